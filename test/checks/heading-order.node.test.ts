import {expect} from 'chai';
import {begun, spoilt, reported, type Mistakes} from './spoiling.js';

const MISTAKES: Mistakes = {
  'the first one is of level 3': [
    '## Before you come',
    '### Before you come',
    '### Before you come {#before-you-come} » error The headings start at level 3. Write `## Before you come`.',
  ],
  'a level is left out': [
    '### What if',
    '#### What if',
    '#### What if we cannot wake them? {#cannot-wake-them} » error “What if we cannot wake them?” is of level 4, right below a heading of level 2. Write `### What if we cannot wake them?`.',
  ],
  'a title stands among them': [
    '## Safety',
    '# Safety',
    '# Safety {#visit-safety} » error “Safety” is written as the title of the whole text. Write `## …`.',
  ],
  'a title is another than that of the front matter': [
    '## Before you come',
    '# Visits\n\n## Before you come',
    '# Visits » error “Visits” is written as the title of the whole text.',
  ],
  'nothing stands below one': [
    '## Safety',
    '## Rest {#rest}\n\n## Safety',
    '## Rest {#rest} » error Nothing stands below “Rest”. Write its text, or take the heading out.',
  ],
  'only sources stand below one': [
    'You can visit on most days after lunch. Call first, since the hours can change.\n\nBring a list of what you want to ask. It helps to write it down the day before.',
    '***',
    '### When can we visit? {#when-to-visit} » error Nothing stands below “When can we visit?”.',
  ],
};

describe('the order of headings', () => {
  for (const [mistake, [right, wrong, ...beginnings]] of Object.entries(MISTAKES))
    it(`is reported if ${mistake}`, () => {
      const found = reported('heading-order', [spoilt('en/faq', right, wrong)]);
      expect(begun(found, beginnings)).to.deep.equal(beginnings);
    });

  it('requires a space after the hashes', () => {
    const found = reported('heading-order', [spoilt('en/faq', '### When can', '###When can')]);
    expect(found).to.deep.equal([
      '###When can we visit? {#when-to-visit} » error This line is no heading yet. Write a space: `### When can we visit? {#when-to-visit}`.',
    ]);
    expect(
      reported('heading-order', [spoilt('en/faq', 'Bring a list', '#1 is this: bring a list')]),
    ).to.deep.equal([]);
  });

  it('may go back more than a level, and down to level 6', () => {
    const deep =
      '## Safety {#s}\n\n### A {#a}\n\n#### B {#b}\n\n##### C {#c}\n\n###### D {#d}\n\nText.\n\n## More';
    expect(reported('heading-order', [spoilt('en/faq', '## Safety', deep)])).to.deep.equal([]);
  });

  it('may begin with the title, once, in any notation', () => {
    for (const title of [
      '# Questions about visits',
      'Questions about visits\n===',
      '# Questions *about* visits',
    ])
      expect(
        reported('heading-order', [spoilt('en/faq', 'You can ask', `${title}\n\nYou can ask`)]),
        title,
      ).to.deep.equal([]);
  });

  it('ignores headings without text, in code or in a quote', () => {
    const others = '#\n\n> # Quote\n\n```md\n# Code\n```\n\n## Safety';
    expect(reported('heading-order', [spoilt('en/faq', '## Safety', others)])).to.deep.equal([]);
  });
});
