/** Test helpers: mounts the element, and reads what is visible. */
import '../../../src/widgets/family-wellness-tips/define.js';
import type {FamilyWellnessTips} from '../../../src/widgets/family-wellness-tips/family-wellness-tips.js';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {respondUrl} from '../../support/server.js';
import {announced, buttonOf, shadow, textOf} from '../../support/widget.js';

export type {FamilyWellnessTips};
export {collectWarnings, pageStyle, stub} from '../../support/stub.js';
export {
  announced,
  buttonOf,
  expectSame,
  findButton,
  headingsOf,
  shadow,
  sidewaysScroll,
  textOf,
} from '../../support/widget.js';

/** Three groups, six tips; one of them names a source, one has a link. */
export const article = `
  <h2>Small steps</h2>
  <p>Take one, leave the rest.</p>
  <h3 id="tips-stress">Stress</h3>
  <h4 id="breathe">Breathe out slowly</h4>
  <p>It calms the body.</p>
  <p data-sources>Sources: <a href="https://example.org/">A guide</a></p>
  <h4 id="name-it">Name the feeling</h4>
  <p>See <a href="#nap">the nap</a>.</p>
  <h4 id="rest">Rest for a minute</h4>
  <p>Then go on.</p>
  <h3 id="tips-sleep">Sleep</h3>
  <h4 id="nap">Take a nap</h4>
  <p>Twenty minutes.</p>
  <h4 id="dark">Keep it dark</h4>
  <p>And quiet.</p>
  <h3 id="our-garden">Our garden</h3>
  <h4 id="water">Water the plants</h4>
  <p>Every morning.</p>
`;

/** The order of the article. */
export const listed = [
  'Breathe out slowly',
  'Name the feeling',
  'Rest for a minute',
  'Take a nap',
  'Keep it dark',
  'Water the plants',
];

/** The order of the cards: from each group in turn. */
export const dealt = [
  'Breathe out slowly',
  'Take a nap',
  'Water the plants',
  'Name the feeling',
  'Keep it dark',
  'Rest for a minute',
];

/** The width of an element in which one card is in view. */
export const narrow = 360;

/** Mounts HTML with a `<family-wellness-tips>` and resolves once it is in this state. */
export async function mountTips(
  content = `<family-wellness-tips>${article}</family-wellness-tips>`,
  state: WidgetState = 'ready',
): Promise<FamilyWellnessTips> {
  const first = await fixture(content);
  const tips = first.matches('family-wellness-tips') ? first : first.querySelector('family-wellness-tips')!;
  return inState(tips, state);
}

/** One card in view. */
export function mountNarrow(attributes = '', inside = article, width = narrow): Promise<FamilyWellnessTips> {
  return mountTips(
    `<div style="inline-size: ${width}px"><family-wellness-tips ${attributes}>${inside}</family-wellness-tips></div>`,
  );
}

/** Mounts a widget that shows a partner's file with this text. */
export function tipsOfMarkdown(markdown: string, attributes = ''): Promise<FamilyWellnessTips> {
  return mountTips(
    `<family-wellness-tips src="${respondUrl({body: markdown})}" ${attributes}></family-wellness-tips>`,
  );
}

export async function inState(tips: FamilyWellnessTips, state: WidgetState): Promise<FamilyWellnessTips> {
  await until(() => tips.matches(`:state(${state})`), `The tips did not become ${state}`);
  await drawn(tips);
  return tips;
}

/** Waits until the row has been measured, and the result is rendered. */
export async function drawn(tips: FamilyWellnessTips): Promise<void> {
  await settled(tips);
  await nextFrame();
  await nextFrame();
  await settled(tips);
}

/** The row that scrolls. */
export function rowOf(tips: Element): HTMLElement {
  return shadow(tips).querySelector<HTMLElement>('[part~=cards]')!;
}

/** Cards, or items of the list, that no filter hides. */
export function itemsOf(tips: Element): HTMLElement[] {
  return [...shadow(tips).querySelectorAll<HTMLElement>('[part~=tip]')].filter((item) =>
    item.checkVisibility(),
  );
}

/** The slotted elements in an item, in reading order. */
export function elementsIn(item: Element): HTMLElement[] {
  return [...item.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements() as HTMLElement[]);
}

/** The text of the headings, in the order of the items. */
export function titlesOf(tips: Element): string[] {
  return itemsOf(tips).map((item) => textOf(elementsIn(item)[0]));
}

/** The headings of the cards that are completely in view. */
export function inView(tips: Element): string[] {
  const row = rowOf(tips).getBoundingClientRect();
  return itemsOf(tips)
    .filter((item) => {
      const {left, right} = item.getBoundingClientRect();
      return left >= row.left - 1 && right <= row.right + 1;
    })
    .map((item) => textOf(elementsIn(item)[0]));
}

/** "3 of 38" */
export function position(tips: Element): string {
  return textOf(shadow(tips).querySelector('.bar p'));
}

/** The button "Previous" or "Next", whose name also contains its target. */
export function turnOf(tips: Element, name: string): HTMLButtonElement {
  return [...shadow(tips).querySelectorAll<HTMLButtonElement>('.bar button')].find((button) =>
    button.ariaLabel?.startsWith(name),
  )!;
}

/** Clicks a button, and waits until the row has stopped at this card. */
export async function press(tips: FamilyWellnessTips, name: string, expected: string): Promise<void> {
  turnOf(tips, name).click();
  await standsAt(tips, expected);
}

export async function standsAt(tips: FamilyWellnessTips, expected: string): Promise<void> {
  await until(() => inView(tips)[0] === expected, `"${expected}" did not come into view`);
  await drawn(tips);
}

/** Scrolls the row like a finger, and waits until the browser has snapped to a card. */
export async function swipeTo(tips: FamilyWellnessTips, index: number): Promise<void> {
  const row = rowOf(tips);
  const [first, card] = [itemsOf(tips)[0]!, itemsOf(tips)[index]!].map((each) =>
    each.getBoundingClientRect(),
  );
  row.scrollTo({left: card!.left - first!.left, behavior: 'instant'});
  await standsAt(tips, titlesOf(tips)[index]!);
}

/** The buttons of the groups: `Sleep 5`, with an asterisk for the pressed one. */
export function filtersOf(tips: Element): string[] {
  return [...shadow(tips).querySelectorAll('[part~=filters] button')].map(
    (button) => `${textOf(button)}${button.ariaPressed === 'true' ? ' *' : ''}`,
  );
}

export async function choose(tips: FamilyWellnessTips, name: string): Promise<void> {
  buttonOf(tips, name).click();
  await drawn(tips);
}

/** The announcement of the tips in their status element. */
export function said(tips: Element): string {
  return announced(tips).join(' | ');
}
