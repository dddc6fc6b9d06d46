import {css} from 'lit';

export const helpCardStyles = css`
  .sheet {
    padding-block-start: 0.5em;
    overflow: hidden;
  }
  .head {
    align-items: center;
    column-gap: 1em;
    min-block-size: 48px;
    padding-block-end: 0.4em;
  }
  /* The title wraps to two lines before the language buttons do, which keeps the call high on the screen. */
  .lead {
    flex-basis: 8em;
  }
  .title::slotted(*) {
    font-size: clamp(1em, 0.5em + 3.9cqi, 1.1875em) !important;
  }
  /* The sections repeat the summary, and nothing should be above the first of them. */
  .summary::slotted(*) {
    position: absolute !important;
    clip-path: inset(50%) !important;
    margin: 0 !important;
  }
  [name='introduction']::slotted(*) {
    margin-block-end: 1em !important;
  }
  .abroad {
    margin-block: 0.5em 1em;
    padding: 0.75em min(1em, 5.6cqi);
    border: 2px solid var(--_family-urgent-ink);
    border-radius: calc(var(--_r) * 0.7);
  }
  .abroad p {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .abroad b {
    min-inline-size: 0;
  }
  .abroad p + p {
    flex-wrap: wrap;
  }
  @container family (max-width: 13em) {
    .abroad p,
    .ways .line {
      flex-wrap: wrap;
    }
    .ways .line {
      padding-inline: 0.5em;
    }
  }
  .abroad a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 700;
  }
  .cells {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    margin-inline: calc(var(--_pad) * -1);
    border-block-end: 1px solid var(--_family-hair);
  }
  section {
    border-block-start: 1px solid var(--_family-hair);
    padding: 0.9em var(--_pad) 1em;
    scroll-margin-block-start: 1em;
  }
  .heading ::slotted(*) {
    font-size: clamp(1em, 0.5em + 3.9cqi, 1.1875em) !important;
    margin: 0 !important;
  }
  .text {
    line-height: 1.4;
  }
  .emergency {
    display: flex;
    flex-direction: column;
    padding-block-start: 0;
    border-block-start: 0;
  }
  .emergency .heading ::slotted(*) {
    color: var(--_family-urgent-ink) !important;
    /* Keeps the call above it visible. */
    scroll-margin-block-start: calc(6em + var(--_page-margin, 0px)) !important;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.9em;
    margin-block-start: 0.75em;
  }
  .ways a {
    /* Firefox does not break a number at its hyphens. */
    overflow-wrap: anywhere;
    text-decoration: none;
    background: var(--_surface);
  }
  .ways a:hover {
    background: var(--_tint);
  }
  .emergency .ways {
    order: -1;
    margin-block: 0 0.75em;
  }
  .emergency .ways a {
    flex: 1;
    min-block-size: 56px;

    font-size: clamp(1em, 0.5em + 4.6cqi, 1.3125em);
    background: var(--_urgent-button);
    color: var(--_on-urgent);
  }
  .emergency .ways a:hover {
    text-decoration: underline;
  }
  section details {
    margin-block-end: -0.75em;
  }
  section summary {
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 0.7em;
    font-size: 0.9375em;
    color: var(--_family-ink-soft);
    cursor: pointer;
    /* The marker is aligned with the start of the text. */
    unicode-bidi: normal;
  }
  section summary:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .known {
    font-size: 0.9375em;
  }
  /* The last section already has a line. */
  .foot {
    margin-block-start: 0;
    border: 0;
  }
  @container family (min-width: 46em) {
    .cells {
      grid-template-columns: 1fr 1fr;
    }
    section + section {
      border-inline-start: 1px solid var(--_family-hair);
    }
    section:nth-child(odd) {
      border-inline-start: 0;
    }
    /* The call spans both columns; the signs are beside the steps. */
    .cells {
      grid-template-rows: auto auto 1fr;
    }
    .emergency:first-child {
      display: contents;
    }
    .emergency:first-child > * {
      grid-column: 1;
      padding-inline: var(--_pad);
    }
    .emergency:first-child > .ways {
      grid-area: 1 / 1 / auto / -1;
    }
    .emergency:first-child > .heading {
      grid-row: 2;
    }
    .emergency:first-child > .text {
      grid-row: 3;
      padding-block-end: 1em;
    }
    .emergency:first-child + section {
      grid-area: 2 / 2 / span 2;
      padding-block-start: 0;
      border-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .emergency .ways a {
      border: 2px solid CanvasText;
    }
  }
  @media print {
    .cells {
      display: block;
      margin: 0;
    }
    section {
      padding-inline: 0;
      break-inside: avoid;
      border-inline-start: 0 !important;
    }
    .emergency .heading {
      padding: 0.5em 0.75em;
      border: 2pt solid #000;
    }
    .emergency .heading ::slotted(*) {
      color: #000 !important;
    }
    .emergency:first-child {
      display: block;
    }
    .emergency:first-child > .text {
      padding-inline: 0;
    }
    /* Print the address of a chat; the text already has the numbers. */
    .ways a[rel] {
      display: block !important;
      padding: 0;
      border: 0;
      font-weight: 400;
    }
    section details {
      margin-block: 0.6em 0;
    }
    section summary {
      display: none;
    }
    .summary::slotted(*) {
      position: static !important;
      clip-path: none !important;
    }
  }
`;

/** Large list numbers, so that a reader finds the current step of an overdose at a glance. */
export const helpCardTextStyles = css`
  :is(family-help-card, #_#_#_#_#_#_#_#_#_#_#_#_#_) > :is(ul, ol)[slot] {
    padding-inline-start: 1.25em !important;
    & > li {
      margin-block-start: 0.4em !important;
    }
  }
  :is(family-help-card, #_#_#_#_#_#_#_#_#_#_#_#_#_) > ol[slot] {
    padding: 0 !important;
    counter-reset: step !important;
    & > li {
      list-style: none !important;
      position: relative !important;
      padding-inline-start: 2.1em !important;
      counter-increment: step !important;
    }
    & > li::before {
      /* Against bullets that themes draw with an icon font or a margin. */
      all: revert !important;
      content: counter(step) !important;
      position: absolute !important;
      inset-inline-start: 0 !important;
      inline-size: 1.4em !important;
      line-height: 1.4 !important;
      text-align: center !important;
      font-weight: 700 !important;
      border-radius: 50% !important;
      background: var(--_tint-2) !important;
      color: var(--_family-ink) !important;
    }
  }
`;
