import {importSearch, vocabularies} from 'virtual:family-content';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Found, Search, SearchContext} from './search/search.js';

/** The reader's search. Its index and how families ask are loaded when the field is first used. */
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

  /** Loads the index and how families ask, ahead of the first letter. */
  async prepare(): Promise<void> {
    if (this.#search) return;
    const {language} = this.#context();
    const attempt = this.#attempt;
    try {
      const [module, vocabulary] = await Promise.all([
        importSearch(attempt),
        vocabularies[language]!(attempt),
      ]);
      if (this.#search) return;
      this.#search = new module.Search(this.#host);
      this.#search.learn(language, vocabulary.default);
      this.isMissing = false;
    } catch (error) {
      this.#attempt += 1;
      this.isMissing = true;
      console.warn(`<${this.#host.localName}>: the search could not be loaded.`, error);
      return;
    }
    for (const other of Object.keys(vocabularies)) if (other !== language) void this.#learn(other);
  }

  /** Adds another language, in which a reader may type of danger. Without it the search is there all the same. */
  async #learn(language: string): Promise<void> {
    try {
      this.#search?.learn(language, (await vocabularies[language]!(0)).default);
      this.refresh();
      this.#host.requestUpdate();
    } catch {
      // It is asked for again with the next text of that language.
    }
  }

  async find(query: string): Promise<void> {
    this.query = query;
    if (query.trim()) await this.prepare();
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
