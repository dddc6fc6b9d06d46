import {expect} from 'chai';
import {fixture, nextEvent, settled} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {expectSame, findButton, headingsOf, inState, textOf} from '../../support/widget.js';
import {article, asked, faqOfMarkdown, mountFaq, questionOf, shownQuestions, type FamilyFaq} from './faq.js';

const file = `---
title: About our house
summary: Short answers first.
---

## Before you come {#arriving}

### What may they bring? {#bring}

A few clothes, and *no* phone.

#### And shoes?

Yes, two pairs.

### Who may visit? {#visit-us}

Ask **first**.
`;

describe('the text of <family-faq> in the page', () => {
  it('is made of children of the element, which reader mode and search engines read', async () => {
    const faq = await faqOfMarkdown(file);
    expect([...faq.children].map((child) => `${child.localName} ${textOf(child)}`)).to.deep.equal([
      'h2 About our house',
      'p Short answers first.',
      'h3 Before you come',
      'h4 What may they bring?',
      'p A few clothes, and no phone.',
      'h5 And shoes?',
      'p Yes, two pairs.',
      'h4 Who may visit?',
      'p Ask first.',
    ]);
    expect(faq.querySelector('em')!.textContent).to.equal('no');
  });

  it('is plain HTML: no comments, no custom tags, no styles', async () => {
    const faq = await faqOfMarkdown(file);
    const nodes = document.createTreeWalker(faq, NodeFilter.SHOW_COMMENT);
    expect(nodes.nextNode()).to.equal(null);
    expect([...faq.querySelectorAll('*')].filter((each) => each.localName.includes('-'))).to.deep.equal([]);
    expectSame(faq.querySelector('[style], style, script, svg'), null);
  });

  it('is readable without our script: its children are in the order of the text', async () => {
    const faq = await mountFaq('<family-faq topic="family-faq"></family-faq>');
    const copy = new DOMParser().parseFromString(faq.innerHTML, 'text/html').body;
    const [title, lead, ...rest] = [...copy.children];
    expect([title!.localName, lead!.localName, rest[0]!.localName]).to.deep.equal(['h2', 'p', 'h3']);
    expect(rest.at(-1)!.localName).to.equal('ol');
  });

  for (const [level, levels] of [
    [undefined, 'h2 h3 h4 h5 h4'],
    ['2', 'h2 h3 h4 h5 h4'],
    ['3', 'h3 h4 h5 h6 h5'],
    ['4', 'h4 h5 h6 h6 h6'],
    ['5', 'h5 h6 h6 h6 h6'],
    ['1', 'h2 h3 h4 h5 h4'],
    ['0', 'h2 h3 h4 h5 h4'],
    ['-3', 'h2 h3 h4 h5 h4'],
    ['6', 'h5 h6 h6 h6 h6'],
    ['99', 'h5 h6 h6 h6 h6'],
    ['3.9', 'h3 h4 h5 h6 h5'],
    ['', 'h2 h3 h4 h5 h4'],
    ['h3', 'h2 h3 h4 h5 h4'],
    ['Infinity', 'h5 h6 h6 h6 h6'],
  ] as const) {
    const attribute = level === undefined ? '' : `heading-level="${level}"`;
    it(`has the headings ${levels} ${level === undefined ? 'by default' : `with ${attribute}`}`, async () => {
      const faq = await faqOfMarkdown(file, attribute);
      expect(headingsOf(faq).map((heading) => heading.split(' ', 1)[0])).to.deep.equal(levels.split(' '));
      // Levels that end at 6 are no reason for a question to become a group, or the other way round.
      expect(shownQuestions(faq)).to.deep.equal(['What may they bring?', 'Who may visit?']);
      expect(questionOf(faq, 'What may they bring?').answer.map(textOf)).to.deep.equal([
        'A few clothes, and no phone.',
        'And shoes?',
        'Yes, two pairs.',
      ]);
    });
  }

  it('skips no level if the file has no title', async () => {
    const faq = await faqOfMarkdown('## Before you come\n\n### What may they bring?\n\nClothes.');
    expect(headingsOf(faq)).to.deep.equal(['h2 Before you come', 'h3 What may they bring?']);
  });

  it('changes its levels with heading-level, and keeps what is open', async () => {
    const faq = await faqOfMarkdown(file);
    questionOf(faq, 'Who may visit?').details.open = true;
    faq.headingLevel = 3;
    await settled(faq);
    expect(headingsOf(faq)[0]).to.equal('h3 About our house');
    expect(headingsOf(faq)).to.have.length(5);
    expect(questionOf(faq, 'Who may visit?').details.open).to.equal(true);
    expect(questionOf(faq, 'What may they bring?').details.open).to.equal(false);
  });
});

