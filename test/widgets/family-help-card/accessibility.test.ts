import {expect} from 'chai';
import {accessibilityOf, accessibleNodes} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {press} from '../../support/page.js';
import {hangUrl, respondUrl} from '../../support/server.js';
import {collectWarnings, pageSize, shadow, stub, textOf} from '../family-faq/faq.js';
import {cardInState, mountCard, plainCard, type FamilyHelpCard} from './card.js';

const spanishCard = '<family-help-card lang="es"></family-help-card>';
const abroad = '<family-help-card region="MX"></family-help-card>';

/** Names of what the Tab key comes to, in its order, each with its style of outline. */
async function tabOrder(card: Element): Promise<[string, string][]> {
  const [before, after] = ['Before', 'After'].map((name) => {
    const button = document.createElement('button');
    button.textContent = name;
    return button;
  });
  card.before(before!);
  card.after(after!);
  await nextFrame();
  before!.focus();
  const stops: [string, string][] = [];
  while (stops.length < 60) {
    await press('Tab');
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body || active === after) return stops;
    const {outlineStyle, outlineWidth} = getComputedStyle(active);
    stops.push([textOf(active), `${outlineStyle} ${parseFloat(outlineWidth) >= 2}`]);
  }
  throw new Error(`The focus never came out: ${stops.map(([name]) => name).join(', ')}`);
}

describe('what <family-help-card> is to a screen reader', () => {
  it('is headings of their level, the emergency first', async () => {
    const nodes = await accessibleNodes(await mountCard());
    const headings = nodes.filter(({role}) => role === 'heading');
    expect(headings.map(({name, level}) => `${level} ${name}`)).to.deep.equal([
      '2 Help right now',
      '3 Call 911 now if',
      '3 If it may be an overdose',
      '3 Call, text or chat 988',
      '3 Find treatment',
    ]);
  });

  it('is links that say what they do, right after what they are for', async () => {
    const nodes = await accessibleNodes(await mountCard());
    const reported = nodes
      .filter(({role}) => role === 'heading' || role === 'link')
      .map(({name}) => name)
      .filter((name) => /^(Call|Text|Chat|If|Find treatment)/.test(name));
    expect(reported).to.deep.equal([
      'Call 911 now if',
      'Call 911',
      'If it may be an overdose',
      'Call, text or chat 988',
      'Call 988',
      'Text 988',
      'Chat online',
      'Find treatment',
      'Call 1-800-662-4357',
    ]);
  });

  it('is the lead too, which the eye does not need', async () => {
    const card = await mountCard();
    const lead = card.querySelector('h2 + p')!;
    expect(textOf(lead)).to.match(/call 911/);
    expect((await accessibilityOf(lead)).role).to.equal('paragraph');
    expect(lead.checkVisibility()).to.equal(true);
  });

  it('is a note, before everything, where the numbers do not work', async () => {
    const card = await mountCard(abroad);
    const nodes = await accessibleNodes(card);
    const roles = nodes.map(({role, name}) => (role === 'heading' ? name : role));
    expect(roles.indexOf('note')).to.be.within(0, roles.indexOf('Call 911 now if'));
  });

  it('draws its icons for the eye only', async () => {
    const card = await mountCard();
    const icons = [...shadow(card).querySelectorAll('svg')];
    expect(icons.length).to.be.above(4);
    const reported = (await Promise.all(icons.map(accessibilityOf))).filter(
      ({role, name}) => name !== '' || !['none', 'generic'].includes(role),
    );
    expect(reported).to.deep.equal([]);
  });

  it('is in the language of its text', async () => {
    const box = await fixture(`<div>${spanishCard}</div>`);
    const card = await cardInState(box.querySelector('family-help-card')!, 'ready');
    expect(shadow(card).querySelector('[part~=base]')!.getAttribute('lang')).to.equal('es');
    expect(shadow(card).querySelector('[part~=languages] button')!.getAttribute('lang')).to.equal('en');
  });
});

