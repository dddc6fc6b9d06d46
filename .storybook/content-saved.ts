import {isTakenAgain, takeAgain} from '../stories/workshop/take-again.js';

/**
 * Shows a content file that was just saved in every element of the canvas, without a reload of the page. The content
 * plugin has put the new text into the module that elements import; what is left is to have them take it again.
 */
export function followSavedContent(): void {
  globalThis.addEventListener('family-content-saved', () => {
    for (const element of document.querySelectorAll('*')) if (isTakenAgain(element)) void takeAgain(element);
  });
}