describe('ids in the text of <family-faq>', () => {
  it('are on its headings: those written in the file, or those made of the words', async () => {
    const faq = await faqOfMarkdown(file);
    expect([...faq.querySelectorAll('[id]')].map(({id, textContent}) => [id, textContent])).to.deep.equal([
      ['arriving', 'Before you come'],
      ['bring', 'What may they bring?'],
      ['and-shoes', 'And shoes?'],
      ['visit-us', 'Who may visit?'],
    ]);
  });

  it("are on the headings of an article too, and the author's own are kept", async () => {
    const faq = await mountFaq(
      '<family-faq><h3 id="mine">What is detox?</h3><p>Days.</p><h3>Is it safe?</h3></family-faq>',
    );
    expect([...faq.querySelectorAll('h3')].map(({id}) => id)).to.deep.equal(['mine', 'is-it-safe']);
  });

  it('are not used if the page has them already', async () => {
    const own = await fixture('<p id="bring">The own one</p>');
    const faq = await faqOfMarkdown(file);
    expectSame(document.getElementById('bring'), own);
    expect(document.querySelectorAll('#bring')).to.have.length(1);
    expect(questionOf(faq, 'What may they bring?').heading.hasAttribute('id')).to.equal(false);
    // An address would not lead there, so there is no link to copy.
    questionOf(faq, 'What may they bring?').details.open = true;
    expectSame(findButton(faq, 'Copy link'), undefined);
    expect(faq.show('bring')).to.equal(true);
  });

  for (const name of ['location', 'name', 'title', 'forms', 'fetch']) {
    it(`never shadow a global: ${name}`, async () => {
      const faq = await faqOfMarkdown(`## Where? {#${name}}\n\nHere.\n\n## When? {#when-to-come}\n\nNow.`);
      const [where, when] = faq.querySelectorAll('h2');
      expect([where!.id, when!.id]).to.deep.equal(['', 'when-to-come']);
      const inside = await mountFaq(`<family-faq><h3>${name}</h3><p>Here.</p></family-faq>`);
      expect(inside.querySelector('h3')!.id).to.equal('');
    });
  }

  it('keep equal headings apart', async () => {
    const faq = await faqOfMarkdown('## How long?\n\nDays.\n\n## How long?\n\nWeeks.');
    expect([...faq.querySelectorAll('h2')].map(({id}) => id)).to.deep.equal(['how-long', 'how-long-2']);
    expect(shownQuestions(faq)).to.deep.equal(['How long?', 'How long?']);
    expect(faq.show('how-long-2')).to.equal(true);
    await nextEvent(faq, 'family-navigate');
    expect([...faq.shadowRoot!.querySelectorAll('details')].map(({open}) => open)).to.deep.equal([
      false,
      true,
    ]);
  });

  it('keep equal headings of an article apart', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>How long?</h3><p>Days.</p><h3>How long?</h3><p>Weeks.</p></family-faq>',
    );
    expect([...faq.querySelectorAll('h3')].map(({id}) => id)).to.deep.equal(['how-long', 'how-long-2']);
  });

  it('are removed with their text', async () => {
    const faq = await faqOfMarkdown(file);
    faq.removeAttribute('src');
    await nextEvent(faq, 'family-content-load');
    expect(document.getElementById('bring')).to.equal(null);
  });

  it('are targets of links inside the text', async () => {
    const faq = await faqOfMarkdown(
      '## One? {#first-one}\n\nSee [two](#second-one).\n\n## Two? {#second-one}\n\nHere.',
    );
    const link = faq.querySelector('a')!;
    expect(link.getAttribute('href')).to.equal('#second-one');
    expectSame(document.querySelector(link.getAttribute('href')!), faq.querySelectorAll('h2')[1]);
  });
});

describe('links and pictures in the text of <family-faq>', () => {
  it('send no referrer to another site', async () => {
    const faq = await faqOfMarkdown('## Where?\n\n[Here](https://example.org/a), [call](tel:988).');
    for (const link of faq.querySelectorAll('a')) {
      expect([link.rel, link.referrerPolicy]).to.deep.equal(['noopener noreferrer', 'no-referrer']);
      expect(link.hasAttribute('target')).to.equal(false);
    }
  });

  it('are never created from raw HTML, nor with an address that runs a script', async () => {
    const faq = await faqOfMarkdown(
      '## Where?\n\n<a href="https://example.org" onclick="x()">Here</a> <img src=x onerror="x()"> [there](javascript:x)',
    );
    expectSame(faq.querySelector('a, img, script'), null);
    expect(faq.textContent).to.include('there');
  });
});

describe('the content of an answer in <family-faq>', () => {
  it('is every kind of block, as its own element', async () => {
    const faq = await faqOfMarkdown(
      '## What comes?\n\nFirst.\n\n- a\n- b\n\n1. one\n2. two\n\n> [!WARNING]\n> Call 911.\n\n> Quoted.\n\n---\n\n```\ncode\n```\n\n- [x] done\n- [ ] open\n',
    );
    const {answer} = questionOf(faq, 'What comes?');
    expect(answer.map(({localName}) => localName)).to.deep.equal([
      'p',
      'ul',
      'ol',
      'div',
      'blockquote',
      'hr',
      'pre',
      'ul',
    ]);
    expect(answer[3]!.getAttribute('role')).to.equal('note');
    expect(textOf(answer[3])).to.equal('WarningCall 911.');
    const boxes = [...faq.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map(({checked, labels}) => [checked, textOf(labels![0])])).to.deep.equal([
      [true, 'done'],
      [false, 'open'],
    ]);
  });

  it('is hidden if the author hides it', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>What is detox?</h3><p>Days.</p><p hidden>Not yet.</p><h3>Is it safe?</h3></family-faq>',
    );
    questionOf(faq, 'What is detox?').details.open = true;
    const [first, second] = faq.querySelectorAll('p');
    expect([first!.checkVisibility(), second!.checkVisibility()]).to.deep.equal([true, false]);
  });

  it('is rendered exactly once', async () => {
    const faq: FamilyFaq = await inState(
      await mountFaq(`<family-faq layout="list">${article}</family-faq>`),
      'ready',
    );
    for (const child of faq.children) {
      expect(child.assignedSlot, textOf(child)).to.not.equal(null);
      expect(child.getClientRects().length, textOf(child)).to.equal(1);
    }
    expect(textOf(questionOf(faq, asked.naloxone).answer[1])).to.equal('Any pharmacy has it.');
  });
});
