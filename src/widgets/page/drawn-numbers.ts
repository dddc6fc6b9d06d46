import type {HelpLine} from '../../document/help-lines.js';
import {numberOf} from './linked-number.js';

/** The sentence about a danger, which names numbers too. */
const SENTENCE = '.say';

const NUMBERS = `[href^="tel:"], [href^="sms:"], ${SENTENCE}`;

/** The provider's own contact: it may count its calls by other numbers (call tracking). */
const PROVIDERS = '.provider, .abroad, .abroad + ul';

/** The numbers that a widget has drawn in its shadow root, without those of its provider. */
export class DrawnNumbers {
  readonly #root: Node;
  /** Each element with its number. */
  readonly #numbers: ReadonlyMap<Element, string>;
  /** The elements with all nodes inside, and the parent of each. */
  readonly #nodes: ReadonlySet<Node | null>;

  /** @param root - as Lit has drawn it */
  constructor(root: Node & ParentNode) {
    const elements = [...root.querySelectorAll(NUMBERS)].filter((element) => !element.closest(PROVIDERS));
    this.#root = root;
    this.#numbers = new Map(elements.map((element) => [element, numberIn(element)]));
    this.#nodes = new Set(elements.flatMap((element) => [element.parentNode, ...nodesIn(element)]));
  }

  /** The elements that were removed, or have got another number. */
  get wrong(): readonly Element[] {
    return [...this.#numbers.keys()].filter(
      (element) => !this.#root.contains(element) || this.#isReplacedIn(element),
    );
  }

  /** Whether nodes contain any of the elements. */
  areIn(nodes: Iterable<Node>): boolean {
    return [...nodes].some((node) => [...this.#numbers.keys()].some((element) => node.contains(element)));
  }

  /** Whether a node is in one of the elements, or the parent of one. */
  isNear(node: Node): boolean {
    return this.#nodes.has(node);
  }

  #isReplacedIn(element: Element): boolean {
    const number = numberIn(element);
    // A translation may write the digits of its language.
    const isTranslated = number === '' && element.matches(SENTENCE);
    return !isTranslated && number !== this.#numbers.get(element);
  }
}

/**
 * Whether a script has replaced numbers of help lines before this file was loaded: in the help line, or in a help card
 * with our own text, which has the buttons of the same numbers in the same order.
 */
export function isHelpReplaced(
  root: ParentNode,
  {helpLines, isBuiltIn}: {readonly helpLines: readonly HelpLine[]; readonly isBuiltIn: boolean},
): boolean {
  const places = root.querySelectorAll(isBuiltIn ? '.help li, .ways' : '.help li');
  if (places.length === 0) return false;
  return helpLines.some(({call}, index) => {
    // The link to a chat has a `rel`.
    const links = [...(places[index]?.querySelectorAll('a:not([rel])') ?? [])];
    return links.length === 0 || links.some((link) => numberOf(link) !== `${call.replace('+', '')} false`);
  });
}

function numberIn(element: Element): string {
  if (!element.matches(SENTENCE)) return numberOf(element);
  return (element.textContent.match(/\d+/g) ?? []).sort().join();
}

function nodesIn(node: Node): Node[] {
  return [node, ...[...node.childNodes].flatMap(nodesIn)];
}
