import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {icon} from '../../rendering/icon.js';
import {closeIcon, searchIcon} from '../../rendering/icons.js';
import type {SearchController} from './search-controller.js';

export interface SearchFieldListeners {
  search(query: string): void;
  /** Clears the search; the focus stays in the field. */
  clear(): void;
  /** Clears the search, and focuses the field. */
  showAll(): void;
}

/** The search field, with a button to clear it while it has a query. */
export function renderSearchField(
  search: SearchController,
  title: string,
  words: Words['faq'],
  listeners: SearchFieldListeners,
): TemplateResult {
  const onKey = (event: KeyboardEvent) => {
    // The virtual keyboard of a phone covers what was found, and "search" there means that the reader is done.
    if (event.key === 'Enter' && !event.isComposing && matchMedia('(pointer: coarse)').matches)
      (event.target as HTMLElement).blur();
    if (event.key !== 'Escape' || !search.query) return;
    // Do not close a dialog of the page around the widget: only the next Escape should.
    event.preventDefault();
    listeners.clear();
  };
  return html`<div role="search" aria-label=${title} part="search">
    <label for="search">${words.search}</label>
    <div class="field">
      ${icon(searchIcon)}
      <input
        id="search"
        type="search"
        autocomplete="off"
        enterkeyhint="search"
        .value=${search.query}
        @focus=${() => search.prepare()}
        @input=${(event: Event) => listeners.search((event.target as HTMLInputElement).value)}
        @keydown=${onKey}
      />
      ${
        search.query
          ? html`<button
              class="button clear"
              type="button"
              aria-label=${words.clear}
              @click=${() => listeners.showAll()}
            >
              ${icon(closeIcon)}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}
