import {css} from 'lit';

/** Rules for elements that `::slotted()` cannot select; stronger than the sheet for all text. */
export const explainerDocumentStyles = css`
  :is(family-program-explainer, #_#_#_#_#_#_#_#_#_#_#_#_#_) > [slot] {
    & :is(label, span) {
      unicode-bidi: plaintext !important;
    }
    & [data-family-label] {
      display: flex !important;
      align-items: center !important;
      gap: 0.45em !important;
    }
    & [data-family-label] svg {
      all: initial !important;
      color-scheme: inherit !important;
      visibility: inherit !important;
      pointer-events: inherit !important;
    }
    & [data-family-label] :is(svg, path) {
      transform: none !important;
      opacity: 1 !important;
      filter: none !important;
      display: inline !important;
      inline-size: 1.4667em !important;
      block-size: 1.4667em !important;
      flex: none !important;
      fill: none !important;
      stroke: var(--_family-accent-ink) !important;
      stroke-width: 1.75 !important;
      stroke-linecap: round !important;
      stroke-linejoin: round !important;
    }
    & [data-family-gist] {
      font-weight: 700 !important;
      color: var(--_family-ink) !important;
    }
    &:is([slot^='facts-'], [slot^='next-']) > li {
      display: block !important;
      margin: 0 !important;
      color: var(--_family-ink-soft) !important;
    }
    &[slot^='facts-'] {
      font-size: 0.9375em !important;
      line-height: 1.4 !important;
    }
    &[slot^='facts-'] [data-family-gist] {
      display: block !important;
      font-size: 1.2em !important;
      line-height: 1.3 !important;
      margin-block: 0.25em 0.1em !important;
    }
    &[slot^='facts-'] > li:last-child:nth-child(4n + 1):not(:first-child) {
      grid-column: 1 / -1 !important;
      & * {
        display: inline !important;
        font: inherit !important;
        color: inherit !important;
      }
      & svg {
        vertical-align: -0.4em !important;
        margin-inline-end: 0.45em !important;
      }
      & svg:dir(rtl) {
        margin-inline: 0.45em !important;
      }
    }
    &[slot^='next-'] > li {
      padding: 0.85em 1em !important;
      border: 1px solid var(--_family-hair) !important;
      border-radius: calc(var(--_r) * 0.7) !important;
      & [data-family-label] {
        font-size: 0.9375em !important;
      }
      & a[href] {
        font-weight: 700 !important;
      }
    }
    & [data-family-blank] {
      display: inline-block !important;
      box-sizing: border-box !important;
      inline-size: min(14em, 100%) !important;
      block-size: 1.25em !important;
      border-block-end: 1px solid var(--_family-edge) !important;
      color: transparent !important;
      overflow: hidden !important;
      vertical-align: bottom !important;
    }
    & [data-task] {
      list-style: none !important;
      position: relative !important;
      margin: 0 !important;
      margin-inline-start: -1.5em !important;
      padding-inline-start: 2.3em !important;
    }
    & [data-task] + [data-task] {
      border-block-start: 1px solid var(--_family-hair) !important;
    }
    & [data-task] label {
      display: block !important;
      box-sizing: border-box !important;
      min-block-size: 44px !important;
      margin-inline-start: -2.3em !important;
      padding-block: 0.65em !important;
      padding-inline-start: 2.3em !important;
      cursor: pointer !important;
    }
    & [data-task] input {
      position: absolute !important;
      inset-inline-start: 0 !important;
      inset-block-start: 0.7em !important;
      box-sizing: border-box !important;
      inline-size: 1.5em !important;
      block-size: 1.5em !important;
      margin: 0 !important;
      font: inherit !important;
      cursor: pointer !important;
    }
    &[slot^='week-'] {
      font-size: 0.9375em !important;
      color: var(--_family-ink-soft) !important;
    }
    &[slot^='week-'] table {
      inline-size: 100% !important;
      border-collapse: collapse !important;
      line-height: 1.4 !important;
    }
    /* In large text: day and hours, and the activities below them. */
    &[slot^='week-'] tr {
      display: var(--_row, table-row) !important;
      grid-template-columns: 1fr auto !important;
    }
    &[slot^='week-'] tr > :nth-child(n + 3) {
      grid-column: 1 / -1 !important;
    }
    &[slot^='week-'] :is(tr > :first-child, th) {
      color: var(--_family-ink) !important;
    }
  }
  @media not (forced-colors: active) {
    :is(family-program-explainer, #_#_#_#_#_#_#_#_#_#_#_#_#_) > [slot] [data-task] input {
      appearance: none !important;
      border: 2px solid var(--_family-edge) !important;
      border-radius: 0.35em !important;
      background: var(--_surface) !important;
    }
    :is(family-program-explainer, #_#_#_#_#_#_#_#_#_#_#_#_#_) > [slot] [data-task] input:checked {
      border-color: var(--_fill) !important;
      background: var(--_fill) !important;
    }
    :is(family-program-explainer, #_#_#_#_#_#_#_#_#_#_#_#_#_) > [slot] [data-task] input:checked::after {
      content: '' !important;
      position: absolute !important;
      inset: -0.15em 0 0 !important;
      inline-size: 0.38em !important;
      block-size: 0.75em !important;
      margin: auto !important;
      border: solid var(--_on-fill) !important;
      border-width: 0 2.25px 2.25px 0 !important;
      rotate: 45deg !important;
    }
  }
  @media print {
    :is(family-program-explainer, #_#_#_#_#_#_#_#_#_#_#_#_#_) > [slot] [data-task] {
      padding-block-end: 1.5em !important;
      break-inside: avoid !important;
    }
  }
`;
