import {css} from 'lit';

export const faqStyles = css`
  .tools {
    margin-block-start: 1.75em;
  }
  .tools {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em 1.5em;
    align-items: center;
  }
  label {
    display: block;
    font-weight: 700;
    margin-block-end: 0.35em;
  }
  .field {
    position: relative;
    display: flex;
    align-items: center;
  }
  .field > svg {
    position: absolute;
    inset-inline-start: min(0.8em, 4.5cqi);
    inline-size: min(1.375em, 7.7cqi);
    color: var(--_family-accent-ink);
    pointer-events: none;
  }
  input {
    font: inherit;
    color: inherit;
    margin: 0;
    appearance: none;
    inline-size: 100%;
    min-block-size: 48px;
    padding-block: 0.4em;
    padding-inline: min(2.75em, 15.4cqi) 48px;
    border: 2px solid var(--_family-edge);
    border-radius: 0.5em;
    background: var(--_surface);
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .clear {
    position: absolute;
    inset-inline-end: 2px;
    inline-size: 44px;
    padding: 0;
  }
  .status {
    font-size: 0.9375em;
  }
  .all {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
    margin-inline: -0.6em;
  }
  .none {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    overflow-wrap: anywhere;
    padding-block: 1.25em 0.25em;
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_family-hair);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .chips button {
    min-block-size: 44px;
    padding: 0.3em 0.9em;
    border: 1.5px solid var(--_family-edge);
    border-radius: 22px;
    background: var(--_surface);
    color: inherit;
    line-height: 1.2;
    cursor: pointer;
  }
  .chips button:hover {
    background: var(--_tint);
  }
  .danger {
    margin-block: 1em 0.5em;
    padding: 0.9em min(1em, 4cqi);
    border: 2px solid var(--_family-urgent-ink);
    border-radius: calc(var(--_r) * 0.7);
  }
  .say {
    font-size: 1.0625em;
    font-weight: 700;
    line-height: 1.4;
  }
  .calls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block: 0.75em 0.25em;
  }
  .calls a {
    flex: 1 1 auto;
    flex-wrap: wrap;
    min-inline-size: 0;
    text-align: center;
    text-decoration: none;
  }
  .calls b {
    white-space: nowrap;
  }
  .first {
    min-block-size: 52px;
    background: var(--_urgent-button) !important;
    color: var(--_on-urgent);
  }
  .calls a:hover {
    text-decoration: underline;
  }
  .results {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_family-hair);
    padding-block: 0.5em 0.75em;
  }
  .results > .question {
    border: 0 !important;
  }
  .results > .question + .question {
    border-block-start: 1px solid var(--_family-hair) !important;
  }
  .results .heading::slotted(*),
  .again {
    font-size: 0.9375em !important;
    font-weight: 700 !important;
    color: var(--_family-ink-soft) !important;
    margin: 1em 0 0 !important;
  }
  section {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_family-hair);
    padding-block: 1.5em 0.75em;
  }
  .heading::slotted(*) {
    font-size: clamp(1em, 0.5em + 3.9cqi, 1.1875em) !important;
    margin: 0 0 0.4em !important;
    padding-inline-end: 0.5em !important;
  }
  .question,
  section {
    scroll-margin-block-start: 1em;
  }
  .question:not([hidden]) ~ .question {
    border-block-start: 1px solid var(--_family-hair);
  }
  .question > summary {
    display: grid;
    grid-template-columns: min(1.375em, 7.7cqi) minmax(0, 1fr);
    gap: min(0.75em, 4.2cqi);
    align-items: start;
    padding-block: 0.8em;
    min-block-size: 44px;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  .sign {
    position: relative;
    block-size: 1.55em;
    color: var(--_family-accent-ink);
  }
  .sign::before,
  .sign::after {
    content: '';
    position: absolute;
    inset: 0;
    margin: auto;
    inline-size: min(0.8125em, 4.6cqi);
    block-size: 0;
    border-block-start: 0.125em solid;
    border-radius: 1px;
  }
  .sign::after {
    rotate: 90deg;
  }
  [open] > summary > .sign::after {
    display: none;
  }
  /* A click then targets the widget, not the text, so that a recorder does not learn the question. */
  .asked::slotted(*) {
    pointer-events: none !important;
    font-size: 1em !important;
    line-height: inherit !important;
    margin: 0 !important;
    text-wrap: pretty !important;
  }
  summary:hover .asked::slotted(*) {
    text-decoration: underline 1px !important;
    text-underline-offset: 0.2em !important;
  }
  .answer {
    padding: 0.35em 0 0.75em;
    padding-inline-start: min(2.125em, 11.9cqi);
  }
  .short::slotted(*) {
    font-size: 1.125em !important;
    line-height: 1.4 !important;
    margin-block-start: 0 !important;
  }
  .list .question {
    padding-block: 1em 0.5em;
  }
  .list .answer {
    padding-inline-start: 0;
    margin-block-start: 0.4em;
  }
  .copy {
    font-size: 0.9375em;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    margin-block-start: 0.25em;
  }
  .copy input {
    padding-inline: 0.6em;
    flex: 1 1 14em;
  }
  /* With text zoomed to 200 % on a narrow phone, a number is wider than the box. */
  @container family (max-width: 15em) {
    .calls b {
      white-space: normal;
    }
  }
  @container family (min-width: 34em) {
    .tools {
      grid-template-columns: 1fr auto;
    }
    .ask {
      grid-column: 1 / -1;
    }
  }
  @container family (min-width: 46em) {
    section {
      padding-block: 1.75em;
    }
    section.grouped {
      display: grid;
      grid-template-columns: 11.5em minmax(0, 1fr);
      column-gap: 2.5em;
    }
    .grouped .heading::slotted(*) {
      margin-block: 0.5em 0 !important;
    }
    .list.grouped .heading::slotted(*) {
      margin-block-start: 0.8em !important;
    }
  }
  @media (forced-colors: active) {
    .first {
      border: 2px solid CanvasText;
    }
    .all {
      margin-inline: 0;
    }
  }
  @media print {
    [role='search'],
    .status,
    .all,
    .calls,
    .say,
    .none,
    .copy {
      display: none;
    }
    .danger {
      border-color: #000;
    }
    .question[hidden],
    section[hidden] {
      display: block !important;
    }
    .question {
      break-inside: avoid;
    }
    /* A heading beside its questions would stay on a page that they are moved from. */
    section.grouped {
      display: block;
    }
    .sign {
      visibility: hidden;
    }
    .asked::slotted(*),
    .heading::slotted(*) {
      break-after: avoid !important;
    }
  }
`;

/** Highlights of the words that a search found. */
export const faqDocumentStyles = css`
  :is(family-faq, family-faq *)::highlight(family-match) {
    background-color: var(--_tint);
    color: var(--_family-ink);
    text-decoration: underline;
  }
`;
