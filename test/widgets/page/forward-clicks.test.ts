import {expect} from 'chai';
import {until} from '../../support/fixture.js';
import {clickOn} from '../../support/page.js';
import {shadow} from '../../support/widget.js';
import {article, mountFaq, questionsOf} from '../family-faq/faq.js';

/** A touch whose click a script of the page prevents, to dispatch its own at the element that it sees. */
function tap(touched: Element, seen: Element, between: () => void = () => {}): void {
  touched.dispatchEvent(new PointerEvent('pointerup', {bubbles: true, composed: true}));
  between();
  const click = document.createEvent('MouseEvents');
  click.initEvent('click', true, true);
  seen.dispatchEvent(click);
}

describe('a page with a script for fast taps', () => {
  it('opens and closes a question, also by its heading in the page', async () => {
    const faq = await mountFaq();
    const [first] = questionsOf(faq);
    let clicks = 0;
    const count = () => (clicks += 1);
    document.body.addEventListener('click', count);
    tap(first!.summary, faq);
    expect(first!.details.open).to.equal(true);
    tap(first!.summary, faq);
    expect(first!.details.open).to.equal(false);
    const heading = faq.querySelector('[slot^="question-"]')!;
    tap(heading, heading);
    expect(first!.details.open).to.equal(true);
    expect(clicks).to.equal(3);
    document.body.removeEventListener('click', count);
  });

  it('presses a button by what is inside it, and focuses the search', async () => {
    const faq = await mountFaq('<family-faq topic="family-faq"></family-faq>');
    tap(shadow(faq).querySelector('button[lang="es"] svg')!, faq);
    await until(() => faq.querySelector('[lang="es"]') ?? faq.textContent.includes('preguntas'));
    const field = shadow(faq).querySelector('#search')!;
    tap(field, faq);
    expect(shadow(faq).activeElement).to.equal(field);
  });

  it('stops clicks of others in the capture phase, as FastClick does', async () => {
    const faq = await mountFaq();
    const stop = (event: Event) => {
      if (event.target === faq && event instanceof MouseEvent && !('forwarded' in event))
        event.stopPropagation();
    };
    document.body.addEventListener('click', stop, true);
    const [first] = questionsOf(faq);
    first!.summary.dispatchEvent(new PointerEvent('pointerup', {bubbles: true, composed: true}));
    faq.dispatchEvent(Object.assign(new MouseEvent('click', {bubbles: true}), {forwarded: true}));
    document.body.removeEventListener('click', stop, true);
    expect(first!.details.open).to.equal(true);
  });

  it('does nothing without a touch, after the browser’s own click, or long after it', async () => {
    const faq = await mountFaq();
    const [first] = questionsOf(faq);
    faq.click();
    expect(first!.details.open).to.equal(false);
    tap(first!.summary, faq, () => first!.summary.click());
    expect(first!.details.open).to.equal(true);
    first!.summary.dispatchEvent(new PointerEvent('pointerup', {bubbles: true, composed: true}));
    await new Promise((resolve) => setTimeout(resolve, 1100));
    faq.click();
    expect(first!.details.open).to.equal(true);
  });
});

describe('a page with a script against copying', () => {
  /** As plugins do it: everything but fields, by the element that the script sees. */
  function forbid(signal: AbortSignal): void {
    for (const type of ['mousedown', 'selectstart', 'contextmenu', 'copy', 'cut', 'paste', 'keydown'])
      document.addEventListener(
        type,
        (event) => {
          const isShortcut = !(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey;
          if (isShortcut && !(event.target as Element).matches?.('input, textarea')) event.preventDefault();
        },
        {signal},
      );
  }

  it('lets the search have the focus by the mouse, and buttons act', async () => {
    const end = new AbortController();
    const faq = await mountFaq(`<family-faq>${article}</family-faq>`);
    forbid(end.signal);
    const field = shadow(faq).querySelector('#search')!;
    await clickOn(field);
    expect(shadow(faq).activeElement).to.equal(field);
    const [first] = questionsOf(faq);
    await clickOn(first!.summary);
    expect(first!.details.open).to.equal(true);
    end.abort();
  });

  it('lets a reader edit the search, and forbids what it forbids elsewhere', async () => {
    const end = new AbortController();
    const faq = await mountFaq();
    forbid(end.signal);
    const field = shadow(faq).querySelector('#search')!;
    const isAllowed = (event: Event, target: EventTarget = field) => target.dispatchEvent(event);
    const init = {bubbles: true, composed: true, cancelable: true};
    for (const type of ['selectstart', 'contextmenu', 'copy', 'cut', 'paste']) {
      expect(isAllowed(new Event(type, init))).to.equal(true, type);
      expect(isAllowed(new Event(type, init), faq.querySelector('p')!)).to.equal(
        false,
        `${type} of the text`,
      );
    }
    for (const modifier of [{ctrlKey: true}, {metaKey: true}]) {
      for (const key of ['a', 'c', 'v', 'V', 'x', 'z', 'y'])
        expect(isAllowed(new KeyboardEvent('keydown', {...init, ...modifier, key}))).to.equal(true, key);
      expect(isAllowed(new KeyboardEvent('keydown', {...init, ...modifier, key: 's'}))).to.equal(false);
    }
    end.abort();
  });
});
