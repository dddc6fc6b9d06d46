import {expect} from 'chai';
import {nextEvent, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {sampleOf} from '../../support/nightly.js';
import {collectWarnings} from '../../support/stub.js';
import {buttonOf, shadow} from '../../support/widget.js';
import {mountFaq} from '../family-faq/faq.js';
import {article, fallback, markups, mountWidget, nameless, rest, tags, textIn} from './removed-text.js';

/** The visible numbers of the help line. */
function numbersOf(widget: Element): string[] {
  return [...shadow(widget).querySelectorAll<HTMLAnchorElement>('[part~=help] a[href^="tel:"]')]
    .filter((link) => link.checkVisibility())
    .map(({href}) => href);
}

/** Calls the function whenever the content of the element changes, until the end of the test. */
function whenever(widget: Element, act: () => void): MutationObserver {
  const observer = new MutationObserver(act);
  observer.observe(widget, {childList: true, subtree: true, attributes: true});
  stop.push(() => observer.disconnect());
  act();
  return observer;
}

function every(milliseconds: number, act: () => void): void {
  const timer = setInterval(act, milliseconds);
  stop.push(() => clearInterval(timer));
}

const stop: (() => void)[] = [];

describe('a script that removes the text each time that it is written', () => {
  let warnings: string[];
  beforeEach(() => (warnings = collectWarnings()));
  afterEach(() => {
    for (const end of stop.splice(0)) end();
  });

  const removed = (widget: Element) => !!widget.querySelector('[slot], [data-family-written]');
  const fights: Readonly<Record<string, (widget: HTMLElement) => void>> = {
    'an observer that empties it': (widget) =>
      void whenever(widget, () => removed(widget) && widget.replaceChildren()),
    'an observer that sets HTML': (widget) =>
      void whenever(widget, () => removed(widget) && (widget.innerHTML = fallback)),
    'an observer that takes the slots': (widget) =>
      void whenever(widget, () => {
        for (const child of widget.querySelectorAll('[slot]')) child.removeAttribute('slot');
      }),
    'an observer that removes one piece': (widget) =>
      void whenever(widget, () => widget.querySelector('p[data-family-written]')?.remove()),
    'a timer': (widget) => every(10, () => widget.replaceChildren()),
  };

  for (const [index, tag] of tags.entries()) {
    for (const [how, fight] of sampleOf(Object.entries(fights), 2, index)) {
      it(`leaves the numbers visible in <${tag}>, and is reported in the console: ${how}`, async () => {
        const widget = await mountWidget(markups['a topic'](tag));
        const failed = nextEvent<Event & {code: string}>(widget, 'family-content-error', 35_000);
        fight(widget);
        expect((await failed).code).to.equal('removed');
        await rest(widget);
        expect(widget.matches(':state(error)')).to.equal(true);
        expect(numbersOf(widget)).to.include('tel:911').and.include('tel:988');
        expect(nameless(widget)).to.deep.equal([]);
        const reported = warnings.filter((each) => each.includes('keeps removing the text. (removed)'));
        expect(reported).to.have.lengthOf(1);
        expect(reported[0]).to.match(new RegExp(`^<${tag} topic=`));
        expect(widget.querySelector('[slot], [data-family-written]')).to.equal(null);
      });
    }
  }

  it('does not affect a retry by the button, once it has ended', async () => {
    const widget = await mountWidget(markups['its default topic']('family-help-card'));
    const before = textIn(widget);
    whenever(widget, () => removed(widget) && widget.replaceChildren());
    await until(() => widget.matches(':state(error)'), 'It did not give up');
    for (const end of stop.splice(0)) end();
    await rest(widget);
    buttonOf(widget, 'Try again').click();
    await until(() => widget.matches(':state(ready)'), 'It did not try again');
    await rest(widget);
    expect(textIn(widget)).to.deep.equal(before);
  });

  it("leaves the page's article visible if it keeps replacing that", async () => {
    const widget = await mountFaq(`<family-faq>${article}</family-faq>`);
    whenever(widget, () => widget.querySelector('[slot]') && (widget.innerHTML = article));
    await until(() => widget.matches(':state(error)'), 'It did not give up');
    await rest(widget);
    expect([...widget.children].every((child) => child.checkVisibility())).to.equal(true);
    expect(numbersOf(widget)).to.include('tel:911');
  });

  it('is not assumed if a page renders twenty times in a row', async () => {
    const widget = await mountWidget(markups['its default topic']('family-faq'));
    const before = textIn(widget);
    for (let time = 0; time < 20; time += 1) {
      widget.innerHTML = `<p>${time}</p>`;
      await rest(widget);
    }
    expect(textIn(widget)).to.deep.equal(before);
    expect(widget.matches(':state(ready)')).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('is not assumed if a page keeps adding to its article', async () => {
    const widget = await mountFaq(`<family-faq>${article}</family-faq>`);
    for (let time = 0; time < 80; time += 1) {
      widget.insertAdjacentHTML('beforeend', `<h4>Is this ${time}?</h4><p>Yes.</p>`);
      await widget.updateComplete;
      await Promise.resolve();
    }
    await rest(widget);
    expect(widget.matches(':state(ready)')).to.equal(true);
    expect(textIn(widget).filter((each) => each.includes('| Is this'))).to.have.lengthOf(80);
  });
});

describe('a script that gives headings other ids each time that they are written', () => {
  for (const tag of tags)
    it(`is left alone in the end, with the text shown and its links followed, in <${tag}>`, async () => {
      const warnings = collectWarnings();
      const widget = await mountWidget(markups['its default topic'](tag));
      const [heading] = widget.querySelectorAll('[id]:is(h3, h4)[slot]');
      const {id} = heading!;
      const before = textIn(widget).length;
      let times = 0;
      const rename = () => {
        times += 1;
        widget.querySelectorAll('[slot]:is(h2, h3, h4)').forEach((each, index) => (each.id = `toc-${index}`));
      };
      const observer = new MutationObserver(rename);
      observer.observe(widget, {childList: true});
      rename();
      let last = -1;
      while (last !== times) {
        last = times;
        for (let turn = 0; turn < 5; turn += 1) await rest(widget);
      }
      observer.disconnect();
      expect(times).to.be.within(2, 30);
      expect(widget.matches(':state(ready)')).to.equal(true);
      expect(textIn(widget)).to.have.lengthOf(before);
      expect(widget.show(id)).to.equal(true);
      expect(warnings).to.deep.equal([]);
    });
});
