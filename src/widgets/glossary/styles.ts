import {css} from 'lit';

/**
 * The shadow root of a term: isolated from the page's rules, it inherits colours and sizes from the widget. The
 * meaning is in the page's own document, hence `::slotted()` with `!important`.
 */
export const glossaryStyles = css`
  [role='button'] {
    /* Whole pixels: a fraction would move the words off their baseline. */
    padding-block: 3px;
    border-radius: 0.2em;
    cursor: pointer;
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-decoration-thickness: max(1.5px, 0.09em);
    text-decoration-color: var(--_family-edge);
    text-underline-offset: 0.25em;
  }
  [role='button']:hover,
  [aria-expanded='true'] {
    text-decoration-style: solid;
  }
  [aria-expanded='true'] {
    background: var(--_tint-2);
  }
  :focus-visible {
    outline: 3px solid var(--_family-accent-ink);
    outline-offset: 2px;
  }
  [popover] {
    position: absolute;
    inset: auto;
    box-sizing: border-box;
    inline-size: max-content;
    margin: 0;
    padding: 0.8em 1em 0.9em;
    border: 1.5px solid var(--_family-edge);
    border-radius: calc(var(--_r) * 0.7);
    overflow: visible;
    background: var(--_surface);
    color: var(--_family-ink);
    font-size: max(0.9375em, 15px);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
  }
  ::slotted([slot]) {
    display: block !important;
    unicode-bidi: plaintext !important;
    text-wrap: pretty !important;
  }
  /* The highlights of the FAQ's search, which apply to slotted words only from here. */
  slot::highlight(family-match) {
    background-color: var(--_tint);
    color: var(--_family-ink);
    text-decoration: underline;
  }
  @media print {
    [role='button'] {
      text-decoration: none;
      background: none;
    }
    [popover] {
      display: none !important;
    }
  }
`;
