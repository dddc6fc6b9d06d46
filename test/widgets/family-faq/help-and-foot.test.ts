import {expect} from 'chai';
import {fixture, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {hangUrl, origins, respondUrl} from '../../support/server.js';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {collectWarnings, stub} from '../../support/stub.js';
import {buttonOf, shadow, textOf} from '../../support/widget.js';
import {article, faqOfMarkdown, mountFaq, type FamilyFaq} from './faq.js';

const question = '## Is this so?\n\nYes.';

function helpOf(faq: Element): HTMLElement {
  const [help, second] = shadow(faq).querySelectorAll<HTMLElement>('[part~=help]');
  expect(second).to.equal(undefined);
  return help!;
}

function footOf(faq: Element): HTMLElement {
  return shadow(faq).querySelector<HTMLElement>('[part~=foot]')!;
}

/** The lines of the foot: review state, date, origin. */
function linesOf(faq: Element): string[] {
  return [...footOf(faq).querySelectorAll('li')].map(textOf);
}

/** The vertical order of title, summary, help line, search, first question and foot. */
function order(faq: Element): string[] {
  const places: [string, Element | null | undefined][] = [
    ['title', faq.querySelector('h2')],
    ['lead', faq.querySelector('h2 + p')],
    ['help', helpOf(faq)],
    ['search', shadow(faq).querySelector('[part~=search]')],
    ['question', faq.querySelector('h4')],
    ['foot', footOf(faq)],
  ];
  const top = (element: Element) => element.getBoundingClientRect().top;
  return places
    .filter((place): place is [string, Element] => Boolean(place[1]?.checkVisibility()))
    .sort(([, one], [, other]) => top(one) - top(other))
    .map(([name]) => name);
}

/** A `<family-faq>` in each state. */
const states: Readonly<Record<WidgetState, (attributes: string) => Promise<FamilyFaq>>> = {
  loading: (attributes) =>
    mountFaq(`<family-faq src="${hangUrl('headers')}" ${attributes}></family-faq>`, 'loading'),
  ready: (attributes) => mountFaq(`<family-faq ${attributes}>${article}</family-faq>`),
  empty: (attributes) =>
    mountFaq(
      `<family-faq src="${respondUrl({body: '---\ntitle: To come\n---\n'})}" ${attributes}></family-faq>`,
      'empty',
    ),
  error: (attributes) =>
    mountFaq(`<family-faq src="${respondUrl({status: 404})}" ${attributes}></family-faq>`, 'error'),
  offline: (attributes) => {
    stub(navigator, 'onLine', false);
    return mountFaq(`<family-faq src="${respondUrl({status: 404})}" ${attributes}></family-faq>`, 'offline');
  },
};

describe('the help line of <family-faq>', () => {
  // Failures are reported in the console, as expected.
  beforeEach(() => void collectWarnings());

  it('is right after the title and the summary', async () => {
    expect(order(await mountFaq())).to.deep.equal(['title', 'lead', 'help', 'search', 'question', 'foot']);
  });

  it('is at the very end if the page requests that', async () => {
    const faq = await mountFaq(`<family-faq help="foot">${article}</family-faq>`);
    expect(order(faq)).to.deep.equal(['title', 'lead', 'search', 'question', 'foot', 'help']);
  });

  for (const value of ['top', '', 'none', 'false', 'FOOT']) {
    it(`is in its default position with help="${value}"`, async () => {
      const faq = await mountFaq(`<family-faq help="${value}">${article}</family-faq>`);
      expect(order(faq)).to.deep.equal(['title', 'lead', 'help', 'search', 'question', 'foot']);
    });
  }

  it('moves when the attribute changes', async () => {
    const faq = await mountFaq();
    faq.help = 'foot';
    await settled(faq);
    expect(order(faq).at(-1)).to.equal('help');
    faq.removeAttribute('help');
    faq.help = undefined;
    await settled(faq);
    expect(order(faq)[2]).to.equal('help');
  });

  for (const [state, mount] of Object.entries(states)) {
    it(`is shown in the state ${state}, with numbers to call`, async () => {
      const faq = await mount('');
      const links = [...helpOf(faq).querySelectorAll('a')];
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
        'tel:911',
        'tel:988',
        'tel:+18006624357',
      ]);
      expect(
        links.every((link) => link.checkVisibility() && link.getBoundingClientRect().height > 0),
      ).to.equal(true);
    });

    it(`is last in the state ${state} with help="foot"`, async () => {
      const faq = await mount('help="foot"');
      const sheet = shadow(faq).querySelector('[part~=sheet]')!;
      expect(sheet.lastElementChild).to.equal(helpOf(faq));
      expect(helpOf(faq).checkVisibility()).to.equal(true);
    });

    it(`is Spanish on a Spanish page in the state ${state}`, async () => {
      const faq = await mount('lang="es"');
      expect(textOf(helpOf(faq).querySelector('p'))).to.equal('¿Necesita ayuda ahora?');
    });
  }

  it('has the purpose of each number', async () => {
    const faq = await mountFaq();
    expect(textOf(helpOf(faq).querySelector('p'))).to.equal('Need help now?');
    expect([...helpOf(faq).querySelectorAll('a')].map(textOf)).to.deep.equal([
      'Emergency 911',
      'Call or text 988',
      'Find treatment 1-800-662-4357',
    ]);
  });

  it('has it in Spanish', async () => {
    const faq = await mountFaq(`<family-faq lang="es-MX">${article}</family-faq>`);
    expect([...helpOf(faq).querySelectorAll('a')].map(textOf)).to.deep.equal([
      'Emergencia 911',
      'Llame o escriba 988',
      'Buscar tratamiento 1-800-662-4357',
    ]);
    expect(helpOf(faq).getAttribute('aria-label')).to.equal('Ayuda urgente');
  });

  it('is shown before anything was loaded', async () => {
    const box = await fixture('<div></div>');
    const faq = Object.assign(document.createElement('family-faq'), {src: hangUrl('headers')});
    box.append(faq);
    await faq.updateComplete;
    expect(faq.matches(':state(loading)')).to.equal(true);
    expect(helpOf(faq).querySelectorAll('a')).to.have.length(3);
  });

  it('does not move down when the text is shown', async () => {
    const src = respondUrl({file: 'content/en/family-faq.md', delay: 500});
    const faq = await mountFaq(`<family-faq src="${src}"></family-faq>`, 'loading');
    const before = helpOf(faq).getBoundingClientRect().top - faq.getBoundingClientRect().top;
    await until(() => faq.matches(':state(ready)'));
    await settled(faq);
    const after = helpOf(faq).getBoundingClientRect().top - faq.getBoundingClientRect().top;
    // Half a line: titles differ in height, and so do the engines' fonts.
    expect(Math.abs(after - before)).to.be.below(12);
  });
});

