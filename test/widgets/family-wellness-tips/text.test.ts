import {expect} from 'chai';
import {nextFrame, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {respondUrl} from '../../support/server.js';
import {
  article,
  buttonOf,
  choose,
  collectWarnings,
  drawn,
  elementsIn,
  filtersOf,
  headingsOf,
  inState,
  itemsOf,
  mountNarrow,
  mountTips,
  rowOf,
  shadow,
  textOf,
  tipsOfMarkdown,
  titlesOf,
  type FamilyWellnessTips,
} from './tips.js';

/** Texts of any structure, and the words that must be visible. */
const odd: Readonly<Record<string, [markdown: string, ...words: string[]]>> = {
  'text before the first heading': [
    'Hello.\n\n## One\n\nA.\n\n## Two\n\nB.',
    'Hello.',
    'One',
    'A.',
    'Two',
    'B.',
  ],
  'only text': ['Hello.\n\n- A\n- B', 'Hello.', 'A'],
  'only headings': ['## One\n\n## Two', 'One', 'Two'],
  'a group with text before its first tip': [
    '## Sleep\n\nNights are long.\n\n### Nap\n\nA.\n\n## Food\n\n### Eat\n\nB.',
    'Nights are long.',
    'Nap',
    'A.',
    'Eat',
  ],
  'a section without tips among groups': [
    '## Sleep\n\n### Nap\n\nA.\n\n## To you\n\nBe well.\n\n## End',
    'Nap',
    'To you',
    'Be well.',
    'End',
  ],
  'headings below tips': [
    '## Sleep\n\n### Nap\n\nA.\n\n#### How\n\nB.\n\n##### When\n\nC.\n\n## Food\n\n### Eat\n\nD.',
    'How',
    'B.',
    'When',
    'C.',
    'D.',
  ],
  'levels left out': ['## Sleep\n\n#### Nap\n\nA.\n\n#### Walk\n\nB.', 'Nap', 'A.', 'Walk', 'B.'],
  'levels upside down': ['### Nap\n\nA.\n\n## Food\n\n### Eat\n\nB.', 'Nap', 'A.', 'Food', 'Eat', 'B.'],
  'the same heading twice': ['## One\n\nA.\n\n## One\n\nB.', 'A.', 'B.'],
  'a table, a list, a quote, a task and an alert in a tip': [
    '## One\n\n| K | L |\n| --- | --- |\n| M | N |\n\n- O\n\n> P\n\n- [ ] Q\n\n> [!WARNING]\n> R\n\n## Two\n\nS.',
    'M',
    'O',
    'P',
    'Q',
    'R',
  ],
};

/** Elements of the text that have no box: on the other side of an edge they still have one. */
function unseen(tips: Element): string[] {
  return [...tips.children].filter((each) => !each.checkVisibility()).map(textOf);
}

describe("a partner's text in <family-wellness-tips>", () => {
  for (const [what, [markdown, ...words]] of Object.entries(odd)) {
    it(`shows all of it with ${what}, as a list and on cards`, async () => {
      const warnings = collectWarnings();
      const tips = await tipsOfMarkdown(markdown, 'layout="list"');
      expect(unseen(tips)).to.deep.equal([]);
      const all = textOf(tips);
      for (const word of words) expect(all).to.include(word);
      tips.layout = 'cards';
      await drawn(tips);
      // On cards, the name of a group is their label.
      const labels = [...shadow(tips).querySelectorAll('.label')].map(textOf);
      expect(unseen(tips).filter((text) => !labels.includes(text))).to.deep.equal([]);
      expect(warnings.filter((warning) => /^<family.*(group|slot)/.test(warning))).to.deep.equal([]);
    });
  }

  it('has a card for the text below the heading of a group, with that heading', async () => {
    const tips = await tipsOfMarkdown(odd['a group with text before its first tip']![0]);
    expect(titlesOf(tips)).to.deep.equal(['Sleep', 'Eat', 'Nap']);
    expect(elementsIn(itemsOf(tips)[0]!).map(textOf)).to.deep.equal(['Sleep', 'Nights are long.']);
    expect(itemsOf(tips)[0]!.querySelector('.label')).to.equal(null);
    expect(filtersOf(tips)).to.deep.equal(['All 3 *', 'Sleep 2', 'Food 1']);
  });

  it('has one card for each section of level 2 if there is no level 3', async () => {
    const tips = await tipsOfMarkdown(
      '---\ntitle: Ours\n---\n\n## One\n\nA.\n\n## Two\n\nB.\n\n## Three\n\nC.',
    );
    expect(titlesOf(tips)).to.deep.equal(['One', 'Two', 'Three']);
    expect(filtersOf(tips)).to.deep.equal([]);
    expect(shadow(tips).querySelectorAll('.label')).to.have.length(0);
  });

  it('is in the empty state without text', async () => {
    const src = respondUrl({body: '---\ntitle: To come\n---\n'});
    const tips = await mountTips(`<family-wellness-tips src="${src}"></family-wellness-tips>`, 'empty');
    expect(rowOf(tips)).to.equal(null);
  });
});

describe('the headings of <family-wellness-tips>', () => {
  const reported = (tips: Element) =>
    [...tips.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter((each) => each.checkVisibility())
      .map((each) => `${each.ariaLevel ?? each.tagName[1]} ${textOf(each)}`);

  it('skip no level on cards, on which those of the groups are only labels', async () => {
    const tips = await mountNarrow();
    expect(reported(tips)).to.deep.equal([
      '2 Small steps',
      '3 Breathe out slowly',
      '3 Name the feeling',
      '3 Rest for a minute',
      '3 Take a nap',
      '3 Keep it dark',
      '3 Water the plants',
    ]);
  });

  it('have their original levels in a list', async () => {
    const tips = await mountNarrow();
    await choose(tips, 'Show as list');
    expect(reported(tips).slice(0, 3)).to.deep.equal(['2 Small steps', '3 Stress', '4 Breathe out slowly']);
    expect(tips.querySelectorAll('[aria-level]')).to.have.length(0);
  });

  it('keep their relative levels below a tip, and below a title of the requested level', async () => {
    const tips = await tipsOfMarkdown(`---\ntitle: Ours\n---\n\n${odd['headings below tips']![0]}`);
    expect(reported(tips)).to.deep.equal(['2 Ours', '3 Nap', '4 How', '5 When', '3 Eat']);
    tips.headingLevel = 3;
    await drawn(tips);
    expect(reported(tips)).to.deep.equal(['3 Ours', '4 Nap', '5 How', '5 When', '4 Eat']);
  });
});

describe("an author's own elements in <family-wellness-tips>", () => {
  const marks = (tips: Element) =>
    [...tips.querySelectorAll('[aria-level], [data-family-tabindex], [tabindex]')].map(textOf);

  it('have their original levels and tabindex again when they become a fallback', async () => {
    collectWarnings();
    const tips = await mountNarrow();
    expect(marks(tips)).to.have.length(7);
    tips.src = respondUrl({status: 404});
    await inState(tips, 'error');
    expect(marks(tips)).to.deep.equal([]);
    expect(tips.querySelector('h4')!.checkVisibility()).to.equal(true);
  });

  for (const [what, copy] of [
    ['cloned', (tips: FamilyWellnessTips) => tips.cloneNode(true) as FamilyWellnessTips],
    [
      'copied as HTML',
      (tips: FamilyWellnessTips) => {
        const box = document.createElement('div');
        box.innerHTML = tips.outerHTML;
        return box.firstElementChild as FamilyWellnessTips;
      },
    ],
  ] as const) {
    for (const inside of [article, '']) {
      it(`are arranged once when ${inside ? 'an article' : 'a topic'} is ${what}`, async () => {
        const tips = await mountNarrow('', inside);
        const before = [headingsOf(tips), titlesOf(tips)];
        const twin = copy(tips);
        const place = tips.parentElement!;
        tips.remove();
        place.append(twin);
        await inState(twin, 'ready');
        expect([headingsOf(twin), titlesOf(twin)]).to.deep.equal(before);
        buttonOf(twin, 'Show as list').click();
        await drawn(twin);
        expect(marks(twin)).to.deep.equal([]);
      });
    }
  }

  it('remain the same elements in the same order, whatever a reader does', async () => {
    const tips = await mountNarrow();
    const before = [...tips.children];
    await choose(tips, 'Sleep 2');
    await choose(tips, 'Show as list');
    await choose(tips, 'All 6');
    await choose(tips, 'Show as cards');
    expect([...tips.children].every((each, index) => each === before[index])).to.equal(true);
    expect(tips.children).to.have.length(before.length);
  });

  it('are arranged once when the widget is moved 30 times', async () => {
    const tips = await mountNarrow();
    const place = tips.parentElement!;
    let loads = 0;
    tips.addEventListener('family-content-load', () => (loads += 1));
    for (let move = 0; move < 30; move += 1) {
      place.append(tips);
      if (move % 10 === 0) await nextFrame();
    }
    await drawn(tips);
    expect(titlesOf(tips)).to.have.length(6);
    expect(loads).to.equal(0);
  });

  it('are replaced by another text', async () => {
    const tips = await mountNarrow();
    await choose(tips, 'Sleep 2');
    tips.src = respondUrl({body: '## One\n\nA.\n\n## Two\n\nB.'});
    await until(() => titlesOf(tips)[0] === 'One', 'The text did not come');
    await drawn(tips);
    expect(titlesOf(tips)).to.deep.equal(['One', 'Two']);
    expect(shadow(tips).querySelector('.bar p')!.textContent).to.equal(
      '1–2 of 2'.replace('–2', rowOf(tips).clientWidth > 700 ? '–2' : ''),
    );
  });
});

describe('<family-wellness-tips> in Spanish', () => {
  it('has its interface and all tips in Spanish', async () => {
    const tips = await mountNarrow('lang="es"', '');
    expect(itemsOf(tips)).to.have.length(38);
    expect(filtersOf(tips)[0]).to.equal('Todos 38 *');
    const view = textOf(shadow(tips).querySelector('.deck'));
    for (const words of ['Anterior', '1 de 38', 'Siguiente', 'Ver como lista', 'Viene de la experiencia'])
      expect(view).to.include(words);
    expect(view).to.not.match(/Next|Previous|Show|practice| of /);
    const next = [...shadow(tips).querySelectorAll('button')].find((each) => textOf(each) === 'Siguiente')!;
    expect(next.ariaLabel).to.equal(`Siguiente: ${titlesOf(tips)[1]}`);
    await choose(tips, 'Ver como lista');
    expect(textOf(shadow(tips).querySelector('.bar'))).to.equal('38 consejos Ver como tarjetas');
    await choose(tips, 'Sueño 5');
    expect(textOf(shadow(tips).querySelector('.bar p'))).to.equal('5 consejos');
  });

  it('keeps the tip and the group when the language changes', async () => {
    const tips = await mountNarrow('', '');
    expect(tips.show('tip-own-drinking')).to.equal(true);
    await choose(tips, 'Food 5');
    tips.lang = 'es';
    await until(() => filtersOf(tips)[0] === 'Todos 38', 'It stayed English');
    await drawn(tips);
    expect(filtersOf(tips)).to.include('Comida 5 *');
    expect(titlesOf(tips)).to.include('Mire con cariño cuánto alcohol toma usted');
  });
});
