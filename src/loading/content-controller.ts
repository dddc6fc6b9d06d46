import {importArticle, importRemote} from 'virtual:family-content';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../document/types.js';
import type {Article} from '../rendering/article.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {loadBuiltIn} from './built-in.js';
import {ContentError, isContentError} from './content-error.js';
import {loadGlossary} from './glossary.js';

/** The source of a document: the `src` if present, else the `topic`, else the article inside the host. */
export interface ContentRequest {
  /** A built-in topic. */
  readonly topic?: string;
  /** Address of a Markdown file. */
  readonly src?: string;
  /** Address of the folder that a `src` is relative to. Default: the page's own. */
  readonly base?: string | undefined;
  /** BCP 47 tag of the requested language. */
  readonly language: string;
  /** ISO 3166-1 code of the country for which the phone numbers of a `src` are parsed. */
  readonly region?: string;
}

export type ContentStatus = 'idle' | 'loading' | 'ready' | 'error';

/** Called when a load has finished. */
export interface ContentObserver {
  contentLoaded(problems: readonly Problem[]): void;
  contentFailed(error: ContentError): void;
}

/** A document, and its source. */
export interface Loaded {
  /** Undefined for an article of the page's author; without body and sources if the page was prerendered with them. */
  readonly document: RenderedDocument | undefined;
  /** BCP 47 tag, if known. */
  readonly language: string | undefined;
  /** Address of a partner's file. */
  readonly address?: string;
  readonly problems?: readonly Problem[];
  /** Problems that are looked for after the text is shown. @param tag - of the widget */
  readonly laterProblems?: (tag: string) => Promise<readonly Problem[]>;
  /** Reads the article of the page's author. */
  readonly adoptArticle?: typeof import('../rendering/adopt-article.js').adoptArticle;
  /** Takes the prerendered text over; undefined if the page or the level has changed since it was read. */
  readonly adoptPrerendered?: (host: Element, titleLevel: number) => Article | undefined;
}

/**
 * Loads the document that its host requests. Aborts the load when the request changes or the host is disconnected,
 * ignores the results of aborted loads, and loads again when the host is reconnected.
 */
export class ContentController implements ReactiveController {
  status: ContentStatus = 'idle';
  document: RenderedDocument | undefined;
  /** Language of the document, if known. */
  language: string | undefined;
  /** Address of a partner's file, after redirects. */
  address: string | undefined;
  laterProblems: Loaded['laterProblems'];
  adoptArticle: Loaded['adoptArticle'];
  adoptPrerendered: Loaded['adoptPrerendered'];
  error: ContentError | undefined;
  /** Resolves when the load of the latest request ends, even if it fails. */
  loadEnd: Promise<void> | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: ContentObserver;
  readonly #request: () => ContentRequest;
  readonly #prepare: (attempt: number) => Promise<unknown>;
  readonly #prerendered: (request: ContentRequest) => Promise<Loaded | undefined> | undefined;
  #key = '';
  /** Number of retries while a file of the library itself was missing. */
  #attempt = 0;
  /** Number of parts of the library itself that are still loading or failed to load. */
  #missing = {parts: 0};
  /** The built-in topic that is shown; on a change of language, it is kept until the translation has loaded. */
  #topic: string | undefined;
  /** Set while something is being loaded. */
  #abort: AbortController | undefined;
  #listening: AbortController | undefined;

  /**
   * @param prepare - loads what else is needed before the document can be shown
   * @param prerendered - finds the requested document in the page
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    observer: ContentObserver,
    request: () => ContentRequest,
    prepare: (attempt: number) => Promise<unknown>,
    prerendered: (request: ContentRequest) => Promise<Loaded | undefined> | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#observer = observer;
    this.#request = request;
    this.#prepare = prepare;
    this.#prerendered = prerendered;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const again = () => {
      if (this.error && this.error.code !== 'unknown-topic') this.retry();
    };
    addEventListener('online', again, {signal});
    // The browser may have aborted the requests of a page that it restores from the back/forward cache.
    addEventListener('pageshow', (event) => event.persisted && again(), {signal});
    // The request may have changed meanwhile.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    if (!this.#abort) return;
    this.#abort.abort();
    this.#abort = undefined;
    if (this.status === 'loading') this.status = 'idle';
    this.#key = '';
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    const request = this.#request();
    const key = [request.topic, request.src, request.base, request.language, request.region].join('\n');
    if (key === this.#key) return;
    this.#key = key;
    this.loadEnd = this.#load(request);
  }

  /** Loads again, for example after a failure. */
  retry(): void {
    if (!this.#host.isConnected) return;
    // Parts that failed or still hang need another address; the loaded ones are not requested again.
    if (this.#missing.parts) this.#attempt += 1;
    void this.#load(this.#request());
    this.#host.requestUpdate();
  }

  /** Loads the text of a document that was in the page, and is not any more. */
  reload(): void {
    this.status = 'loading';
    void this.#load(this.#request());
  }

  /**
   * Reports an error.
   *
   * @param status - `ready` if a document is still shown, in another language
   */
  fail(error: unknown, status: ContentStatus = 'error'): void {
    this.status = status;
    // Any other error is a bug of ours, except a SyntaxError: a server sent something else instead of JavaScript.
    const code = error instanceof SyntaxError ? 'network' : 'internal';
    this.error = isContentError(error) ? error : new ContentError(code, String(error), {cause: error});
    this.#observer.contentFailed(this.error);
  }

  async #load(request: ContentRequest): Promise<void> {
    this.#abort?.abort();
    const abort = new AbortController();
    this.#abort = abort;
    const isTranslation = request.topic !== undefined && request.topic === this.#topic;
    if (this.status !== 'ready' || !isTranslation) this.status = 'loading';
    this.error = undefined;
    this.#missing = {parts: 2};
    try {
      const [loaded] = await Promise.all([
        this.#fetch(request, abort.signal),
        this.#own(this.#prepare(this.#attempt)),
      ]);
      if (abort.signal.aborted) return;
      Object.assign(this, {
        ...{address: undefined, laterProblems: undefined, adoptPrerendered: undefined},
        ...loaded,
        ...{error: undefined, status: 'ready'},
      });
      this.#topic = request.topic;
      this.#observer.contentLoaded(loaded.problems ?? []);
    } catch (error) {
      if (abort.signal.aborted) return;
      this.fail(error, this.status === 'ready' ? 'ready' : 'error');
    }
    this.#abort = undefined;
    this.#host.requestUpdate();
  }

  async #fetch(request: ContentRequest, signal: AbortSignal): Promise<Loaded> {
    const {src, base, topic, language, region} = request;
    const inPage = this.adoptPrerendered ? undefined : this.#prerendered(request);
    const found = inPage && (await this.#own(inPage));
    if (found) return found;
    if (src !== undefined) {
      // Load the parser and the glossary in parallel.
      const glossary = loadGlossary(language);
      const {loadRemote} = await this.#own(importRemote(this.#attempt));
      return loadRemote(src, signal, language, region, glossary, base);
    }
    if (topic !== undefined) return this.#own(loadBuiltIn(topic, language, this.#attempt));
    const {adoptArticle} = await this.#own(importArticle(this.#attempt));
    return {document: undefined, language, adoptArticle};
  }

  async #own<Part>(coming: Promise<Part>): Promise<Part> {
    const missing = this.#missing;
    const part = await coming;
    missing.parts -= 1;
    return part;
  }
}
