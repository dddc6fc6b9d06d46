import {expect} from 'chai';
import type {GivenFile} from '../../src/checks/checked-file.js';
import {good, reported} from './spoiling.js';

const file = (path: string, id: string, heading = '## Rest {#rest}', lang = 'en'): GivenFile => ({
  path,
  text: `---\nid: ${id}\nlang: ${lang}\n---\n\n${heading}\n\nText.\n`,
});

describe('an id', () => {
  it('of a text is reported in every file of a language that has it', () => {
    const files = [file('en/a.md', 'same'), file('en/b.md', 'same'), file('en/c.md', 'same', '', 'en-GB')];
    expect(reported('duplicate-id', files)).to.deep.equal([
      'id: same » error The id `same` is that of en/b.md and 1 more too. Give each text of a language an id of its own.',
    ]);
    expect(reported('duplicate-id', files.toReversed())).to.deep.equal([
      'id: same » error The id `same` is that of en/b.md and 1 more too. Give each text of a language an id of its own.',
    ]);
  });

  it('of a text is the same in its translations', () => {
    expect(reported('duplicate-id', [good('en/faq'), good('es/faq')])).to.deep.equal([]);
  });

  it('of a heading is reported if two texts of a language have it', () => {
    const files = [file('en/a.md', 'a'), file('en/b.md', 'b'), file('es/c.md', 'c', undefined, 'es')];
    expect(reported('duplicate-id', files)).to.deep.equal([
      '## Rest {#rest} » warning “Rest” has the same id {#rest} as a heading of en/b.md: on a page with both, a link finds the first only. Write a longer one, such as {#a-rest}.',
    ]);
    expect(reported('duplicate-id', files.slice(1))).to.deep.equal([]);
  });

  it('of a heading in one text only, or derived from its text, is left to other rules', () => {
    expect(reported('duplicate-id', [file('en/a.md', 'a', '## A {#a}\n\n## A {#a}')])).to.deep.equal([]);
    expect(reported('duplicate-id', [file('en/a.md', 'a', '## Rest'), file('en/b.md', 'b')])).to.deep.equal(
      [],
    );
  });

  it('that is missing is not a duplicate', () => {
    expect(
      reported('duplicate-id', [file('en/a.md', '', '## A {#a}'), file('en/b.md', '', '## B {#b}')]),
    ).to.deep.equal([]);
  });
});
