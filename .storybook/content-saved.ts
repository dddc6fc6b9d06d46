import type {LitElement} from 'lit';

/**
 * Shows a content file that was just saved in every element of the canvas, without a reload of the page. The content
 * plugin has put the new text into the module that elements import; what is left is to have them take it again.
 */
export function followSavedContent(): void {
  globalThis.addEventListener('family-content-saved', () => {
    for (const element of document.querySelectorAll<LitElement>('*')) {
      const isWidget = element.localName.startsWith('family-') && 'topic' in element;
      // A partner's file and an article inside the tag are not what was saved.
      if (isWidget && !element.hasAttribute('src') && element.matches(':state(ready), :state(empty)'))
        void takeAgain(element);
    }
  });
}

/**
 * An element loads again when its language changes, and a private subtag changes the language without changing a
 * word. Meanwhile the element keeps its height, so that the author's place on the page is kept too.
 */
async function takeAgain(element: LitElement): Promise<void> {
  const language = element.getAttribute('lang');
  const wanted = element.closest('[lang]')?.getAttribute('lang') ?? 'en';
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
