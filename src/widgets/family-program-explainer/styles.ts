import {css} from 'lit';

export const explainerStyles = css`
  section {
    margin-block-start: 1.5em;
    border-block-start: 1px solid var(--_family-hair);
    padding-block: 0.9em 0;
  }
  .rail {
    display: flex;
    gap: 0.4em;
    margin-block-start: 0.5em;
    font-size: clamp(1em, 0.5em + 3.9cqi, 1.1875em);
    font-weight: 700;
    line-height: 1.25;
  }
  .rail > svg {
    color: var(--_family-accent-ink);
  }
  .rail > ::slotted(*) {
    min-inline-size: 0 !important;
    margin: 0 !important;
    scroll-margin-block-start: calc(1em + var(--_page-margin, 0px)) !important;
  }
  .body {
    max-inline-size: 42em;
    min-inline-size: 0;
  }
  .wide > .body,
  .facts > .body {
    max-inline-size: none;
  }
  .body > p {
    margin-block-start: 0.6em;
  }
  .main::slotted(*) {
    max-inline-size: none !important;
  }

  /* Facts: their heading is for screen readers; when it is focused, a ring is drawn around the facts. */
  @media screen {
    .facts > .rail {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .facts > .rail:focus-within + .body {
      outline: 3px solid var(--_family-accent-ink);
      outline-offset: 3px;
    }
  }
  .facts > .body > .main::slotted(*),
  .next > .body > .main::slotted(*) {
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) !important;
    gap: 1.25em !important;
    padding: 0 !important;
  }
  .next > .body > .main::slotted(*) {
    gap: 0.75em !important;
    margin-block-start: 1em !important;
  }

  /* The family's part; nothing else has this background. */
  .family {
    background: var(--_warm);
    border: 1px solid transparent;
    border-radius: calc(var(--_r) * 0.85);
    margin-inline: calc(var(--_pad) * -0.5);
    padding: 0.9em calc(var(--_pad) * 0.5) 1.5em;
  }
  .family + section {
    border-color: transparent;
    margin-block-start: 0;
  }

  .topics {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25em 2em;
    margin-block-start: 0.6em;
  }
  .topics ::slotted(:is(h3, h4, h5, h6)) {
    margin: 0 !important;
  }
  .topics ::slotted(:is(p, ul, ol)) {
    color: var(--_family-ink-soft) !important;
    margin-block-start: 0.25em !important;
  }

  .legend,
  .row > p {
    font-size: 0.9375em;
  }
  .legend,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: center;
    margin-block-start: 0.75em;
  }
  .row > p {
    flex: 1 1 14em;
  }
  .legend > span {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
  }
  .mark {
    font-size: 0.875em;
    color: var(--_family-accent-ink);
  }

  /* One block is one hour, in both pictures. */
  .days {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: minmax(0, 1fr);
    gap: clamp(4px, 1.4cqi, 10px);
    margin-block-start: 0.75em;
  }
  /* Centres a name that is wider than its narrow column. */
  .day {
    display: grid;
    justify-items: center;
    font-size: 0.875em;
    font-weight: 700;
    line-height: 1.3;
    white-space: nowrap;
  }
  .off {
    font-weight: 400;
    color: var(--_family-ink-soft);
  }
  .day > div {
    display: flex;
    flex-direction: column;
    justify-content: end;
    gap: 4px;
    justify-self: stretch;
    block-size: 6.75em;
    margin-block-start: 0.4em;
    padding: 5px;
    border-radius: 0.5em;
    background: var(--_tint);
  }
  .with-family > div,
  .key {
    background: var(--_warm-2);
  }
  .day b {
    flex: 0 1 1.15em;
    border-radius: 0.25em;
    background: var(--_data);
  }
  .day .half {
    flex-basis: 0.55em;
  }
  .day .all {
    flex: 1;
  }
  .day > .many {
    gap: 1px;
  }
  .legend > .key {
    gap: 0.2em;
    padding: 0.1em 0.4em;
    border-radius: 0.3em;
    color: var(--_family-ink);
  }

  .levels > ul {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .levels li {
    margin-inline: max(-0.75em - 1px, -4.5cqi);
    padding: 0.5em min(0.75em, 4.15cqi) 0.625em;
    border: 1px solid transparent;
    border-radius: calc(var(--_r) * 0.7);
  }
  .levels .this {
    background: var(--_tint);
  }
  .levels li > p:first-child {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.6em;
    line-height: 1.4;
  }
  .levels li .soft {
    margin-inline-start: auto;
  }
  .hours {
    inline-size: 100%;
    block-size: auto;
    display: block;
    margin-block-start: 0.35em;
    stroke-width: 0.2;
  }
  .legend .hours {
    inline-size: 0.95em;
    margin: 0;
  }
  .data {
    fill: var(--_data);
    stroke: var(--_data);
  }
  .pale {
    fill: var(--_tint-2);
    stroke: var(--_tint-2);
  }
  .plus {
    stroke: var(--_family-accent-ink);
    stroke-width: 0.09;
  }
  .levels .stay {
    display: flex;
    align-items: center;
    gap: 0.35em;
    margin-block-start: 0.35em;
    margin-inline-end: 4.8%;
    padding: 0.3em 0.7em;
    border: 1px solid transparent;
    border-radius: 0.4em;
    background: var(--_tint-2);
    font-size: 0.9375em;
    line-height: 1.4;
  }

  /* A page cannot hide the questions: these rules override its ::part() rules. */
  .questions:not([data-family-not-printed]) {
    display: block !important;
    visibility: inherit !important;
    opacity: 1 !important;
    position: static !important;
    transform: none !important;
    block-size: auto !important;
    max-block-size: none !important;
    clip-path: none !important;
    content-visibility: visible !important;
  }

  /* Text too large for seven names of days side by side, and for a table. */
  @container family (max-width: 16em) {
    .body {
      --_row: grid;
    }
    .row .button {
      flex-wrap: wrap;
      padding-inline: 0.5em;
    }
    .days {
      grid: auto-flow / repeat(4, minmax(0, 1fr));
    }
    .day {
      font-size: min(0.875em, 8cqi);
    }
  }
  @container family (min-width: 20em) {
    .facts > .body > .main::slotted(*) {
      grid-template-columns: repeat(2, minmax(0, 1fr)) !important;
    }
  }
  @container family (min-width: 34em) {
    .topics,
    .next > .body > .main::slotted(*) {
      grid-template-columns: repeat(2, minmax(0, 1fr)) !important;
    }
  }
  @container family (min-width: 46em) {
    .facts > .body > .main::slotted(*) {
      grid-template-columns: repeat(4, minmax(0, 1fr)) !important;
    }
    .questions:not([data-family-not-printed]) {
      display: grid !important;
    }
    section:not(.facts, .wide) {
      display: grid;
      grid-template-columns: 11.5em minmax(0, 1fr);
      column-gap: 2.5em;
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .day > div,
    .levels .stay,
    .key {
      border: 1px solid CanvasText;
    }
    .with-family > div,
    .key {
      border-width: 3px;
    }
    .day b {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .data {
      fill: CanvasText;
    }
    .hours path {
      stroke: CanvasText;
    }
    .pale {
      fill: Canvas;
      stroke-width: 0.1;
    }
  }
  @media print {
    .family {
      background: none;
      border: 1pt solid #000;
      margin-inline: 0;
      padding-inline: 1em;
    }
    .family,
    .week-chart,
    .levels,
    .topics > div {
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .rail {
      break-after: avoid;
    }
    section:not(.facts, .wide) {
      display: block;
    }
    .questions:not([data-family-not-printed]) {
      display: block !important;
    }
    .row {
      display: none;
    }
  }
`;
