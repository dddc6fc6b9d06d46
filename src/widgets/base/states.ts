import {css, html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {icon} from '../../rendering/icon.js';
import {alertIcon} from '../../rendering/icons.js';

/** The state of a widget; each is a custom state, `:state(loading)` and so on. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'error' | 'offline';

/** The custom states of an element; undefined in Safari before 16.4, and where a polyfill of the page throws. */
export function internalsOf(element: HTMLElement): ElementInternals | undefined {
  try {
    return element.attachInternals();
  } catch {
    return undefined;
  }
}

/** Sets the one custom state of the element. Browsers before 2024 have no `:state()`, and some of them throw. */
export function exposeState(internals: ElementInternals | undefined, state: WidgetState): void {
  try {
    internals!.states.clear();
    internals!.states.add(state);
  } catch {
    // No `internals`, or none of its states. The state is only for the page's style sheet; the widget itself does not need it.
  }
}

/**
 * A placeholder as high as the title and the summary that replace it, so that the help line below does not move.
 *
 * @param letters - length of a usual title and of a usual summary
 */
export function renderLoading(words: Words['shell'], letters: readonly number[]): TemplateResult {
  // MooTools replaces repeat() by one that takes no fractions.
  return html`<div class="loading" part="loading">
    <div>
      <p class="soft" role="status">${words.loading}</p>
      <i></i><i></i><i></i>
    </div>
    <div class="space">${letters.map((count) => html`<p>${'nnnni '.repeat(Math.floor(count / 6))}</p>`)}</div>
  </div>`;
}

/** @param retry - loads the text again; absent for an empty text, which would be empty again */
export function renderFailure(words: Words['shell'], message: string, retry?: () => void): TemplateResult {
  return html`<div class="state" part=${retry ? 'error' : 'empty'} role=${retry ? 'alert' : nothing}>
    <p>${icon(alertIcon)}<b>${message}</b></p>
    <p class="soft">${words.numbersStillWork}</p>
    ${retry ? renderRetry('button line', words, retry) : nothing}
  </div>`;
}

export function renderRetry(classes: string, words: Words['shell'], retry: () => void): TemplateResult {
  return html`<button class=${classes} type="button" @click=${retry}>${words.retry}</button>`;
}

export const stateStyles = css`
  .state,
  .loading {
    display: grid;
    gap: 0.5em;
    justify-items: start;
  }
  .state p:first-child {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .state svg {
    color: var(--_family-accent-ink);
  }
  .loading > * {
    grid-area: 1 / 1;
    min-inline-size: 60%;
  }
  .space {
    visibility: hidden;
    max-inline-size: 42em;
    line-height: 1.45;
  }
  .space :first-child {
    font-size: clamp(1em, min(0.55em + 5.3cqi, 1.15em + 2.1cqi), 2.125em);
    line-height: 1.18;
  }
  .space :nth-child(2) {
    font-size: clamp(1.0625em, 0.98em + 0.55cqi, 1.25em);
    margin-block-start: 0.5em;
  }
  .loading i {
    display: block;
    block-size: 0.75em;
    margin-block-start: 0.5em;
    border-radius: 0.4em;
    background: var(--_family-hair);
  }
  @media (prefers-reduced-motion: no-preference) {
    .loading i {
      animation: breathe 2.4s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.4;
    }
  }
  @media (forced-colors: active) {
    .loading i {
      border: 1px solid GrayText;
    }
  }
`;
