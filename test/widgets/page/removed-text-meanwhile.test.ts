import {expect} from 'chai';
import {html, render} from 'lit';
import {engine} from '../../support/engine.js';
import {fixture, nextEvent, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {hangUrl, respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow, shown, textOf} from '../../support/widget.js';
import {asked, mountFaq, openQuestions, questionOf, shownQuestions} from '../family-faq/faq.js';
import {
  article,
  fallback,
  idiomorph,
  markdown,
  markups,
  morph,
  mountWidget,
  nameless,
  rest,
  textIn,
} from './removed-text.js';

const faqTopic = '<family-faq topic="family-faq"><p>x</p></family-faq>';

async function search(widget: Element, words: string): Promise<HTMLInputElement> {
  const field = shadow(widget).querySelector<HTMLInputElement>('#search')!;
  field.focus();
  field.value = words;
  field.dispatchEvent(new Event('input', {bubbles: true}));
  await until(() => shownQuestions(widget).length < 20, 'The search found no difference');
  return field;
}

describe('a built-in text, removed while', () => {
  let thrown: unknown[];
  const listen = ({message}: ErrorEvent) => thrown.push(message);
  const refuse = ({reason}: PromiseRejectionEvent) => thrown.push(String(reason));
  beforeEach(() => {
    thrown = [];
    addEventListener('error', listen);
    addEventListener('unhandledrejection', refuse);
  });
  afterEach(() => {
    removeEventListener('error', listen);
    removeEventListener('unhandledrejection', refuse);
    expect(thrown).to.deep.equal([]);
  });

  it('a search is active: keeps the results, the query and the focus', async () => {
    const widget = await mountFaq(faqTopic);
    const field = await search(widget, 'naloxone');
    const found = shownQuestions(widget);
    const reported = textOf(shadow(widget).querySelector('.status'));
    widget.innerHTML = '<p>x</p>';
    await rest(widget);
    expect(shownQuestions(widget)).to.deep.equal(found);
    expect(textOf(shadow(widget).querySelector('.status'))).to.equal(reported);
    expect(field.value).to.equal('naloxone');
    expect(shadow(widget).activeElement === field).to.equal(true);
  });

  it('questions are open: keeps them open, with the focus and the scroll position', async () => {
    const widget = await mountFaq(faqTopic);
    const title = 'What is naloxone, and where do I get it?';
    questionOf(widget, title).details.open = true;
    const {summary} = questionOf(widget, title);
    summary.focus();
    await until(
      () => [...widget.querySelectorAll('[data-term]')].some((each) => each.shadowRoot),
      'No terms',
    );
    await rest(widget);
    summary.scrollIntoView({block: 'center'});
    await rest(widget);
    const {top} = summary.getBoundingClientRect();
    expect(scrollY).to.be.above(0);
    for (const remove of [
      () => (widget.innerHTML = ''),
      () => morph(widget, fallback),
      () => idiomorph(widget, ''),
    ]) {
      remove();
      await rest(widget);
      expect(openQuestions(widget)).to.deep.equal([title]);
      expect(shadow(widget).activeElement === summary).to.equal(true);
      // WebKitGTK scrolls to the end of the shorter page before observers are called.
      if (engine !== 'webkit') expect(summary.getBoundingClientRect().top).to.be.closeTo(top, 1);
    }
  });

  it('stages are open: keeps them open', async () => {
    const widget = await mountWidget(markups['its default topic']('family-stage-timeline'));
    const details = [...shadow(widget).querySelectorAll('details')];
    details[1]!.open = true;
    widget.replaceChildren();
    await rest(widget);
    const open = [...shadow(widget).querySelectorAll('details')].flatMap((each, at) =>
      each.open ? [at] : [],
    );
    expect(open).to.deep.equal([1]);
  });

  it('a later card of the row is in view: keeps it in view', async () => {
    const widget = await mountWidget(markups['its default topic']('family-wellness-tips'));
    const bar = () => textOf(shadow(widget).querySelector('.bar'));
    const buttons = [...shadow(widget).querySelectorAll<HTMLButtonElement>('.bar button')];
    buttons.at(-1)!.click();
    await rest(widget);
    const before = bar();
    widget.replaceChildren();
    await rest(widget);
    expect(bar()).to.equal(before);
  });

  it('a meaning is open: allows its term to be opened again', async () => {
    const widget = await mountFaq(faqTopic);
    const terms = () =>
      [...widget.querySelectorAll('[data-term]')].filter((each) =>
        each.shadowRoot?.querySelector('[role=button]'),
      );
    await until(() => terms().length > 0, 'There are no terms');
    const {length} = terms();
    terms()[0]!.shadowRoot!.querySelector<HTMLElement>('[role=button]')!.click();
    widget.innerHTML = '';
    await until(() => terms().length === length, 'The terms were not explained again');
    terms()[0]!.shadowRoot!.querySelector<HTMLElement>('[role=button]')!.click();
    expect(textOf(terms()[0]!.querySelector('[slot=meaning]'))).to.not.equal('');
  });

  it('a meaning is open, which changes the text itself: does not count as removed', async () => {
    const widget = await mountFaq(faqTopic);
    const before = [...widget.children];
    const term = await until(
      () => [...widget.querySelectorAll('[data-term]')].find((each) => each.shadowRoot),
      'There are no terms',
    );
    const button = term.shadowRoot!.querySelector<HTMLElement>('[role=button]')!;
    for (let time = 0; time < 2; time += 1) {
      button.click();
      await rest(widget);
    }
    expect([...widget.children].every((child, index) => child === before[index])).to.equal(true);
  });

  it('a translation is loading: shows both languages, one after the other', async () => {
    const widget = await mountFaq(faqTopic);
    widget.lang = 'es';
    await settled(widget);
    widget.innerHTML = '<p>x</p>';
    await settled(widget);
    expect(nameless(widget)).to.deep.equal([]);
    await until(() => textIn(widget)[0]?.includes('Preguntas'), 'It stayed English');
    await rest(widget);
    expect(nameless(widget)).to.deep.equal([]);
    expect(
      [...widget.children].filter((child) => child.hasAttribute('data-family-written') && !child.slot),
    ).to.deep.equal([]);
  });

  it('another change is made in the same task: applies both', async () => {
    const widget = await mountFaq(faqTopic);
    for (const change of [
      () => (widget.layout = 'list'),
      () => (widget.headingLevel = 3),
      () => widget.setAttribute('help', 'foot'),
      () => widget.requestUpdate(),
    ]) {
      change();
      widget.innerHTML = '<p>x</p>';
      await rest(widget);
      expect(shownQuestions(widget)).to.have.length.above(20);
      expect(nameless(widget)).to.deep.equal([]);
    }
  });

  it('another change is made in the same task: shows the article of the page', async () => {
    const widget = await mountFaq('<family-faq></family-faq>');
    widget.layout = 'list';
    widget.innerHTML = article;
    await until(() => shownQuestions(widget)[0] === 'Who answers at night?', 'The article was not taken');
    widget.layout = 'accordion';
    widget.insertAdjacentHTML('beforeend', '<h4>Who pays?</h4><p>An insurance.</p>');
    await until(() => shownQuestions(widget).includes('Who pays?'), 'The question was not taken');
  });

  it('it is loading: shows the new fallback', async () => {
    const widget = await mountFaq(
      `<family-faq src="${hangUrl('headers')}">${fallback}</family-faq>`,
      'loading',
    );
    widget.innerHTML = '<p id="new">Call <a href="tel:911">911</a></p>';
    await rest(widget);
    expect(widget.querySelector('#new')!.checkVisibility()).to.equal(true);
    expect(widget.matches(':state(loading)')).to.equal(true);
  });

  it('another file is loading: shows that file', async () => {
    const widget = await mountFaq(
      `<family-faq src="${respondUrl({body: markdown})}">${fallback}</family-faq>`,
    );
    const loaded = nextEvent(widget, 'family-content-load');
    widget.src = respondUrl({delay: 100, body: '## Where?\n\nHere.'});
    await settled(widget);
    widget.innerHTML = fallback;
    await loaded;
    await rest(widget);
    expect(shownQuestions(widget)).to.deep.equal(['Where?']);
  });

  it('it has failed to load: shows the new fallback, and the error', async () => {
    collectWarnings();
    const widget = await mountFaq(`<family-faq topic="gardening">${fallback}</family-faq>`, 'error');
    widget.innerHTML = '<p id="new">Call <a href="tel:911">911</a></p>';
    await rest(widget);
    expect(widget.querySelector('#new')!.checkVisibility()).to.equal(true);
    expect(widget.matches(':state(error)')).to.equal(true);
    expect(shown(widget, '[role=alert]')).to.not.equal(undefined);
  });

  for (const [how, change] of [
    ['morphdom', morph],
    ['idiomorph', idiomorph],
  ] as const) {
    it(`an article is updated by ${how}: keeps its slots`, async () => {
      const widget = await mountFaq(`<family-faq>${article}</family-faq>`);
      const before = textIn(widget);
      change(widget, article);
      await rest(widget);
      expect(textIn(widget)).to.deep.equal(before);
      change(widget, article.replace('May we visit?', 'Who pays?').replace('On Sundays.', 'Nobody.'));
      await until(() => shownQuestions(widget).includes('Who pays?'), 'The new question was not taken');
      await rest(widget);
      expect(textIn(widget)).to.have.length(before.length);
      expect(nameless(widget)).to.deep.equal([]);
    });
  }

  it('an article loses its slots: assigns them again', async () => {
    const widget = await mountFaq();
    for (const child of widget.children) child.removeAttribute('slot');
    await rest(widget);
    expect(shownQuestions(widget)).to.deep.equal(Object.values(asked));
  });
});

describe('a script that has its own nodes in an element', () => {
  it('can add, move and remove them', async () => {
    const box = await fixture('<div></div>');
    const owned = ['One', 'Two', 'Three'].map((text) => {
      const paragraph = document.createElement('p');
      paragraph.append(text);
      return paragraph;
    });
    const [one, two, three] = [owned[0]!, owned[1]!, owned[2]!];
    const widget = document.createElement('family-faq');
    widget.append(one, two);
    box.append(widget);
    await until(() => widget.matches(':state(ready)'));
    const before = textIn(widget);
    widget.insertBefore(three, two);
    widget.removeChild(one);
    widget.replaceChild(one, two);
    await rest(widget);
    widget.textContent = '';
    widget.append(...owned);
    await rest(widget);
    for (const paragraph of owned) widget.removeChild(paragraph);
    await rest(widget);
    expect(textIn(widget)).to.deep.equal(before);
  });

  it('can render its template repeatedly with Lit', async () => {
    const box = await fixture<HTMLElement>('<div></div>');
    const draw = (items: readonly string[], isShown = true) =>
      render(
        html`<family-faq topic="family-faq"
          >${items.map((item) => html`<p>${item}</p>`)}${isShown ? html`<p>Shown</p>` : 'Words'}</family-faq
        >`,
        box,
      );
    draw(['a', 'b']);
    const widget = box.querySelector('family-faq')!;
    await until(() => widget.matches(':state(ready)'));
    const before = textIn(widget);
    for (const [items, isShown] of [
      [['b'], true],
      [[], false],
      [['c', 'd', 'e'], true],
      [['e', 'c'], false],
    ] as const) {
      draw(items, isShown);
      await rest(widget);
      expect(textIn(widget)).to.deep.equal(before);
      const own = [...widget.children].filter((child) => !child.slot).map(textOf);
      expect(own).to.deep.equal([...items, ...(isShown ? ['Shown'] : [])]);
    }
    render(html`<i></i>`, box);
    expect(box.querySelector('family-faq')).to.equal(null);
  });

  it('can save the page as HTML and restore it', async () => {
    const box = await fixture<HTMLElement>(`<div>${faqTopic}</div>`);
    const first = box.querySelector('family-faq')!;
    await until(() => first.matches(':state(ready)'));
    const before = textIn(first);
    const saved = box.innerHTML;
    box.innerHTML = '<p>Another page</p>';
    box.innerHTML = saved;
    const second = box.querySelector('family-faq')!;
    await until(() => second.matches(':state(ready)'));
    await rest(second);
    expect(textIn(second)).to.deep.equal(before);
    expect(second.querySelectorAll('h2')).to.have.lengthOf(1);
    // The saved HTML of the element, in the same element.
    second.innerHTML = new DOMParser()
      .parseFromString(saved, 'text/html')
      .querySelector('family-faq')!.innerHTML;
    await rest(second);
    expect(textIn(second)).to.deep.equal(before);
    expect(second.querySelectorAll('h2')).to.have.lengthOf(1);
  });

  it('can move it through a template and through another document', async () => {
    const errors: string[] = [];
    const listen = ({message}: ErrorEvent) => errors.push(message);
    addEventListener('error', listen);
    const widget = await mountFaq(faqTopic);
    const before = shownQuestions(widget);
    const place = widget.parentElement!;
    const template = document.createElement('template');
    const frame = Object.assign(document.createElement('iframe'), {title: 'A page'});
    place.append(frame);
    for (const other of [
      template.content,
      new DOMParser().parseFromString('', 'text/html').body,
      frame.contentDocument!.body,
    ]) {
      other.append(widget);
      await rest(widget);
      widget.innerHTML = '<p>x</p>';
      await rest(widget);
      place.append(widget);
      await rest(widget);
      expect(shownQuestions(widget)).to.deep.equal(before);
      expect(nameless(widget)).to.deep.equal([]);
    }
    removeEventListener('error', listen);
    expect(errors).to.deep.equal([]);
  });
});
