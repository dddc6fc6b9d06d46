import {importGlossary} from 'virtual:family-content';
import type {ReactiveController} from 'lit';
import {primaryLanguage} from '../../localization/language-tag.js';
import {
  clearArticle,
  isPrerendered,
  markWritten,
  writeArticle,
  type Article,
} from '../../rendering/article.js';
import {holdsPage} from '../../rendering/misplaced-tag.js';
import type {RenderedDocument} from '../../rendering/rendered-document.js';
import {windowOf} from '../../platform/page-document.js';
import {languageOf} from './language.js';
import type {WidgetContext} from './widget-context.js';

/**
 * An area of the page that an editor edits, and saves with all that is in it, also where nobody can write: an author's
 * children stay there as they are. Not `isContentEditable`, which makes a browser compute the styles of the page.
 */
const EDITED = '[contenteditable]:not([contenteditable=false i])';

/** The text in the page: writes a loaded document as children of the widget, or adopts the article inside it. */
export class TextController implements ReactiveController {
  article: Article | undefined;
  /** The document that the text was rendered from; undefined for an article of the page's author. */
  document: RenderedDocument | undefined;
  /** The links to numbers in the text, each with a copy of it as it was put into the page. */
  numbers: ReadonlyMap<Element, Element> = new Map<Element, Element>();
  /** The text has no content to show. */
  isEmpty = false;

  readonly #widget: WidgetContext;
  /** Level of the title, language and region of the text in the page; undefined while there is none. */
  #written: string | undefined;
  #window = globalThis as typeof globalThis & Window;
  #holdsPage = false;

  constructor(widget: WidgetContext) {
    this.#widget = widget;
  }

  /** The tag was not closed: the rest of the page is inside it and must stay visible. */
  get holdsPage(): boolean {
    return (this.#holdsPage ||= holdsPage(this.#widget.host));
  }

  hostConnected(): void {
    const {host, connection} = this.#widget;
    // Styles and slots are lost when the widget moves to another document. Until the connection to the page is loaded,
    // nothing notices an article that a script has changed in a widget out of the page.
    if ((!this.document && !connection) || windowOf(host) !== this.#window) this.#written = undefined;
    this.#window = windowOf(host);
    // A cloned element has our text as children, but not the state that belongs to it.
    if (this.#written === undefined && !isPrerendered(host)) clearArticle(host);
  }

  hostUpdate(): void {
    const {host, content} = this.#widget;
    try {
      if (host.closest(EDITED)) {
        this.remove();
        this.isEmpty = true;
      } else if (content.status === 'ready') this.#write();
    } catch (error) {
      // A page may have replaced DOM methods or properties that we use.
      content.fail(error);
    }
  }

  /** Writes the text again at the next update, if elements were removed or it is the author's own article. */
  invalidate(isLost: boolean): void {
    if (isLost || !this.document) this.#written = undefined;
  }

  remove(): void {
    // A prerendered text can be read without its view.
    if (!isPrerendered(this.#widget.host)) clearArticle(this.#widget.host);
    this.#written = undefined;
    this.#widget.connection?.articleChanged();
  }

  #write(): void {
    const {host, content, view, region, connection} = this.#widget;
    const {document, language} = content;
    const titleLevel = this.#titleLevel();
    const key = `${titleLevel} ${this.#widget.language} ${document ? '' : region}`;
    if (document === this.document && key === this.#written) return;
    const article = this.#place(titleLevel);
    if (!article) return content.reload();
    this.document = document;
    this.#written = key;
    for (const slot of ['title', 'summary', 'sources'] as const) if (article[slot]) article[slot].slot = slot;
    const isForeign = primaryLanguage(language ?? '') !== primaryLanguage(languageOf(host) ?? '');
    if (document && language && isForeign)
      for (const element of article.elements) element.setAttribute('lang', language);
    this.isEmpty = !view?.arrange(article, !!document && !content.adoptPrerendered);
    this.article = article;
    this.numbers = new Map(
      article.elements.flatMap((element) =>
        [...element.querySelectorAll('[href^=tel],[href^=sms]')].map(
          (link) => [link, link.cloneNode(true) as Element] as const,
        ),
      ),
    );
    connection?.articleChanged(article, !!document);
    if (document?.terms) void this.#explain(article, document.terms);
  }

  /** Puts the text into the page; undefined if it was there, prerendered, and is not any more. */
  #place(titleLevel: number): Article | undefined {
    const {host, content, region} = this.#widget;
    const {document, adoptPrerendered} = content;
    if (adoptPrerendered) {
      // Only the language of the interface has changed.
      if (document === this.document && this.#written?.startsWith(`${titleLevel} `)) return this.article;
      const article = adoptPrerendered(host, titleLevel);
      if (article) markWritten(article.elements);
      return article;
    }
    clearArticle(host);
    return document
      ? writeArticle(host, document, titleLevel)
      : content.adoptArticle!(host, region, (message) => this.#widget.warn(message));
  }

  /** Of the element or its provider; NaN counts as absent. */
  #titleLevel(): number {
    const {host, settings} = this.#widget;
    const level = [host.headingLevel, settings?.headingLevel].find(Boolean) ?? 2;
    return Math.min(Math.max(Math.trunc(level), 2), 5);
  }

  async #explain({text}: Article, meanings: NonNullable<RenderedDocument['terms']>): Promise<void> {
    try {
      (await importGlossary(0)).explainTerms(this.#widget.host, text, meanings);
    } catch {
      // Without the glossary's file, terms stay plain text.
    }
  }
}
