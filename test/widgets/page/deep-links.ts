/** Five widgets with a text that links lead to. */
import './removed-text.js';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {fixture, nextEvent, settled, until} from '../../support/fixture.js';
import {clearFragment} from '../../support/page.js';
import {respondUrl} from '../../support/server.js';

export const tall = '<div style="block-size: 3000px"></div>';

/** Two groups of one level, three of the next: with a sub-heading, one in a quote, and links. */
export const markdown = `# Our house

What families ask us.

## Safety {#safety}

### Who answers at night? {#at-night}

Call us. See [the visit](#visit), [the bag](#bag), [the note](#note).

#### By phone {#by-phone}

Any hour.

## Visits {#visits}

### May we visit? {#visit}

On Sundays. See [who answers](#at-night).

> ### A note {#note}
>
> Ring twice.

### What do we bring? {#bag}

Two pairs of shoes.
`;

/** Mounts a part of a page, and returns its widgets once their text has loaded. */
export async function mountAll(content: string): Promise<FamilyWidget[]> {
  const box = await fixture<HTMLElement>(`<div>${content}</div>`);
  const widgets = [...box.querySelectorAll<FamilyWidget>('*')].filter((each) => 'topic' in each);
  for (const widget of widgets) {
    await until(() => widget.matches(':state(ready)'), `<${widget.localName}> is not ready`);
    await settled(widget);
  }
  return widgets;
}

export function file(tag: string, body = markdown, attributes = ''): string {
  return `<${tag} src="${respondUrl({body})}" ${attributes}></${tag}>`;
}

/** Calls the function, and returns the id of the element that the reader was brought to. */
export async function brought(widget: Element, act: () => unknown): Promise<string> {
  const navigated = nextEvent<Event & {section: string}>(widget, 'family-navigate');
  await act();
  return (await navigated).section;
}

/** Follows a link of the page to this fragment, like the browser. */
export async function followFragment(fragment: string): Promise<void> {
  const changed = nextEvent(window, 'hashchange');
  location.hash = fragment;
  await changed;
}

/** The heading with this text. */
export function headingOf(widget: Element, words: string): HTMLElement {
  const found = [...widget.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].find(
    ({textContent}) => textContent.trim() === words,
  );
  if (!found) throw new Error(`There is no heading "${words}".`);
  return found;
}

export function linkTo(widget: Element, id: string): HTMLAnchorElement {
  return widget.querySelector<HTMLAnchorElement>(`a[href="#${id}"]`)!;
}

/** Duplicate ids in the page, or in one of its shadow roots. */
export function doubleIds(root: ParentNode = document): string[] {
  const ids = [...root.querySelectorAll('[id]')].map(({id}) => id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

/** Listens on the window in the capture phase until the end of the test. */
export function listen(
  target: EventTarget,
  type: string,
  act: (event: Event) => void,
  capture = false,
): void {
  target.addEventListener(type, act, capture);
  undo.push(() => target.removeEventListener(type, act, capture));
}

const undo: (() => void)[] = [];

afterEach(() => {
  for (const step of undo.splice(0)) step();
  clearFragment();
  scrollTo(0, 0);
});
