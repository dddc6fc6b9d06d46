import {expect} from 'chai';
import {until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {respondUrl} from '../../support/server.js';
import {collectWarnings, pageStyle} from '../../support/stub.js';
import {shadow} from '../../support/widget.js';
import {fallback, markdown, markups, mountWidget, nameless, rest, tags, textIn} from './removed-text.js';

const file = (tag: string) => `<${tag} src="${respondUrl({body: markdown})}">${fallback}</${tag}>`;

/** An element of the built-in text; the fallback has no slot. */
function piece(widget: Element, selector: string): HTMLElement {
  const found = widget.querySelector<HTMLElement>(
    `:scope > [slot]:is(${selector}), :scope > [slot] ${selector}`,
  );
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

const emergency = '[href="tel:911"]';
const nurse = '[href="tel:+12075550142"]';
const desk = '[href="sms:+12075550143"]';

/** Ways in which a script may damage one element of the text. */
const harms: Readonly<Record<string, (widget: Element) => void>> = {
  'a heading is removed': (widget) => piece(widget, 'h3').remove(),
  'the list is removed': (widget) => piece(widget, 'ol').remove(),
  'the last piece is removed': (widget) => widget.lastElementChild!.remove(),
  'an item is removed': (widget) => piece(widget, 'li').remove(),
  'items change places': (widget) => piece(widget, 'ol').append(piece(widget, 'li')),
  'a number is removed': (widget) => piece(widget, emergency).remove(),
  'a number is only text': (widget) => piece(widget, emergency).replaceWith('911'),
  'a number dials another one': (widget) => piece(widget, nurse).setAttribute('href', 'tel:+19005550199'),
  'a number reads as another one': (widget) => (piece(widget, nurse).textContent = '(900) 555-0199'),
  'a number among words reads as another one': (widget) => {
    const {firstChild} = piece(widget, nurse);
    (firstChild as Text).data = `${(firstChild as Text).data}: 1-900-555-0199`;
  },
  'a number dials nothing': (widget) => piece(widget, nurse).removeAttribute('href'),
  'a number leads elsewhere': (widget) => piece(widget, emergency).setAttribute('href', '#'),
  'a message goes to another number': (widget) => piece(widget, desk).setAttribute('href', 'sms:5'),
  'a number loses its words': (widget) => (piece(widget, emergency).textContent = ''),
  'a heading is emptied': (widget) => (piece(widget, 'h2').textContent = ''),
  'a paragraph is emptied': (widget) => piece(widget, 'p').replaceChildren(),
  'a node of text is emptied': (widget) => ((piece(widget, 'h3').firstChild as Text).data = ' '),
  'a heading is hidden': (widget) => (piece(widget, 'h3').hidden = true),
  'an item is hidden': (widget) => (piece(widget, 'li').hidden = true),
  'the list is hidden': (widget) => (piece(widget, 'ol').hidden = true),
  'a number is hidden': (widget) => piece(widget, nurse).setAttribute('hidden', ''),
  'a number is hidden by a style of weight': (widget) =>
    piece(widget, emergency).style.setProperty('display', 'none', 'important'),
  'a heading moves to the end': (widget) => widget.append(piece(widget, 'h2')),
  'the pieces are turned around': (widget) => widget.append(...[...widget.children].reverse()),
  'a heading moves into the page': (widget) => widget.parentElement!.append(piece(widget, 'h3')),
  'a heading gets a wrapper': (widget) => {
    const heading = piece(widget, 'h3');
    const wrapper = document.createElement('div');
    heading.before(wrapper);
    wrapper.append(heading);
  },
  'an item is written anew': (widget) => {
    const item = piece(widget, 'li');
    item.innerHTML = `${item.innerHTML} `;
  },
  'slots are taken away': (widget) => {
    for (const child of widget.children) child.removeAttribute('slot');
  },
  'one slot is another': (widget) => (piece(widget, 'h3').slot = 'title'),
  'a fallback gets a slot': (widget) => (widget.firstElementChild!.slot = 'title'),
  'a stranger stands in a slot': (widget) =>
    widget.append(Object.assign(document.createElement('p'), {slot: 'title', textContent: 'Buy'})),
  'marks are taken away': (widget) => {
    for (const child of widget.children) child.removeAttribute('data-family-written');
  },
  'all attributes are taken away': (widget) => {
    for (const child of widget.children)
      for (const name of child.getAttributeNames()) child.removeAttribute(name);
  },
  'ids are taken away': (widget) => {
    for (const child of widget.children) child.removeAttribute('id');
  },
  'an id is another': (widget) => (piece(widget, 'h4').id = 'other'),
};

/** Additions and changes by others that leave the text readable. */
const additions: Readonly<Record<string, (widget: Element) => void>> = {
  'a translation wraps words': (widget) =>
    eachText(widget, (text) => {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = `¿${text.data}?`;
      outer.append(inner);
      text.replaceWith(outer);
    }),
  'a translation changes words in place': (widget) =>
    eachText(widget, (text) => (text.data = `¿${text.data}?`)),
  'a translation stands beside the words': (widget) => {
    for (const each of widget.querySelectorAll('[slot] p, [slot] li, p[slot]'))
      each.append(Object.assign(document.createElement('font'), {textContent: '¿?'}));
  },
  'an extension marks numbers': (widget) => {
    for (const link of widget.querySelectorAll('[slot] a')) {
      const mark = document.createElement('span');
      mark.append(...link.childNodes);
      link.append(mark, document.createElement('img'));
    }
  },
  'an extension hands numbers to its program': (widget) => {
    for (const link of widget.querySelectorAll('[slot] a')) {
      const number = link.getAttribute('href')!.slice(4);
      link.setAttribute('href', `https://voice.example/calls?a=nc,${encodeURIComponent(number)}`);
    }
  },
  'a phone makes links of numbers': (widget) =>
    eachText(widget, (text) => {
      const link = Object.assign(document.createElement('a'), {href: 'tel:5', textContent: text.data});
      if (!text.parentElement!.closest('a')) text.replaceWith(link);
    }),
  'the page marks words': (widget) =>
    eachText(widget, (text) => {
      const mark = document.createElement('mark');
      text.splitText(Math.min(1, text.length)).before(mark);
      mark.append(text);
    }),
  'the page adds classes, ids, titles and styles': (widget) => {
    for (const each of widget.querySelectorAll<HTMLElement>('[slot], [slot] *')) {
      each.classList.add('seen');
      each.id ||= `toc-${each.localName}`;
      each.title = 'x';
      each.style.setProperty('font-size', '20px', 'important');
      each.style.opacity = '0.9';
    }
  },
  'the page opens links elsewhere': (widget) => {
    for (const link of widget.querySelectorAll<HTMLAnchorElement>('[slot] a')) link.target = '_blank';
  },
  'the page adds to its fallback': (widget) => widget.prepend(document.createElement('p'), 'Words'),
};

function eachText(widget: Element, change: (text: Text) => void): void {
  for (const child of widget.querySelectorAll(':scope > [slot]')) {
    const walker = document.createTreeWalker(child, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) if (text.data.trim()) change(text);
  }
}

describe('an element of a built-in text', () => {
  let warnings: string[];
  beforeEach(() => (warnings = collectWarnings()));

  for (const tag of tags) {
    it(`is restored in <${tag}>, however it is damaged`, async () => {
      for (const [harm, harmTo] of Object.entries(harms)) {
        const widget = await mountWidget(file(tag));
        const before = textIn(widget);
        harmTo(widget);
        await rest(widget);
        expect(textIn(widget), harm).to.deep.equal(before);
        const pieces = [...widget.querySelectorAll<HTMLElement>(':scope > [slot], :scope > [slot] *')];
        expect(
          pieces.some((each) => each.hidden || each.style.display),
          harm,
        ).to.equal(false);
        expect(nameless(widget), harm).to.deep.equal([]);
        expect(widget.matches(':state(ready)'), harm).to.equal(true);
        widget.parentElement!.remove();
      }
      expect(warnings.filter((each) => each.includes('removing'))).to.deep.equal([]);
    });

    it(`remains the same element in <${tag}>, whatever others add to it`, async () => {
      for (const [addition, addTo] of Object.entries(additions)) {
        const widget = await mountWidget(file(tag));
        const before = [...widget.querySelectorAll(':scope > [slot]')];
        addTo(widget);
        const html = widget.innerHTML;
        await rest(widget);
        const after = [...widget.querySelectorAll(':scope > [slot]')];
        expect(
          after.length === before.length && after.every((each, index) => each === before[index]),
          addition,
        ).to.equal(true);
        expect(widget.innerHTML, addition).to.equal(html);
        widget.parentElement!.remove();
      }
    });

    it(`does not become an article of the page without its attributes in <${tag}>`, async () => {
      const widget = await mountWidget(markups['its default topic'](tag));
      const before = textIn(widget);
      for (const child of widget.children) child.removeAttribute('data-family-written');
      // An unrelated update runs before the observer's callback.
      widget.setAttribute('heading-level', '2');
      await rest(widget);
      expect(textIn(widget)).to.deep.equal(before);
      const copy = widget.cloneNode(true) as typeof widget;
      widget.replaceWith(copy);
      await until(() => copy.matches(':state(ready)'), 'The copy is not ready');
      await rest(copy);
      expect(textIn(copy)).to.deep.equal(before);
    });
  }

  it('remains visible with an inline style that our own sheet overrides', async () => {
    pageStyle('li, a { display: none }');
    const widget = await mountWidget(file('family-help-card'));
    const number = piece(widget, emergency);
    number.style.display = 'none';
    await rest(widget);
    expect(number.isConnected && number.checkVisibility()).to.equal(true);
    expect(shadow(widget).querySelector('[part~=error]')).to.equal(null);
  });
});
