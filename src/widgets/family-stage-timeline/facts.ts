import type {Fact, Section} from '../../document/types.js';
import {inEveryLanguage} from '../../localization/words.js';
import {replaceWords, spanWith} from '../../rendering/replace-words.js';

/** The facts that are styled apart, by their labels in every language. */
const LENGTH = new RegExp(inEveryLanguage('stageLabels', 'length'), 'i');
const NEED = new RegExp(inEveryLanguage('stageLabels', 'need'), 'i');
const PROGRAM = new RegExp(inEveryLanguage('stageLabels', 'program'), 'i');

function kindOf({label}: Fact): string {
  if (LENGTH.test(label)) return 'length';
  if (NEED.test(label)) return 'need';
  return PROGRAM.test(label) ? 'program' : '';
}

/** Whether the stage is not for everybody. */
export function isIfNeeded({facts}: Section<Element>): boolean {
  return facts.some((fact) => kindOf(fact) === 'need');
}

/**
 * Marks which fact each item of the list is, and its label and value inside, so that each can be positioned. The text
 * does not change.
 */
export function markFacts(list: Element, facts: readonly Fact[]): void {
  [...list.children].forEach((item, index) => {
    item.setAttribute('data-fact', kindOf(facts[index]!));
    if (!item.querySelector('[data-label]')) markLabel(list, item);
  });
}

/** Does not split an author's elements: if the first one contains more than the label, no label is marked. */
function markLabel(list: Element, item: Element): void {
  const nodes = [...item.childNodes].filter(({nodeName, textContent}) => nodeName !== '#text' || textContent);
  const index = nodes.findIndex(({textContent}) => textContent?.includes(':'));
  const node = nodes[index];
  if (isText(node)) {
    const end = node.data.indexOf(':') + 1;
    if (nodes.length === 1) {
      const [label, value] = [node.data.slice(0, end), node.data.slice(end)];
      replaceWords(list, node, [spanWith('data-label', label), spanWith('data-value', value)]);
      return;
    }
    if (isFrameworks(item)) return;
    nodes.splice(index + 1, 0, node.splitText(end));
  } else if (!node?.textContent?.trim().endsWith(':') || isFrameworks(item)) return;
  for (const name of ['data-label', 'data-value']) {
    const mark = spanWith(name, '');
    for (const part of name === 'data-label' ? nodes.splice(0, index + 1) : nodes) mark.append(part);
    item.append(mark);
  }
}

/** By its name: in Node, where pages are prerendered, there is no global `Text`. */
function isText(node: Node | undefined): node is Text {
  return node?.nodeName === '#text';
}

/**
 * Whether a framework created these nodes, which must then stay where they are: React, Vue and Svelte store data on
 * them (`__reactFiber$…`, `__vnode`, `__click`); lit-html, Vue and Svelte use comments as markers.
 */
function isFrameworks(item: Element): boolean {
  return [item, ...item.querySelectorAll('*')].some(
    (element) =>
      Object.keys(element).some((name) => name.startsWith('__')) ||
      [...element.childNodes].some(({nodeName}) => nodeName === '#comment'),
  );
}
