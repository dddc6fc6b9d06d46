import {css} from 'lit';

export const tipsStyles = css`
  .filters,
  .cards {
    margin-inline: calc(var(--_pad) * -1);
    padding-inline: var(--_pad);
    scroll-padding-inline: var(--_pad);
    overflow-x: auto;
    overscroll-behavior-inline: contain;
    scrollbar-width: none;
    /* Without this, Firefox does not scroll from right to left. */
    unicode-bidi: normal;
  }
  .filters::-webkit-scrollbar,
  .cards::-webkit-scrollbar {
    display: none;
  }
  /* On a phone two rows, scrolled sideways: half the distance of one row, and the card stays visible. */
  .filters {
    display: grid;
    grid: repeat(2, auto) / auto-flow max-content;
    gap: 0.5em;
    margin-block-start: 1.25em;
    padding-block: 0.25em;
  }
  .filters button {
    display: flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 44px;
    padding: 0.3em 0.9em;
    border: 1.5px solid var(--_family-edge);
    border-radius: 22px;
    background: var(--_surface);
    color: inherit;
    line-height: 1.2;
    cursor: pointer;
  }
  .filters button:hover {
    background: var(--_tint);
  }
  .filters svg {
    display: none;
    inline-size: 1.2em;
    color: var(--_gi);
  }
  small {
    font-size: 0.875em;
    color: var(--_family-ink-soft);
  }
  .filters [aria-pressed='true'],
  .fill {
    background: var(--_fill) !important;
    border-color: var(--_fill);
    color: var(--_on-fill) !important;
  }
  [aria-pressed='true'] :is(small, svg) {
    color: inherit;
  }
  .fill:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .deck,
  .practice {
    margin-block-start: 1em;
  }
  [class^='g'] {
    --_gt: var(--_tint);
    --_gd: var(--_tint-2);
    --_gi: var(--_family-accent-ink);
    --_h: 0;
  }
  @supports (color: light-dark(color(from red xyz-d65 y y y / calc(pow(alpha, 2))), red)) {
    [class^='g'] {
      --_gt: oklch(from var(--_family-a) calc(0.962 - 0.687 * var(--_q)) 0.022 calc(h + var(--_h)) / 1);
      --_gd: oklch(from var(--_family-a) calc(0.895 - 0.52 * var(--_q)) 0.048 calc(h + var(--_h)) / 1);
      --_gi: oklch(
        from var(--_family-a) calc(min(0.385, var(--_d)) + var(--_q) * max(0.89, var(--_l)))
          min(0.075, 0.2 * (var(--_d) + 1 - var(--_l))) calc(h + var(--_h)) / 1
      );
    }
  }
  .g1 {
    --_h: 60;
  }
  .g2 {
    --_h: -108;
  }
  .g3 {
    --_h: -45;
  }
  .g4 {
    --_h: -150;
  }
  .g5 {
    --_h: 105;
  }
  .g6 {
    --_h: 160;
  }
  .cards {
    --_gap: calc(var(--_pad) * 0.4);
    --_view: 1;
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: calc((100% + var(--_gap)) / var(--_view) - var(--_gap));
    gap: var(--_gap);
    scroll-snap-type: inline mandatory;
  }
  .cards:focus-visible {
    outline-offset: -3px;
  }
  .cards > li {
    scroll-snap-align: start;
    padding: 1.25em max(min(1.375em, 7.7cqi), calc(var(--_pad) * 0.7));
    border-radius: var(--_r);
    background: var(--_gt);
  }
  .disc {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: min(3em, 17cqi);
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--_gd);
    color: var(--_gi);
  }
  .disc svg {
    inline-size: min(1.625em, 9.1cqi);
    block-size: auto;
  }
  .label {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
    align-items: center;
    overflow-wrap: anywhere;
    font-weight: 700;
    color: var(--_gi);
  }
  .cards .tip::slotted(*) {
    font-size: clamp(1em, 0.5em + 4.6cqi, 1.3125em) !important;
    margin: 0.5em 0 0.35em !important;
  }
  .text::slotted([data-sources]),
  .practice {
    font-size: 0.875em !important;
    margin-block-start: 1em !important;
  }
  /* On a phone: two wide buttons for the thumb, with the position below them. */
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.25em 0.75em;
    margin-block-start: 1em;
  }
  .bar p {
    order: 1;
    font-variant-numeric: tabular-nums;
  }
  .switch {
    order: 1;
  }
  b {
    color: var(--_family-ink);
  }
  .bar .line,
  .bar .fill {
    flex: 1 1 42%;
  }
  [aria-disabled='true'] {
    background: none !important;
    border-color: var(--_family-hair) !important;
    color: var(--_family-ink-soft) !important;
    text-decoration: none !important;
    cursor: default;
  }
  section {
    margin-block-start: 1em;
    border-block-start: 1px solid var(--_family-hair);
    padding-block-start: 1.5em;
  }
  .heading::slotted(*) {
    font-size: clamp(1em, 0.5em + 3.9cqi, 1.1875em) !important;
    margin: 0 0 0.3em !important;
  }
  section li {
    display: flex;
    gap: 1em;
    padding-block: 0.9em;
  }
  section li > div {
    min-inline-size: 0;
  }
  section li + li {
    border-block-start: 1px solid var(--_family-hair);
  }
  section .tip::slotted(*) {
    font-size: 1.0625em !important;
    margin: 0.1em 0 0 !important;
  }
  section .text::slotted(*) {
    margin-block-start: 0.2em !important;
  }
  @container family (max-width: 19em) {
    .bar .flip {
      display: none;
    }
  }
  @container family (min-width: 34em) {
    .bar .line,
    .bar .fill {
      flex: none;
      padding-inline: 1em;
    }
    .bar .line ~ p {
      order: 0;
      min-inline-size: 6em;
      text-align: center;
    }
    .switch {
      margin-inline-start: auto;
    }
  }
  @container family (min-width: 46em) {
    .filters {
      display: flex;
      flex-wrap: wrap;
    }
    .filters svg {
      display: block;
    }
    .cards {
      --_view: 2;
    }
    section.grouped {
      display: grid;
      grid-template-columns: 11.5em minmax(0, 1fr);
      column-gap: 2.5em;
    }
    .grouped li:first-child {
      padding-block-start: 0;
    }
  }
  @container family (min-width: 72em) {
    .cards {
      --_view: 3;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .cards {
      scroll-behavior: smooth;
    }
  }
  @media (forced-colors: active) {
    .cards > li,
    .disc {
      border: 1px solid;
    }
    .filters [aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight !important;
      color: HighlightText !important;
    }
  }
  @media print {
    .filters,
    .bar {
      display: none;
    }
    .cards {
      display: block;
      margin: 0;
      padding: 0;
      overflow: visible;
    }
    section.grouped {
      display: block;
    }
    li[hidden],
    section[hidden] {
      display: block !important;
    }
    li {
      --_gt: none !important;
      break-inside: avoid;
    }
    .disc {
      display: none !important;
    }
    .heading::slotted(*),
    .tip::slotted(*) {
      break-after: avoid !important;
    }
  }
`;