describe('the foot of <family-faq>', () => {
  beforeEach(() => void collectWarnings());

  it('states that the text was not clinically reviewed', async () => {
    expect(linesOf(await faqOfMarkdown(question))).to.deep.equal(['Not yet clinically reviewed']);
  });

  it('states so for an article inside the tag too', async () => {
    expect(linesOf(await mountFaq())).to.deep.equal(['Not yet clinically reviewed']);
  });

  it('states so in Spanish', async () => {
    const faq = await faqOfMarkdown(question, 'lang="es"');
    expect(linesOf(faq)).to.deep.equal(['Aún sin revisión clínica']);
    expect(textOf(footOf(faq))).to.include('Es información. No reemplaza el consejo médico.');
  });

  it('states so if the reviewer is empty', async () => {
    const faq = await faqOfMarkdown(`---\nreviewedBy:\n---\n\n${question}`);
    expect(linesOf(faq)).to.deep.equal(['Not yet clinically reviewed']);
  });

  it('names the reviewer', async () => {
    const faq = await faqOfMarkdown(`---\nreviewedBy: Dr. Ana Ruiz\n---\n\n${question}`);
    expect(linesOf(faq)).to.deep.equal(['Reviewed by Dr. Ana Ruiz']);
  });

  it("names the reviewer's role", async () => {
    const front = 'reviewedBy:\n  name: Ana Ruiz\n  role: addiction medicine';
    const faq = await faqOfMarkdown(`---\n${front}\n---\n\n${question}`);
    expect(linesOf(faq)).to.deep.equal(['Reviewed by Ana Ruiz, addiction medicine']);
    const spanish = await faqOfMarkdown(`---\n${front}\n---\n\n${question}`, 'lang="es"');
    expect(linesOf(spanish)).to.deep.equal(['Revisado por Ana Ruiz, addiction medicine']);
  });

  it('shows the day of the last review, in any time zone', async () => {
    for (const [day, english, spanish] of [
      ['2026-11-23', 'Nov 23, 2026', '23 nov 2026'],
      ['2026-01-01', 'Jan 1, 2026', '1 ene 2026'],
      ['2025-12-31', 'Dec 31, 2025', '31 dic 2025'],
    ] as const) {
      const markdown = `---\nlastReviewed: ${day}\n---\n\n${question}`;
      expect(linesOf(await faqOfMarkdown(markdown))[1]).to.equal(`Last checked ${english}`);
      expect(linesOf(await faqOfMarkdown(markdown, 'lang="es"'))[1]).to.equal(
        `Última verificación: ${spanish}`,
      );
    }
  });

  it('states that a review is overdue whose day has passed', async () => {
    const markdown = `---\nnextReview: 2020-02-29\n---\n\n${question}`;
    expect(linesOf(await faqOfMarkdown(markdown))).to.include('Review is overdue');
    expect(linesOf(await faqOfMarkdown(markdown, 'lang="es"'))).to.include('Ya pasó la fecha de revisión');
  });

  it('does not, while the day is in the future, or today', async () => {
    const now = new Date();
    const today = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
    for (const day of ['2999-01-01', today.toISOString().slice(0, 10)]) {
      const faq = await faqOfMarkdown(`---\nnextReview: ${day}\n---\n\n${question}`);
      expect(linesOf(faq)).to.deep.equal(['Not yet clinically reviewed']);
    }
  });

  it('counts the sources, and lists them when it is opened', async () => {
    const sources = [
      'sources:',
      '  - title: A guide for families',
      '    publisher: County Health',
      '    year: 2024',
      '    url: https://example.org/guide',
      '  - title: A leaflet',
      '  - A talk with our nurse',
    ].join('\n');
    const faq = await faqOfMarkdown(`---\n${sources}\n---\n\n${question}`);
    const summary = footOf(faq).querySelector('summary')!;
    expect(textOf(summary)).to.equal('Sources (3)');
    const items = () => [...faq.querySelectorAll('ol > li')].filter((each) => each.checkVisibility());
    expect(items()).to.have.length(0);
    summary.click();
    expect(items().map(textOf)).to.deep.equal([
      'A guide for families County Health, 2024',
      'A leaflet',
      'A talk with our nurse',
    ]);
    expect([...faq.querySelectorAll('ol a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://example.org/guide',
    ]);
  });

  it('counts them in Spanish', async () => {
    const faq = await faqOfMarkdown(`---\nsources: [Un libro]\n---\n\n${question}`, 'lang="es"');
    expect(textOf(footOf(faq).querySelector('summary'))).to.equal('Fuentes (1)');
  });

  for (const url of [
    'javascript:alert(1)',
    'http://example.org/',
    'data:text/html,hello',
    '//example.org/',
    'leaflet.pdf',
  ]) {
    it(`does not link a source at ${url}`, async () => {
      const faq = await faqOfMarkdown(
        `---\nsources:\n  - title: A leaflet\n    url: '${url}'\n---\n\n${question}`,
      );
      expect(textOf(faq.querySelector('ol'))).to.equal('A leaflet');
      expect(faq.querySelectorAll('a')).to.have.length(0);
    });
  }

  it('has no list of sources if a text names none', async () => {
    for (const faq of [await faqOfMarkdown(question), await mountFaq()]) {
      expect(footOf(faq).querySelector('details')).to.equal(null);
      expect(textOf(footOf(faq))).to.not.include('Sources');
    }
  });

  it('counts and lists the sources of the built-in text, all with safe links', async () => {
    const faq = await mountFaq('<family-faq></family-faq>');
    const listed = [...faq.querySelectorAll('ol[slot=sources] > li')];
    expect(listed.length).to.be.above(20);
    expect(textOf(footOf(faq).querySelector('summary'))).to.equal(`Sources (${listed.length})`);
    const links = listed.flatMap((each) => [...each.querySelectorAll('a')]);
    expect(links.length).to.be.above(20);
    expect(links.filter(({protocol}) => protocol !== 'https:')).to.deep.equal([]);
  });

  it('names the site of a file, if it is not the page’s own', async () => {
    const {cross} = await origins();
    const src = respondUrl({body: question, cors: '*'}, cross);
    const host = new URL(cross).host;
    const faq = await mountFaq(`<family-faq src="${src}"></family-faq>`);
    expect(linesOf(faq)).to.deep.equal(['Not yet clinically reviewed', `Text from ${host}`]);
    const spanish = await mountFaq(`<family-faq lang="es" src="${src}"></family-faq>`);
    expect(linesOf(spanish)[1]).to.equal(`Texto de ${host}`);
  });

  it('names no site for a file of the page’s own, the built-in text and an article', async () => {
    const faqs = [
      await faqOfMarkdown(question),
      await mountFaq('<family-faq></family-faq>'),
      await mountFaq(),
    ];
    for (const faq of faqs) expect(textOf(footOf(faq))).to.not.include('Text from');
  });

  it('no longer names a site after the file is replaced by a built-in text', async () => {
    const {cross} = await origins();
    const faq = await mountFaq(
      `<family-faq src="${respondUrl({body: question, cors: '*'}, cross)}"></family-faq>`,
    );
    expect(textOf(footOf(faq))).to.include('Text from');
    faq.removeAttribute('src');
    await until(() => faq.querySelector('h2'), 'The built-in text did not come');
    await settled(faq);
    expect(textOf(footOf(faq))).to.not.include('Text from');
  });

  it('always has a note that it is not medical advice', async () => {
    for (const faq of [await faqOfMarkdown(question), await mountFaq()]) {
      expect(textOf(footOf(faq))).to.include('It does not replace medical advice.');
    }
  });

  it('is absent while there is no text', async () => {
    for (const state of ['loading', 'empty', 'error'] as const) {
      expect(footOf(await states[state](''))).to.equal(null);
    }
  });

  it('prints the page', async () => {
    const faq = await mountFaq();
    let printed = 0;
    stub(window, 'print', () => (printed += 1));
    buttonOf(faq, 'Print').click();
    expect(printed).to.equal(1);
  });
});
