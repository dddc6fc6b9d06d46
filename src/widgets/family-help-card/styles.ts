import {css} from 'lit';

export const helpCardStyles = css`
  .sheet {
    padding-block-start: 0.5em;
    overflow: hidden;
  }
  .head {
    flex-wrap: nowrap;
    align-items: center;
    min-block-size: 48px;
    padding-block-end: 0.4em;
  }
  .lead {
    flex-basis: auto;
  }
  .title::slotted(*) {
    font-size: 1.1875em !important;
  }
  /* The sections say it again, and nothing shall stand above the first of them. */
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
    padding: 0.75em 1em;
    border: 2px solid var(--_urgent-ink);
    border-radius: calc(var(--_r) * 0.7);
  }
  .abroad p {
    display: flex;
    gap: 0.5em;
    align-items: center;
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
    border-block-end: 1px solid var(--_hair);
  }
  section {
    border-block-start: 1px solid var(--_hair);
    padding: 1.25em var(--_pad) 1.5em;
    scroll-margin-block-start: 1em;
  }
  .heading ::slotted(*) {
    font-size: 1.1875em !important;
    margin: 0 !important;
  }
  .text {
    margin-block-start: 0.5em;
  }
  .emergency {
    padding: 0;
    border: 0;
  }
  .emergency .heading {
    display: flex;
    gap: 0.6em;
    align-items: center;
    padding: 0.85em var(--_pad);
    background: var(--_urgent-fill);
    color: #fff;
  }
  .emergency .heading svg {
    inline-size: 1.8em;
    block-size: 1.8em;
  }
  .emergency .heading ::slotted(*) {
    min-inline-size: 0 !important;
    font-size: clamp(1.3125em, 1.1em + 1.2cqi, 1.625em) !important;
  }
  .emergency .text {
    margin: 0;
    padding: 0.75em var(--_pad) 1.5em;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.9em;
    margin-block-start: 1em;
  }
  .ways a {
    text-decoration: none;
    background: var(--_surface);
  }
  .ways a:hover {
    background: var(--_tint);
  }
  .emergency .ways a {
    min-block-size: 52px;
    padding-inline: 1.75em;
    font-size: 1.0625em;
    border-color: transparent;
    background: var(--_urgent-button);
    color: var(--_on-urgent);
  }
  .emergency .ways a:hover {
    text-decoration: underline;
  }
  .known {
    font-size: 0.875em;
    margin-block-start: 0.6em;
  }
  @container family (max-width: 33.99em) {
    .emergency .ways a {
      inline-size: 100%;
    }
  }
  @container family (min-width: 46em) {
    .cells {
      grid-template-columns: 1fr 1fr;
    }
    section + section {
      border-inline-start: 1px solid var(--_hair);
    }
    section:nth-child(odd) {
      border-inline-start: 0;
    }
    /* Its head goes across; its text stands beside the next section. */
    .emergency {
      display: contents;
    }
    .emergency .heading {
      grid-column: 1 / -1;
    }
    .emergency + section {
      border-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .emergency .heading,
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
      color: #000;
      background: none;
      border: 2pt solid #000;
    }
    .summary::slotted(*) {
      position: static !important;
      clip-path: none !important;
    }
  }
`;

/** The steps of an overdose are numbers to find again at a glance. */
export const helpCardTextStyles = css`
  :is(family-help-card, #_#_#_) > ol[slot] {
    padding: 0 !important;
    counter-reset: step !important;
    & > li {
      list-style: none !important;
      position: relative !important;
      padding-inline-start: 2.25em !important;
      counter-increment: step !important;
    }
    & > li::before {
      /* Themes draw bullets of their own here, in a font of icons or with a margin. */
      all: revert !important;
      content: counter(step) !important;
      position: absolute !important;
      inset-inline-start: 0 !important;
      inline-size: 1.55em !important;
      line-height: 1.55 !important;
      text-align: center !important;
      font-weight: 700 !important;
      border-radius: 50% !important;
      background: var(--_tint-2) !important;
      color: var(--_ink) !important;
    }
  }
`;
