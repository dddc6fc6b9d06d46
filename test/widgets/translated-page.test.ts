/** Widgets after a browser's translation has changed their text nodes, also in shadow roots. */
import './family-settings/settings.js';
import '../../src/widgets/family-program-explainer/define.js';
import '../../src/widgets/family-stage-timeline/define.js';
import '../../src/widgets/family-wellness-tips/define.js';
import {catalogue} from 'virtual:family-content';
import {expect} from 'chai';
import {fixture, settled, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {collectWarnings, stub} from '../support/stub.js';
import {inState, shadow, textOf} from '../support/widget.js';
import {mountFaq, type FamilyFaq} from './family-faq/faq.js';

type Translate = (text: Text) => void;

/** The ways in which translations replace a text node. */
const ways: Readonly<Record<string, Translate>> = {
  // Google Translate in Chrome.
  'a <font> instead of it': (text) => {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `*${text.data}`;
    outer.append(inner);
    text.parentNode!.replaceChild(outer, text);
  },
  'a <font> around it': (text) => {
    const font = document.createElement('font');
    text.before(font);
    font.append(text);
    text.data = `*${text.data}`;
  },
  'a <font> for each half of it': (text) => {
    const fonts = [0, 1].map(() => document.createElement('font'));
    fonts[0]!.textContent = `*${text.data.slice(0, 2)}`;
    fonts[1]!.textContent = text.data.slice(2);
    text.before(...fonts);
    text.remove();
  },
  'another text': (text) => {
    const other = new Text(`*${text.data}`);
    text.after(other);
    text.remove();
  },
  'nothing at all': (text) => text.remove(),
};

/** Translates all text nodes of a root that are not empty, like a browser does. */
function translate(root: Node, way: Translate): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts)
    if (text.data.trim() && !text.parentElement!.closest('[translate="no"], font, style')) way(text);
}

function translateWidget(widget: Element, way: Translate): void {
  translate(widget, way);
  translate(shadow(widget), way);
}

const statusOf = (faq: Element) => textOf(shadow(faq).querySelector('.status'));

function search(faq: FamilyFaq, query: string): void {
  const field = shadow(faq).querySelector<HTMLInputElement>('#search')!;
  field.value = query;
  field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
}

describe('a widget on a page that a browser translates', () => {
  for (const [name, way] of Object.entries(ways)) {
    it(`updates the number of questions found: ${name}`, async () => {
      const faq = await mountFaq();
      // An unchanged text node remains translated, or removed.
      const all = /^\*?(4 questions in 2 groups)?$/;
      for (const [query, found] of [
        ['naloxone', /^1 of 4 questions$/],
        ['', all],
        ['children', /^1 of 4 questions$/],
        ['', all],
      ] as const) {
        translate(shadow(faq), way);
        search(faq, query);
        await until(() => found.test(statusOf(faq)), `The status for "${query}" is not ${String(found)}`);
        await settled(faq);
      }
      expect(shadow(faq).querySelectorAll('.status')).to.have.length(1);
    });

    it(`changes its language completely: ${name}`, async () => {
      const faq = await mountFaq('<family-faq topic="family-faq"></family-faq>');
      translateWidget(faq, way);
      shadow(faq).querySelector<HTMLElement>('[part~=languages] button')!.click();
      await until(() => textOf(faq.querySelector('h2')) === 'Preguntas de las familias', 'It stayed English');
      await settled(faq);
      const words = shadow(faq).textContent;
      for (const part of [
        'Abrir todas',
        'Buscar en las preguntas',
        '¿Necesita ayuda ahora?',
        'Última verificación',
        'English',
        'preguntas en',
      ])
        expect(words, part).to.include(part);
      expect(words).to.not.match(/Open all|Need help now|Last checked|Español/);
      expect([...shadow(faq).querySelectorAll('[part~=help] b')].map(textOf)).to.include.members([
        '911',
        '988',
        '1-800-662-4357',
      ]);
    });
  }

  it('keeps translated text if its own has not changed', async () => {
    const faq = await mountFaq();
    translateWidget(faq, ways['a <font> instead of it']!);
    const button = [...shadow(faq).querySelectorAll('button')].find((each) => textOf(each) === '*Open all')!;
    const font = button.querySelector('font')!;
    for (const query of ['naloxone', '']) {
      search(faq, query);
      await settled(faq);
    }
    faq.requestUpdate();
    await settled(faq);
    expect(textOf(button)).to.equal('*Open all');
    expect(button.contains(font)).to.equal(true);
  });

  it('counts the tips, and names the one in view', async () => {
    for (const [name, way] of Object.entries(ways)) {
      const tips = await fixture<HTMLElement>('<family-wellness-tips></family-wellness-tips>');
      await inState(tips as FamilyFaq, 'ready');
      translateWidget(tips, way);
      const places = new Set<string>();
      for (let turn = 0; turn < 3; turn += 1) {
        (tips as unknown as {requestUpdate(): void}).requestUpdate();
        await settled(tips);
        places.add(shadow(tips).textContent);
        translate(shadow(tips), way);
      }
      shadow(tips).querySelector<HTMLElement>('[part~=languages] button')!.click();
      await until(
        () =>
          textOf(tips.querySelector('h2')) !== '' &&
          shadow(tips).textContent.includes('¿Necesita ayuda ahora?'),
        name,
      );
      await settled(tips);
      tips.remove();
    }
  });

  for (const tag of ['family-program-explainer', 'family-stage-timeline', 'family-help-card']) {
    it(`renders in the other language: <${tag}>`, async () => {
      for (const [name, way] of Object.entries(ways)) {
        const widget = await fixture<HTMLElement>(`<${tag}></${tag}>`);
        await inState(widget as FamilyFaq, 'ready');
        translateWidget(widget, way);
        shadow(widget).querySelector<HTMLElement>('[part~=languages] button')!.click();
        await until(() => shadow(widget).textContent.includes('Última verificación'), name);
        await settled(widget);
        expect(shadow(widget).textContent, name).to.include('Imprimir').and.not.include('Last checked');
        widget.remove();
      }
    });
  }

  it('loads again on retry', async () => {
    collectWarnings();
    for (const [name, way] of Object.entries(ways)) {
      let isMissing = true;
      stub(catalogue, 'translated', {
        en: (attempt: number) =>
          isMissing ? Promise.reject(new TypeError('no network')) : catalogue['detox']!['en']!(attempt),
      });
      const faq = await mountFaq('<family-faq topic="translated"></family-faq>', 'error');
      translateWidget(faq, way);
      isMissing = false;
      shadow(faq).querySelector<HTMLElement>('[part~=error] button')!.click();
      await inState(faq, 'ready');
      expect(textOf(faq.querySelector('h2')), name).to.not.equal('');
      faq.remove();
    }
  });
});
