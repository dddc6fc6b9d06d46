import {css} from 'lit';

/**
 * Styles of every view that the shell does not need: the colours of backgrounds and buttons (`base.ts` has the others,
 * and explains how they are computed), the title, the foot, and paper.
 */
export const viewStyles = css`
  @supports (color: light-dark(color(from red xyz-d65 y y y / calc(pow(alpha, 2))), red)) {
    .root {
      --_fill: var(--_family-accent-ink);
      --_on-fill: oklch(from var(--_family-a) calc(0.995 - 0.805 * var(--_q)) 0 h / 1);
      --_data: oklch(
        from var(--_family-a) calc(min(0.42, var(--_d)) + var(--_q) * 0.98 * var(--_l)) min(0.105, var(--_c))
          h / 1
      );
      --_tint-2: oklch(from var(--_family-a) calc(0.875 - 0.465 * var(--_q)) min(0.04, c) h / 1);
      /* Sand: marks the sections about the family's part. */
      --_warm: oklch(from var(--_family-a) calc(0.956 - 0.676 * var(--_q)) 0.02 82 / 1);
      --_warm-2: oklch(from var(--_family-a) calc(0.883 - 0.5 * var(--_q)) 0.047 82 / 1);
      --_urgent-fill: oklch(from var(--_family-u) 0.405 min(0.125, c) h / 1);
      --_urgent-button: var(--_family-urgent-ink);
      --_on-urgent: var(--_on-fill);
    }
  }
  .title::slotted(*) {
    font-size: clamp(1em, min(0.55em + 5.3cqi, 1.15em + 2.1cqi), 2.125em) !important;
    line-height: 1.18 !important;
    margin: 0 !important;
  }
  .summary::slotted(*) {
    font-size: clamp(1.0625em, 0.98em + 0.55cqi, 1.25em) !important;
    line-height: 1.45 !important;
    color: var(--_family-ink-soft) !important;
    text-wrap: balance !important;
    margin-block-start: 0.5em !important;
  }
  /* A text without a title begins with its help line: no line above it. */
  .sheet:not([aria-label]) > .head:has(.title) + .help {
    margin: 0;
    border: 0;
    padding: 0;
  }
  .flip:dir(rtl) {
    scale: -1 1;
  }
  .pending {
    stroke-dasharray: 5 3.9;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .notice {
    margin-block-start: 0.75em;
    font-size: 0.9375em;
  }
  .foot {
    margin-block-start: 1.75em;
    border-block-start: 1px solid var(--_family-hair);
    padding-block-start: 1em;
    font-size: 0.9375em;
    color: var(--_family-ink-soft);
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    align-items: center;
  }
  .foot ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.5em;
    inline-size: 100%;
  }
  .foot li,
  .foot summary {
    display: flex;
    gap: 0.5em;
    overflow-wrap: anywhere;
  }
  .foot svg {
    color: var(--_family-accent-ink);
  }
  .foot p {
    inline-size: 100%;
  }
  @media screen {
    .address {
      display: none;
    }
  }
  .foot summary {
    align-items: center;
    min-block-size: 44px;
    color: var(--_family-accent-ink);
    cursor: pointer;
    list-style: none;
  }
  .foot summary::-webkit-details-marker {
    display: none;
  }
  .foot summary span {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .foot details[open] {
    inline-size: 100%;
    order: 1;
  }
  @media print {
    .root {
      color-scheme: light;
      color: #000;
      --_family-surface: #fff;
      --_family-ink: #000;
      --_family-ink-soft: #222;
      --_family-accent-ink: #000;
      font-size: 11pt;
    }
    .sheet {
      border: 0;
      padding: 0;
    }
    /* Keeps a title on one page with its summary, in engines that break inside a grid row. */
    .head {
      display: block;
    }
    .button {
      display: none !important;
    }
    details::details-content {
      content-visibility: visible;
      display: block;
      block-size: auto;
    }
  }
`;
