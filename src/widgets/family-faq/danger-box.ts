import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {icon} from '../../rendering/icon.js';
import {phoneIcon} from '../../rendering/icons.js';
import type {FoundDanger} from './search/search.js';

/**
 * What is shown between the search field and everything else when a reader types of danger. Screen readers announce
 * its sentence once, at once: the live region is always rendered, since one that is added with its text may stay
 * silent.
 *
 * @param answers - the questions that answer it, rendered
 */
export function renderDanger(
  danger: FoundDanger | undefined,
  words: Words['faq'],
  answers: readonly TemplateResult[],
): TemplateResult {
  return html`<div
    class=${danger ? 'danger' : ''}
    part=${danger ? 'danger' : nothing}
    role=${danger ? 'group' : nothing}
    aria-label=${danger ? words.danger : nothing}
  >
    <p class="say" aria-live="assertive" aria-atomic="true">${danger?.say}</p>
    ${
      danger && danger.lines.length > 0
        ? html`<p class="calls">
            ${danger.lines.map(({number, call, label}, index) =>
              index === 0
                ? html`<a class="button first" href="tel:${call}">${icon(phoneIcon)}${words.call(number)}</a>`
                : html`<a class="button line" href="tel:${call}"
                    ><b translate="no">${number}</b> ${label}</a
                  >`,
            )}
          </p>`
        : nothing
    }
    ${answers}
  </div>`;
}
