import {
  html,
  nothing,
  type CSSResult,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import {primaryLanguage} from '../document/language-tag.js';
import type {HelpLine} from '../document/help-lines.js';
import {describeProblem} from '../document/source-text.js';
import type {Problem} from '../document/types.js';
import {
  ContentController,
  type ContentObserver,
  type ContentRequest,
  type Load,
} from '../loading/content-controller.js';
import type {ContentError} from '../loading/content-error.js';
import {interfaceLanguage, wordsFor, type Words} from '../localization/words.js';
import {clearArticle, hasArticle, writeArticle, type Article} from '../rendering/article.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {adoptDocumentSheet} from '../styles/document-sheet.js';
import {linkedSection} from './deep-link.js';
import {FamilyContentErrorEvent, FamilyContentLoadEvent} from './events.js';
import {renderFoot} from './foot.js';
import {helpLinesOf, renderHelpLine} from './help-line.js';
import {languageOf} from './language.js';
import {openForPrint} from './print.js';
import {exposeState, renderEmpty, renderFailure, renderLoading, type WidgetState} from './states.js';

/** What every widget has in common. */
export interface Widget extends LitElement {
  topic: string | undefined;
  src: string | undefined;
  headingLevel: number;
  help: 'top' | 'foot' | undefined;
}

/** What a widget draws around its text. It is loaded beside the text, since it is of no use before. */
export interface Furniture extends ReactiveController {
  /** Gives each piece of the text its slot; false where there is nothing to show. */
  arrange(article: Article): boolean;
  render(): TemplateResult;
  /** Brings the reader to a section; false where there is none of that id. */
  show(id: string): boolean;
}

/** What the furniture is told by the frame around it. */
export interface WidgetContext {
  /** Language of the interface. */
  readonly language: string;
  readonly helpLines: readonly HelpLine[];
}

type FurnitureClass<F> = (new (host: never, context: WidgetContext) => F) & {readonly styles: CSSResult};

/**
 * The part of a widget that all widgets share: loads its document or takes the article in the tag, writes the text
 * into the page, says in which state it is, and draws the frame: title, help line, states, foot.
 */
export class WidgetController<F extends Furniture>
  implements ReactiveController, ContentObserver, WidgetContext
{
  furniture: F | undefined;

  readonly #host: Widget;
  readonly #defaultTopic: string;
  readonly #internals: ElementInternals;
  readonly #content: ContentController;
  readonly #authorsChanges: MutationObserver;
  /** What the text in the page was made of; undefined while there is none. */
  #written: string | undefined;
  #document: RenderedDocument | undefined;
  #connected: AbortController | undefined;
  #isEmpty = false;
  #isNew = false;

  /** @param importFurniture - loads the widget's furniture */
  constructor(host: Widget, defaultTopic: string, importFurniture: Load<{furniture: FurnitureClass<F>}>) {
    this.#host = host;
    this.#defaultTopic = defaultTopic;
    this.#internals = host.attachInternals();
    this.#content = new ContentController(
      host,
      this,
      () => this.#request(),
      async (attempt) => {
        const {furniture} = await importFurniture(attempt);
        this.furniture ??= this.#furnish(furniture);
      },
    );
    this.#authorsChanges = new MutationObserver(() => {
      if (!this.#document) this.#written = undefined;
      host.requestUpdate();
    });
    host.addController(this);
  }

  get state(): WidgetState {
    const {status} = this.#content;
    if (status === 'error') return navigator.onLine ? 'error' : 'offline';
    if (status !== 'ready') return 'loading';
    return this.#isEmpty ? 'empty' : 'ready';
  }

  /** The language of the interface: what was asked for, or else what a partner's file is written in. */
  get language(): string {
    const {address, language} = this.#content;
    const isPartners = address !== undefined && !this.#host.hasAttribute('lang');
    return interfaceLanguage((isPartners ? language : undefined) ?? languageOf(this.#host));
  }

  get words(): Words {
    return wordsFor(this.language);
  }

  retry(): void {
    this.#content.retry();
  }

  get helpLines(): readonly HelpLine[] {
    return helpLinesOf('US');
  }

  hostConnected(): void {
    this.#connected = new AbortController();
    const {signal} = this.#connected;
    this.#host.addEventListener('click', (event) => this.#stayOnPage(event), {signal});
    adoptDocumentSheet(this.#host);
    openForPrint(this.#host, signal);
    addEventListener('hashchange', () => this.#followAddress(), {signal});
    this.#authorsChanges.observe(this.#host, {childList: true});
    // A copy of an element comes with our text in it, and without the state that belongs to it.
    if (this.#written === undefined) clearArticle(this.#host);
    // Another place may have another language, and attributes may have changed on the way.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#authorsChanges.disconnect();
  }

  hostUpdate(): void {
    if (this.#content.status === 'ready') this.#write();
    // Our own changes are no news.
    this.#authorsChanges.takeRecords();
    exposeState(this.#internals, this.state);
  }

  hostUpdated(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    const {document, language} = this.#content;
    this.#host.dispatchEvent(new FamilyContentLoadEvent(document?.meta.id, language));
    this.#followAddress();
  }

  contentLoaded(problems: readonly Problem[]): void {
    this.#isNew = true;
    for (const problem of problems) this.#warn(describeProblem(problem));
    if (this.#isUntranslated()) {
      this.#warn(
        `There is no "${languageOf(this.#host)}" text yet; it is shown in "${this.#content.language}".`,
      );
    }
  }

  contentFailed(error: ContentError): void {
    clearArticle(this.#host);
    this.#written = undefined;
    this.#warn(`${error.message} (${error.code})`, ...(error.cause ? [error.cause] : []));
    this.#host.dispatchEvent(new FamilyContentErrorEvent(error.code));
  }

  /** The frame around a widget's own furniture, which is drawn once its text is there. */
  render(): TemplateResult {
    const {state, words, language} = this;
    const isReady = state === 'ready';
    const help = renderHelpLine(words, language, this.helpLines);
    const isHelpAtFoot = this.#host.help === 'foot';
    return html`<div class="root" part="base" lang=${language}>
      <div class="sheet" part="sheet" aria-busy=${state === 'loading' ? 'true' : 'false'}>
        ${
          isReady
            ? html`<div>
                <slot name="title" class="title"></slot>
                <slot name="summary" class="summary"></slot>
              </div>`
            : this.#renderState(state, words)
        }
        ${this.#isUntranslated() ? html`<p class="notice soft">${words.untranslated}</p>` : nothing}
        ${isHelpAtFoot ? nothing : help}
        <slot ?hidden=${isReady}></slot>
        ${isReady ? this.furniture?.render() : nothing} ${isReady ? this.#renderFoot() : nothing}
        ${isHelpAtFoot ? help : nothing}
      </div>
    </div>`;
  }

  #furnish(furniture: FurnitureClass<F>): F {
    const {styleSheet} = furniture.styles;
    if (styleSheet) this.#host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
    return new furniture(this.#host as never, this);
  }

  /** Under a page's `<base>`, a link to another answer would lead to another page. */
  #stayOnPage(event: Event): void {
    const link = (event.target as Element).closest?.('a');
    const hash = link?.getAttribute('href') ?? '';
    if (!hash.startsWith('#') || link!.href === location.href.split('#', 1)[0]! + hash) return;
    if (this.furniture?.show(hash.slice(1))) event.preventDefault();
  }

  #followAddress(): void {
    const id = linkedSection(this.#host);
    if (id) this.furniture?.show(id);
  }

  #renderFoot(): TemplateResult {
    const {words, language} = this;
    const sources = this.#document?.sources.length ?? 0;
    return renderFoot(this.#document?.meta ?? {}, {words, language, site: this.#site(), sources});
  }

  #renderState(state: WidgetState, words: Words): TemplateResult {
    if (state === 'loading') return renderLoading(words);
    if (state === 'empty') return renderEmpty(words);
    return renderFailure(words, state === 'offline', () => this.retry());
  }

  #request(): ContentRequest {
    const {topic, src} = this.#host;
    const language = languageOf(this.#host);
    // An attribute that was taken away leaves null.
    if (src != null) return {src, language};
    if (topic != null) return {topic, language};
    return hasArticle(this.#host) ? {language} : {topic: this.#defaultTopic, language};
  }

  /** Puts the text into the page, if it is not there already. */
  #write(): void {
    const {document, language} = this.#content;
    const titleLevel = Math.min(Math.max(Math.trunc(this.#host.headingLevel) || 2, 2), 5);
    const key = `${titleLevel} ${this.language}`;
    if (document === this.#document && key === this.#written) return;
    this.#document = document;
    this.#written = key;
    clearArticle(this.#host);
    const article = document
      ? writeArticle(this.#host, document, titleLevel)
      : this.#content.adoptArticle!(this.#host);
    for (const place of ['title', 'summary', 'sources'] as const)
      if (article[place]) article[place].slot = place;
    const isForeign = primaryLanguage(language ?? '') !== primaryLanguage(languageOf(this.#host));
    if (document && language && isForeign)
      for (const element of article.elements) element.setAttribute('lang', language);
    this.#isEmpty = !this.furniture?.arrange(article);
  }

  /** A built-in text came in another language than the one asked for. */
  #isUntranslated(): boolean {
    const {document, language, address} = this.#content;
    if (!document || !language || address !== undefined) return false;
    return language !== primaryLanguage(languageOf(this.#host));
  }

  /** Where a partner's text came from, if not from the page's own site. */
  #site(): string | undefined {
    const {address} = this.#content;
    const host = address?.split('/')[2];
    return host && host !== location.host ? host : undefined;
  }

  #warn(message: string, ...more: unknown[]): void {
    const {localName, topic, src} = this.#host;
    const name = [localName, topic && `topic="${topic}"`, src && `src="${src}"`].filter(Boolean).join(' ');
    console.warn(`<${name}>: ${message}`, ...more);
  }
}
