import {expect} from 'chai';
import {accessibilityOf} from '../../support/accessibility.js';
import {until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {headingsOf, shadow, textOf} from '../../support/widget.js';
import {
  explainerOf,
  mountExplainer,
  partnersProgram,
  piecesOf,
  programs,
  sectionOf,
  titlesOf,
  unseen,
} from './explainer.js';

const ours = ['Where this fits', 'How they compare'];

describe('the sections of <family-program-explainer>', () => {
  for (const program of programs) {
    it(`are those of the text, in order: ${program}`, async () => {
      const warnings = collectWarnings();
      const explainer = await mountExplainer(
        `<family-program-explainer topic="${program}"></family-program-explainer>`,
      );
      const headings = headingsOf(explainer).filter((heading) => heading.startsWith('h3 '));
      expect(headings).to.have.lengthOf.at.least(8);
      expect(titlesOf(explainer).filter((title) => !ours.includes(title))).to.deep.equal(
        headings.map((heading) => heading.slice(3)),
      );
      expect(unseen(explainer)).to.deep.equal([]);
      expect(shadow(explainer).querySelectorAll('[part~=week]')).to.have.lengthOf(1);
      expect(shadow(explainer).querySelectorAll('[part~=family]')).to.have.lengthOf(1);
      expect(shadow(explainer).querySelectorAll('[part~=questions] button')).to.have.lengthOf(1);
      expect(warnings.filter((warning) => warning.startsWith('<family-'))).to.deep.equal([]);
    });
  }

  it('are recognised by their content and by their ids', async () => {
    const explainer = await explainerOf();
    expect(titlesOf(explainer)).to.deep.equal([
      'At a glance',
      'A week',
      'What it works on',
      'What your family can do',
      'Questions to ask',
      'What comes next',
    ]);
    expect(sectionOf(explainer, 'What your family can do').part.contains('family')).to.equal(true);
    expect(sectionOf(explainer, 'Questions to ask').part.contains('questions')).to.equal(true);
  });

  it('keep the order of the text', async () => {
    const explainer = await explainerOf();
    const order = [...shadow(explainer).querySelectorAll('slot')]
      .flatMap((slot) => slot.assignedElements())
      .filter((element) => !['title', 'summary', 'sources'].includes(element.slot));
    const text = [...explainer.children].filter(({slot}) => !['title', 'summary', 'sources'].includes(slot));
    expect(order.map(textOf)).to.deep.equal(text.map(textOf));
  });

  it('have their sources below their topics', async () => {
    const explainer = await explainerOf();
    const section = sectionOf(explainer, 'What it works on');
    const topics = [...section.querySelectorAll('.topics > div')];
    expect(topics.map((topic) => piecesOf(topic).map(textOf))).to.deep.equal([
      ['Sleep', 'Rest.'],
      ['Food', 'Meals.', 'Breakfast', 'Early.'],
    ]);
    expect(piecesOf(section).map(textOf).at(-1)).to.equal('Sources: A book');
  });

  it('show the first facts as facts, and later ones as a plain list', async () => {
    const explainer = await explainerOf(
      '## Facts\n\n- Hours: 3\n- Place: Here\n\n## Cost words\n\n- Copay: a part\n- Appeal: again\n',
    );
    const [facts, cost] = explainer.querySelectorAll('ul');
    expect(facts!.querySelectorAll('[data-family-label]')).to.have.lengthOf(2);
    expect(cost!.querySelectorAll('[data-family-label]')).to.have.lengthOf(0);
    expect(getComputedStyle(facts!).display).to.equal('grid');
    expect(getComputedStyle(cost!).display).to.equal('block');
  });
});

describe('the facts of <family-program-explainer>', () => {
  it('keep their text, with label, gist and icon in elements', async () => {
    const explainer = await explainerOf();
    const items = [...explainer.querySelectorAll('ul')][0]!.children;
    expect([...items].map((item) => item.textContent)).to.deep.equal([
      'Hours a week: 9 or more (6 for teens)',
      'Where they live: At home',
      'Our van: Comes to your door, or to the station',
    ]);
    const [hours, place, van] = items;
    expect(hours!.querySelector('[data-family-label]')!.textContent).to.equal('Hours a week: ');
    expect(hours!.querySelector('[data-family-gist]')!.textContent).to.equal('9 or more');
    expect(place!.querySelector('[data-family-gist]')!.textContent).to.equal('At home');
    // A fact with a link is not split.
    expect(van!.querySelector('[data-family-gist]')).to.equal(null);
    expect(van!.querySelector('a')!.textContent).to.equal('your door');
    expect([...items].map((item) => item.querySelectorAll('svg').length)).to.deep.equal([1, 1, 0]);
    expect((await accessibilityOf(hours!.querySelector('svg')!)).role).to.equal('none');
  });

  it('have a visually hidden heading, with a focus ring around the facts', async () => {
    const explainer = await mountExplainer();
    const heading = explainer.querySelector<HTMLElement>('#iop-at-a-glance')!;
    expect(await accessibilityOf(heading)).to.deep.equal({role: 'heading', name: 'At a glance', level: 3});
    const section = sectionOf(explainer, 'At a glance');
    expect(section.querySelector<HTMLElement>('.rail')!.offsetHeight).to.equal(1);
    const facts = section.querySelector('.body')!;
    expect(getComputedStyle(facts).outlineStyle).to.equal('none');
    heading.tabIndex = -1;
    heading.focus();
    expect(getComputedStyle(facts).outlineStyle).to.equal('solid');
    // Not for a link among them, which has its own ring.
    explainer.querySelector<HTMLElement>('[data-sources] a')!.focus();
    expect(getComputedStyle(facts).outlineStyle).to.equal('none');
  });

  it('are in four columns if there is room, two on a phone, one in a very narrow element', async () => {
    for (const [width, columns] of [
      [900, 4],
      [400, 2],
      [280, 1],
    ] as const) {
      const explainer = await mountExplainer(
        `<div style="inline-size: ${width}px"><family-program-explainer></family-program-explainer></div>`,
      );
      const list = explainer.querySelector('ul')!;
      expect(getComputedStyle(list).gridTemplateColumns.split(' '), `${width}`).to.have.lengthOf(columns);
      // The fifth is in its own row.
      const widths = [list, list.lastElementChild!].map((each) => each.getBoundingClientRect().width);
      expect(Math.abs(widths[0]! - widths[1]!)).to.be.below(0.5);
    }
  });
});

describe('the next steps of <family-program-explainer>', () => {
  it('keep their text, and get an arrow each', async () => {
    const explainer = await explainerOf();
    const [list] = [...explainer.querySelectorAll('ul')].slice(-1);
    expect([...list!.children].map((item) => item.textContent)).to.deep.equal([
      'Step down: Outpatient, with fewer hours.',
      'Step up: more help, if needed.',
      'Alongside: A group.',
    ]);
    const shapes = [...list!.children].map((item) => item.querySelector('path')!.getAttribute('d'));
    expect(new Set(shapes).size).to.equal(3);
  });

  it('are links to the next program if it is on the page, and plain text otherwise', async () => {
    const explainer = await mountExplainer();
    const link = [...explainer.querySelectorAll('a')].find(
      ({textContent}) => textContent === 'Outpatient program',
    )!;
    expect(link.hasAttribute('href')).to.equal(false);
    await mountExplainer('<family-program-explainer topic="outpatient"></family-program-explainer>');
    expect(link.getAttribute('href')).to.equal('#outpatient-at-a-glance');
  });
});

describe('<family-program-explainer> shows all of any text', () => {
  const odd: Readonly<Record<string, string>> = {
    'no headings': 'Only words.\n\n- And a list.\n',
    'a heading with nothing below': '## Alone\n\n## Also alone\n',
    'headings that skip levels': '#### Deep\n\nText.\n\n## High\n\nMore.\n\n##### Deeper\n\nStill.\n',
    'a table that is not a week':
      '## A week {#our-week}\n\n| Day | Hours | What |\n| --- | --- | --- |\n| Monday | three | Group |\n',
    'two tables of weeks':
      '## Weeks\n\n| D | H | W |\n| --- | --- | --- |\n| Mon | 1 | A |\n\n| D | H | W |\n| --- | --- | --- |\n| Mon | 2 | B |\n',
    'a family section without a list': '## You {#x-family}\n\nBe there.\n',
    'next steps without a list': '## Next {#x-next}\n\nSoon.\n',
    'next steps without labels': '## Next {#x-next}\n\n1. One\n2. Two\n',
    'questions below smaller headings': '## Ask\n\n### Money\n\n- [ ] How much?\n\n### Time\n\n- [ ] When?\n',
    'facts with more below': '## Facts\n\n- Hours: 3\n\nMore.\n\n### And more\n\nText.\n\nSources: A book\n',
    'facts in a numbered list': '## Facts\n\n1. Hours: 3\n2. Place: Here\n',
    'only sources': '## A\n\nSources: A book\n',
    'a rule, a quote, code and a picture':
      '## A\n\n---\n\n> Said.\n\n```\ncode\n```\n\n![Alt](https://example.org/a.png)\n',
  };
  for (const [what, markdown] of Object.entries(odd)) {
    it(`with ${what}`, async () => {
      collectWarnings();
      const explainer = await explainerOf(markdown);
      expect([...explainer.children].filter(({assignedSlot}) => !assignedSlot).map(textOf)).to.deep.equal([]);
      expect(unseen(explainer).filter(Boolean)).to.deep.equal([]);
    });
  }

  it('with an article that a partner wrote into the tag', async () => {
    const explainer = await mountExplainer(`<family-program-explainer>
      Bare words
      <h2>Our program</h2><p>In short.</p>
      <h3>Facts</h3><ul><li>
        <p>Hours: 3, or more</p></li>
      <li><strong>Place:</strong> Here</li></ul>
      <h3>Ask</h3><ul><li><input type="checkbox" aria-label="When?"> When?</li></ul>
      <table><tr><td>One</td></tr></table>
    </family-program-explainer>`);
    expect(titlesOf(explainer)).to.deep.equal(['Facts', 'Ask']);
    expect(unseen(explainer)).to.deep.equal([]);
    expect(textOf(explainer.querySelector('ul'))).to.equal('Hours: 3, or more Place: Here');
    expect(sectionOf(explainer, 'Ask').part.contains('questions')).to.equal(true);
    expect(explainer.querySelector('input')!.hasAttribute('autocomplete')).to.equal(false);
  });

  it('is in the empty state for an empty text', async () => {
    collectWarnings();
    const src = respondUrl({body: '---\ntitle: Nothing yet\n---\n'});
    const explainer = await mountExplainer(
      `<family-program-explainer src="${src}"></family-program-explainer>`,
      'empty',
    );
    expect(titlesOf(explainer)).to.deep.equal([]);
  });

  it('warns an author of an invalid week', async () => {
    const warnings = collectWarnings();
    await explainerOf(partnersProgram.replace('| 3 |', '| three |'));
    await until(() => warnings.length > 0);
    expect(warnings).to.have.lengthOf(1);
    expect(warnings[0]).to.match(/:\d+:1 .*“three” is no number of hours/);
  });
});
