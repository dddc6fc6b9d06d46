/** A prerendered page that comes little by little: a view is between the beginning and the rest of its text. */
import {expect} from 'chai';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {isShown, openMissing, type HostPage} from './frame.js';

const END = '<template data-family-written="end"></template>';
/** No script takes the view over. */
const withoutScript = {'family-widgets.js': {status: 404, body: 'No'}};

const watchShifts = `<script>
  globalThis.shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({value}) => value)))
      .observe({type: 'layout-shift', buffered: true});
</script>`;

const inView = (page: HostPage, tag: string, selector: string) =>
  page.document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector)!;
const aroundText = (page: HostPage, tag: string) => inView(page, tag, '[part=unparsed]');
const visibilityOf = (element: Element) => getComputedStyle(element).visibility;
/** The first piece of text that is assigned: the tips show names of groups as labels. */
const pieceOf = (page: HostPage, tag: string) =>
  [...page.document.querySelectorAll(`${tag} > [slot]:not([slot=title], [slot=summary])`)].find(
    ({assignedSlot}) => assignedSlot,
  )!;

interface Early {
  readonly title: string;
  readonly text: string;
  /** Of the help line at the top; undefined if there is none. */
  readonly help: string | undefined;
  readonly around: string;
  /** Whether a tap on the first question of a FAQ would open its answer; undefined for other widgets. */
  readonly isOpenedByTap: boolean | undefined;
}

/** Records, as the parser arrives there, what of the widget before it is visible. Sent into the page as source. */
function readVisibility(tag: string): void {
  const host = document.querySelector(tag)!;
  const root = host.shadowRoot!;
  const look = (element: Element | undefined) => element && getComputedStyle(element).visibility;
  const pieces = [...host.querySelectorAll(':scope > [slot]:not([slot=title], [slot=summary])')];
  const help = [...root.querySelectorAll('[part=help]')].find((each) => !each.closest('[part=unparsed]'));
  const question = pieces.find(({slot}) => slot.startsWith('question'));
  question?.scrollIntoView({block: 'center'});
  const {x = 0, y = 0} = question?.getBoundingClientRect() ?? {};
  Object.assign(globalThis, {
    early: {
      isOpenedByTap: question && root.elementFromPoint(x + 5, y + 5)?.closest('summary') != null,
      title: look(host.querySelector('[slot=title]')!),
      text: look(pieces.find(({assignedSlot}) => assignedSlot)),
      help: look(help),
      around: look(root.querySelector('[part=unparsed]')!),
    },
  });
}

/** Without scripts, and with the total of layout shifts where the browser counts them. */
const openParsed = (tag: string, more: Partial<Parameters<typeof openMissing>[0]>) =>
  openMissing({
    body: `${watchShifts}<h1>Our clinic</h1><${tag}></${tag}><p id="after">Below</p>`,
    prerendered: [],
    faults: withoutScript,
    ...more,
  });

describe('the view of a prerendered page', () => {
  for (const tag of widgetTags) {
    for (const [where, pauseAt] of [
      ['its text', '\n<'],
      ['its view', '<slot'],
    ] as const)
      it(`does not move while the page is parsed, and is shown with all of ${where}: ${tag}`, async () => {
        const page = await openParsed(tag, {pauseAt});
        expect(isShown(inView(page, tag, '[part~=base]'))).to.equal(true);
        expect(visibilityOf(aroundText(page, tag))).to.equal('visible');
        // The page was drawn while it paused.
        await new Promise((resolve) => setTimeout(resolve, 100));
        const {shifts} = page.window as unknown as {shifts: readonly number[]};
        expect(shifts.reduce((sum, shift) => sum + shift, 0)).to.equal(0);
      });

    it(`shows title, numbers and text before the end is parsed, and all after a second: ${tag}`, async () => {
      const page = await openParsed(tag, {
        body: `<${tag}></${tag}><script>(${readVisibility.toString()})(${JSON.stringify(tag)})</script>`,
        prerendered: [[END, '']],
      });
      const {title, text, help, around, isOpenedByTap} = (page.window as unknown as {early: Early}).early;
      expect({title, text, around}).to.deep.equal({title: 'visible', text: 'visible', around: 'hidden'});
      expect(isOpenedByTap).to.equal(tag === 'family-faq' ? true : undefined);
      // The tips have their numbers at the foot, which the text moves; on the help card they are the text.
      const isAtTop = !/tips|card/.test(tag);
      expect(help).to.equal(isAtTop ? 'visible' : undefined);
      await until(() => visibilityOf(aroundText(page, tag)) === 'visible', 'It stays hidden');
    });

    it(`shows the beginning of the text after a second, if its view does not come: ${tag}`, async () => {
      const page = await openParsed(tag, {
        prerendered: [
          ['<template shadowrootmode="open"', '<template'],
          [END, ''],
        ],
      });
      const title = page.document.querySelector(`${tag} > [slot=title]`)!;
      const isVisible = () => title.checkVisibility({opacityProperty: true, visibilityProperty: true});
      await until(isVisible, 'It stays hidden');
      expect(isShown(title)).to.equal(true);
    });

    it(`stays hidden in a box that the page hides: ${tag}`, async () => {
      const page = await openParsed(tag, {
        body: `<div style="visibility: hidden"><${tag}></${tag}></div>`,
      });
      const all = [inView(page, tag, '[part~=base]'), aroundText(page, tag), pieceOf(page, tag)];
      expect(all.map(visibilityOf)).to.deep.equal(all.map(() => 'hidden'));
    });
  }
});
