import type {CSSResult, ReactiveController, TemplateResult} from 'lit';
import type {HelpLine} from '../../document/help-lines.js';
import type {Language} from '../../localization/languages.js';
import type {Article} from '../../rendering/article.js';
import type {Settings} from './settings.js';

/** What a widget draws around its text. Its file is loaded together with the text, since it is not needed earlier. */
export interface View extends ReactiveController {
  /** Set while only the beginning of a long text is rendered; the view renders the rest after the first paint. */
  readonly isPartial?: boolean;
  /**
   * Assigns the text to slots; returns false if there is nothing to show.
   *
   * @param isNew - the text was just written into the page, where nobody has seen it
   */
  arrange(article: Article, isNew?: boolean): boolean;
  render(): TemplateResult;
  /** Brings the reader to a section; returns false if there is no element with that id. */
  show(id: string): boolean;
}

/** What a view may read of its widget. */
export interface ViewContext {
  /** Language of the interface. */
  readonly language: Language;
  readonly helpLines: readonly HelpLine[];
  readonly settings: Settings | undefined;
  /** ISO 3166 code of the country whose phone numbers families need. */
  readonly region: string;
  /** The text is built in. */
  readonly isBuiltIn: boolean;
  /** Id of the document, if it has one. */
  readonly documentId: string | undefined;
  /** Reports to an author or a partner, in the console, what should be fixed; names the element. */
  warn(message: string, ...more: unknown[]): void;
  /** Prints one element of the widget, or of the page around it, and nothing else. */
  print(element: Element): void;
}

export type ViewClass<V extends View = View> = (new (host: never, context: ViewContext) => V) & {
  readonly styles: CSSResult;
  /** Rules for elements of the text that `::slotted()` cannot select. */
  readonly documentStyles?: CSSResult;
};
