import {importArticle, importRemote} from 'virtual:family-content';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../document/types.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {loadBuiltIn} from './built-in.js';
import {ContentError, isContentError} from './content-error.js';
import {askEarly} from './early-request.js';
import {loadGlossary} from './glossary.js';

/** Where a document shall come from: a `src`, else a `topic`, else the article that stands in the page already. */
export interface ContentRequest {
  /** A built-in topic. */
  readonly topic?: string;
  /** Address of a Markdown file. */
  readonly src?: string;
  /** BCP 47 tag of the language wanted. */
  readonly language: string;
  /** ISO 3166-1 code of the country in which the phone numbers of a `src` are read. */
  readonly region?: string;
}

export type ContentStatus = 'idle' | 'loading' | 'ready' | 'error';

/** Called when a load has come to its end. */
export interface ContentObserver {
  contentLoaded(problems: readonly Problem[]): void;
  contentFailed(error: ContentError): void;
}

/** A document, and where it came from. */
export interface Loaded {
  /** Absent for an article that stands in the page already. */
  readonly document: RenderedDocument | undefined;
  /** BCP 47 tag, where known. */
  readonly language: string | undefined;
  /** Address of a partner's file. */
  readonly address?: string;
  readonly problems?: readonly Problem[];
  /** Takes the article that stands in the page. */
  readonly adoptArticle?: typeof import('../rendering/adopt-article.js').adoptArticle;
}

/**
 * Loads what its host asks for: aborts the load before when the request changes or the host leaves the page, drops
 * late answers, and takes a load up again when the host comes back.
 */
export class ContentController implements ReactiveController {
  status: ContentStatus = 'idle';
  document: RenderedDocument | undefined;
  /** Language of the document, where known. */
  language: string | undefined;
  /** Address that a partner's file came from in the end. */
  address: string | undefined;
  adoptArticle: Loaded['adoptArticle'];
  error: ContentError | undefined;
  /** Ends with the latest load, however that ends. */
  coming: Promise<void> | undefined;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: ContentObserver;
  readonly #request: () => ContentRequest;
  readonly #prepare: (attempt: number) => Promise<unknown>;
  #key = '';
  /** How often a reader asked again while a file of the library itself was missing. */
  #attempt = 0;
  /** How many parts of the library itself the load awaits, or did not get. */
  #missing = {parts: 0};
  /** The built-in topic that is there; in another language it stays until its translation has come. */
  #topic: string | undefined;
  /** Set while something is being loaded. */
  #abort: AbortController | undefined;
  #listening: AbortController | undefined;

  /** @param prepare - loads what else is needed before the document can be shown */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    observer: ContentObserver,
    request: () => ContentRequest,
    prepare: (attempt: number) => Promise<unknown>,
  ) {
    this.#host = host;
    this.#observer = observer;
    this.#request = request;
    this.#prepare = prepare;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const again = () => {
      if (this.error && this.error.code !== 'unknown-topic') this.retry();
    };
    addEventListener('online', again, {signal});
    // A page that comes back from the back/forward cache may have had its requests cut.
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
    const key = [request.topic, request.src, request.language, request.region].join('\n');
    if (key === this.#key) return;
    this.#key = key;
    this.coming = this.#load(request);
  }

  /** Asks again, as after a failure. */
  retry(): void {
    if (!this.#host.isConnected) return;
    // What failed, or still hangs, needs another address; what is here is not loaded again.
    if (this.#missing.parts) this.#attempt += 1;
    void this.#load(this.#request());
    this.#host.requestUpdate();
  }

  /**
   * Something cannot be shown.
   *
   * @param status - `ready` where there is a document all the same, in another language
   */
  fail(error: unknown, status: ContentStatus = 'error'): void {
    this.status = status;
    // What is not said in our own words is a file that is no JavaScript, or else our own fault.
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
      Object.assign(this, {address: undefined, ...loaded, error: undefined, status: 'ready'});
      this.#topic = request.topic;
      this.#observer.contentLoaded(loaded.problems ?? []);
    } catch (error) {
      if (abort.signal.aborted) return;
      // What is still on its way belongs to a load that has failed.
      abort.abort();
      this.fail(error, this.status === 'ready' ? 'ready' : 'error');
    }
    this.#abort = undefined;
    this.#host.requestUpdate();
  }

  async #fetch({src, topic, language, region}: ContentRequest, signal: AbortSignal): Promise<Loaded> {
    if (src !== undefined) {
      // Side by side: parser, Markdown and glossary.
      const early = {request: askEarly(src, signal), glossary: loadGlossary(language)};
      const {loadRemote} = await this.#own(importRemote(this.#attempt));
      return loadRemote(src, signal, language, region, early);
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
