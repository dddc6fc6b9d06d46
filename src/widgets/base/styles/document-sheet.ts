import {css, type CSSResult} from 'lit';
import {widgetTags} from '../../../text-kinds/widgets.js';
import {membersOf} from '../../../platform/page-document.js';
import {adoptStyles} from './adopt-styles.js';

/**
 * The pieces of text in our elements. `#_` (no such element exists), twelve times, raises the specificity above that of a
 * page's own `!important` rules. The sheet of a view for its text has thirteen: on a prerendered page, the general sheet
 * may come after it.
 */
const selector = `:is(${widgetTags.join()},#_#_#_#_#_#_#_#_#_#_#_#_)>[slot]`;
export const textPieces: CSSResult = css(Object.assign([selector], {raw: [selector]}));

/**
 * How the text looks, and the guard around it. The text stands in the page's own document, so the page's rules reach
 * it: this one sheet, adopted by the root that the widget stands in, starts each piece of text from the browser's own
 * style and is `!important` throughout. Rules for a place in the widget (a title, a question) are `::slotted()` rules of its shadow: their
 * `!important` beats every rule of the page, this sheet's included.
 */
export const textStyles: CSSResult = css`
  @property --_family-accent {
    syntax: '<color>';
    inherits: true;
    initial-value: #1f6663;
  }
  @property --_family-urgent {
    syntax: '<color>';
    inherits: true;
    initial-value: #912f23;
  }
  @property --_family-surface {
    syntax: '<color>';
    inherits: true;
    initial-value: transparent;
  }
  @property --_family-a {
    syntax: '<color>';
    inherits: true;
    initial-value: #000;
  }
  @property --_family-u {
    syntax: '<color>';
    inherits: true;
    initial-value: #000;
  }
  /*
   * Computed once, instead of in each element that uses them. Not in Firefox, where a typed colour made of currentcolor has
   * the transparency of that colour.
   */
  @supports not (-moz-appearance: none) {
    @property --_family-ink {
      syntax: '<color>';
      inherits: true;
      initial-value: #000;
    }
    @property --_family-ink-soft {
      syntax: '<color>';
      inherits: true;
      initial-value: #000;
    }
    @property --_family-hair {
      syntax: '<color>';
      inherits: true;
      initial-value: #000;
    }
    @property --_family-edge {
      syntax: '<color>';
      inherits: true;
      initial-value: #000;
    }
    @property --_family-accent-ink {
      syntax: '<color>';
      inherits: true;
      initial-value: #000;
    }
    @property --_family-urgent-ink {
      syntax: '<color>';
      inherits: true;
      initial-value: #000;
    }
  }
  /* Lets style-guard.ts notice that the page has removed this sheet, from the document or from a shadow root. */
  :root {
    --_family-text: 1;
  }
  :host {
    --_family-text: 2;
  }
  ${textPieces} {
    &:where(:not(svg, button, iframe)),
    & :not(svg, svg *, button, iframe) {
      all: revert !important;
    }
    /*
     * These keep their own sizes. The boxes that pages place them in, above all videos, hold nothing here: a frame would lie
     * over the widget and its numbers. The ratio is for frames as high as such a box.
     */
    &:is(svg, button, iframe),
    & :is(svg, button, iframe) {
      box-sizing: border-box !important;
      position: static !important;
      max-inline-size: 100% !important;
    }
    &:is(iframe),
    & iframe {
      aspect-ratio: 16 / 9;
    }
    &,
    & :is(p, ul, ol, blockquote, pre, h1, h2, h3, h4, h5, h6) {
      max-inline-size: 42em !important;
      margin: 0.6em 0 0 !important;
      padding: 0 !important;
      font-size: 1em !important;
      unicode-bidi: plaintext !important;
      text-wrap: var(--_wrap, pretty) !important;
    }
    &::before,
    &::after,
    & ::before,
    & ::after {
      content: none !important;
    }
    /* Resets a page's styles for list markers. For first letters and lines see style-guard.ts. */
    & ::marker {
      all: revert !important;
    }
    &::selection,
    & ::selection {
      background: Highlight !important;
      color: HighlightText !important;
    }
    & > :first-child {
      margin-block-start: 0 !important;
    }
    &:is(h1, h2, h3, h4, h5, h6) {
      line-height: 1.25 !important;
      text-wrap: balance !important;
    }
    & a {
      color: var(--_family-accent-ink) !important;
      text-decoration-thickness: 1px !important;
      text-underline-offset: 0.2em !important;
    }
    & a:hover {
      text-decoration-thickness: 2px !important;
    }
    & :focus-visible,
    &:focus-visible {
      outline: 3px solid var(--_family-accent-ink) !important;
      outline-offset: 3px !important;
    }
    &:is(ul, ol),
    & :is(ul, ol) {
      padding-inline-start: 1.5em !important;
    }
    & :is(li, th, td) {
      unicode-bidi: plaintext !important;
    }
    & li {
      margin-block-start: 0.5em !important;
    }
    & li::marker {
      color: var(--_family-accent-ink) !important;
    }
    &:is(blockquote, [data-alert]) {
      padding: 0.75em 1em !important;
      border: 1.5px solid var(--_family-edge) !important;
      border-radius: calc(var(--_r) * 0.7) !important;
    }
    &:is([data-alert='warning'], [data-alert='caution']) {
      border-color: var(--_family-urgent-ink) !important;
    }
    &:is(pre) {
      white-space: pre-wrap !important;
    }
    &:is([data-table], table) {
      overflow-x: auto !important;
    }
    &:is(table) {
      display: block !important;
      font: inherit !important;
      color: inherit !important;
    }
    & :is(th, td) {
      padding: 0.5em 0.75em 0.5em 0 !important;
      border-block-end: 1px solid var(--_family-hair) !important;
      vertical-align: top !important;
      text-align: inherit !important;
    }
    & [data-align='center'] {
      text-align: center !important;
    }
    & [data-align='right'] {
      text-align: end !important;
    }
    &:is(img, video, audio, canvas, embed, object),
    & :is(img, video, audio, canvas, embed, object) {
      max-inline-size: 100% !important;
    }
    &:is(img, video),
    & :is(img, video) {
      inline-size: var(--_family-width, auto) !important;
      block-size: auto !important;
    }
    &[data-sources] {
      font-size: 0.9375em !important;
      color: var(--_family-ink-soft) !important;
    }
    /* In quirks mode a table has the colour of the page's body, and a font of its own. */
    & a:not([href]),
    & table {
      font: inherit !important;
      color: inherit !important;
    }
    & [href^='tel:'] {
      white-space: var(--_number, nowrap) !important;
    }
    /* In Arabic, the parts of a number would be shown in the order of the words: the last one first. */
    &:is([href^='tel:'], [href^='sms:']),
    & :is([href^='tel:'], [href^='sms:']) {
      unicode-bidi: plaintext !important;
    }
    &[hidden],
    & [hidden] {
      display: none !important;
    }
    @media print {
      &:is(h1, h2, h3, h4, h5, h6),
      & :is(h1, h2, h3, h4, h5, h6) {
        break-after: avoid !important;
      }
      /* Links are of no use on paper: the list of sources has the full names. */
      &:not([data-sources]) [href^='http']::after {
        content: ' (' attr(href) ')' !important;
        overflow-wrap: anywhere !important;
      }
    }
  }
`;

/** Adopts our sheets for the text in the root node of an element, each once. */
export function adoptDocumentSheets(element: Element, ...more: readonly (CSSResult | undefined)[]): void {
  adoptStyles(membersOf(element).getRootNode(), textStyles, ...more);
}
