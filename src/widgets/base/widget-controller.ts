import {importGlossary} from 'virtual:family-content';
import {
  html,
  nothing,
  type CSSResult,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import type {Settings} from './settings.js';
import {SettingsController} from './settings-controller.js';
import {primaryLanguage} from '../../document/language-tag.js';
import type {HelpLine} from '../../document/help-lines.js';
import type {Problem} from '../../document/types.js';
import {
  ContentController,
  type ContentObserver,
  type ContentRequest,
} from '../../loading/content-controller.js';
import {ContentError} from '../../loading/content-error.js';
import type {Load} from '../../loading/own-file.js';
import type {Language, Words} from '../../localization/languages.js';
import {interfaceLanguage, languageName, shellWords} from '../../localization/words.js';
import {clearArticle, hasArticle, writeArticle, type Article} from '../../rendering/article.js';
import {holdsPage} from '../../rendering/misplaced-tag.js';
import type {RenderedDocument} from '../../rendering/rendered-document.js';
import {windowOf} from '../../platform/page-document.js';
import {adoptStyles} from './styles/adopt-styles.js';
import {adoptDocumentSheets} from './styles/document-sheet.js';
import {FamilyContentErrorEvent, FamilyContentLoadEvent} from './events.js';
import {renderFoot} from './foot.js';
import {announceHelpCard, visibleHelpCard, watchHelpCards} from './help-cards.js';
import {helpLinesOf, renderHelpLine, type HelpCardLink} from './help-line.js';
import {languageOf} from './language.js';
import {LanguageChoice} from './language-choice.js';
import {withPageConnection} from '../page/load-page-connection.js';
import type {ConnectedWidget, PageConnection} from '../page/page-connection.js';
import {pageAddress} from './page-address.js';
import {renderProvider} from './provider-box.js';
import {widgetStyles} from './styles/widget-styles.js';
import {exposeState, renderEmpty, renderFailure, renderLoading, type WidgetState} from './states.js';

/** What every widget has in common. */
export interface Widget extends LitElement {
  topic: string | undefined;
  src: string | undefined;
  headingLevel: number | undefined;
  help: 'top' | 'foot' | undefined;
  /** Country whose phone numbers families need, where the widget itself says it. */
  region?: string | undefined;
  /** Brings the reader to a section. */
  show(id: string): boolean;
}

/** What a widget draws around its text. It is loaded beside the text, since it is of no use before. */
export interface View extends ReactiveController {
  /** Gives each piece of the text its slot; false where there is nothing to show. */
  arrange(article: Article): boolean;
  render(): TemplateResult;
  /** Brings the reader to a section; false where there is none of that id. */
  show(id: string): boolean;
}

/** What the view is told by the frame around it. */
export interface WidgetContext {
  /** Language of the interface. */
  readonly language: Language;
  readonly helpLines: readonly HelpLine[];
  readonly settings: Settings | undefined;
  /** ISO 3166 code of the country whose phone numbers families need. */
  readonly region: string;
  /** The text is one of ours. */
  readonly isBuiltIn: boolean;
  /** Id of the document, where it says one. */
  readonly documentId: string | undefined;
  /** Tells an author or a partner, in the console, of something to mend; names the element. */
  warn(message: string, ...more: unknown[]): void;
  /** Prints one element of the widget, or of the page around it, and nothing else. */
  print(element: Element): void;
}

type ViewClass<F> = (new (host: never, context: WidgetContext) => F) & {
  readonly styles: CSSResult;
  /** Rules for what lies deeper in the text than a slot reaches. */
  readonly documentStyles?: CSSResult;
};

/** In what one kind of widget differs from the others, for the frame. */
export interface WidgetKind<F> {
  /** The topic of an element that names none. */
  readonly topic: string;
  /** Letters of a usual title, and of a usual lead: space is kept for them while they are awaited. */
  readonly letters: readonly [title: number, lead: number];
  /** Loads the widget's view. */
  readonly importView: Load<{view: ViewClass<F>}>;
  /** Where the help line stands unless the element says it. Default: `top`. */
  readonly help?: 'top' | 'foot';
  /** The widget is the help card: once it is there with its numbers, it needs no help line. */
  readonly isHelpCard?: boolean;
}

/**
 * The part of a widget that all widgets share: loads its document or takes the article in the tag, writes the text
 * into the page, says in which state it is, and draws the frame: title, help line, states, foot.
 */
export class WidgetController<F extends View>
  implements ReactiveController, ContentObserver, WidgetContext, ConnectedWidget
{
  view: F | undefined;

  readonly #host: Widget;
  readonly #kind: WidgetKind<F>;
  readonly #settings: SettingsController;
  readonly #choice: LanguageChoice;
  readonly #internals: ElementInternals;
  readonly #content: ContentController;
  /** What the text in the page was made of; undefined while there is none. */
  #written: string | undefined;
  #document: RenderedDocument | undefined;
  #connected: AbortController | undefined;
  /** Of the view. */
  #styles: Pick<ViewClass<F>, 'styles' | 'documentStyles'> | undefined;
  #view = globalThis as typeof globalThis & Window;
  #isEmpty = false;
  /** The tag was not closed: what stands in it is the rest of the page, and stays in sight. */
  #holdsPage = false;
  /** What connects the text with the page around it, once its file has come. */
  #page: PageConnection | undefined;
  #article: Article | undefined;
  #problems: readonly Problem[] | undefined;

  constructor(host: Widget, kind: WidgetKind<F>) {
    this.#host = host;
    this.#kind = kind;
    this.#settings = new SettingsController(host);
    this.#choice = new LanguageChoice(host, () => this.settings);
    this.#internals = host.attachInternals();
    this.#content = new ContentController(
      host,
      this,
      () => this.#request(),
      async (attempt) => {
        const {view} = await kind.importView(attempt);
        this.view ??= this.#createView(view);
      },
    );
    host.addController(this);
  }

  get state(): WidgetState {
    const {status} = this.#content;
    if (status === 'error') return navigator.onLine ? 'error' : 'offline';
    if (status !== 'ready') return 'loading';
    return this.#isEmpty ? 'empty' : 'ready';
  }

  /** The language of the interface: what was asked for, or else what a partner's file is written in. */
  get language(): Language {
    const {address, language} = this.#content;
    const isPartners = address !== undefined && !this.#host.hasAttribute('lang');
    return interfaceLanguage((isPartners ? language : undefined) ?? this.#wish);
  }

  get #wish(): string {
    return this.#choice.wish(this.#host.topic ?? this.#kind.topic);
  }

  get settings(): Settings | undefined {
    return this.#settings.value;
  }

  get region(): string {
    const regions = [this.#host.region, this.settings?.region, 'US'];
    // An empty attribute says nothing. A widget without this property has that of the page's `Object.prototype`.
    const {region: strange} = Object.prototype as {region?: string};
    return regions.find((region) => region && region !== strange)!.toUpperCase();
  }

  get isBuiltIn(): boolean {
    return this.#document !== undefined && this.#content.address === undefined;
  }

  get documentId(): string | undefined {
    return this.#document?.meta.id;
  }

  get words(): Words['shell'] {
    return shellWords[this.language];
  }

  retry(): void {
    // The button goes; who pressed it stays here.
    this.#host.shadowRoot?.querySelector<HTMLElement>('.sheet')?.focus({preventScroll: true});
    this.#content.retry();
  }

  get helpLines(): readonly HelpLine[] {
    return helpLinesOf(this.region);
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const {signal} = this.#connected;
    const view = windowOf(this.#host);
    // What belongs to a document is lost with it.
    if (view !== this.#view) this.#written = undefined;
    this.#view = view;
    this.#adoptStyles();
    view.addEventListener(
      'family-content-load',
      // The way to the help card names its first heading.
      ({target}) => target !== this.#host && this.#host.requestUpdate(),
      {signal},
    );
    watchHelpCards(() => this.#host.requestUpdate(), signal);
    if (this.#kind.isHelpCard) announceHelpCard(this.#host, signal);
    // A copy of an element comes with our text in it, and without the state that belongs to it.
    if (this.#written === undefined) clearArticle(this.#host);
    this.#page?.connect(signal);
  }

  hostDisconnected(): void {
    this.#connected?.abort();
  }

  /** A browser moved the host without taking it out of the page. */
  hostMoved(): void {
    this.#settings.hostMoved();
    this.#adoptStyles();
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    try {
      if (this.#content.status === 'ready') this.#write();
    } catch (error) {
      // A page may have put things of its own in the place of what we build on.
      this.#content.fail(error);
    }
    exposeState(this.#internals, this.state);
  }

  hostUpdated(): void {
    const problems = this.#problems;
    if (!problems) return;
    this.#problems = undefined;
    const {document, language} = this.#content;
    this.#host.dispatchEvent(new FamilyContentLoadEvent(document?.meta.id, language));
    if (this.#page) return this.#page.contentShown(problems);
    const asked = languageOf(this.#host);
    withPageConnection((Connection) => {
      this.#page ??= new Connection(this.#host, this);
      if (this.#host.isConnected) this.#page.connect(this.#connected!.signal);
      this.#page.articleChanged(this.#article, !!document);
      this.#page.contentShown(problems);
      // The page may have changed its language before anybody watched it.
      if (languageOf(this.#host) !== asked) this.#host.requestUpdate();
    });
  }

  contentLoaded(problems: readonly Problem[]): void {
    this.#problems = problems;
    if (this.#isUntranslated()) {
      this.warn(`There is no "${this.#wish}" text yet; it is shown in "${this.#content.language}".`);
    }
  }

  /** The page changed the text: it is written again, or given up for a reason. */
  textChanged(isLost: boolean, reason?: string): void {
    if (isLost || !this.#document) this.#written = undefined;
    if (reason) this.#content.fail(new ContentError('removed', reason));
    this.#host.requestUpdate();
  }

  show(id: string): boolean {
    return this.view?.show(id) ?? false;
  }

  /** Brings the reader to a section, or to that of another widget where the page hides this one. */
  showVisible(id: string): boolean {
    return this.#page?.show(id) ?? this.show(id);
  }

  print(element: Element): void {
    if (this.#page) this.#page.print(element);
    // The whole page, then.
    else print();
  }

  contentFailed(error: ContentError): void {
    if (this.#content.status === 'error') {
      clearArticle(this.#host);
      this.#written = undefined;
      this.#page?.articleChanged();
    }
    this.warn(`${error.message} (${error.code})`, ...(error.cause ? [error.cause] : []));
    this.#host.dispatchEvent(new FamilyContentErrorEvent(error.code));
  }

  /** The frame around a widget's own view, which is drawn once its text is there. */
  render(): TemplateResult {
    const {state, words, language, settings} = this;
    const isReady = state === 'ready';
    const help = isReady && this.#isNumbers() ? nothing : this.#renderHelp();
    const isHelpAtFoot = (this.#host.help ?? this.#kind.help) === 'foot';
    this.#holdsPage ||= holdsPage(this.#host);
    const helpAtFoot = isHelpAtFoot ? help : nothing;
    const page = this.#holdsPage ? html`<slot></slot>` : nothing;
    const provider = settings?.provider ? renderProvider(settings.provider, words) : nothing;
    return html`<div class="root" part="base" lang=${language}>
        <div
          class="sheet"
          part="sheet"
          role="group"
          aria-label=${this.#article?.title?.textContent ?? nothing}
          tabindex="-1"
          aria-busy=${state === 'loading' ? 'true' : 'false'}
        >
          <div class="head">
            <div class="lead">
              ${
                isReady
                  ? html`<slot name="title" class="title"></slot>
                      <slot name="summary" class="summary"></slot>`
                  : this.#renderState(state, words)
              }
            </div>
            ${this.#choice.render(this.#request().topic, language)}
          </div>
          ${isReady && this.#content.error ? this.#renderStale() : nothing}
          ${isReady && !this.#content.error && this.#isUntranslated() ? html`<p class="notice soft">${words.untranslated(languageName(this.#content.language!, language))}</p>` : nothing}
          ${isHelpAtFoot ? nothing : help}
          ${this.#holdsPage ? nothing : html`<slot ?hidden=${isReady}></slot>`}
          ${
            // What moved to the foot would make the page jump: there it is drawn anew.
            isReady
              ? [this.view?.render(), provider, this.#renderFoot(), helpAtFoot]
              : html`${provider}${helpAtFoot}`
          }
        </div>
      </div>
      ${page}`;
  }

  #createView(view: ViewClass<F>): F {
    this.#styles = view;
    this.#adoptStyles();
    return new view(this.#host as never, this);
  }

  /** To where the host stands now: another document needs sheets of its own. */
  #adoptStyles(): void {
    adoptStyles(this.#host.shadowRoot!, ...widgetStyles, this.#styles?.styles);
    adoptDocumentSheets(this.#host, this.#styles?.documentStyles);
  }

  #renderFoot(): TemplateResult {
    const {words, language} = this;
    const sources = this.#document?.sources.length ?? 0;
    const print = () => this.print(this.#host);
    return renderFoot(this.#document?.meta ?? {}, {
      words,
      language,
      site: this.#site(),
      address: pageAddress(this.#host),
      sources,
      print,
    });
  }

  #renderHelp(): TemplateResult {
    const {words, language, helpLines: lines, settings} = this;
    return renderHelpLine({words, language, lines, provider: settings?.provider, card: this.#helpCard()});
  }

  /** A help card is its own help line, unless a partner wrote one without any number. */
  #isNumbers(): boolean | undefined {
    return this.#kind.isHelpCard && (this.isBuiltIn || !!this.#host.querySelector('a[href^="tel:"]'));
  }

  /** The way to the numbers, where they stand on the page already. */
  #helpCard(): HelpCardLink | undefined {
    const card = visibleHelpCard(this.#host);
    if (!card || this.#kind.isHelpCard) return undefined;
    // Asked again when it is followed: the card's text may come after ours.
    const first = () => card.querySelector(':scope > [slot][id]')?.id ?? '';
    const show = (event: Event) => {
      event.preventDefault();
      // Hidden since then: the numbers come back.
      if (visibleHelpCard(this.#host) !== card) return this.#host.requestUpdate();
      // It may be without its text.
      if (!card.show(first())) card.scrollIntoView({block: 'start'});
    };
    return {address: `#${first()}`, show};
  }

  /** Another language was asked for, and did not come. */
  #renderStale(): TemplateResult {
    const {failed, retry} = this.words;
    return html`<p class="notice soft" role="alert">
      ${failed}
      <button class="button" type="button" @click=${() => this.retry()}>${retry}</button>
    </p>`;
  }

  #renderState(state: WidgetState, words: Words['shell']): TemplateResult {
    if (state === 'loading') return renderLoading(words, this.#kind.letters);
    if (state === 'empty') return renderEmpty(words);
    return renderFailure(words, state === 'offline', () => this.retry());
  }

  #request(): ContentRequest {
    const {topic, src} = this.#host;
    const language = this.#wish;
    // An attribute that was taken away leaves null.
    if (src != null) return {src: this.#resolve(src), language, region: this.region};
    if (topic != null) return {topic, language};
    return hasArticle(this.#host) ? {language} : {topic: this.#kind.topic, language};
  }

  /** A partner may keep all its texts in one place. What is no address is refused where it is fetched. */
  #resolve(src: string): string {
    const base = this.settings?.contentBase;
    if (base == null || !URL.canParse(base, this.#host.baseURI)) return src;
    const folder = new URL(base.replace(/\/?$/, '/'), this.#host.baseURI);
    return URL.canParse(src, folder) ? new URL(src, folder).href : src;
  }

  /** Puts the text into the page, if it is not there already. */
  #write(): void {
    const {document, language} = this.#content;
    // What is no number says nothing.
    const wanted = [this.#host.headingLevel, this.settings?.headingLevel].find(Boolean);
    const titleLevel = Math.min(Math.max(Math.trunc(wanted ?? 2), 2), 5);
    const key = `${titleLevel} ${this.language} ${document ? '' : this.region}`;
    if (document === this.#document && key === this.#written) return;
    this.#document = document;
    this.#written = key;
    clearArticle(this.#host);
    const article = document
      ? writeArticle(this.#host, document, titleLevel)
      : this.#content.adoptArticle!(this.#host, this.region, (message) => this.warn(message));
    for (const place of ['title', 'summary', 'sources'] as const)
      if (article[place]) article[place].slot = place;
    const isForeign = primaryLanguage(language ?? '') !== primaryLanguage(languageOf(this.#host) ?? '');
    if (document && language && isForeign)
      for (const element of article.elements) element.setAttribute('lang', language);
    this.#isEmpty = !this.view?.arrange(article);
    this.#article = article;
    this.#page?.articleChanged(article, !!document);
    if (document?.terms) void this.#explain(article, document.terms);
  }

  async #explain({text}: Article, meanings: NonNullable<RenderedDocument['terms']>): Promise<void> {
    try {
      (await importGlossary(0)).explainTerms(this.#host, text, meanings);
    } catch {
      // Then they are words, as all others.
    }
  }

  /** A built-in text came in another language than the one asked for. */
  #isUntranslated(): boolean {
    const {document, language, address} = this.#content;
    if (!document || !language || address !== undefined) return false;
    return language !== primaryLanguage(this.#wish);
  }

  /** Where a partner's text came from, if not from the page's own site. */
  #site(): string | undefined {
    const {address} = this.#content;
    const host = address?.split('/')[2];
    return host && host !== this.#view.location.host ? host : undefined;
  }

  warn(message: string, ...more: unknown[]): void {
    const {localName, topic, src} = this.#host;
    const name = [localName, topic && `topic="${topic}"`, src && `src="${src}"`].filter(Boolean).join(' ');
    console.warn(`<${name}>: ${message}`, ...more);
  }
}
