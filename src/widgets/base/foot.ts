import {html, nothing, type TemplateResult} from 'lit';
import type {RenderedDocument} from '../../rendering/rendered-document.js';
import {localDay} from '../../localization/local-day.js';
import {formatDay} from '../../localization/format-day.js';
import type {Words} from '../../localization/languages.js';
import {icon} from '../../rendering/icon.js';
import {bookIcon, calendarIcon, checkIcon, linkIcon, pendingIcon, printIcon} from '../../rendering/icons.js';

/** What the foot is told besides the document's own front matter. */
export interface FootOptions {
  readonly words: Words['shell'];
  /** BCP 47 tag for dates. */
  readonly language: string;
  /** Host name of the site that the text came from, if that is another one than the page's. */
  readonly site: string | undefined;
  /** Of the page, where it is known. */
  readonly address: string | undefined;
  /** How many sources the text names. */
  readonly sources: number;
  readonly print: () => void;
}

/** The same foot everywhere: review state, date, origin, sources, print. Always in this order. */
export function renderFoot(
  {reviewedBy, lastReviewed, nextReview}: RenderedDocument['meta'],
  {words, language, site, address, sources, print}: FootOptions,
): TemplateResult {
  const who = reviewedBy && [reviewedBy.name, reviewedBy.role].filter(Boolean).join(', ');
  const overdue = nextReview !== undefined && Date.parse(nextReview) < localDay();
  // Not a <footer>: that would be the landmark of the whole page, and there may be two of us.
  return html`<div class="foot" part="foot">
    <ul>
      <li>
        ${who ? icon(checkIcon) : icon(pendingIcon, 'pending')}${who ? words.reviewedBy(who) : words.notReviewed}
      </li>
      ${lastReviewed ? html`<li>${icon(calendarIcon)}${words.lastChecked(formatDay(lastReviewed, language))}</li>` : nothing}
      ${overdue ? html`<li>${icon(pendingIcon, 'pending')}${words.overdue}</li>` : nothing}
      ${site === undefined ? nothing : html`<li>${icon(linkIcon)}${words.textFrom(site)}</li>`}
    </ul>
    <p>${words.education}</p>
    ${
      sources > 0
        ? html`<details>
            <summary>${icon(bookIcon)}<span>${words.sources(sources)}</span></summary>
            <slot name="sources"></slot>
          </details>`
        : nothing
    }
    <button class="button quiet" type="button" @click=${print}>${icon(printIcon)}${words.print}</button>
    ${address === undefined ? nothing : html`<p class="address">${address}</p>`}
  </div>`;
}
