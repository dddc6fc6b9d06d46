import {expect} from 'chai';
import {fixture, settled} from '../../support/fixture.js';
import {accessibilityOf} from '../../support/accessibility.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {
  announced,
  expectSame,
  findButton,
  inState,
  shadow,
  shown,
  sidewaysScroll,
  textOf,
} from '../../support/widget.js';
import {article, asked, faqOfMarkdown, mountFaq, questionOf, questionsOf, shownQuestions} from './faq.js';

/** Group headings with the questions below each, as a reader sees them. */
function groupsOf(faq: Element): [string, string[]][] {
  return [...shadow(faq).querySelectorAll<HTMLElement>('[part~=group]')].map((group) => [
    textOf(
      group
        .querySelector('slot')!
        .assignedElements()
        .find((each) => /^H\d$/.test(each.tagName) && !each.assignedSlot!.closest('[part~=question]')),
    ),
    questionsOf(faq)
      .filter(({box}) => group.contains(box))
      .map(({heading}) => textOf(heading)),
  ]);
}

describe('groups and questions of <family-faq>', () => {
  it('are the headings of levels 2 and 3 in a file', async () => {
    const faq = await faqOfMarkdown(
      '## Safety\n\n### One?\n\nA.\n\n### Two?\n\nB.\n\n## Money\n\n### Three?\n\nC.',
    );
    expect(groupsOf(faq)).to.deep.equal([
      ['Safety', ['One?', 'Two?']],
      ['Money', ['Three?']],
    ]);
  });

  it('are the headings in an article', async () => {
    expect(groupsOf(await mountFaq())).to.deep.equal([
      ['Safety', [asked.naloxone, asked.crisis]],
      ['Treatment', [asked.detox, asked.visit]],
    ]);
  });

  it('are counted in words', async () => {
    expect(announced(await mountFaq())).to.deep.equal(['4 questions in 2 groups']);
    expect(announced(await faqOfMarkdown('## One?\n\nA.\n\n## Two?\n\nB.'))).to.deep.equal(['2 questions']);
    expect(announced(await faqOfMarkdown('## One?\n\nA.'))).to.deep.equal(['1 question']);
  });

  it('are a plain list of questions if no heading has another one below it', async () => {
    const faq = await faqOfMarkdown('# Our house\n\n## One?\n\nA.\n\n## Two?\n\nB.');
    expect(groupsOf(faq)).to.deep.equal([['', ['One?', 'Two?']]]);
  });

  it('keep a group that is text only, with its text in sight', async () => {
    const faq = await faqOfMarkdown(
      '## Safety\n\n### One?\n\nA.\n\n## A word to you\n\nYou are not alone.\n\n- Not today.',
    );
    expect(groupsOf(faq)).to.deep.equal([
      ['Safety', ['One?']],
      ['A word to you', []],
    ]);
    const [text] = [...faq.querySelectorAll('p')].filter((each) => textOf(each) === 'You are not alone.');
    expect(text!.checkVisibility()).to.equal(true);
    expect(faq.querySelector('ul')!.checkVisibility()).to.equal(true);
    // A group without questions is not counted.
    expect(announced(faq)).to.deep.equal(['1 question']);
  });

  it('keep the words between a group and its first question in sight', async () => {
    const faq = await faqOfMarkdown('## Safety\n\nWhen minutes count.\n\n### One?\n\nA.');
    expect(faq.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(questionOf(faq, 'One?').answer.map(textOf)).to.deep.equal(['A.']);
  });

  it('keep the text before the first heading visible, above the tools', async () => {
    const faq = await faqOfMarkdown('Welcome.\n\n- All of you.\n\n## One?\n\nA.');
    const [welcome, list] = [faq.querySelector('p')!, faq.querySelector('ul')!];
    expect([welcome.checkVisibility(), list.checkVisibility()]).to.deep.equal([true, true]);
    const search = shown(faq, '[part~=search]')!;
    expect(list.getBoundingClientRect().bottom).to.be.at.most(search.getBoundingClientRect().top);
  });

  it('keep deeper headings inside the answer', async () => {
    const faq = await faqOfMarkdown(
      '## Safety\n\n### One?\n\nA.\n\n#### In short\n\nB.\n\n##### Shorter\n\nC.\n\n### Two?\n\nD.',
    );
    expect(questionOf(faq, 'One?').answer.map(textOf)).to.deep.equal([
      'A.',
      'In short',
      'B.',
      'Shorter',
      'C.',
    ]);
    expect(shownQuestions(faq)).to.deep.equal(['One?', 'Two?']);
  });

  it('treat a heading that skips a level as one level below', async () => {
    const faq = await faqOfMarkdown('## Safety\n\n#### One?\n\nA.\n\n## Money\n\n### Two?\n\nB.');
    expect(groupsOf(faq)).to.deep.equal([
      ['Safety', ['One?']],
      ['Money', ['Two?']],
    ]);
  });

  it('show a text without any heading, and no tools for questions', async () => {
    const faq = await faqOfMarkdown('Only words today.');
    expect(faq.querySelector('p')!.checkVisibility()).to.equal(true);
    expectSame(shown(faq, '[part~=search]'), undefined);
    expectSame(findButton(faq, 'Open all'), undefined);
  });

  it('exclude a heading without text, and report it with its line', async () => {
    const warnings = collectWarnings();
    const faq = await faqOfMarkdown('## One?\n\nA.\n\n##\n\nB.\n\n## Two?\n\nC.');
    expect(shownQuestions(faq)).to.deep.equal(['One?', 'Two?']);
    expect(questionOf(faq, 'One?').answer.map(textOf)).to.deep.equal(['A.', 'B.']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^<family-faq src="http.*">: .*:5:1 .*heading has no text/);
  });

  it('exclude an empty heading of an article', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>One?</h3><p>A.</p><h3> </h3><p>B.</p><h3>Two?</h3><p>C.</p></family-faq>',
    );
    expect(shownQuestions(faq)).to.deep.equal(['One?', 'Two?']);
    expect(questionOf(faq, 'One?').answer.map(textOf)).to.include('B.');
  });

  it('show a question without an answer', async () => {
    const faq = await faqOfMarkdown('## One?\n\n## Two?\n\nB.');
    expect(shownQuestions(faq)).to.deep.equal(['One?', 'Two?']);
    questionOf(faq, 'One?').details.open = true;
    await settled(faq);
    expect(questionOf(faq, 'One?').answer).to.deep.equal([]);
  });

  it('show words in a question that carry marks', async () => {
    const faq = await faqOfMarkdown('## Is **detox** `safe` &amp; *short*?\n\nA.');
    expect(shownQuestions(faq)).to.deep.equal(['Is detox safe & short?']);
    expect(faq.querySelector('h2 strong')!.textContent).to.equal('detox');
  });
});

