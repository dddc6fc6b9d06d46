import {isMark, isQuestion, isTitle, labelledQuestions} from '../document/written-titles.js';
import {isHeading, isWritten} from './article.js';
import {isHidden} from './is-hidden.js';

/** A heading of an article, or what its author meant as one. */
export interface Head {
  /** The heading; or adjacent nodes whose words are one. */
  readonly nodes: readonly ChildNode[];
  readonly level: number;
}

export const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const INLINE =
  'a,abbr,acronym,b,bdi,bdo,big,br,cite,code,data,del,dfn,em,font,i,img,input,ins,kbd,label,mark,q,s,samp,small,' +
  'span,strike,strong,sub,sup,time,tt,u,var,wbr,o\\:p';
const BLOCKS = `${HEADINGS},p,div,ul,ol,li,dl,dt,dd,table,tr,details,section,article,header,blockquote,pre,figure,form,hr,iframe,video`;

/** A heading in one of these is a part of it, and none of the article. */
const CLOSED =
  'blockquote,figure,form,pre,svg,template,iframe,[contenteditable]:not([contenteditable=false])';

/** What a plugin or a template marks as a title: of an accordion, of a list of terms, of a question for search engines. */
export const MARKED =
  '[role=heading],[aria-expanded][aria-controls],summary,dt,[itemtype$="/Question"] [itemprop=name]';

const BOLD = 'b,strong,[style*="font-weight"]';

export function isInline(node: Node): boolean {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE;
  return node.matches(INLINE) && !node.querySelector(BLOCKS);
}

/** What is seen without any words. */
const SEEN = 'img,input,svg,iframe,video,audio,canvas,object,button,select,hr';

/** Whether a node shows nothing but a space or the end of a line. */
export function isBlank(node: Node): boolean {
  if (node instanceof Element && (node.matches(SEEN) || node.querySelector(SEEN))) return false;
  return node.nodeType === Node.COMMENT_NODE || /^[\s\u200B]*$/.test(node.textContent!);
}

const wordsOf = (nodes: readonly Node[]) =>
  nodes
    .map(({textContent}) => textContent)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
const asks = (node: Node) => isQuestion(wordsOf([node]));
const isTitled = (element: Element) => isTitle(wordsOf([element]));

/**
 * The headings of an article, in order, and what stands for them: titles of accordions and lists of terms, and where no
 * heading is a question, questions in bold or behind a `Q:`. Words in bold are no heading where the article has others.
 */
