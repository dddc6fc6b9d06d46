import type {ContentController} from '../../loading/content-controller.js';
import type {Words} from '../../localization/languages.js';
import type {RequestedLanguage} from './requested-language.js';
import type {WidgetState} from './states.js';
import type {TextController} from './text-controller.js';
import type {View, ViewContext} from './view.js';
import type {WidgetOptions} from './widget-options.js';

/** The element, as far as its shell reads it. */
export interface ShellHost extends HTMLElement {
  readonly topic?: string | undefined;
  readonly src?: string | undefined;
  readonly help?: 'top' | 'foot' | undefined;
  requestUpdate(): void;
}

/** What the shell reads of its widget: in the page, or in Node, where the page is prerendered. */
export interface ShellContext extends ViewContext {
  readonly host: ShellHost;
  readonly options: Pick<WidgetOptions, 'topic' | 'letters' | 'help' | 'isHelpCard'>;
  readonly state: WidgetState;
  readonly words: Words['shell'];
  readonly languages: Pick<RequestedLanguage, 'requested' | 'renderButtons'>;
  readonly content: Pick<ContentController, 'document' | 'language' | 'address' | 'error' | 'retry'>;
  readonly text: Pick<TextController, 'article' | 'document' | 'holdsPage'>;
  readonly view: View | undefined;
  /** With the address of the page, which is printed; undefined until its file is loaded. */
  readonly connection?: {readonly address: string | undefined} | undefined;
}
