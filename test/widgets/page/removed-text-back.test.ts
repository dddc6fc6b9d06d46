/** A text that a page has removed too often comes back by itself, and never in a fight without an end. */
import {expect} from 'chai';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {nextEvent, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {sampleOf} from '../../support/nightly.js';
import {collectWarnings} from '../../support/stub.js';
import {buttonOf, shadow} from '../../support/widget.js';
import {mountFaq, openQuestions, questionOf} from '../family-faq/faq.js';
import {
  article,
  fallback,
  idiomorph,
  markups,
  morph,
  mountWidget,
  nameless,
  rest,
  tags,
  textIn,
} from './removed-text.js';

const isError = (widget: Element) => widget.matches(':state(error)');
const isReady = (widget: Element) => widget.matches(':state(ready)');
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Whether a reader sees a number to call, in the help line or in the text. */
function hasNumbers(widget: Element): boolean {
  return [...shadow(widget).querySelectorAll('a[href^="tel:"]'), ...widget.querySelectorAll('[slot] a')].some(
    (link) => link.checkVisibility(),
  );
}

/** Renders the page anew again and again, faster than anybody types, until the text is given up. */
async function wearOut(
  widget: FamilyWidget,
  draw: (target: Element) => void = (target) => (target.innerHTML = fallback),
): Promise<void> {
  for (let time = 0; time < 60 && !isError(widget); time += 1) {
    draw(widget);
    await rest(widget);
    expect(hasNumbers(widget)).to.equal(true);
  }
  expect(isError(widget)).to.equal(true);
}

describe('a text that was removed too often', () => {
  let warnings: string[];
  beforeEach(() => (warnings = collectWarnings()));

  const draws = {
    innerHTML: (widget: Element) => void (widget.innerHTML = fallback),
    morphdom: (widget: Element) => morph(widget, fallback),
    idiomorph: (widget: Element) => idiomorph(widget, fallback),
  };
  for (const [index, tag] of sampleOf([...tags.entries()], 2)) {
    const [how, draw] = Object.entries(draws)[index % 3]!;
    it(`comes back once the page is quiet, in <${tag}>: ${how}`, async () => {
      const widget = await mountWidget(markups['a topic'](tag));
      const before = textIn(widget);
      await wearOut(widget, draw);
      let isLoading = false;
      const shown = nextEvent(widget, 'family-content-load');
      await until(() => {
        expect(hasNumbers(widget)).to.equal(true);
        isLoading ||= widget.matches(':state(loading)');
        return isReady(widget);
      }, 'It did not come back');
      await shown;
      await rest(widget);
      expect(textIn(widget)).to.deep.equal(before);
      expect(nameless(widget)).to.deep.equal([]);
      expect(isLoading).to.equal(false);
      expect(warnings.filter((each) => each.includes('(removed)'))).to.have.lengthOf(1);
    });
  }

  it('is that of a file too, and an article of the page', async () => {
    const file = await mountWidget(markups['a file']('family-faq'));
    const before = textIn(file);
    await wearOut(file);
    await until(() => isReady(file), 'It did not come back');
    await rest(file);
    expect(textIn(file)).to.deep.equal(before);
    const own = await mountFaq(`<family-faq>${article}</family-faq>`);
    const first = textIn(own);
    const observer = new MutationObserver(() => {
      if (own.querySelector('[slot]')) own.innerHTML = article;
    });
    observer.observe(own, {childList: true, subtree: true, attributes: true});
    own.innerHTML = article;
    await until(() => isError(own), 'It did not give up');
    observer.disconnect();
    await until(() => isReady(own), 'It did not come back');
    await rest(own);
    expect(textIn(own)).to.deep.equal(first);
  });

  it('waits while the page goes on', async () => {
    const widget = await mountWidget(markups['a topic']('family-faq'));
    await wearOut(widget);
    for (let time = 0; time < 8; time += 1) {
      widget.innerHTML = `<p>${time}</p>`;
      await pause(500);
      expect(isError(widget)).to.equal(true);
    }
    await until(() => isReady(widget), 'It did not come back');
  });

  it('comes back with the search, the open answers, and the focus in the widget', async () => {
    const widget = await mountWidget(markups['a topic']('family-faq'));
    const title = 'What is naloxone, and where do I get it?';
    const field = shadow(widget).querySelector<HTMLInputElement>('#search')!;
    questionOf(widget, title).details.open = true;
    field.value = 'naloxone';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await until(() => shadow(widget).querySelector('mark, .status')?.textContent, 'Nothing was found');
    await rest(widget);
    const open = openQuestions(widget);
    await wearOut(widget);
    buttonOf(widget, 'Try again').focus();
    await until(() => isReady(widget), 'It did not come back');
    await rest(widget);
    expect(openQuestions(widget)).to.deep.equal(open);
    expect(shadow(widget).querySelector<HTMLInputElement>('#search')!.value).to.equal('naloxone');
    expect(shadow(widget).activeElement?.part.contains('sheet')).to.equal(true);
  });

  it('comes back in a widget that was out of the page meanwhile', async () => {
    const widget = await mountWidget(markups['a topic']('family-stage-timeline'));
    const place = widget.parentElement!;
    await wearOut(widget);
    widget.remove();
    await pause(2500);
    place.append(widget);
    await until(() => isReady(widget), 'It did not come back');
  });

  it('does not replace another one that was loaded meanwhile, or its failure', async () => {
    const widget = await mountWidget(markups['a topic']('family-program-explainer'));
    await wearOut(widget);
    widget.topic = 'gardening';
    await pause(3000);
    expect(isError(widget)).to.equal(true);
    expect(textIn(widget)).to.deep.equal([]);
    widget.topic = 'detox';
    await until(() => isReady(widget), 'The other text did not come');
    await pause(2500);
    expect(isReady(widget)).to.equal(true);
    expect(warnings.filter((each) => each.includes('(removed)'))).to.have.lengthOf(1);
  });

  it('comes back less and less often, for less and less time, if it is removed at once', async () => {
    const widget = await mountWidget(markups['a topic']('family-faq'));
    const failures: number[] = [];
    const written: number[] = [];
    let count = 0;
    widget.addEventListener('family-content-error', () => {
      failures.push(performance.now());
      written.push(count);
      count = 0;
    });
    const observer = new MutationObserver(() => {
      if (!widget.querySelector('[data-family-written]')) return;
      count += 1;
      widget.replaceChildren();
    });
    observer.observe(widget, {childList: true});
    widget.replaceChildren();
    await until(() => {
      expect(hasNumbers(widget)).to.equal(true);
      return failures.length === 3;
    }, 'It did not give up three times');
    observer.disconnect();
    const [first, second, third] = failures as [number, number, number];
    expect(second - first).to.be.above(1900);
    expect(third - second).to.be.above(3900);
    expect(written[1]).to.be.below(written[0]!);
    expect(written[2]).to.be.below(written[1]!);
  });
});

describe('a text of a page that renders while somebody types', () => {
  it('stays, however long that takes', async () => {
    const widget = await mountWidget(markups['a topic']('family-faq'));
    const before = textIn(widget);
    for (let time = 0; time < 36; time += 1) {
      morph(widget, `<p>${time}</p>`);
      await pause(210);
      expect(isReady(widget)).to.equal(true);
    }
    expect(textIn(widget)).to.deep.equal(before);
  });
});