export function foundHeads(host: Element, children: readonly Element[]): Head[] {
  const all = (selector: string) =>
    children
      .filter((child) => !isWritten(child))
      .flatMap((child) => [...(child.matches(selector) ? [child] : []), ...child.querySelectorAll(selector)])
      .filter((each) => wordsOf([each]) && isOfArticle(each, host));
  const real = structural(all(HEADINGS), host);
  const hasQuestions = real.some(asks) && !isAskedBelow(real, all);
  const marked = hasQuestions ? all('[role=heading]:not(h1,h2,h3,h4,h5,h6)') : markedIn(all(MARKED), real);
  const isAsked = hasQuestions || marked.some(asks);
  const bold = isAsked ? [] : boldIn(all, real, [...real, ...marked]);
  const heads: (readonly ChildNode[])[] = [...real.map((each) => [each]), ...withTerms(marked), ...bold];
  heads.sort(([one], [other]) =>
    one!.compareDocumentPosition(other!) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  return levelled(heads, new Set(bold), host);
}

/** Adjacent terms of a list are one head: they have their answer in common. */
function withTerms(marked: readonly Element[]): Element[][] {
  const heads: Element[][] = [];
  for (const each of marked) {
    const last = heads.at(-1);
    const isNext = each.localName === 'dt' && each.previousElementSibling === last?.at(-1);
    if (isNext && last?.[0]?.localName === 'dt') last.push(each);
    else heads.push([each]);
  }
  return heads;
}

/**
 * Whether the only question among the headings is a title or a last word, as in “Still have questions?”: several others are
 * in bold, in lines of their own, or open an answer.
 */
function isAskedBelow(real: readonly Element[], all: (selector: string) => Element[]): boolean {
  const [question, ...others] = real.filter(asks);
  if (!question || others.length > 0 || ![real[0], real.at(-1)].includes(question)) return false;
  const isQuestion = (each: Element) => asks(each) && !real.some((head) => each.contains(head));
  const lines = all('p,div,li,td').filter((each) => !each.querySelector(BLOCKS) && isAllBold(each));
  return [...lines, ...all(MARKED)].filter(isQuestion).length > 1;
}

/** Not in an element whose headings are its own, or one that draws its children itself. */
function isOfArticle(element: Element, host: Element): boolean {
  for (let each: Element | null = element; each && each !== host; each = each.parentElement) {
    if (isHidden(each)) return false;
    if (each === element) continue;
    if (each.matches(CLOSED) || each.localName.includes('-')) return false;
    // A table with headings of its own holds data; others are a layout.
    if (each.localName === 'table' && each.querySelector('th')) return false;
    const isTitle = each.querySelector(':scope > summary')?.contains(element);
    if (each.localName === 'details' && !isTitle && element.localName !== 'summary') return false;
  }
  return true;
}

/** Of an article with headings among the children, those in other elements only where they continue these. */
function structural(headings: readonly Element[], host: Element): Element[] {
  const direct = headings.filter(({parentElement}) => parentElement === host);
  const levels = new Set(direct.map(({tagName}) => tagName));
  const hasQuestions = direct.some(asks);
  return headings.filter(
    (each) => direct.length < 2 || levels.has(each.tagName) || (asks(each) && !hasQuestions),
  );
}

function markedIn(found: readonly Element[], real: readonly Element[]): Element[] {
  const marked = found.filter(
    (each) =>
      !each.closest(HEADINGS) &&
      !each.querySelector(HEADINGS) &&
      !found.some((other) => other !== each && other.contains(each)),
  );
  const isEnough = (name: string) => {
    const some = marked.filter(({localName}) => localName === name);
    return some.some(asks) || some.length > Math.max(real.length, 1);
  };
  const refused = ['summary', 'dt'].filter((name) => !isEnough(name));
  return marked.filter(({localName}) => !refused.includes(localName));
}

/** The nodes of each title in bold, and of each line that begins with `Q:`. */
function boldIn(
  all: (selector: string) => Element[],
  real: readonly Element[],
  known: readonly Element[],
): (readonly ChildNode[])[] {
  const isKnown = (each: Element) => known.some((head) => head.contains(each) || each.contains(head));
  const blocks = all('p,div,td,dd,li').filter((each) => !each.querySelector(BLOCKS) && !isKnown(each));
  const lines = blocks.flatMap(linesOf);
  const isLabelled = labelledQuestions(lines.map(wordsOf));
  const whole: Element[] = blocks.filter(isAllBold);
  const labelled = lines.filter(
    (line) => isLabelled(wordsOf(line)) && !whole.some((block) => block.contains(line[0]!)),
  );
  const starts = all(BOLD)
    .filter((each) => isBold(each) && isInline(each) && asks(each) && !isKnown(each))
    .filter((each) => ![...whole, ...labelled.flat()].some((node) => node.contains(each)))
    .map(startOf)
    .filter((nodes) => nodes.length > 0);
  const questions = whole.filter(asks);
  const standing = starts.filter((nodes) => isAlone(nodes.at(-1)!));
  const asked = [...questions.map((each) => [each]), ...labelled, ...standing];
  if (asked.length > 0) {
    // Beside paragraphs in bold, some may have their answer behind a break.
    asked.push(...starts.filter((nodes) => !standing.includes(nodes) && isBroken(nodes.at(-1)!)));
    const groups = whole.filter((each) => isTitled(each) && isBefore(each, questions));
    return [...asked, ...groups.map((each) => [each])];
  }
  if (starts.length > 1) return starts;
  const titles = real.length < 2 ? whole.filter((each) => isTitled(each) && hasText(each)) : [];
  return titles.length > 1 ? titles.map((each) => [each]) : [];
}

/** The nodes of each line with words; one that is all of its block is the block. */
function linesOf(block: Element): (readonly ChildNode[])[] {
  const lines: ChildNode[][] = [[]];
  for (const node of block.childNodes)
    if (node.nodeName === 'BR') lines.push([]);
    else lines.at(-1)!.push(node);
  const written = lines.filter(wordsOf);
  return written.length === 1 ? [[block]] : written;
}

function isBold(element: Element): boolean {
  // Not Word's own `mso-bidi-font-weight`, which is for other scripts.
  const [, weight = ''] = /(?:^|[^-\w])font-weight:\s*(\w+)/i.exec(element.getAttribute('style') ?? '') ?? [];
  if (element.localName === 'b' || element.localName === 'strong')
    return !/^(?:normal|[1-4]00)$/i.test(weight);
  return /^(?:bold|[6-9]00)/i.test(weight);
}

/** Whether all words of a block are bold. */
function isAllBold(block: Element): boolean {
  if (isBold(block)) return true;
  const words = [...block.childNodes].filter((node) => !isBlank(node));
  return (
    words.length > 0 && words.every((node) => node instanceof Element && (isBold(node) || isAllBold(node)))
  );
}

/** A question in bold with what stands before it in its line; empty if those are words. */
function startOf(bold: Element): ChildNode[] {
  const nodes: ChildNode[] = [bold];
  for (let before = bold.previousSibling; before && isInline(before); before = before.previousSibling) {
    if (before.nodeName === 'BR') break;
    nodes.unshift(before);
  }
  return isMark(wordsOf(nodes.slice(0, -1))) ? nodes : [];
}

/** Whether a block follows, and no words of the same line. */
function isAlone(node: ChildNode): boolean {
  let next = node.nextSibling;
  while (next && isBlank(next) && isInline(next)) next = next.nextSibling;
  return !!next && !isInline(next);
}

/** Whether the line ends behind a node, or in it. */
function isBroken(node: ChildNode): boolean {
  let next = node.nextSibling;
  while (next?.nodeType === Node.TEXT_NODE && isBlank(next)) next = next.nextSibling;
  return next?.nodeName === 'BR' || node.lastChild?.nodeName === 'BR';
}

/** Whether one of these elements is the next one with words. */
function isBefore({nextElementSibling: next}: Element, others: readonly Element[]): boolean {
  return !!next && (others.includes(next) || (isBlank(next) && isBefore(next, others)));
}

/** Whether words that are not bold follow. */
function hasText({nextElementSibling: next}: Element): boolean {
  return !!next && (isBlank(next) ? hasText(next) : !isAllBold(next));
}

/**
 * The level of each head. What is no heading yet is one level below the heading before it; without one, at level 3; and
 * a level lower below a title in bold, or in an accordion.
 */
function levelled(
  heads: readonly (readonly ChildNode[])[],
  bold: ReadonlySet<readonly ChildNode[]>,
  host: Element,
): Head[] {
  const hasQuestions = [...bold].some((nodes) => asks(nodes.at(-1)!));
  let above = 2;
  let group = 0;
  return heads.map((nodes) => {
    const [first] = nodes as readonly [ChildNode];
    if (first instanceof Element && isHeading(first)) {
      above = Number(first.tagName[1]);
      group = 0;
      return {nodes, level: above};
    }
    const isGroup = hasQuestions && bold.has(nodes) && !asks(nodes.at(-1)!);
    if (isGroup) group = 1;
    let depth = isGroup ? 0 : group;
    for (let each = first.parentElement?.parentElement; each && each !== host; each = each.parentElement)
      if (each.localName === 'details' && first.nodeName === 'SUMMARY') depth += 1;
    return {nodes, level: Math.min(above + 1 + depth, 6)};
  });
}
