/** Scripts that replace phone numbers also in open shadow roots, where the widgets draw those of the help lines. */
import {expect} from 'chai';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {sampleOf} from '../../support/nightly.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow, textOf} from '../../support/widget.js';
import {markups, mountWidget, rest, tags} from './removed-text.js';

const OTHER = '888-555-0199';
const ADDRESS = 'tel:+18885550199';

const linksIn = (widget: Element) => [
  ...shadow(widget).querySelectorAll<HTMLAnchorElement>('[href^="tel:"], [href^="sms:"]'),
];

/** Words and address of each number, as a reader gets them. */
const numbersIn = (widget: Element) =>
  linksIn(widget).map((link) => `${link.getAttribute('href')} ${textOf(link)}`);

function textsIn(link: Element): Text[] {
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

const numberTextIn = (link: Element) => textsIn(link).find(({data}) => /\d/.test(data))!;

/** How a script replaces the number of one link. */
const ways: Readonly<Record<string, (link: HTMLAnchorElement) => void>> = {
  'the text node of the number': (link) => (numberTextIn(link).data = OTHER),
  'one digit': (link) => {
    const text = numberTextIn(link);
    text.data = text.data.replace(/\d(?=\D*$)/, (last) => `${9 - Number(last)}`);
  },
  'textContent of the link': (link) => (link.textContent = OTHER),
  'textContent of what holds the number': (link) => (numberTextIn(link).parentElement!.textContent = OTHER),
  'innerHTML of the link': (link) => (link.innerHTML = `<span>Call <b>${OTHER}</b></span>`),
  'innerHTML around the link': (link) => {
    const parent = link.parentElement!;
    parent.innerHTML = parent.innerHTML.replaceAll(/[\d-]*\d/g, OTHER);
  },
  'innerHTML of the whole widget': (link) => {
    const root = link.getRootNode() as ShadowRoot;
    // Each link calls this: only the first one finds what is still drawn.
    if (link.isConnected) root.innerHTML = root.innerHTML.replaceAll(/tel:[+\d]+|[\d-]{3,}/g, OTHER);
  },
  'the link, by another one': (link) => (link.outerHTML = `<a href="${ADDRESS}">${OTHER}</a>`),
  'the link, by another one beside it': (link) => {
    const other = document.createElement('a');
    other.textContent = OTHER;
    other.href = ADDRESS;
    link.before(other);
    link.remove();
  },
  'the link, by words': (link) => link.replaceWith(OTHER),
  'the address': (link) => (link.href = ADDRESS),
  'the address, which is removed': (link) => link.removeAttribute('href'),
  'words and address': (link) => {
    link.textContent = OTHER;
    link.href = ADDRESS;
  },
  'the number, in steps': (link) => {
    const span = document.createElement('span');
    const text = numberTextIn(link);
    text.before(span);
    span.append(text);
    span.className = 'tracked';
    span.textContent = OTHER.slice(0, 3);
    span.append(OTHER.slice(3));
    link.href = 'tel:0';
    link.href = ADDRESS;
  },
  'the link, removed with what is around it': (link) => link.parentElement!.remove(),
};

/** What leaves the number as it is. */
const changes: Readonly<Record<string, (link: HTMLAnchorElement) => void>> = {
  'other marks between the digits': (link) => {
    const text = numberTextIn(link);
    text.data = text.data.replaceAll('-', ' ');
  },
  'a span around the number': (link) => {
    const span = document.createElement('span');
    const text = numberTextIn(link);
    text.before(span);
    span.append(text);
  },
  'a span around the link': (link) => {
    const span = document.createElement('span');
    link.before(span);
    span.append(link);
  },
  'the scheme of another phone app': (link) => (link.href = link.href.replace(/^\w+:/, 'callto:')),
};

/** Each kind of drawing, and how it is mounted. */
const drawings: Readonly<Record<string, () => Promise<FamilyWidget>>> = {
  ...Object.fromEntries(
    tags.map((tag) => [`<${tag}>`, () => mountWidget(markups['its default topic'](tag))] as const),
  ),
  'the search of a FAQ, in danger': () => mountInDanger('she wants to die'),
};

async function mountInDanger(typed: string): Promise<FamilyWidget> {
  const faq = await mountWidget('<family-faq></family-faq>');
  const field = shadow(faq).querySelector<HTMLInputElement>('#search')!;
  field.value = typed;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  await until(() => shadow(faq).querySelector('.danger .calls'), 'The search found no danger', 5000);
  await rest(faq);
  return faq;
}

/** Changes what is in the page still: some ways change more than one link at a time. */
function replaceAll(widget: Element, replaceIn: (link: HTMLAnchorElement) => void): void {
  for (const link of linksIn(widget)) if (link.isConnected) replaceIn(link);
}

async function toSpanish(widget: FamilyWidget): Promise<void> {
  const title = textOf(widget.querySelector('h2'));
  widget.lang = 'es';
  await until(() => textOf(widget.querySelector('h2')) !== title, 'It stayed English', 5000);
  await rest(widget);
}

describe('a number of a help line that a widget draws', () => {
  for (const [index, [what, mount]] of Object.entries(drawings).entries()) {
    it(`is corrected, whatever a script replaces in its shadow root: ${what}`, async () => {
      const warnings = collectWarnings();
      const widget = await mount();
      const [before, links] = [numbersIn(widget), linksIn(widget)];
      expect(before.join()).to.include('tel:911');
      for (const [how, replaceIn] of Object.entries(ways)) {
        replaceAll(widget, replaceIn);
        await nextFrame();
        expect(numbersIn(widget), how).to.deep.equal(before);
        expect(linksIn(widget), how).to.deep.equal(links);
        expect(shadow(widget).textContent, how).to.not.include(OTHER);
        widget.requestUpdate();
        await settled(widget);
        expect(numbersIn(widget), how).to.deep.equal(before);
      }
      await toSpanish(widget);
      const spanish = numbersIn(widget);
      widget.remove();
      const other = await mount();
      await toSpanish(other);
      expect(spanish).to.deep.equal(numbersIn(other)).and.not.deep.equal(before);
      expect(warnings).to.deep.equal([]);
    });

    it(`is right in another language that comes in the same task: ${what}`, async () => {
      const other = await mount();
      await toSpanish(other);
      const expected = numbersIn(other);
      other.remove();
      for (const [how, replaceIn] of sampleOf(Object.entries(ways), 5, index)) {
        const widget = await mount();
        replaceAll(widget, replaceIn);
        await toSpanish(widget);
        expect(numbersIn(widget), how).to.deep.equal(expected);
        widget.remove();
      }
    });
  }

  for (const [how, change] of Object.entries(changes))
    it(`may get ${how}`, async () => {
      for (const mount of Object.values(drawings)) {
        const widget = await mount();
        const links = linksIn(widget);
        for (const link of links) change(link);
        const changed = links.map((link) => `${link.href} ${textOf(link)}`);
        await nextFrame();
        expect(links.map((link) => link.isConnected && `${link.href} ${textOf(link)}`)).to.deep.equal(
          changed,
        );
        await toSpanish(widget);
        const [emergency] = shadow(widget).querySelectorAll('[href$=":911"]');
        expect(textOf(emergency)).to.match(/^(Emergencia|Llamar al) 911$/);
        widget.remove();
      }
    });
});

describe('what a widget draws while a browser translates it and a script replaces its numbers', () => {
  const translate = (link: Element) => {
    for (const text of textsIn(link)) {
      if (!text.data.trim() || text.parentElement!.closest('[translate=no]')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = `*${text.data}`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };

  for (const [index, [what, mount]] of Object.entries(drawings).entries())
    it(`has its own numbers, and then its other language: ${what}`, async () => {
      const other = await mount();
      await toSpanish(other);
      const expected = numbersIn(other);
      other.remove();
      const orders = [
        (widget: Element, replaceIn: (link: HTMLAnchorElement) => void) => {
          translate(shadow(widget).querySelector('[part=base]')!);
          replaceAll(widget, replaceIn);
        },
        (widget: Element, replaceIn: (link: HTMLAnchorElement) => void) => {
          replaceAll(widget, replaceIn);
          translate(shadow(widget).querySelector('[part=base]')!);
        },
      ];
      const cases = ['textContent of the link', 'the link, by another one', 'words and address'].flatMap(
        (how) => orders.map((change) => ({how, change})),
      );
      for (const {how, change} of sampleOf(cases, 2, index)) {
        const widget = await mount();
        const before = numbersIn(widget);
        change(widget, ways[how]!);
        await nextFrame();
        expect(numbersIn(widget).join().replaceAll('*', ''), how).to.equal(before.join());
        expect(shadow(widget).querySelector('font'), how).to.not.equal(null);
        await toSpanish(widget);
        expect(numbersIn(widget), how).to.deep.equal(expected);
        expect(shadow(widget).textContent, how).to.not.include(OTHER);
        widget.remove();
      }
    });

  it('is translated still where the number was not, and the number is replaced in the translation', async () => {
    const faq = await mountWidget('<family-faq></family-faq>');
    const [emergency, crisis] = linksIn(faq);
    translate(emergency!);
    translate(crisis!);
    await nextFrame();
    numberTextIn(crisis!).data = OTHER;
    await nextFrame();
    expect([textOf(emergency), textOf(crisis)]).to.deep.equal(['*Emergency 911', 'Call or text 988']);
    faq.requestUpdate();
    await settled(faq);
    expect([textOf(emergency), textOf(crisis)]).to.deep.equal(['*Emergency 911', 'Call or text 988']);
  });
});

describe('the sentence about a danger', () => {
  const sentenceOf = (faq: Element) => shadow(faq).querySelector('.say')!;

  it('keeps its numbers, in the digits of another language too', async () => {
    const faq = await mountInDanger('she wants to die');
    const before = textOf(sentenceOf(faq));
    expect(before).to.include('988').and.include('911');
    numberTextIn(sentenceOf(faq)).data = before.replace('988', OTHER);
    await nextFrame();
    expect(textOf(sentenceOf(faq))).to.equal(before);
    sentenceOf(faq).textContent = before.replace('911', OTHER);
    await nextFrame();
    expect(textOf(sentenceOf(faq))).to.equal(before);
    const arabic = 'اتصل ٩٨٨ أو ٩١١';
    sentenceOf(faq).innerHTML = `<font>${arabic}</font>`;
    await nextFrame();
    expect(textOf(sentenceOf(faq))).to.equal(arabic);
  });
});

describe('a provider that counts its calls by another number', () => {
  const room = (attributes: string, tag: string) =>
    `<family-settings provider-name="Anchor House" provider-phone="+1 207-555-0142" ${attributes}>${tag}</family-settings>`;

  const mountProvider = async (attributes: string, tag: string) => {
    const box = await fixture(room(attributes, tag));
    const widget = box.querySelector<FamilyWidget>('family-faq, family-help-card')!;
    await until(() => widget.matches(':state(ready)'), 'It is not ready');
    await rest(widget);
    return widget;
  };

  for (const [what, attributes, tag, helpLines] of [
    ['beside a help line', '', '<family-faq></family-faq>', 3],
    ['in a help line without other numbers', 'region="MX"', '<family-faq></family-faq>', 0],
    ['in a help card without other numbers', 'region="MX"', '<family-help-card></family-help-card>', 0],
  ] as const)
    it(`shows that one: ${what}`, async () => {
      const widget = await mountProvider(attributes, tag);
      const ownIn = () => linksIn(widget).filter(({href}) => href === 'tel:+12075550142');
      // What reads a number with its country is a file of its own.
      await until(() => ownIn().length > 0, 'It has no number to call');
      await rest(widget);
      const own = ownIn();
      expect(linksIn(widget)).to.have.length(own.length + helpLines);
      for (const link of own) ways['words and address']!(link);
      await nextFrame();
      expect(own.map((link) => `${link.href} ${textOf(link)}`)).to.deep.equal(
        own.map(() => `${ADDRESS} ${OTHER}`),
      );
    });
});

describe('a script that replaces a number each time that it is corrected', () => {
  it('does not freeze the page; the number is ours again when it stops', async () => {
    const warnings = collectWarnings();
    const faq = await mountWidget('<family-faq></family-faq>');
    const link = linksIn(faq)[2]!;
    let times = 0;
    const observer = new MutationObserver(() => {
      if (textOf(link) === OTHER) return;
      times += 1;
      link.textContent = OTHER;
    });
    observer.observe(shadow(faq), {childList: true, subtree: true, characterData: true});
    link.textContent = OTHER;
    await rest(faq);
    expect(times).to.be.within(20, 40);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('A script keeps replacing the numbers of help lines.');
    // A language that comes meanwhile is drawn without an error.
    await toSpanish(faq);
    observer.disconnect();
    await until(() => textOf(link) === 'Buscar tratamiento 1-800-662-4357', 'It stayed wrong', 9000);
  });
});
