import {resizePage} from '../support/page.js';
import './family-settings/settings.js';
import '../../src/widgets/family-program-explainer/define.js';
import '../../src/widgets/family-stage-timeline/define.js';
import '../../src/widgets/family-wellness-tips/define.js';
import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {respondUrl} from '../support/server.js';
import type {WidgetTag} from '../../src/text-kinds/widgets.js';
import type {WidgetState} from '../../src/widgets/base/states.js';
import {collectWarnings} from '../support/stub.js';
import {buttonOf, shadow, sidewaysScroll, textOf} from '../support/widget.js';
import {misfitsOf} from './fit.js';

/** Each widget, with attributes that make it show as much as possible. */
const widgets: Readonly<Record<WidgetTag, string>> = {
  'family-program-explainer': 'compare="iop php"',
  'family-stage-timeline': 'current="iop"',
  'family-faq': '',
  'family-wellness-tips': '',
  'family-help-card': '',
};
const tags = Object.keys(widgets) as WidgetTag[];
/** In CSS pixels, and in percent. */
const settings = [320, 375].flatMap((width) => [125, 150, 200].map((size) => ({width, size})));

const tagOf = (tag: string, attributes = '', inside = '') => `<${tag} ${attributes}>${inside}</${tag}>`;
const builtIn = (tag: WidgetTag, language: string) => tagOf(tag, `lang="${language}" ${widgets[tag]}`);

async function mount(content: string, state: WidgetState = 'ready'): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(`<div>${content}</div>`);
  const widget = box.querySelector<HTMLElement>(tags.join())!;
  await until(() => widget.matches(`:state(${state})`), `It is not ${state}`);
  if (widget.hasAttribute('compare'))
    await until(() => shadow(widget).querySelector('table'), 'Nothing is compared');
  await drawn(widget);
  return widget;
}

async function drawn(widget: Element): Promise<void> {
  await settled(widget);
  // The tips measure their row, and render again.
  for (let frame = 0; frame < 3; frame += 1) await nextFrame();
  await settled(widget);
}

const html = document.documentElement;
afterEach(() => {
  html.style.fontSize = '';
  document.body.style.fontSize = '';
});

async function faultsOf(widget: Element): Promise<string[]> {
  await drawn(widget);
  const beyond = sidewaysScroll();
  return [...(beyond > 0 ? [`The page is ${beyond} px too wide`] : []), ...misfitsOf(widget)];
}

/** In a sample of the widths and font sizes, set on the root element like by a reader's browser settings. */
async function expectFits(widget: Element, shift: number): Promise<void> {
  const faults: Record<string, string[]> = {};
  for (const {width, size} of sampleOf(settings, 2, shift)) {
    await resizePage(width, 800);
    html.style.fontSize = `${size}%`;
    const found = await faultsOf(widget);
    if (found.length > 0) faults[`${width} px, ${size} %`] = found;
  }
  expect(faults).to.deep.equal({});
}

describe('text at 125, 150 and 200 % on a phone', () => {
  for (const [index, tag] of tags.entries()) {
    for (const [shift, language] of ['en', 'es'].entries()) {
      it(`fits in <${tag}> in "${language}", without broken words`, async () => {
        await expectFits(await mount(builtIn(tag, language)), index + shift);
      });
    }

    it(`fits in <${tag}> with a partner's long titles`, async () => {
      const body = `---
title: Angehörigenberatungsstellenverzeichnis für Suchtbehandlung und Wiedereingliederung in der Nachbarschaft
summary: Información para las familias que acompañan a una persona en su desintoxicación y su rehabilitación.
---

## Rehabilitationseinrichtungen in der Umgebung {#our-emergency}

Call [1-800-555-0142](tel:+18005550142), or ask.

### Unterstützungsmöglichkeiten für Familienangehörige

Responsabilidades compartidas, internacionalmente.

- [ ] Krankenversicherungsgesellschaft
- Fortschrittsgespräch: Wiederholungsuntersuchung
`;
      await expectFits(await mount(tagOf(tag, `src="${respondUrl({body})}"`)), index);
    });
  }
});

describe('text at 200 % on a phone, by whatever setting', () => {
  const ways: Readonly<Record<string, (widget: HTMLElement) => void>> = {
    'set on the root': () => (html.style.fontSize = '200%'),
    'set on the body': () => (document.body.style.fontSize = '32px'),
    'set on the parent': (widget) => (widget.parentElement!.style.fontSize = '2em'),
    'set on the element itself': (widget) => (widget.style.fontSize = '200%'),
    'with a small root font size': (widget) => {
      html.style.fontSize = '62.5%';
      widget.style.fontSize = '3.2rem';
    },
  };
  for (const [way, enlarge] of Object.entries(ways)) {
    it(`${way}, fits in each widget`, async () => {
      await resizePage(320, 800);
      for (const tag of tags) {
        const widget = await mount(builtIn(tag, 'es'));
        enlarge(widget);
        expect(await faultsOf(widget), tag).to.deep.equal([]);
        const base = shadow(widget).querySelector('.root')!;
        expect(parseFloat(getComputedStyle(base).fontSize), tag).to.be.closeTo(32, 0.5);
        widget.remove();
      }
    });
  }
});