describe('<family-help-card> by keyboard', () => {
  it('comes from the first heading, where links lead to, to the call', async () => {
    const card = await mountCard();
    card.show('help-emergency');
    await until(() => document.activeElement?.id === 'help-emergency');
    await press('Tab');
    expect(textOf(shadow(card).activeElement)).to.equal('Call 911');
  });

  it('is gone through in the order in which it is read', async () => {
    const names = (await tabOrder(await mountCard())).map(([name]) => name);
    expect(names[0]).to.equal('Español');
    const calls = names.filter((name) => /^(Call|Text|Chat)/.test(name));
    expect(calls).to.deep.equal(['Call 911', 'Call 988', 'Text 988', 'Chat online', 'Call 1-800-662-4357']);
    expect(names.at(-2)).to.match(/^Sources \(\d+\)$/);
    expect(names.at(-1)).to.equal('Print');
  });

  it('comes to a number to call before anything else of the text', async () => {
    const [, first] = await tabOrder(await mountCard());
    expect(first![0]).to.equal('Call 911');
  });

  it('shows with a ring where the focus is, wherever it is', async () => {
    await pageSize(800);
    const stops = await tabOrder(await mountCard());
    expect(stops.length).to.be.above(12);
    expect(stops.filter(([, ring]) => ring !== 'solid true')).to.deep.equal([]);
  });

  it('shows it unclipped at the edges of the sheet, on a phone too', async () => {
    await pageSize(320);
    const card = await mountCard();
    const sheet = shadow(card).querySelector('[part~=sheet]')!.getBoundingClientRect();
    for (const link of shadow(card).querySelectorAll('a, button, summary')) {
      const {left, right} = link.getBoundingClientRect();
      // Three pixels of ring, three pixels away.
      expect(left - sheet.left, textOf(link)).to.be.at.least(6);
      expect(sheet.right - right, textOf(link)).to.be.at.least(6);
    }
  });
});

const cases: Readonly<Record<string, () => Promise<FamilyHelpCard>>> = {
  'in English': () => mountCard(),
  'in Spanish': () => mountCard(spanishCard),
  'where its numbers do not work': () => mountCard(abroad),
  'on a narrow screen': async () => {
    await pageSize(320);
    return mountCard();
  },
  'on a wide screen': async () => {
    await pageSize(1100);
    return mountCard();
  },
  'on a dark page': () => mountCard(`<div style="color-scheme: dark; background: #000">${plainCard}</div>`),
  'on a dark page, where its numbers do not work': () =>
    mountCard(`<div style="color-scheme: dark; background: #000">${abroad}</div>`),
  'in a yellow of the page': () => mountCard(`<div style="--family-accent: #ffd400">${plainCard}</div>`),
  'right to left': () => mountCard(`<div dir="rtl">${plainCard}</div>`),
  'with its sources open': async () => {
    const card = await mountCard();
    shadow(card).querySelector<HTMLDetailsElement>('[part~=foot] details')!.open = true;
    await settled(card);
    return card;
  },
  'while it loads': () =>
    mountCard(`<family-help-card src="${hangUrl('headers')}"></family-help-card>`, 'loading'),
  'when the text did not come': () =>
    mountCard(`<family-help-card src="${respondUrl({status: 404})}"></family-help-card>`, 'error'),
  'without a network': () => {
    stub(navigator, 'onLine', false);
    return mountCard('<family-help-card topic="gardening"></family-help-card>', 'offline');
  },
  'with nothing to show': () =>
    mountCard(`<family-help-card src="${respondUrl({body: ''})}"></family-help-card>`, 'empty'),
  'twice on a page': async () => {
    await mountCard();
    return mountCard('<family-help-card heading-level="3"></family-help-card>');
  },
};

describe('axe finds nothing in <family-help-card>', () => {
  beforeEach(() => void collectWarnings());

  for (const [when, mount] of Object.entries(cases)) {
    it(when, async () => {
      await expectAccessible((await mount()).parentElement!);
    });
  }
});
