/** What assistive technology receives; see `test/runner/accessibility.ts` for the limits of each engine. */
import {executeServerCommand} from '@web/test-runner-commands';
import type {AccessibilityQuestion, AccessibleNode} from '../runner/accessibility.js';
import {engine} from './engine.js';

export type {AccessibleNode};

/** Role, name and states of one element, also in a shadow root, as the browser computes them. */
export async function accessibilityOf(element: Element): Promise<AccessibleNode> {
  if (!element.isConnected) throw new Error(`<${element.localName}> is no longer in the page.`);
  const [node] = await ask([element]);
  if (!node) throw new Error(`The browser returned nothing for <${element.localName}>.`);
  if (node.role !== 'none' || engine !== 'chromium' || isHidden(element)) return node;
  // On a busy machine Chromium's tree is a frame or two behind the page.
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100)));
  const [again] = await ask([element]);
  if (again!.role !== 'none') await executeServerCommand('accessibility-second-try');
  return again!;
}

/**
 * All elements inside `root` in the accessibility tree, with their role, in the order of the flat tree: slotted
 * elements at their slot. Excludes closed shadow roots.
 */
export async function accessibleNodes(root: Element | string = document.body): Promise<AccessibleNode[]> {
  const start = typeof root === 'string' ? document.querySelector(root) : root;
  if (!start) throw new Error(`Nothing matches ${JSON.stringify(root)}.`);
  const nodes = await ask(flatTree(start));
  return nodes.filter(({role}) => role !== 'none');
}

let questions = 0;
let last: Promise<unknown> = Promise.resolve();

/** One query at a time: each marks elements by classes, and restores them afterwards. */
function ask(elements: readonly Element[]): Promise<AccessibleNode[]> {
  const answer = last.then(() => askInParts(elements));
  last = answer.catch(() => {});
  return answer;
}

/** Elements of one question: a command may take 20 seconds, and WebKit answers for each element on its own. */
const MOST_ELEMENTS = 300;

async function askInParts(elements: readonly Element[]): Promise<AccessibleNode[]> {
  const nodes: AccessibleNode[] = [];
  for (let start = 0; start < elements.length; start += MOST_ELEMENTS)
    nodes.push(...(await askTwice(elements.slice(start, start + MOST_ELEMENTS))));
  return nodes;
}

/** On a busy machine Firefox sometimes misses the marks at first. */
async function askTwice(elements: readonly Element[]): Promise<AccessibleNode[]> {
  try {
    return await askOnce(elements);
  } catch (error) {
    if (engine !== 'firefox') throw error;
    const answer = await askOnce(elements);
    await executeServerCommand('accessibility-second-try');
    return answer;
  }
}

async function askOnce(elements: readonly Element[]): Promise<AccessibleNode[]> {
  const mark = `asked-${++questions}`;
  const elementsProperty = `accessibility-${mark}`;
  const store = globalThis as unknown as Record<string, unknown>;
  store[elementsProperty] = elements;
  // Only Firefox needs the marks; for the others nothing in the page changes.
  const unmark = engine === 'firefox' ? markAll(elements, mark) : () => {};
  try {
    const question: AccessibilityQuestion = {elementsProperty, mark, count: elements.length};
    const nodes = await executeServerCommand<AccessibleNode[], AccessibilityQuestion>(
      'accessibility-tree',
      question,
    );
    return nodes.map((node, index) => complete(node, elements[index]!));
  } finally {
    unmark();
    delete store[elementsProperty];
  }
}

function markAll(elements: readonly Element[], mark: string): () => void {
  const before = new Map<Element, string | null>();
  const add = (element: Element, name: string) => {
    if (!before.has(element)) before.set(element, element.getAttribute('class'));
    element.classList.add(`${mark}-${name}`);
  };
  elements.forEach((element, index) => add(element, String(index)));
  add(document.body, 'end');
  return () => {
    for (const [element, value] of before) {
      if (value === null) element.removeAttribute('class');
      else element.setAttribute('class', value);
    }
  };
}

/** Properties of the element itself; most of them because WebKit's driver does not return them. */
function complete(answer: AccessibleNode, element: Element): AccessibleNode {
  const node = engine === 'webkit' ? withMarkup(answer, element) : answer;
  if (node.role === 'none') return {role: 'none', name: ''};
  return nameless.has(node.role) && !element.matches(named) ? {...node, name: ''} : node;
}

/** Roles that are not named by their content; Firefox and WebKit name them, each differently. */
const nameless = new Set(['listitem', 'term', 'definition', 'figure', 'status']);
const named = '[aria-label], [aria-labelledby], [title]';

function withMarkup(answer: AccessibleNode, element: Element): AccessibleNode {
  if (isHidden(element)) return {role: 'none', name: ''};
  const node = {...answer, role: roleInMarkup(element) ?? answer.role};
  const expanded = element.getAttribute('aria-expanded');
  if (isSummary(element)) node.expanded = (element.parentElement as HTMLDetailsElement).open;
  else if (expanded === 'true' || expanded === 'false') node.expanded = expanded === 'true';
  if (node.role === 'heading') {
    node.level = Number(element.getAttribute('aria-level') ?? /^h([1-6])$/.exec(element.localName)?.[1] ?? 2);
  }
  return node;
}

function roleInMarkup(element: Element): string | undefined {
  if (element.hasAttribute('role')) return undefined;
  if (isSummary(element)) return 'button';
  if (element instanceof HTMLSelectElement && !element.multiple) return 'combobox';
  return element instanceof HTMLIFrameElement ? 'iframe' : undefined;
}

function isHidden(element: Element): boolean {
  for (let one: Element | null = element; one; one = flatParent(one)) {
    if (one.getAttribute('aria-hidden') === 'true' || (one as HTMLElement).inert) return true;
  }
  // An element without a box of its own still shows its children.
  const boxless = getComputedStyle(element).display === 'contents';
  return !boxless && !element.checkVisibility({visibilityProperty: true});
}

function flatParent(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function isSummary(element: Element): boolean {
  const parent = element.parentElement;
  return parent instanceof HTMLDetailsElement && parent.querySelector(':scope > summary') === element;
}

function flatTree(root: Element): Element[] {
  const children =
    root instanceof HTMLSlotElement && root.assignedElements().length > 0
      ? root.assignedElements()
      : [...(root.shadowRoot ?? root).children];
  return [root, ...children.flatMap(flatTree)];
}
