import {WRITTEN} from '../rendering/article.js';
import {escapeAttribute, escapeText} from '../rendering/escape-html.js';
import {
  isAttributes,
  levelInPage,
  type Attributes,
  type Markup,
  type MarkupElement,
} from '../rendering/markup.js';
import {hashOf, ID, LEVEL, type Stamp} from '../rendering/prerendered.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';

export interface ArticleOptions {
  /** Version of the package that writes the article. */
  readonly version: string;
  /** The fields of the stamp that identify the text. */
  readonly text: Pick<Stamp, 'topic' | 'src' | 'region' | 'language'>;
  /** Level of the title. */
  readonly level: number;
  /** BCP 47 tag of the text, if the page around it is in another language. */
  readonly lang?: string | undefined;
  /** A line with phone numbers, and whether to place it below the text. */
  readonly help?: {readonly markup: MarkupElement; readonly isAtFoot: boolean} | undefined;
  /** Whether an element of the article may have this id; called once for each id. */
  readonly claim: (id: string) => boolean;
  /** Whether it is read outside of a widget: without the stamp, and without the mark of the elements that we wrote. */
  readonly isStandalone?: boolean;
}

/**
 * Serializes a document as the children of a widget, one element per line: a stamp that identifies it, then the
 * elements that `writeArticle` creates at run time. Does not write the shadow root.
 */
export function articleHtml(document: RenderedDocument, options: ArticleOptions): string[] {
  const {title, summary, body, sources, meta, terms} = document;
  const {version, text, level, lang, help, claim, isStandalone = false} = options;
  // Without a title, the headings start at its level, so that the page's outline skips none.
  const titleLevel = title ? level : level - 1;
  const write = (markup: MarkupElement, part = '') =>
    elementHtml(markup, titleLevel, claim, {...(!isStandalone && {[WRITTEN]: part}), ...(lang && {lang})});
  const titleMarkup: MarkupElement[] = title ? [['h1', title]] : [];
  const summaryMarkup: MarkupElement[] = summary ? [['p', summary]] : [];
  const sourcesMarkup: MarkupElement[] = sources.length > 0 ? [['ol', ...sources]] : [];
  const helpLine = help ? [write(help.markup, 'help')] : [];
  const stamp: Stamp = {
    ...{...text, level, meta, terms},
    hash: hashOf([...titleMarkup, ...summaryMarkup, ...body, ...sourcesMarkup].map(contentOf).join('')),
  };
  const script = `<script type="application/json" ${WRITTEN}="${escapeAttribute(version)}">${inScript(stamp)}</script>`;
  return [
    ...(isStandalone ? [] : [script]),
    ...titleMarkup.map((markup) => write(markup, 'title')),
    ...summaryMarkup.map((markup) => write(markup, 'summary')),
    ...(help?.isAtFoot ? [] : helpLine),
    ...body.map((markup) => write(markup)),
    ...sourcesMarkup.map((markup) => write(markup, 'sources')),
    ...(help?.isAtFoot ? helpLine : []),
  ];
}

/** JSON that cannot close the `<script>` around it. */
export function inScript(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The input of the hash: the text of an element, then its addresses, in document order. */
function contentOf(markup: MarkupElement): string {
  const addresses: string[] = [];
  const textOf = (each: Markup): string => {
    if (typeof each === 'string') return each;
    const [, ...parts] = each;
    return parts
      .map((part) => {
        if (!isAttributes(part)) return textOf(part);
        addresses.push(part['href'] ?? part['src'] ?? '');
        return '';
      })
      .join('');
  };
  return textOf(markup) + addresses.join('');
}

/** The attributes that `buildElement` sets on links to other pages. */
const PRIVATE_LINK: Attributes = {rel: 'noopener noreferrer', referrerpolicy: 'no-referrer'};

const VOID = new Set(['br', 'hr', 'img', 'input']);

function elementHtml(
  [tag, ...parts]: MarkupElement,
  titleLevel: number,
  claim: ArticleOptions['claim'],
  more: Attributes = {},
): string {
  const attributes: Record<string, string> = {};
  const children: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') children.push(escapeText(part));
    else if (isAttributes(part)) Object.assign(attributes, part);
    else children.push(elementHtml(part, titleLevel, claim));
  }
  const {id} = attributes;
  if (id !== undefined && !claim(id)) {
    delete attributes['id'];
    attributes[ID] = id;
  }
  let name = tag;
  const level = Number(/^h(\d)$/.exec(tag)?.[1] ?? 0);
  if (level > 0) {
    const shown = levelInPage(level, titleLevel);
    name = `h${shown}`;
    if (shown !== level + titleLevel - 1) attributes[LEVEL] = String(level);
  }
  if (tag === 'a' && !attributes['href']?.startsWith('#')) Object.assign(attributes, PRIVATE_LINK);
  Object.assign(attributes, more);
  const written = Object.entries(attributes).map(([key, value]) =>
    value === '' ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`,
  );
  const start = `<${name}${written.join('')}>`;
  return VOID.has(name) ? start : `${start}${children.join('')}</${name}>`;
}
