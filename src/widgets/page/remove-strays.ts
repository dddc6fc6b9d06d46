import {WRITTEN} from '../../rendering/article.js';

/**
 * Removes elements of earlier texts that a script of the page has moved into boxes of its own (a wrapper around each
 * heading), where the widget does not show them; and these boxes, if nothing else is in them. A widget inside this one,
 * whose tag was not closed, has its own.
 */
export function removeStrays(host: Element): void {
  for (const stray of host.querySelectorAll(`:scope > :not([${WRITTEN}]) [${WRITTEN}]`)) {
    let box = stray.parentElement!;
    if (box.localName.startsWith('family-')) continue;
    box.removeChild(stray);
    while (box !== host && !box.firstElementChild && !box.textContent.trim()) {
      const around: Element = box.parentElement!;
      around.removeChild(box);
      box = around as HTMLElement;
    }
  }
}
