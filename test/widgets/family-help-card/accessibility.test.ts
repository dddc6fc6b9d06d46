import {expect} from 'chai';
import {accessibilityOf, accessibleNodes} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {press, resizePage} from '../../support/page.js';
import {hangUrl, respondUrl} from '../../support/server.js';
import {collectWarnings, stub} from '../../support/stub.js';
import {shadow, textOf} from '../../support/widget.js';
import {cardInState, mountCard, plainCard, type FamilyHelpCard} from './card.js';

const spanishCard = '<family-help-card lang="es"></family-help-card>';
const abroad = '<family-help-card region="MX"></family-help-card>';

/** Names of the stops of the Tab key in order, each with its outline style. */
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
  throw new Error(`The focus never left the card: ${stops.map(([name]) => name).join(', ')}`);
}

describe('the accessibility tree of <family-help-card>', () => {
  it('has headings at their levels, the emergency first', async () => {
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

  it('has links with descriptive names, right after their headings', async () => {
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

  it('contains the lead, which is visually hidden', async () => {
    const card = await mountCard();
    const lead = card.querySelector('h2 + p')!;
    expect(textOf(lead)).to.match(/call 911/);
    expect((await accessibilityOf(lead)).role).to.equal('paragraph');
    expect(lead.checkVisibility()).to.equal(true);
  });

  it('has a note before the first section if the numbers do not work in the region', async () => {
    const card = await mountCard(abroad);
    const nodes = await accessibleNodes(card);
    const roles = nodes.map(({role, name}) => (role === 'heading' ? name : role));
    expect(roles.indexOf('note')).to.be.within(0, roles.indexOf('Call 911 now if'));
  });

  it('does not contain icons', async () => {
    const card = await mountCard();
    const icons = [...shadow(card).querySelectorAll('svg')];
    expect(icons.length).to.be.above(4);
    const reported = (await Promise.all(icons.map(accessibilityOf))).filter(
      ({role, name}) => name !== '' || !['none', 'generic'].includes(role),
    );
    expect(reported).to.deep.equal([]);
  });

  it('has the language of the text', async () => {
    const box = await fixture(`<div>${spanishCard}</div>`);
    const card = await cardInState(box.querySelector('family-help-card')!, 'ready');
    expect(shadow(card).querySelector('[part~=base]')!.getAttribute('lang')).to.equal('es');
    expect(shadow(card).querySelector('[part~=languages] button')!.getAttribute('lang')).to.equal('en');
  });
});

describe('<family-help-card> by keyboard', () => {
  it('moves from the first heading, the target of links, to the call button', async () => {
    const card = await mountCard();
    card.show('help-emergency');
    await until(() => document.activeElement?.id === 'help-emergency');
    await press('Tab');
    expect(textOf(shadow(card).activeElement)).to.equal('Call 911');
  });

  it('has its stops in reading order', async () => {
    const names = (await tabOrder(await mountCard())).map(([name]) => name);
    expect(names[0]).to.equal('Español');
    const calls = names.filter((name) => /^(Call|Text|Chat)/.test(name));
    expect(calls).to.deep.equal(['Call 911', 'Call 988', 'Text 988', 'Chat online', 'Call 1-800-662-4357']);
    expect(names.at(-2)).to.match(/^Sources \(\d+\)$/);
    expect(names.at(-1)).to.equal('Print');
  });

  it('reaches the call button before the text', async () => {
    const [, first] = await tabOrder(await mountCard());
    expect(first![0]).to.equal('Call 911');
  });

  it('has a focus ring on every stop', async () => {
    await resizePage(800);
    const stops = await tabOrder(await mountCard());
    expect(stops.length).to.be.above(12);
    expect(stops.filter(([, ring]) => ring !== 'solid true')).to.deep.equal([]);
  });

  it('has room for the ring at the edges of the sheet, on a phone', async () => {
    await resizePage(320);
    const card = await mountCard();
    const sheet = shadow(card).querySelector('[part~=sheet]')!.getBoundingClientRect();
    for (const link of shadow(card).querySelectorAll('a, button, summary')) {
      const {left, right} = link.getBoundingClientRect();
      // A ring of three pixels with an offset of three pixels.
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
    await resizePage(320);
    return mountCard();
  },
  'on a wide screen': async () => {
    await resizePage(1100);
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

describe('<family-help-card> has no violations in axe', () => {
  beforeEach(() => void collectWarnings());

  for (const [when, mount] of Object.entries(cases)) {
    it(when, async () => {
      await expectAccessible((await mount()).parentElement!);
    });
  }
});
