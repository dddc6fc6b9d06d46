import {importCompare} from 'virtual:family-content';
import {html, type ReactiveController, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {adoptStyles} from '../base/styles/adopt-styles.js';
import type {ViewContext} from '../base/view.js';
import type {Comparison} from './compare.js';
import type {FamilyProgramExplainer} from './family-program-explainer.js';

/** The table of several programs. Loaded only if `compare` is set. */
export class CompareController implements ReactiveController {
  readonly #host: FamilyProgramExplainer;
  readonly #context: ViewContext;
  /** The last request. */
  #key = '';
  #comparison: Comparison | 'loading' | 'failed' | undefined;
  #attempt = 0;

  constructor(host: FamilyProgramExplainer, context: ViewContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  /** In another document, the styles must be adopted again. */
  hostConnected(): void {
    const {shadowRoot} = this.#host;
    if (shadowRoot && typeof this.#comparison === 'object') adoptStyles(shadowRoot, this.#comparison.styles);
  }

  hostUpdate(): void {
    const key = `${this.#context.language} ${this.#host.compare?.trim() ?? ''}`;
    if (key === this.#key) return;
    this.#key = key;
    void this.#load();
  }

  async #load(): Promise<void> {
    const key = this.#key;
    const [language, ...names] = key.split(/[\s,]+/).filter(Boolean);
    this.#comparison = names.length > 0 ? 'loading' : undefined;
    if (names.length === 0) return;
    let comparison: Comparison | 'failed' | undefined;
    try {
      const {compare} = await importCompare(this.#attempt);
      comparison = await compare([...new Set(names)], language!, this.#attempt, this.#context);
    } catch (error) {
      this.#attempt += 1;
      comparison = 'failed';
      this.#context.warn('The comparison could not be loaded.', error);
    }
    // Another comparison was requested in the meantime.
    if (key !== this.#key) return;
    this.#comparison = comparison;
    this.hostConnected();
    this.#host.requestUpdate();
  }

  /** The button is removed then; the focus moves to the table. */
  readonly #retry = async (): Promise<void> => {
    const loading = this.#load();
    this.#host.requestUpdate();
    await loading;
    await this.#host.updateComplete;
    this.#host.shadowRoot!.querySelector<HTMLElement>('[part=compare], .retry')?.focus();
  };

  /** Undefined without programs to compare. */
  render(words: Words['explainer']): TemplateResult | undefined {
    const comparison = this.#comparison;
    if (comparison === 'loading') return html`<p class="soft" role="status">${words.loading}</p>`;
    if (comparison === 'failed') {
      return html`<p role="alert">${words.failed}</p>
        <button class="button line retry" type="button" @click=${this.#retry}>${words.retry}</button>`;
    }
    return comparison?.render(this.#context.documentId, words);
  }
}
