import {html, nothing, type TemplateResult} from 'lit';
import {localDay} from '../../localization/local-day.js';
import {formatDay} from '../../localization/format-day.js';
import {icon} from '../../rendering/icon.js';
import {bookIcon, calendarIcon, checkIcon, linkIcon, pendingIcon, printIcon} from '../../rendering/icons.js';
import {siteOf} from './content-request.js';
import type {ShellContext} from './shell-context.js';

/** The foot of every widget, always in this order: review state, date, origin, sources, print. */
export function renderFoot(widget: ShellContext): TemplateResult {
  const {host, words, language, text} = widget;
  const {reviewedBy, lastReviewed, nextReview} = text.document?.meta ?? {};
  const sources = text.article?.sources?.children.length ?? 0;
  const site = siteOf(widget);
  const address = widget.connection?.address;
  const who = reviewedBy && [reviewedBy.name, reviewedBy.role].filter(Boolean).join(', ');
  const overdue = nextReview !== undefined && Date.parse(nextReview) < localDay();
  // Not a <footer>, which would be a landmark of the whole page, and a page may have several widgets.
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
    <button class="button quiet" type="button" @click=${() => widget.print(host)}>
      ${icon(printIcon)}${words.print}
    </button>
    ${address === undefined ? nothing : html`<p class="address">${address}</p>`}
  </div>`;
}
