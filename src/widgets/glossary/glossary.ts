import type {LitElement} from 'lit';
import type {Meaning} from '../../document/glossary.js';
import {pageDocument} from '../../platform/page-document.js';
import {adoptStyles} from '../base/styles/adopt-styles.js';
import {placeBelow} from './place-below.js';
import {glossaryStyles} from './styles.js';

/**
 * Turns each term of a text into a button that opens its meaning below the line. Loaded after the text is shown:
 * without it, and in browsers without popovers (before 2024), terms are plain text.
 *
 * Not a `<button>`, which could not wrap across lines, which reader modes remove together with its text, and which the
 * page's rules for buttons would match. The button is in a shadow root around the words, so that for the page they
 * remain part of the text, without a role or a name of ours.
 *
 * @param host - the widget
 * @param text - its text, in the page
 * @param meanings - by the ids that the text references
 */
export function explainTerms(
  host: LitElement,
  text: readonly Element[],
  meanings: Readonly<Record<string, Meaning>>,
): void {
  if (!('popover' in HTMLElement.prototype)) return;
  for (const words of text.flatMap((element) => [...element.querySelectorAll<HTMLElement>('[data-term]')])) {
    const meaning = meanings[words.dataset['term']!];
    if (meaning) explain(words, meaning, host);
  }
  // Updates the code that manages the tab order, as in the cards of tips.
  host.requestUpdate();
}

function explain(words: HTMLElement, meaning: Meaning, host: LitElement): void {
  // The attribute has no value: a session recorder reads attributes.
  words.dataset['term'] = '';
  const root = words.attachShadow({mode: 'open'});
  adoptStyles(root, glossaryStyles);
  const button = add(root, 'span', {
    ...{role: 'button', tabindex: '0'},
    ...{'aria-expanded': 'false', 'aria-controls': 'meaning'},
  });
  add(button, 'slot');
  const announcer = add(root, 'span');
  const box = add(announcer, 'span', {id: 'meaning', popover: 'auto', tabindex: '-1'});
  add(box, 'slot', {name: 'meaning'});
  const isOpen = () => box.matches(':popover-open');

  // A screen reader announces changes of a live region that existed before. Only the focused term is one: a text of 30
  // terms would have 30 live regions.
  const listen = () => announcer.setAttribute('role', 'status');
  const stop = () => announcer.removeAttribute('role');
  for (const type of ['focusin', 'pointerdown']) root.addEventListener(type, listen);

  let close = () => {};
  box.addEventListener('beforetoggle', ({newState}) => {
    close();
    if (newState === 'open') close = open(words, button, meaning, host);
    // The focus is in the box while somebody selects text in it.
    else if (root.activeElement === box) button.focus({preventScroll: true});
    else if (!root.activeElement) stop();
  });
  const toggle = (isOpening: boolean) => {
    if (isOpening) listen();
    box.togglePopover(isOpening);
    if (isOpening) placeBelow(box, button, host);
  };

  // A press outside closes the box, and so does one on the button, before its click event.
  let wasOpen = false;
  button.addEventListener('pointerdown', () => (wasOpen = isOpen()));
  button.addEventListener('click', (event) => {
    // In a label, the click would also toggle the checkbox.
    event.preventDefault();
    // Not visible to the page: what a reader looks up is private.
    event.stopPropagation();
    toggle(!wasOpen && !isOpen());
    wasOpen = false;
  });
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) toggle(!isOpen());
  });
  root.addEventListener('focusout', (event) => {
    const {relatedTarget} = event as FocusEvent;
    if (relatedTarget && root.contains(relatedTarget as Node)) return;
    if (relatedTarget) box.hidePopover();
    if (!isOpen()) stop();
  });
}

/**
 * Writes the meaning into the page's own document, where a browser translates it like the text.
 *
 * @returns removes it; it is also removed when the widget leaves the page, which closes the box without an event
 */
function open(words: Element, button: Element, {term, meaning}: Meaning, host: LitElement): () => void {
  const parts = [add(words, 'b', {slot: 'meaning'}), add(words, 'span', {slot: 'meaning'})];
  parts[0]!.textContent = term;
  parts[1]!.textContent = meaning;
  const close = () => {
    for (const part of parts) part.remove();
    button.ariaExpanded = 'false';
    host.removeController(leaving);
  };
  const leaving = {hostDisconnected: close};
  host.addController(leaving);
  button.ariaExpanded = 'true';
  return close;
}

function add(
  parent: ParentNode,
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
): HTMLElement {
  const element = pageDocument.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
  parent.append(element);
  return element;
}
