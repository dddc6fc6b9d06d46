import type {LitElement} from 'lit';
import type {Meaning} from '../../document/glossary.js';
import {pageDocument} from '../../platform/page-document.js';
import {adoptStyles} from '../base/styles/adopt-styles.js';
import {placeBelow} from './place-below.js';
import {glossaryStyles} from './styles.js';

/**
 * Makes a button of each term of a text, which opens its meaning below the line. This comes once the text is there:
 * without it, and in browsers without popovers (before 2024), the words are words.
 *
 * The button is no `<button>`: that would be one block that cannot run on over the end of a line, reader modes leave
 * buttons out, words and all, and the page's rules for buttons would reach it. It stands in a shadow around the
 * words, so that to the page they stay a piece of the text, without a role or a name of ours.
 *
 * @param host - the widget
 * @param text - its text, in the page
 * @param meanings - by the ids that the text names
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
  // What takes things out of the tab order, as the cards of tips do, looks again.
  host.requestUpdate();
}

function explain(words: HTMLElement, meaning: Meaning, host: LitElement): void {
  // A recorder of clicks reads attributes: this one says no more than the words.
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

  // A screen reader says what comes into a line of status that was there before. Only the one term that a reader is at
  // has it: a text of 30 terms would be watched in 30 places.
  const listen = () => announcer.setAttribute('role', 'status');
  const stop = () => announcer.removeAttribute('role');
  for (const type of ['focusin', 'pointerdown']) root.addEventListener(type, listen);

  let close = () => {};
  box.addEventListener('beforetoggle', ({newState}) => {
    close();
    if (newState === 'open') close = open(words, button, meaning, host);
    // Where somebody selects a few words of the meaning, the focus is in the box.
    else if (root.activeElement === box) button.focus({preventScroll: true});
    else if (!root.activeElement) stop();
  });
  const toggle = (isOpening: boolean) => {
    if (isOpening) listen();
    box.togglePopover(isOpening);
    if (isOpening) placeBelow(box, button, host);
  };

  // A press elsewhere closes the box, and so does one on the button, before its click comes.
  let wasOpen = false;
  button.addEventListener('pointerdown', () => (wasOpen = isOpen()));
  button.addEventListener('click', (event) => {
    // In a label it would tick the box as well.
    event.preventDefault();
    // Not reported to the page: what a reader looks up is private.
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
 * Writes the meaning into the page's own document, where a browser translates it as it does the text.
 *
 * @returns takes it away again; the same happens when the widget leaves the page, which closes the box without a word
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
