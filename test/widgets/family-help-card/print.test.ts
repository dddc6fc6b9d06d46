import {expect} from 'chai';
import {nextFrame, settled, until} from '../../support/fixture.js';
import {clearFragment, emulateMedia} from '../../support/page.js';
import {stub} from '../../support/stub.js';
import {buttonOf, shadow, textOf} from '../../support/widget.js';
import {drawn, mountCard, plainCard, sectionsOf, type FamilyHelpCard} from './card.js';

/** All text that would be printed. */
function onPaper(card: Element): string {
  return drawn(card)
    .filter((each) => each.getClientRects().length > 0)
    .map((each) =>
      [...each.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
        .join(' '),
    )
    .join(' ')
    .replace(/\s+/g, ' ');
}

describe('<family-help-card> on paper', () => {
  async function printed(test: Mocha.Context, content = plainCard): Promise<FamilyHelpCard> {
    const card = await mountCard(content);
    // WebKitGTK cannot emulate print media.
    if (!(await emulateMedia({media: 'print'}))) test.skip();
    await nextFrame();
    return card;
  }

  for (const [language, pieces] of [
    [
      'en',
      [
        'Help right now',
        'If a life may be at risk',
        'press 2',
        'Stay until help comes',
        'Not yet clinically reviewed',
        'Last checked',
        'Day and night · English, Spanish · Checked',
        'Sources (',
        'National Helpline',
        'It does not replace medical advice',
      ],
    ],
    [
      'es',
      [
        'Ayuda ahora mismo',
        'Si una vida puede estar en peligro',
        'oprima 2',
        'Quédese hasta que llegue la ayuda',
        'Aún sin revisión clínica',
        'Última verificación',
        'Día y noche · inglés, español · Verificado',
        'Fuentes (',
        'National Helpline',
        'No reemplaza el consejo médico',
      ],
    ],
  ] as const) {
    it(`has in ${language} its title, lead, sections, numbers, days, sources, and the page's address`, async function () {
      const card = await printed(this, `<family-help-card lang="${language}"></family-help-card>`);
      // As a browser does before it prints: the address may have changed, and is drawn then.
      await until(() => {
        dispatchEvent(new Event('beforeprint'));
        return shadow(card).querySelector('.address');
      }, 'Nothing is connected with the page');
      await settled(card);
      const text = onPaper(card);
      dispatchEvent(new Event('afterprint'));
      for (const piece of pieces) expect(text).to.include(piece);
      for (const number of ['911', '988', 'AYUDA', '1-800-662-4357', 'FindTreatment.gov'])
        expect(text).to.include(number);
      expect(text).to.include(location.href);
      const unseen = [...card.children].filter((each) => each.getClientRects().length === 0).map(textOf);
      expect(unseen).to.deep.equal([]);
    });
  }

  it('shows the lead, which is visually hidden on the screen', async function () {
    const lead = (await printed(this)).querySelector('h2 + p')!;
    expect(getComputedStyle(lead).clipPath).to.equal('none');
    expect(getComputedStyle(lead).position).to.equal('static');
  });

  it('has no buttons and no language switch', async function () {
    const card = await printed(this);
    const view = [...shadow(card).querySelectorAll('button, .button')];
    expect(view.length).to.be.at.least(7);
    const drawn = view.filter((each) => each.getClientRects().length > 0);
    // A link to a web page is printed as text.
    expect(drawn.filter((each) => !each.matches('a[rel]')).map(textOf)).to.deep.equal([]);
    for (const each of drawn) {
      const {borderTopWidth, fontWeight} = getComputedStyle(each);
      expect([borderTopWidth, fontWeight], textOf(each)).to.deep.equal(['0px', '400']);
    }
  });

  it('is black on white, also on a dark page', async function () {
    const card = await printed(
      this,
      `<div style="color-scheme: dark; --family-accent: hotpink">${plainCard}</div>`,
    );
    expect(sectionsOf(card).map(({heading}) => getComputedStyle(heading).color)).to.deep.equal(
      new Array(4).fill('rgb(0, 0, 0)'),
    );
    const sheet = shadow(card).querySelector('[part~=sheet]')!;
    expect(getComputedStyle(sheet).backgroundColor).to.equal('rgb(255, 255, 255)');
    const band = sectionsOf(card)[0]!.heading.assignedSlot!.parentElement!;
    expect(getComputedStyle(band).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(band).borderTopStyle).to.equal('solid');
  });

  it('keeps the warning of another region', async function () {
    const card = await printed(this, '<family-help-card region="MX"></family-help-card>');
    expect(onPaper(card)).to.include('work in the United States only');
  });
});

describe('printing <family-help-card>', () => {
  it('prints it alone, and restores the page afterwards', async () => {
    let prints = 0;
    let offPaper = false;
    const card = await mountCard(`<div><p id="beside">Beside</p>${plainCard}</div>`);
    const beside = document.querySelector('#beside')!;
    stub(window, 'print', () => {
      prints += 1;
      offPaper = beside.hasAttribute('data-family-not-printed');
    });
    buttonOf(card, 'Print').click();
    expect([prints, offPaper]).to.deep.equal([1, true]);
    expect(card.closest('[data-family-not-printed]') === null).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelectorAll('[data-family-not-printed]')).to.have.length(0);
  });

  it('prints the current address of the page', async () => {
    const card = await mountCard();
    try {
      history.replaceState(null, '', '#printed-now');
      dispatchEvent(new Event('beforeprint'));
      await settled(card);
      expect(textOf(shadow(card).querySelector('.address'))).to.match(/#printed-now$/);
    } finally {
      dispatchEvent(new Event('afterprint'));
      clearFragment();
    }
  });

  it('opens its sources, and closes them again', async () => {
    const card = await mountCard();
    const sources = shadow(card).querySelector<HTMLDetailsElement>('[part~=foot] details')!;
    dispatchEvent(new Event('beforeprint'));
    expect(sources.open).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(sources.open).to.equal(false);
  });
});