describe('500 questions', () => {
  const numbers = Array.from({length: 500}, (_, index) => index + 1);

  it('come from a file', async () => {
    const faq = await faqOfMarkdown(numbers.map((number) => `## Q${number}\nA\n`).join(''));
    expect(shownQuestions(faq)).to.deep.equal(numbers.map((number) => `Q${number}`));
    expect(announced(faq)).to.deep.equal(['500 questions']);
  });

  it('come from an article, open and close together, and are found', async () => {
    const items = numbers.map((number) => `<h3>What of ${number}?</h3><p>It is number${number}.</p>`);
    const faq = await mountFaq(`<family-faq>${items.join('')}</family-faq>`);
    faq.openAll();
    expect(questionsOf(faq).filter(({details}) => details.open)).to.have.length(500);
    faq.closeAll();
    expect(questionsOf(faq).filter(({details}) => details.open)).to.have.length(0);
    expect(faq.show('what-of-499')).to.equal(true);
    expect(new Set([...faq.querySelectorAll('h3')].map(({id}) => id)).size).to.equal(500);
  });
});

describe('an answer that is one table', () => {
  const head = Array.from({length: 12}, (_, index) => `A long column ${index}`);
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const table = [row(head), row(head.map(() => '---')), row(head.map((_, index) => `cell ${index}`))].join(
    '\n',
  );

  inEachEngine('scrolls in a box of its own on a phone, and the page does not', async () => {
    const src = respondUrl({body: `## What does it cost?\n\n${table}\n\n## Who pays?\n\nWe.`});
    const faq = await mountFaq(
      `<div style="inline-size: 304px"><family-faq src="${src}"></family-faq></div>`,
    );
    const question = questionOf(faq, 'What does it cost?');
    question.details.open = true;
    await settled(faq);
    const [box] = question.answer;
    expect(box!.querySelectorAll('table tr')).to.have.length(2);
    expect(box!.scrollWidth).to.be.greaterThan(box!.clientWidth);
    expect(box!.getBoundingClientRect().width).to.be.at.most(304);
    expect(sidewaysScroll()).to.equal(0);
    box!.scrollLeft = 50;
    expect(box!.scrollLeft).to.equal(50);
  });

  inEachEngine('can be reached by keyboard, and says what it is', async () => {
    const faq = await faqOfMarkdown(`## What does it cost?\n\n${table}`);
    const question = questionOf(faq, 'What does it cost?');
    question.details.open = true;
    await settled(faq);
    const [box] = question.answer;
    box!.focus();
    expectSame(document.activeElement, box);
    expect(await accessibilityOf(box!)).to.deep.include({role: 'group', name: 'Table'});
    expect(await accessibilityOf(box!.querySelector('th')!)).to.deep.include({role: 'columnheader'});
    expect(await accessibilityOf(box!.querySelector('table')!)).to.deep.include({role: 'table'});
  });

  inEachEngine("does not make the page wider either when it is an author's own", async () => {
    const cells = head.map((cell) => `<td>${cell.replaceAll(' ', '&nbsp;')}</td>`).join('');
    const faq = await mountFaq(
      `<div style="inline-size: 304px"><family-faq layout="list"><h3>What does it cost?</h3><table><tr>${cells}</tr></table><h3>Who pays?</h3><p>We.</p></family-faq></div>`,
    );
    const table = faq.querySelector('table')!;
    expect(table.checkVisibility()).to.equal(true);
    expect(table.getBoundingClientRect().width).to.be.at.most(304);
    expect(await accessibilityOf(table)).to.deep.include({role: 'table'});
    expect(sidewaysScroll()).to.equal(0);
  });
});

describe('<family-faq> in a narrow element of a wide page', () => {
  inEachEngine('follows its own width, not the page’s', async () => {
    const row = await fixture(`<div style="width: 320px"><family-faq>${article}</family-faq></div>`);
    const faq = row.querySelector('family-faq')!;
    await inState(faq, 'ready');
    const group = faq.querySelector('h3')!.getBoundingClientRect();
    const question = questionsOf(faq)[0]!.box.getBoundingClientRect();
    // Narrow: the group's heading is above its questions. Wide: beside them.
    expect(group.bottom).to.be.at.most(question.top);
    (row as HTMLElement).style.width = '780px';
    await settled(faq);
    expect(faq.querySelector('h3')!.getBoundingClientRect().right).to.be.at.most(
      questionsOf(faq)[0]!.box.getBoundingClientRect().left,
    );
  });
});
