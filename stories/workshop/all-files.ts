import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {baseStyles} from '../../src/widgets/base/styles/base.js';
import {allFilesStyles} from './all-files-styles.js';
import {columns, sorted, type Column, type Order} from './columns.js';
import {renderCharts} from './level-charts.js';
import {LIBRARY_SAVED, libraryFiles} from './library.js';
import {pageStyles} from './page-styles.js';
import {readingStyles} from './reading-levels.js';
import {readStatistics, type Row} from './statistics.js';

/** All texts of the library, with the problems and the reading level of each. Updates when a file is saved. */
export class AllFiles extends LitElement {
  static override readonly styles = [baseStyles, pageStyles, readingStyles, allFilesStyles];

  static override readonly properties = {rows: {state: true}, order: {state: true}, progress: {state: true}};

  /** Undefined until every text was checked. */
  declare rows: readonly Row[] | undefined;
  declare order: Order;
  /** From 0 to 1. */
  declare progress: number;

  #connected: AbortController | undefined;
  /** Counts the runs: an older one must not overwrite a newer one. */
  #run = 0;

  constructor() {
    super();
    this.order = {key: undefined, direction: 'descending'};
    this.progress = 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    addEventListener(LIBRARY_SAVED, () => void this.#read(), {signal: this.#connected.signal});
    void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#run += 1;
  }

  async #read(): Promise<void> {
    const run = ++this.#run;
    const rows = await readStatistics((share) => (this.progress = share));
    if (run === this.#run) this.rows = rows;
  }

  #sortBy({key, first}: Column): void {
    const {order} = this;
    const other = order.direction === 'ascending' ? 'descending' : 'ascending';
    this.order = {key, direction: order.key === key ? other : first};
  }

  protected override render(): TemplateResult {
    const {rows, progress} = this;
    return html`<div class="root">
      <div class="page">
        <h1>All files</h1>
        <p class="soft" role="status">
          ${rows ? sumInWords(rows) : `Reading ${libraryFiles().length} texts …`}
        </p>
        ${
          rows
            ? html`${this.#renderTable(rows)} ${renderCharts(rows)}`
            : html`<progress aria-label="Texts read" value=${progress}></progress>`
        }
      </div>
    </div>`;
  }

  #renderTable(rows: readonly Row[]): TemplateResult {
    const {key, direction} = this.order;
    const byNeed = () => (this.order = {key: undefined, direction: 'descending'});
    return html`<p>
        <button
          class="button line"
          type="button"
          aria-pressed=${key === undefined ? 'true' : 'false'}
          @click=${byNeed}
        >
          What needs work first
        </button>
      </p>
      <div class="scroller" role="group" aria-label="Table of all files" tabindex="0">
        <table>
          <thead>
            <tr>
              ${columns.map(
                (column) =>
                  html`<th
                    scope="col"
                    class=${column.isNumber ? 'number' : ''}
                    aria-sort=${column.key === key ? direction : nothing}
                  >
                    <button class="button sort" type="button" @click=${() => this.#sortBy(column)}>
                      ${column.title}
                    </button>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${sorted(rows, this.order).map(
              (row) =>
                html`<tr data-path=${row.path}>
                  ${columns.map(({key, isNumber, cell}) =>
                    key === 'title'
                      ? html`<th scope="row">${cell(row)}</th>`
                      : html`<td class=${isNumber ? 'number' : 'words'}>${cell(row)}</td>`,
                  )}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>`;
  }
}

function sumInWords(rows: readonly Row[]): string {
  const errors = rows.reduce((sum, row) => sum + row.errors, 0);
  const needy = rows.filter((row) => row.errors > 0).length;
  return `${rows.length} texts. ${errors === 0 ? 'None has an error.' : `${errors} errors in ${needy} of them.`}`;
}

/** Registers the table of all files. */
export function defineAllFiles(): void {
  if (!customElements.get('all-files')) customElements.define('all-files', AllFiles);
}

declare global {
  interface HTMLElementTagNameMap {
    'all-files': AllFiles;
  }
}
