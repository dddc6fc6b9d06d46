import {importSearch, vocabularies} from 'virtual:family-content';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {windowOf} from '../../platform/page-document.js';
import {warn} from '../../platform/warn.js';
import type {Found, Search, SearchContext} from './search/search.js';

/** The reader's search. Its index and its vocabulary are loaded when the field is first used. */
export class SearchController implements ReactiveController {
  query = '';
  /** Undefined without a query. */
  found: Found | undefined;
  /** The search could not be loaded: the questions shown are not results. */
  isMissing = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: () => SearchContext;
  #search: Search | undefined;
  #attempt = 0;
  /** Address of the page when the query was typed. */
  #address = '';
  /** The search that a link led away from, in memory only: a query is written to no history and no address. */
  #left: {readonly query: string; readonly address: string} | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: () => SearchContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  /** Loads the index and the vocabulary before the first letter is typed. */
  async prepare(): Promise<void> {
    const {language} = this.#context();
    const importVocabulary = vocabularies[language];
    if (this.#search && (!importVocabulary || this.#search.knows(language))) return;
    const attempt = this.#attempt;
    try {
      const [module, vocabulary] = await Promise.all([
        importSearch(attempt),
        // A language without a vocabulary is searched by the words of its text.
        importVocabulary?.(attempt),
      ]);
      this.#search ??= new module.Search(this.#host);
      if (vocabulary) this.#search.learn(language, vocabulary.default);
      this.isMissing = false;
    } catch (error) {
      this.#attempt += 1;
      this.isMissing = this.#search === undefined;
      warn(`<${this.#host.localName}>: the search could not be loaded.`, error);
      return;
    }
    void Promise.all(Object.keys(vocabularies).map((other) => this.#learn(other))).then(this.#prepareMore);
  }

  /** Prepares the first search in idle time, in small steps: each key press comes before the next one. */
  readonly #prepareMore = (): void => {
    if (!this.#host.isConnected || !this.#search?.prepare(this.#context())) return;
    // Safari has no `requestIdleCallback`, and a page may take it away.
    (globalThis.requestIdleCallback ?? setTimeout)(this.#prepareMore);
  };

  /** Adds another language in which a reader may type of danger. The search works without it. */
  async #learn(language: string): Promise<void> {
    if (this.#search?.knows(language)) return;
    try {
      const {default: vocabulary} = await vocabularies[language]!(this.#attempt);
      // Asked for twice at the same time, it changes the results once.
      if (this.#search?.knows(language)) return;
      this.#search?.learn(language, vocabulary);
      this.refresh();
      this.#host.requestUpdate();
    } catch {
      // Retried at a new address when a reader searches in that language: Firefox caches a failed import.
      this.#attempt += 1;
    }
  }

  async find(query: string): Promise<void> {
    this.query = query;
    this.#address = windowOf(this.#host).location.href;
    this.#left = undefined;
    if (query.trim()) await this.prepare();
    this.refresh();
    this.#host.requestUpdate();
  }

  /** Clears the search for a place that a link leads to: the reader may come back. */
  async leave(): Promise<void> {
    const {query} = this;
    if (!query) return;
    const address = this.#address;
    await this.find('');
    // At the same address there is no entry of the history to come back from.
    if (windowOf(this.#host).location.href !== address) this.#left = {query, address};
  }

  /** Repeats the search that a link led away from, if the page is back at its address. */
  comeBack(): boolean {
    const {query = '', address} = this.#left ?? {};
    if (windowOf(this.#host).location.href !== address) return false;
    void this.find(query);
    return true;
  }

  readonly #comeBackLater = ({newURL}: HashChangeEvent): void => {
    // After the address has shown the question that it names; not if the reader goes on meanwhile.
    setTimeout(() => newURL === windowOf(this.#host).location.href && this.comeBack());
  };

  /** Repeats the search, for example after the text has changed. */
  refresh(): void {
    // What was loaded for the search may come after the widget has left; `hostConnected` repeats this.
    if (!this.#host.isConnected) return;
    const query = this.query.trim();
    this.found = query ? this.#search?.find(query, this.#context()) : undefined;
    if (!query) this.#search?.clear();
  }

  /** Restores the highlights when the widget is back in the page. */
  hostConnected(): void {
    windowOf(this.#host).addEventListener('hashchange', this.#comeBackLater);
    this.refresh();
  }

  hostDisconnected(): void {
    windowOf(this.#host).removeEventListener('hashchange', this.#comeBackLater);
    this.#search?.clear();
  }
}
