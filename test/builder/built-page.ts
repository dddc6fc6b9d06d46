/** The built page of the builder in a frame, and pages with what it copied. */
import type {FieldName} from '../../src/builder/settings.js';
import {version} from '../../src/widgets/base/define.js';
import {frameOf, writtenPage, type HostPage} from '../hosts/frame.js';
import {until} from '../support/fixture.js';

export const FOLDER = `/family-widgets/${version}/`;

export interface OpenBuilder {
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
  readonly copied: readonly string[];
  choose(name: FieldName, value: string): void;
  click(label: RegExp): void;
  status(): string;
}

export async function openBuilder(fragment = '', {canCopy = true} = {}): Promise<OpenBuilder> {
  const frame = await frameOf(`${FOLDER}builder.html${fragment}`);
  const page = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  const copied: string[] = [];
  const writeText = (text: string) => {
    if (!canCopy) return Promise.reject(new DOMException('No', 'NotAllowedError'));
    copied.push(text);
    return Promise.resolve();
  };
  // A real clipboard needs a permission that differs by engine.
  Object.defineProperty(view.navigator, 'clipboard', {value: {writeText}});
  return {
    ...{frame, page, copied},
    choose(name, value) {
      const field = page.querySelector<HTMLInputElement | HTMLSelectElement>(`#field-${name}`)!;
      field.value = value;
      field.dispatchEvent(new view.Event(field.localName === 'select' ? 'change' : 'input', {bubbles: true}));
    },
    click(label) {
      const buttons = [...page.querySelectorAll('button')];
      buttons.find((each) => label.test(each.ariaLabel ?? each.textContent))!.click();
    },
    status: () => page.querySelector('[role="status"]')!.textContent,
  };
}

/** Presses every Copy button, and returns what it copied. */
export async function copyAll({page, copied}: OpenBuilder): Promise<string[]> {
  const before = copied.length;
  const buttons = [...page.querySelectorAll<HTMLElement>('.piece button')];
  for (const button of buttons) button.click();
  await until(() => copied.length === before + buttons.length, 'Nothing was copied');
  return copied.slice(before);
}

/** Pastes pieces into a page: what is for the whole site into its head. */
export const paste = (pieces: readonly string[]): Promise<HostPage> =>
  writtenPage(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><script src="/test/hosts/watch.js"></script>` +
      `${pieces.slice(0, -1).join('\n')}</head><body><h1>Page</h1>${pieces.at(-1)}<p>Below</p></body></html>`,
  );

/** Waits for what is requested: the heights of the previews, the integrities, the text. */
export async function isComplete(page: Document, pattern: RegExp): Promise<void> {
  await until(
    () => [...page.querySelectorAll('code')].some(({textContent}) => pattern.test(textContent)),
    `No code has ${String(pattern)}`,
  );
}
