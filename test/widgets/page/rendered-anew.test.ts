/** Widgets in pages that render around them at each key press: moved, cloned, parsed again, set to what they are. */
import {expect} from 'chai';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {nextFrame, until} from '../../support/fixture.js';
import {inTurn} from '../../support/in-turn.js';
import {sampleOf} from '../../support/nightly.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow} from '../../support/widget.js';
import {mountFaq, openQuestions, questionOf, shownQuestions} from '../family-faq/faq.js';
import {idiomorph, markups, morph, mountWidget, nameless, rest, tags, textIn} from './removed-text.js';

const KEYS = 20;

function hasNumbers(widget: Element): boolean {
  return [
    ...(widget.shadowRoot?.querySelectorAll('a[href^="tel:"]') ?? []),
    ...widget.querySelectorAll('a'),
  ].some((link) => link.checkVisibility());
}

/** What a page does at each key press; it may leave another element in the place. */
const renders: Readonly<Record<string, (place: HTMLElement) => void>> = {
  'moves it out and in': (place) => {
    const [widget] = place.children;
    widget!.remove();
    place.append(widget!);
  },
  'moves it to another place': (place) => {
    const box = document.createElement('div');
    box.append(place.firstElementChild!);
    place.replaceChildren(...box.childNodes);
  },
  'replaces it by a copy': (place) => {
    const [widget] = place.children;
    widget!.replaceWith(widget!.cloneNode(true));
  },
  'replaces it by a copy without children': (place) => {
    const [widget] = place.children;
    widget!.replaceWith(widget!.cloneNode());
  },
  'sets the HTML around it': (place) => {
    const {innerHTML} = place;
    place.innerHTML = innerHTML;
  },
  'sets its attributes to what they are': (place) => {
    const [widget] = place.children;
    for (const {name, value} of [...widget!.attributes]) widget!.setAttribute(name, value);
  },
};

describe('a widget in a page that renders at each key press', () => {
  let warnings: string[];
  beforeEach(() => (warnings = collectWarnings()));

  for (const [index, tag] of tags.entries())
    for (const [how, render] of sampleOf(Object.entries(renders), 2, index))
      inTurn(
        `has its numbers in each frame, and its text in the end, if the page ${how}: <${tag}>`,
        async () => {
          const first = await mountWidget(markups['a topic'](tag));
          const before = textIn(first);
          const place = first.parentElement!;
          for (let key = 0; key < KEYS; key += 1) {
            render(place);
            // At once, as after two keys in a frame.
            if (key % 3 === 0) render(place);
            // The widget's own callback of the next frame comes first.
            await new Promise((resolve) => setTimeout(resolve));
            await new Promise(requestAnimationFrame);
            expect(hasNumbers(place.firstElementChild!), `key ${key}`).to.equal(true);
            await nextFrame();
            expect(hasNumbers(place.firstElementChild!), `key ${key}`).to.equal(true);
          }
          const widget = place.firstElementChild as FamilyWidget;
          await until(() => widget.matches(':state(ready)'), 'It is not ready');
          await rest(widget);
          await rest(widget);
          expect(place.children).to.have.lengthOf(1);
          expect(textIn(widget)).to.deep.equal(before);
          expect(nameless(widget)).to.deep.equal([]);
          expect(warnings).to.deep.equal([]);
        },
      );

  it('keeps the focus, the search and the open answers if the element stays', async () => {
    const widget = await mountFaq('<family-faq topic="family-faq" layout="accordion"><p>x</p></family-faq>');
    const place = widget.parentElement!;
    const title = 'What is naloxone, and where do I get it?';
    questionOf(widget, title).details.open = true;
    const field = shadow(widget).querySelector<HTMLInputElement>('#search')!;
    field.focus();
    field.value = 'naloxone';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await until(() => shownQuestions(widget).length < 20, 'The search found no difference');
    await rest(widget);
    const open = openQuestions(widget);
    const found = shownQuestions(widget);
    const html = '<family-faq topic="family-faq" layout="accordion"><p>y</p></family-faq>';
    for (const [how, render] of Object.entries({
      morphdom: () => morph(place, html),
      idiomorph: () => idiomorph(place, html),
      attributes: () => renders['sets its attributes to what they are']!(place),
    }))
      for (let key = 0; key < 8; key += 1) {
        render();
        await rest(widget);
        expect(place.firstElementChild === widget, how).to.equal(true);
        expect(shadow(widget).activeElement === field, how).to.equal(true);
        expect(field.value, how).to.equal('naloxone');
        expect(shownQuestions(widget), how).to.deep.equal(found);
        expect(openQuestions(widget), how).to.deep.equal(open);
      }
    // A move takes the focus, as with every element.
    renders['moves it out and in']!(place);
    await rest(widget);
    expect(field.value).to.equal('naloxone');
    expect(shownQuestions(widget)).to.deep.equal(found);
    expect(openQuestions(widget)).to.deep.equal(open);
  });
});
