import {css, html, type TemplateResult} from 'lit';
import type {Words} from '../localization/words.js';
import {icon} from '../rendering/icon.js';
import {alertIcon} from '../rendering/icons.js';

/** What a widget is in the middle of; each is a custom state, `:state(loading)` and so on. */
export type WidgetState = 'loading' | 'ready' | 'empty' | 'error' | 'offline';

/** Shows the one state on the element. Browsers before 2024 know no `:state()`, and some of them throw. */
export function exposeState({states}: ElementInternals, state: WidgetState): void {
  try {
    states.clear();
    states.add(state);
  } catch {
    // The state is a convenience for the host's style sheet; the widget itself does not need it.
  }
}

/** As high as the title and the lead that come in its place, so that the help line below stays where it is. */
export function renderLoading(words: Words): TemplateResult {
  return html`<div class="loading" part="loading">
    <p class="soft" role="status">${words.loading}</p>
    <i></i><i></i><i></i>
  </div>`;
}

export function renderFailure(words: Words, isOffline: boolean, retry: () => void): TemplateResult {
  return html`<div class="state" part="error" role="alert">
    <p>${icon(alertIcon)}<b>${isOffline ? words.offline : words.failed}</b></p>
    <p class="soft">${words.numbersStillWork}</p>
    <button class="button line" type="button" @click=${retry}>${words.retry}</button>
  </div>`;
}

export function renderEmpty(words: Words): TemplateResult {
  return html`<div class="state" part="empty">
    <p>${icon(alertIcon)}<b>${words.empty}</b></p>
    <p class="soft">${words.numbersStillWork}</p>
  </div>`;
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
    color: var(--_accent);
  }
  .loading {
    min-block-size: 5.4em;
  }
  .loading > i {
    block-size: 0.75em;
    border-radius: 0.4em;
    background: var(--_hair);
    inline-size: 60%;
  }
  .loading > i:last-child {
    inline-size: 80%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .loading > i {
      animation: breathe 2.4s ease-in-out infinite alternate;
    }
  }
  @keyframes breathe {
    to {
      opacity: 0.4;
    }
  }
  @media (forced-colors: active) {
    .loading > i {
      border: 1px solid GrayText;
    }
  }
`;
