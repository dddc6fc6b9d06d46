/** What Git leaves in a text when two versions could not be merged. */
import {expect} from 'chai';
import {blocksOf, lines, positionsOf, problemsOf, read} from './read.js';

const shown = (markdown: string) => read(markdown).document.blocks;

describe('an unfinished merge', () => {
  it('is reported once, where it begins, and shown as both versions without their marks', () => {
    const text = lines(
      ...[
        '## Visits',
        '',
        '<<<<<<< HEAD',
        'On Sundays.',
        '=======',
        'On Mondays.',
        '>>>>>>> origin/hours',
        '',
        '## Calls',
        '',
      ],
    );
    const [problem, ...others] = problemsOf(text);
    expect(problem).to.match(/^faq\.md:3:1 error: Git could not merge two versions of this text/);
    expect(others).to.deep.equal([]);
    expect(shown(text)).to.deep.equal(blocksOf('## Visits\n\nOn Sundays.\n\nOn Mondays.\n\n## Calls\n'));
    expect(shown(text.replaceAll('\n', '\r\n'))).to.deep.equal(shown(text));
  });

  it('may have the version before both', () => {
    const text = lines(
      ...[
        '<<<<<<< ours',
        '## Visitas',
        '||||||| 1a2b3c4',
        '## Visits',
        '=======',
        '## Citas',
        '>>>>>>> theirs',
      ],
    );
    expect(positionsOf(text)).to.deep.equal(['1:1']);
    expect(shown(text)).to.deep.equal(blocksOf('## Visitas\n\n## Visits\n\n## Citas'));
  });

  it('is reported in each place, also if a part of its marks is left', () => {
    const merge = lines('<<<<<<< HEAD', '- a', '=======', '- b', '>>>>>>> c');
    expect(positionsOf(`${merge}\n\n${merge}`)).to.deep.equal(['1:1', '7:1']);
    expect(positionsOf('Text\n\n>>>>>>> main\n\nText')).to.deep.equal(['3:1']);
    expect(positionsOf('<<<<<<< HEAD\nText')).to.deep.equal(['1:1']);
    expect(positionsOf('Text\n=======\nText\n>>>>>>> main')).to.deep.equal(['4:1']);
    expect(shown('Text\n=======\nMore\n>>>>>>> main\n')).to.deep.equal(blocksOf('Text\n\nMore'));
  });

  it('may stand in the front matter, which is read', () => {
    const text = lines(
      ...[
        '---',
        'id: visits',
        '<<<<<<< HEAD',
        'title: Visits',
        '=======',
        'summary: On Sundays',
        '>>>>>>> main',
      ],
      ...['---', '', 'Text'],
    );
    const {document, problems} = read(text);
    expect(document.meta).to.include({id: 'visits', title: 'Visits', summary: 'On Sundays'});
    expect(document.blocks).to.deep.equal(blocksOf('Text'));
    expect(problems.map(({line}) => line)).to.deep.equal([3]);
  });

  it('is nothing that looks like one', () => {
    for (const text of [
      'Visits\n=======\n\nText',
      '<<<<<<<< eight',
      'a <<<<<<< b',
      '====== six',
      '|||||||',
      '> > > quote',
      '| a | b |\n| --- | --- |\n| c | d |',
    ])
      expect(read(text).problems, text).to.deep.equal([]);
    expect(blocksOf('Visits\n-------').map(({type}) => type)).to.deep.equal(['heading']);
    const between = 'Visits\n-------\n\n<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n\nCalls\n=======\n\nText';
    expect(shown(between).map(({type}) => type)).to.deep.equal([
      ...['heading', 'paragraph', 'paragraph', 'heading', 'paragraph'],
    ]);
  });

  it('costs no more than the length of the text', function () {
    this.timeout(60_000);
    for (const piece of [
      '<<<<<<<\n',
      '=======\n',
      '>>>>>>> a\n',
      '<',
      '|||||||\n',
      '<<<<<<< a\n=======\n>>>>>>> b\n',
    ]) {
      const start = performance.now();
      read(`<<<<<<< a\n${piece.repeat(64_000 / piece.length)}`);
      expect(performance.now() - start, piece).to.be.below(3000);
    }
  });
});
