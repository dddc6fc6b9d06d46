/** The workshop on the tests' page, and helpers to use it. */
import type {AuthorsWorkshop} from '../../stories/workshop/workshop.js';
import type {TextEditor} from '../../stories/workshop/text-editor.js';
import {fixture, until} from '../support/fixture.js';

/** Built by `bundle.ts`, and referenced here by its address only. */
const script = '/__test__/workshop.js';

export async function loadWorkshop(): Promise<typeof import('./page.js')> {
  return (await import(script)) as typeof import('./page.js');
}

export interface Bench {
  readonly workshop: AuthorsWorkshop;
  readonly editor: TextEditor;
  readonly field: HTMLTextAreaElement;
  /** The only element that matches a selector. */
  readonly find: <Found extends Element = HTMLElement>(selector: string) => Found;
  readonly all: (selector: string) => HTMLElement[];
}

/** A workshop with the rendered widget of its text. */
export async function openWorkshop(): Promise<Bench> {
  const workshop = await fixture<AuthorsWorkshop>('<authors-workshop></authors-workshop>');
  const all = (selector: string) => [...workshop.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
  const find = <Found extends Element = HTMLElement>(selector: string) => {
    const found = workshop.shadowRoot!.querySelector<Found>(selector);
    if (!found) throw new Error(`The workshop has no ${selector}.`);
    return found;
  };
  const editor = find<TextEditor>('text-editor');
  await editor.updateComplete;
  return {workshop, editor, field: editor.shadowRoot!.querySelector('textarea')!, find, all};
}

/** Drops files on the page. */
export function drop(...files: readonly File[]): boolean {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const event = new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true});
  return !document.body.dispatchEvent(event);
}

/** The page around the text, once its widget shows these words. */
export async function shown({workshop}: Bench, words: string): Promise<HTMLElement> {
  return until(() => {
    const page = workshop.querySelector<HTMLElement>('.host-page');
    const widget = page?.firstElementChild;
    return widget?.matches(':state(ready)') && widget.textContent.includes(words) ? page : undefined;
  }, `The widget did not show "${words}"`);
}

/** The messages about each line, as listed, once the checks have finished. */
export async function said({all, workshop}: Bench): Promise<string[]> {
  await until(() => workshop.checked, 'The checks did not come', 30_000);
  await workshop.updateComplete;
  return all('.message').map(
    (message) => `${message.querySelector('b')!.textContent}: ${message.querySelector('.what')!.textContent}`,
  );
}
