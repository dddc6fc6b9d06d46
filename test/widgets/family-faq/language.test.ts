import {expect} from 'chai';
import {fixture, nextEvent, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {findButton, inState, shadow, textOf, wordsOn} from '../../support/widget.js';
import {
  article,
  faqOfMarkdown,
  mountFaq,
  openQuestions,
  questionOf,
  questionsOf,
  type FamilyFaq,
} from './faq.js';

const title = {en: 'Questions families ask', es: 'Preguntas de las familias'};
const notice = 'This text is not in your language yet. Here it is in English.';

function titleOf(faq: Element): string {
  return textOf(faq.querySelector('h2'));
}

/** Language of the text and of the interface. */
function shownLanguages(faq: Element): {text: string; interface: string} {
  return {
    text: titleOf(faq) === title.es ? 'es' : titleOf(faq) === title.en ? 'en' : titleOf(faq),
    interface: findButton(faq, 'Abrir todas') ? 'es' : findButton(faq, 'Open all') ? 'en' : 'none',
  };
}

const spanish = {text: 'es', interface: 'es'};
const english = {text: 'en', interface: 'en'};

describe('the language of <family-faq>', () => {
  it('is English on a page in English', async () => {
    expect(document.documentElement.lang).to.equal('en');
    expect(shownLanguages(await mountFaq('<family-faq></family-faq>'))).to.deep.equal(english);
  });

  it('is English on a page without a language', async () => {
    document.documentElement.removeAttribute('lang');
    try {
      expect(shownLanguages(await mountFaq('<family-faq></family-faq>'))).to.deep.equal(english);
    } finally {
      document.documentElement.lang = 'en';
    }
  });

  it('is the one on the element', async () => {
    const faq = await mountFaq('<div lang="en"><family-faq lang="es"></family-faq></div>');
    expect(shownLanguages(faq)).to.deep.equal(spanish);
  });

  it('is the nearest one around the element', async () => {
    const faq = await mountFaq(
      '<div lang="en"><div lang="es"><p><span></span></p><family-faq></family-faq></div></div>',
    );
    expect(shownLanguages(faq)).to.deep.equal(spanish);
  });

  it('is the nearest one around it, past an empty one', async () => {
    const faq = await mountFaq('<div lang="es"><div lang=""><family-faq lang=""></family-faq></div></div>');
    expect(shownLanguages(faq)).to.deep.equal(spanish);
  });

  it('is the one around its shadow root', async () => {
    const host = await fixture('<section lang="es"><div></div></section>');
    const root = host.firstElementChild!.attachShadow({mode: 'closed'});
    root.innerHTML = '<div><family-faq></family-faq></div>';
    const faq = await inState(root.querySelector('family-faq')!, 'ready');
    expect(shownLanguages(faq)).to.deep.equal(spanish);
  });

  it('is the one inside the shadow root, before the one around it', async () => {
    const host = await fixture('<section lang="en"></section>');
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<div lang="es"><family-faq></family-faq></div>';
    const faq = await inState(root.querySelector('family-faq')!, 'ready');
    expect(shownLanguages(faq)).to.deep.equal(spanish);
  });

  for (const tag of ['es-MX', 'ES', 'es-419', 'es-Latn-US']) {
    it(`is Spanish for ${tag}, without a notice`, async () => {
      const warnings = collectWarnings();
      const faq = await mountFaq(`<family-faq lang="${tag}"></family-faq>`);
      expect(shownLanguages(faq)).to.deep.equal(spanish);
      expect(wordsOn(faq)).to.not.include(notice);
      expect(warnings).to.deep.equal([]);
      // The element's language matches, so no attribute is needed. Names of sources are English.
      expect(faq.querySelectorAll('[lang]:not([lang=en])')).to.have.length(0);
      expect(faq.querySelectorAll(':scope > [lang]')).to.have.length(0);
    });
  }

  it('is marked for screen readers in the interface', async () => {
    const faq = await mountFaq('<family-faq lang="es-MX"></family-faq>');
    expect(shadow(faq).querySelector('[part~=base]')!.getAttribute('lang')).to.equal('es');
  });
});

describe('<family-faq> in a language that it does not have', () => {
  for (const tag of ['fr', 'zh-Hant']) {
    it(`is in English for ${tag}, with a notice and a warning in the console`, async () => {
      const warnings = collectWarnings();
      const faq = await mountFaq(`<family-faq topic="family-faq" lang="${tag}"></family-faq>`);
      expect(shownLanguages(faq)).to.deep.equal(english);
      expect(wordsOn(faq)).to.include(notice);
      expect(warnings).to.deep.equal([
        `<family-faq topic="family-faq">: There is no "${tag}" text yet: "en" is shown.`,
      ]);
    });
  }

  it('marks the text and the interface as English, since the page around them is not', async () => {
    collectWarnings();
    const faq = await mountFaq('<family-faq lang="fr"></family-faq>');
    expect(shadow(faq).querySelector('[part~=base]')!.getAttribute('lang')).to.equal('en');
    const unmarked = [...faq.children].filter((each) => each.getAttribute('lang') !== 'en');
    expect(unmarked).to.deep.equal([]);
    expect(faq.children.length).to.be.above(24);
  });

  it('has no notice in English', async () => {
    const warnings = collectWarnings();
    const faq = await mountFaq('<family-faq lang="en-GB"></family-faq>');
    expect(wordsOn(faq)).to.not.include(notice);
    expect(warnings).to.deep.equal([]);
    expect(faq.querySelectorAll(':scope > [lang]')).to.have.length(0);
  });

  it("has no notice for a partner's file or an article, whose language is the partner's choice", async () => {
    const warnings = collectWarnings();
    const file = await faqOfMarkdown('## Où se garer ?\n\nDerrière la maison.', 'lang="fr"');
    const inside = await mountFaq(`<family-faq lang="fr">${article}</family-faq>`);
    for (const faq of [file, inside]) {
      expect(wordsOn(faq)).to.not.include(notice);
      expect(shownLanguages(faq).interface).to.equal('en');
    }
    expect(warnings).to.deep.equal([]);
  });
});

describe('<family-faq> whose language is changed', () => {
  it('loads the text in the new language, when it is set on the element', async () => {
    const faq = await mountFaq('<family-faq></family-faq>');
    const loaded = nextEvent<Event & {language?: string}>(faq, 'family-content-load');
    faq.lang = 'es';
    expect((await loaded).language).to.equal('es');
    await settled(faq);
    expect(shownLanguages(faq)).to.deep.equal(spanish);
    expect(faq.querySelectorAll('h2')).to.have.length(1);
  });

  it('returns to the language of the page, when it is removed from the element', async () => {
    const faq = await mountFaq('<family-faq lang="es"></family-faq>');
    faq.removeAttribute('lang');
    await until(() => titleOf(faq) === title.en, 'It stayed Spanish');
    await settled(faq);
    expect(shownLanguages(faq)).to.deep.equal(english);
  });

  it('removes the notice when there is a translation', async () => {
    collectWarnings();
    const faq = await mountFaq('<family-faq lang="fr"></family-faq>');
    faq.lang = 'es';
    await until(() => titleOf(faq) === title.es, 'It stayed English');
    await settled(faq);
    expect(wordsOn(faq)).to.not.include(notice);
    expect(faq.querySelectorAll(':scope > [lang]')).to.have.length(0);
  });

  it('keeps open what is the same question in both languages', async () => {
    const faq = await mountFaq('<family-faq></family-faq>');
    questionOf(faq, 'What is naloxone, and where do I get it?').details.open = true;
    faq.lang = 'es';
    await until(() => titleOf(faq) === title.es, 'It stayed English');
    await settled(faq);
    const [open, ...others] = questionsOf(faq).filter(({details}) => details.open);
    expect(open!.heading.id).to.equal('what-is-naloxone');
    expect(others).to.have.length(0);
    expect(openQuestions(faq)[0]).to.match(/naloxona/);
  });

  it('shows the last of two changes in one tick, once', async () => {
    const faq = await mountFaq('<family-faq></family-faq>');
    let loads = 0;
    faq.addEventListener('family-content-load', () => (loads += 1));
    faq.lang = 'fr';
    faq.lang = 'es';
    await until(() => titleOf(faq) === title.es, 'It stayed English');
    await settled(faq);
    expect(loads).to.equal(1);
  });
});

describe("a partner's file in <family-faq>", () => {
  const body = '## ¿Dónde estacionamos?\n\nDetrás de la casa.';
  const inSpanish = `---\nlang: es\n---\n\n${body}`;
  const mount = (markdown: string, attributes = '', around = 'lang="en"'): Promise<FamilyFaq> =>
    mountFaq(
      `<div ${around}><family-faq src="${respondUrl({body: markdown})}" ${attributes}></family-faq></div>`,
    );

  it('sets the language of the interface', async () => {
    const faq = await mount(inSpanish);
    expect(shownLanguages(faq).interface).to.equal('es');
    expect(wordsOn(faq)).to.include('¿Necesita ayuda ahora?');
    expect(wordsOn(faq)).to.include('1 pregunta');
  });

  it('is marked as Spanish on an English page', async () => {
    const faq = await mount(inSpanish);
    expect([...faq.children].map((each) => each.getAttribute('lang'))).to.deep.equal(['es', 'es']);
  });

  it('is not marked on a page in its own language', async () => {
    const faq = await mount(inSpanish, '', 'lang="es-MX"');
    expect(faq.querySelectorAll(':scope > [lang]')).to.have.length(0);
  });

  it("keeps the interface in the element's own language", async () => {
    const faq = await mount(inSpanish, 'lang="en"');
    expect(shownLanguages(faq).interface).to.equal('en');
    expect([...faq.children].map((each) => each.getAttribute('lang'))).to.deep.equal(['es', 'es']);
  });

  it("keeps the page's interface without a language of its own", async () => {
    expect(shownLanguages(await mount(body)).interface).to.equal('en');
    const faq = await mount(body, '', 'lang="es"');
    expect(shownLanguages(faq).interface).to.equal('es');
    expect(faq.querySelectorAll(':scope > [lang]')).to.have.length(0);
  });

  it('has an English interface in a language that the library does not support', async () => {
    const faq = await mount('---\nlang: fr\n---\n\n## Où se garer ?\n\nDerrière la maison.', '', 'lang="es"');
    expect(shownLanguages(faq).interface).to.equal('en');
    expect([...faq.children].map((each) => each.getAttribute('lang'))).to.deep.equal(['fr', 'fr']);
  });

  it("restores the page's interface when the file is removed", async () => {
    const faq = await mount(inSpanish);
    faq.removeAttribute('src');
    await until(() => titleOf(faq) === title.en, 'The default topic did not come');
    await settled(faq);
    expect(shownLanguages(faq)).to.deep.equal(english);
  });
});
