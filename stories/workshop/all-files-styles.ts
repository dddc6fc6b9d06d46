import {css} from 'lit';

export const allFilesStyles = css`
  .scroller {
    overflow-x: auto;
    background: var(--_surface);
    border: 1px solid var(--_family-hair);
    border-radius: var(--_r);
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9375em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.6em 0.75em;
    border-block-end: 1px solid var(--_family-hair);
  }
  thead th {
    padding: 0 0.25em;
    vertical-align: bottom;
    white-space: nowrap;
  }
  tbody th {
    font-weight: 400;
    min-inline-size: 16em;
  }
  tbody th > * {
    display: block;
    inline-size: fit-content;
  }
  tbody th > a:first-child {
    font-weight: 700;
  }
  .path {
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .words {
    min-inline-size: 7em;
  }
  @container family (inline-size >= 46em) {
    /* Whose row it is stays in sight beside the last columns. */
    tbody th,
    thead th:first-child {
      position: sticky;
      inset-inline-start: 0;
      background: var(--_surface);
    }
  }
  .hard {
    color: var(--_family-urgent-ink);
  }
  .sort {
    color: var(--_family-ink);
    gap: 0.3em;
    inline-size: 100%;
    justify-content: start;
  }
  .number .sort {
    justify-content: end;
  }
  .sort::after {
    content: '';
    inline-size: 0.75em;
    block-size: 0.75em;
  }
  [aria-sort='ascending'] .sort::after {
    content: '↑';
    block-size: auto;
  }
  [aria-sort='descending'] .sort::after {
    content: '↓';
    block-size: auto;
  }
  [aria-pressed='true'] {
    background: var(--_tint);
    border-color: var(--_family-accent-ink);
  }
  [aria-pressed='true']::before {
    content: '✓';
  }
  .charts .levels {
    gap: 0.9em;
  }
  figure {
    margin: 0;
  }
  .charts {
    display: grid;
    gap: 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 26em), 1fr));
  }
  @media print {
    .scroller {
      overflow: visible;
      border: 0;
    }
    table {
      font-size: 8pt;
    }
  }
`;
