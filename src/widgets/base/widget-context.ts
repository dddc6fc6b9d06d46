import type {Problem} from '../../document/types.js';
import {ContentController, type ContentObserver} from '../../loading/content-controller.js';
import {ContentError} from '../../loading/content-error.js';
import type {Language, Words} from '../../localization/languages.js';
import {interfaceLanguage, shellWords} from '../../localization/words.js';
import type {HelpLine} from '../../document/help-lines.js';
import {warn} from '../../platform/warn.js';
import {withPageConnection} from '../page/load-page-connection.js';
import type {ConnectedWidget, PageConnection} from '../page/page-connection.js';
import {contentRequest, isUntranslated} from './content-request.js';
import {FamilyContentErrorEvent} from './events.js';
import type {FamilyWidget} from './family-widget.js';
import {helpLinesOf} from './help-line.js';
import {prerenderedText} from './prerendered-text.js';
import {RequestedLanguage} from './requested-language.js';
import type {Settings} from './settings.js';
import {SettingsController} from './settings-controller.js';
import type {WidgetState} from './states.js';
import {adoptWidgetStyles} from './styles/widget-styles.js';
import {TextController} from './text-controller.js';
import type {View, ViewContext} from './view.js';
import type {WidgetOptions} from './widget-options.js';

/** The parts of a widget and their shared state. A view sees only what `ViewContext` declares. */
export class WidgetContext<V extends View = View> implements ContentObserver, ConnectedWidget, ViewContext {
  readonly host: FamilyWidget;
  readonly options: WidgetOptions<V>;
  readonly provided: SettingsController;
  readonly languages: RequestedLanguage = new RequestedLanguage(this);
  readonly content: ContentController;
  readonly text = new TextController(this);
  /** Undefined until its file is loaded. */
  view: V | undefined;
  /** Links, printing, and scripts that change the text; undefined until its file is loaded. */
  connection: PageConnection | undefined;
  /** Set while the widget is in the page; aborted when it leaves. */
  connected: AbortController | undefined;
  /** Problems of a text that is loaded and not rendered yet. */
  problems: readonly Problem[] | undefined;

  constructor(host: FamilyWidget, options: WidgetOptions<V>) {
    this.host = host;
    this.options = options;
    // Controllers update in this order: a text is written only after a new request has been noticed.
    this.provided = new SettingsController(host);
    this.content = new ContentController(
      host,
      this,
      () => contentRequest(this),
      async (attempt) => {
        const {view} = await options.importView(attempt);
        this.view ??= new view(host as never, this);
        adoptWidgetStyles(this);
      },
      (request) => prerenderedText(host, request),
    );
    host.addController(this.text);
  }

  get state(): WidgetState {
    const {status} = this.content;
    if (status === 'error') return navigator.onLine ? 'error' : 'offline';
    if (status !== 'ready') return 'loading';
    return this.text.isEmpty ? 'empty' : 'ready';
  }

  get settings(): Settings | undefined {
    return this.provided.value;
  }

  /** The language of the interface: the requested one, or else that of a partner's file. */
  get language(): Language {
    const {address, language} = this.content;
    const isPartners = address !== undefined && !this.host.hasAttribute('lang');
    return interfaceLanguage((isPartners ? language : undefined) ?? this.languages.requested);
  }

  get words(): Words['shell'] {
    return shellWords[this.language];
  }

  get region(): string {
    // On other elements, a page may have set a property of this name.
    const own = this.options.isHelpCard ? (this.host as {region?: string | undefined}).region : undefined;
    // An empty attribute counts as absent.
    return [own, this.settings?.region].find(Boolean)?.toUpperCase() ?? 'US';
  }

  get helpLines(): readonly HelpLine[] {
    return helpLinesOf(this.region);
  }

  get isBuiltIn(): boolean {
    return this.text.document !== undefined && this.content.address === undefined;
  }

  get documentId(): string | undefined {
    return this.text.document?.meta.id;
  }

  contentLoaded(problems: readonly Problem[]): void {
    this.problems = problems;
    if (isUntranslated(this))
      this.warn(`There is no "${this.languages.requested}" text yet: "${this.content.language}" is shown.`);
  }

  contentFailed(error: ContentError): void {
    if (this.content.status === 'error') this.text.remove();
    this.warn(`${error.message} (${error.code})`, ...(error.cause ? [error.cause] : []));
    this.host.dispatchEvent(new FamilyContentErrorEvent(error.code));
  }

  textChanged(isLost: boolean, reason?: string): void {
    this.text.invalidate(isLost);
    if (reason) this.content.fail(new ContentError('removed', reason));
    this.host.requestUpdate();
  }

  show(id: string): boolean {
    return this.view?.show(id) ?? false;
  }

  print(element: Element): void {
    // If its file cannot be loaded, print the whole page.
    withPageConnection((Connection) => Connection.print(element), print);
  }

  warn(message: string, ...more: unknown[]): void {
    const {localName, topic, src} = this.host;
    const name = [localName, topic && `topic="${topic}"`, src && `src="${src}"`].filter(Boolean).join(' ');
    warn(`<${name}>: ${message}`, ...more);
  }
}
