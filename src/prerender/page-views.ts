import {WRITTEN} from '../rendering/article.js';
import {escapeAttribute} from '../rendering/escape-html.js';
import {elementsAround, type Element} from './page.js';
import {
  documentStylesOf,
  OPACITY,
  PLACED,
  SIGN,
  stylesOf,
  SUMMARY,
  UNPARSED,
  writeView,
} from './view-modules.js';
import type {WidgetArticle} from './widget-article.js';
import {attribute} from './widget-tag.js';

/** Lines of an article that are above all else in its view. */
const HEAD = new RegExp(`^<[^>]* ${WRITTEN}="(?:title|summary)"`);

/**
 * Number of characters of an article that come before its view, so that they are seen as soon as their place is: about
 * what fills the screen of a phone. Measured with `npm run bench -- --trace faq/prerendered`.
 */
const FIRST_SCREEN = 6000;

const mark = (name: string) => `<template ${WRITTEN}="${name}"></template>`;

/** The names of a widget's style sheets: of its shadow root, and of its text. */
export function styleFiles(tag: string): {readonly view: string; readonly text: string} {
  return {view: `${tag}.css`, text: `${tag}.text.css`};
}

/** The style sheet of a widget's text in the page; with the styles of all texts unless an earlier one has them. */
export function textStylesOf(tag: string, withGeneral = true): string {
  return [...(withGeneral ? [documentStylesOf()] : []), documentStylesOf(tag), whileParsed(tag)].join(' ');
}

/**
 * Styles for the time in which a page is parsed. The view follows the beginning of its text, and the rest of the text
 * follows the view. Painted as it is there, all that stands below an empty slot would move as the text arrives. So the text
 * is hidden until its view begins, and is then shown where it belongs, but what is drawn around it only at the end, or
 * after a second: on a slow network, and where something has removed the mark of the end.
 */
function whileParsed(tag: string): string {
  const parsed = `${tag}:has(>[${WRITTEN}=start]):not(:has(>[${WRITTEN}=end]))`;
  // As specific as the sheet of a view for its text: the general one reverts all properties.
  const pieces = `${parsed}>[slot]:not(${'#_'.repeat(13)})`;
  const late = '0s 1s forwards';
  return [
    '@keyframes family-placed{to{content-visibility:visible;opacity:1}}',
    '@keyframes family-parsed{to{visibility:visible}}',
    `${parsed}{animation:family-placed ${late};${SUMMARY}:visible;${SIGN}:hidden}`,
    // Skips style and layout of the hidden text. Not in Safari: there, content that an animation of `content-visibility`
    // shows is not laid out.
    `@supports (overflow-anchor:auto){${parsed}{content-visibility:var(${PLACED},hidden)}}`,
    `@supports not (overflow-anchor:auto){${parsed}{opacity:var(${OPACITY},0)}}`,
    `${parsed}::part(${UNPARSED}){visibility:hidden;animation:family-parsed ${late}}`,
    `${pieces}{visibility:visible!important}`,
  ].join('');
}

/** The views of a page's widgets, with the styles that the text of each kind needs once. */
export class PageViews {
  readonly #ids: ReadonlySet<string>;
  readonly #styleFolder: string | undefined;
  readonly #helpCard: string | undefined;
  /** Tags whose styles are in the page. */
  readonly #styled = new Set<string>();

  /**
   * @param articles - undefined for an article of the page's author
   * @param ids - all ids of the page, with those of the articles
   * @param styleFolder - address of the folder with the style sheets; without it, they are written into the page
   */
  constructor(
    articles: ReadonlyMap<Element, WidgetArticle | undefined>,
    ids: ReadonlySet<string>,
    styleFolder: string | undefined,
  ) {
    this.#ids = ids;
    this.#styleFolder = styleFolder?.replace(/\/*$/, '/');
    this.#helpCard = helpCardIn(articles);
  }

  /** The lines of a widget: its shadow root as a template, the styles of its text, and its article. */
  linesFor(element: Element, article: WidgetArticle): string[] {
    const {document, language, values, lines} = article;
    const view = writeView({
      element,
      values,
      document,
      language,
      lines,
      ids: this.#ids,
      helpCard: this.#helpCard,
    });
    const {tagName} = element;
    const {view: file, text} = styleFiles(tagName);
    // Two elements, which the widget removes when it has its own view: HTML permits no style sheet in a `<div>`.
    const sheet = this.#sheet(file, () => stylesOf(tagName));
    const root = `${sheet}<div ${WRITTEN}="view">${view.html}</div>`;
    const textSheet = this.#styled.has(tagName)
      ? ''
      : this.#sheet(text, () => textStylesOf(tagName, this.#styled.size === 0));
    this.#styled.add(tagName);
    const [stamp, ...pieces] = view.lines;
    const first = firstScreen(pieces);
    return [
      mark('start'),
      ...(textSheet ? [textSheet] : []),
      ...pieces.slice(0, first),
      `<template shadowrootmode="open" ${WRITTEN}="view">${root}</template>`,
      ...pieces.slice(first),
      mark('end'),
      // Its data, such as the meanings of terms, are needed last.
      stamp!,
    ];
  }

  #sheet(file: string, read: () => string): string {
    const mark = `${WRITTEN}="style"`;
    if (this.#styleFolder !== undefined)
      return `<link rel="stylesheet" href="${escapeAttribute(this.#styleFolder + file)}" ${mark}>`;
    const styles = read();
    // eslint-disable-next-line no-restricted-syntax -- A page with a strict policy has a `styleFolder`.
    return styles && `<style ${mark}>${styles}</style>`;
  }
}

/** Number of lines that come before the view: title and summary, and the beginning of the text. */
function firstScreen(lines: readonly string[]): number {
  let count = lines.findLastIndex((line) => HEAD.test(line)) + 1;
  for (let length = 0; count < lines.length && length < FIRST_SCREEN; count++) length += lines[count]!.length;
  return count;
}

/** The id of the first heading with one on the help card that the other widgets link to. */
function helpCardIn(articles: ReadonlyMap<Element, WidgetArticle | undefined>): string | undefined {
  for (const [element, article] of articles) {
    if (!article?.values.isHelpCard || isHidden(element)) continue;
    if (!article.lines.some((line) => line.includes('href="tel:'))) continue;
    return article.lines.map((line) => /^<h\d[^>]* id="([^"]*)"/.exec(line)?.[1]).find(Boolean) ?? '';
  }
  return undefined;
}

/** Whether the page shows an element only later, as far as its tags say so. */
function isHidden(element: Element): boolean {
  return [element, ...elementsAround(element)].some(
    (each) =>
      attribute(each, 'hidden') !== null ||
      (/^(?:dialog|details)$/.test(each.tagName) && attribute(each, 'open') === null),
  );
}
