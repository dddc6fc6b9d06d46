import type {LitElement} from 'lit';
import {sourceLanguage} from '../../src/localization/languages.js';

/** Whether an element is a widget with a loaded text of the library. */
export function isTakenAgain(element: Element): element is LitElement {
  const isWidget = element.localName.startsWith('family-') && 'topic' in element;
  // Excludes a partner's file and an article inside the tag, which were not saved.
  return isWidget && !element.hasAttribute('src') && element.matches(':state(ready), :state(empty)');
}

const turns = new WeakMap<Element, Promise<void>>();

/** Reloads the text of a widget without moving the page, one call after the other. */
export function takeAgain(element: LitElement): Promise<void> {
  const turn = (turns.get(element) ?? Promise.resolve()).then(() => takeOnce(element));
  turns.set(element, turn);
  return turn;
}

/**
 * An element reloads when its language changes, and a private-use subtag changes the language tag without changing the
 * text. The element keeps its height meanwhile, so that the page does not scroll.
 */
async function takeOnce(element: LitElement): Promise<void> {
  const language = element.getAttribute('lang');
  const wanted = element.closest('[lang]')?.getAttribute('lang') ?? sourceLanguage;
  const open = openAnswers(element).map(({dataset}) => dataset['id']);
  element.style.minBlockSize = `${element.offsetHeight}px`;
  element.setAttribute('lang', `${wanted}-x-saved`);
  await element.updateComplete;
  if (language === null) element.removeAttribute('lang');
  else element.setAttribute('lang', language);
  await element.updateComplete;
  while (element.isConnected && element.matches(':state(loading)')) await new Promise(requestAnimationFrame);
  await element.updateComplete;
  for (const answer of answers(element)) answer.open ||= open.includes(answer.dataset['id']);
  element.style.minBlockSize = '';
  if (element.style.length === 0) element.removeAttribute('style');
}

function answers({renderRoot}: LitElement): HTMLDetailsElement[] {
  return [...renderRoot.querySelectorAll<HTMLDetailsElement>('details[data-id]')];
}

function openAnswers(element: LitElement): HTMLDetailsElement[] {
  return answers(element).filter(({open}) => open);
}
