import {warn as warnInConsole} from '../platform/warn.js';
import {Identifiers, slug} from '../document/identifiers.js';
import {MOST_SECTIONS} from '../document/outline.js';
import {DIALS, dialableAddress, uncertainNumber} from '../document/phone-number.js';
import {pageDocument} from '../platform/page-document.js';
import {arrangeHtml} from './arrange-html.js';
import {isBlank} from './found-heads.js';
import {settleHidden} from './hidden-parts.js';
import {isHidden} from './is-hidden.js';
import {ownChildren, restOfPage} from './misplaced-tag.js';
import {tidyStyles} from './tidy-styles.js';
import {isFree, isHeading, isWritten, WRITTEN, type Article} from './article.js';

/** For `<family-settings>`: the same file reads all phone numbers that a page's author wrote. */
export {readProviderPhone} from './provider-phone.js';

/**
 * Adopts an article inside the tag. Its nodes stay the author's own, each at its position: a framework may own them,
 * and remove or change them later. Only HTML in which headings are missing or in boxes is rearranged (`arrangeHtml`).
 * A single first heading above all others is the title, and the text below it, up to the next heading, is the summary.
 *
 * @param region - ISO 3166-1 code of the country for phone numbers. Default: `US`
 * @param warn - reports what its author should fix. Default: in the console
 */
export function adoptArticle(
  host: Element,
  region?: string,
  warn: (message: string) => void = warnInConsole,
): Article {
  // Copies of loose text, which would stand between the words of a sentence.
  for (const child of [...host.children]) if (isWritten(child)) child.remove();
  tidyStyles(host);
  settleHidden(host);
  arrangeHtml(host, warn);
  readNumbers(host, region, warn);
  copyLooseText(host);
  const elements = ownChildren(host);
  // Editors write empty paragraphs for space.
  const shown = elements.filter(
    (element) => !(/^(P|DIV|BR|SPAN)$/.test(element.tagName) && isBlank(element)),
  );
  const isShownHeading = (element: Element) => isHeading(element) && !isHidden(element);
  const [first, ...others] = shown.filter(isShownHeading);
  const title =
    first && others.length > 0 && others.every(({tagName}) => tagName > first.tagName) ? first : undefined;
  const after = title && shown.slice(shown.indexOf(title) + 1).find((element) => !isHidden(element));
  const summary = after?.tagName === 'P' ? after : undefined;
  const text = shown.filter((element) => element !== title && element !== summary);
  const identifiers = new Identifiers();
  const headings = new Map<Element, {id: string; level: number}>();
  const all = text.filter(isShownHeading);
  if (all.length === 0)
    warn(
      'This text has no headings, so it is shown as it is, with nothing to open. Write each title and each question as a heading (<h3>). If it is to be seen only until a text of the library comes, name that text: topic="…".',
    );
  if (all.length > MOST_SECTIONS)
    warn(
      `This article has ${all.length} headings. The first ${MOST_SECTIONS} are arranged; what follows belongs to the last of them. Write several articles.`,
    );
  for (const heading of all.slice(0, MOST_SECTIONS)) {
    const id = identifiers.unique(heading.id || slug(heading.textContent));
    headings.set(heading, {id, level: +heading.tagName[1]!});
    if (!heading.id && isFree(id, host)) heading.id = id;
  }
  return {elements, title, summary, text, headings};
}

/**
 * Loose text nodes get a paragraph of ours with a copy of them, since only elements can be slotted. Adjacent ones,
 * including the comments that frameworks use as markers, are one paragraph. It is inserted after the last node, since
 * lit-html locates a text by the comment before it.
 */
function copyLooseText(host: Element): void {
  const rest = restOfPage(host);
  const nodes = [...host.childNodes];
  const end = rest ? nodes.findIndex((node) => node.contains(rest)) : nodes.length;
  let run: ChildNode[] = [];
  for (const node of [...nodes.slice(0, end), null]) {
    if (node?.nodeType === Node.TEXT_NODE) run.push(node);
    if (node && !(node instanceof Element)) continue;
    const words = run.map(({textContent}) => textContent).join('');
    if (words.trim()) {
      const copy = pageDocument.createElement('p');
      copy.setAttribute(WRITTEN, '');
      copy.textContent = words.trim();
      run
        .filter(({textContent}) => textContent?.trim())
        .pop()!
        .after(copy);
    }
    run = [];
  }
}

/** Links whose numbers were read: the author's address and the resulting one; null if it is not dialled. */
const read = new WeakMap<Element, {readonly written: string; readonly href: string | null}>();

/** Normalises the numbers of `tel:` and `sms:` links, in place. A link with an ambiguous number becomes plain text. */
function readNumbers(host: Element, region: string | undefined, warn: (message: string) => void): void {
  for (const link of host.querySelectorAll('a')) {
    const before = read.get(link);
    // The country may have changed since then, so the author's address is read again.
    const written = before?.href === link.getAttribute('href') ? before.written : link.href;
    if (!DIALS.test(written)) continue;
    const href = dialableAddress(written, region) ?? null;
    read.set(link, {written, href});
    if (href !== null) link.setAttribute('href', href);
    else if (link.hasAttribute('href')) {
      link.removeAttribute('href');
      warn(`The link on “${link.textContent.trim()}” is text now: ${uncertainNumber(written)}`);
    }
  }
}
