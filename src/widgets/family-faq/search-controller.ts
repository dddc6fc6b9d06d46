import {importSearch} from 'virtual:family-content';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Found, Search, SearchContext} from './search/search.js';

/** The reader's search. Its index and its words are loaded when the field is first used. */
export class SearchController implements ReactiveController {
  query = '';
  /** Undefined while nothing is searched for. */
  found: Found | undefined;
  /** The search could not be loaded: what is seen is not what was found. */
  isMissing = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: () => SearchContext;
  #search: Search | undefined;
  #attempt = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, context: () => SearchContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  /** Loads the index, ahead of the first letter. */
  async prepare(): Promise<void> {
    try {
      const module = await importSearch(this.#attempt);
      this.#search ??= new module.Search(this.#host);
      this.isMissing = false;
    } catch (error) {
      this.#attempt += 1;
      this.isMissing = true;
      console.warn(`<${this.#host.localName}>: the search could not be loaded.`, error);
    }
  }

  async find(query: string): Promise<void> {
    this.query = query;
    if (query.trim() && !this.#search) await this.prepare();
    this.refresh();
    this.#host.requestUpdate();
  }

  /** Searches again, as when the text is another one. */
  refresh(): void {
    const query = this.query.trim();
    this.found = query ? this.#search?.find(query, this.#context()) : undefined;
    if (!query) this.#search?.clear();
  }

  /** Back in the page, the marks come back. */
  hostConnected(): void {
    this.refresh();
  }

  hostDisconnected(): void {
    this.#search?.clear();
  }
}