describe('text at 200 % on a phone', () => {
  beforeEach(async () => {
    await resizePage(320, 800);
    html.style.fontSize = '200%';
  });

  it('has an unbroken title, with the language switch below it', async () => {
    for (const tag of tags) {
      for (const language of ['en', 'es']) {
        const widget = await mount(builtIn(tag, language));
        const title = widget.querySelector('[slot=title]')!.getBoundingClientRect();
        const sheet = shadow(widget).querySelector('[part~=sheet]')!.getBoundingClientRect();
        const other = shadow(widget).querySelector('[part~=languages] button')!;
        const box = other.getBoundingClientRect();
        expect(title.width, tag).to.be.above(sheet.width * 0.6);
        expect(box.top, tag).to.be.at.least(title.bottom - 1);
        expect([box.left >= sheet.left, box.right <= sheet.right], tag).to.deep.equal([true, true]);
        expect(textOf(other)).to.equal(language === 'en' ? 'Español' : 'English');
        widget.remove();
      }
    }
  });

  it('is reported by this test in a head row that does not wrap', async () => {
    const card = await mount(builtIn('family-help-card', 'es'));
    const unwrapped = new CSSStyleSheet();
    unwrapped.replaceSync('.head { flex-wrap: nowrap } .lead { flex-basis: auto }');
    const root = shadow(card);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, unwrapped];
    expect((await faultsOf(card)).join()).to.match(/broken: Ayuda/);
  });

  it('fits in opened answers, stages and sources', async () => {
    for (const tag of tags) {
      const widget = await mount(builtIn(tag, 'es'));
      const folds = [...shadow(widget).querySelectorAll('details')];
      for (const each of [...folds.slice(0, 4), folds.at(-1)!]) each.open = true;
      expect(await faultsOf(widget), tag).to.deep.equal([]);
      widget.remove();
    }
  });

  it('fits in a search without results, with its chips and suggestions', async () => {
    const faq = await mount(builtIn('family-faq', 'es'));
    const input = shadow(faq).querySelector('input')!;
    input.value = 'desoxirribonucleico';
    input.dispatchEvent(new Event('input', {bubbles: true}));
    await until(() => shadow(faq).querySelector('.none'), 'The search found something');
    expect(await faultsOf(faq)).to.deep.equal([]);
  });

  it('fits in the list of tips, and in a group of them', async () => {
    const tips = await mount(tagOf('family-wellness-tips', 'lang="es" layout="list" group="sleep"'));
    expect(await faultsOf(tips)).to.deep.equal([]);
    buttonOf(tips, 'Ver como tarjetas').click();
    expect(await faultsOf(tips)).to.deep.equal([]);
  });

  it("fits in the provider's box, and in the card of another country", async () => {
    const settings = (attributes: string, inside: string) =>
      `<family-settings provider-name="Asociación Internacional de Rehabilitación" provider-phone="+52 55 1234 5678" provider-url="https://example.org" ${attributes}>${inside}</family-settings>`;
    for (const tag of tags) {
      for (const region of ['US', 'MX']) {
        const widget = await mount(settings(`region="${region}"`, tagOf(tag, 'lang="es"')));
        expect(await faultsOf(widget), `${tag} ${region}`).to.deep.equal([]);
        widget.remove();
      }
    }
  });

  it('fits if the text failed to load, or is empty', async () => {
    collectWarnings();
    for (const tag of tags) {
      const failed = await mount(tagOf(tag, 'lang="es" topic="gardening"'), 'error');
      expect(await faultsOf(failed), tag).to.deep.equal([]);
      const empty = await mount(tagOf(tag, `src="${respondUrl({body: ''})}" lang="es"`), 'empty');
      expect(await faultsOf(empty), tag).to.deep.equal([]);
      failed.remove();
      empty.remove();
    }
  });

  it('fits from right to left', async () => {
    for (const tag of tags) {
      const widget = await mount(`<div dir="rtl">${builtIn(tag, 'en')}</div>`);
      await drawn(widget);
      // Not the page's width, to which WebKit adds the invisible space at the end of an English line.
      expect(misfitsOf(widget), tag).to.deep.equal([]);
      widget.remove();
    }
  });
});
