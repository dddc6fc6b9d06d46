import {expect} from 'chai';
import {describeProblem, SourceText} from '../../src/document/source-text.js';
import {lines, positionsOf, problemsOf, read} from './read.js';

describe('a problem', () => {
  it('is reported in one line, in the format that terminals and editors link', () => {
    expect(
      describeProblem({
        severity: 'warning',
        rule: 'link',
        message: 'Mend it.',
        file: 'content/en/faq.md',
        line: 7,
        column: 2,
      }),
    ).to.equal('content/en/faq.md:7:2 warning: Mend it.');
  });

  it('has the line and the column of its offset, from 1', () => {
    const source = new SourceText('ab\n\ncd\n', 'a.md');
    for (const offset of [0, 1, 2, 3, 4, 5, 6, 7]) source.report('error', 'link', offset, '');
    expect(source.problems.map(({line, column}) => `${line}:${column}`)).to.deep.equal([
      '1:1',
      '1:2',
      '1:3',
      '2:1',
      '3:1',
      '3:2',
      '3:3',
      '4:1',
    ]);
  });

  it('is at the line of the file, including front matter', () => {
    expect(
      positionsOf(lines('---', 'title: Help', '---', '', 'One <b>', '', '- two', '- <i>')),
    ).to.deep.equal(['5:5', '8:3']);
  });

  it('is at its own position, in nested blocks too', () => {
    const markdown = lines(
      '> - One',
      '>   - [two](javascript:x)',
      '>',
      '> | a |',
      '> | - |',
      '> | <b> |',
      '',
      '1. three',
      '',
      '   > [!NOTE]',
      '   > ![](four.png)',
    );
    expect(positionsOf(markdown)).to.deep.equal(['2:7', '6:5', '11:6']);
  });

  it('that occurs again in the same block has its own position', () => {
    expect(positionsOf('<b>x</b> <b>y</b>')).to.deep.equal(['1:1', '1:5', '1:10', '1:14']);
    expect(positionsOf('- [a](x:y)\n- [a](x:y)\n- [b](x:y)\n- [a](x:y)')).to.deep.equal([
      '1:3',
      '2:3',
      '3:3',
      '4:3',
    ]);
    expect(positionsOf('|<b>|<b>|\n|-|-|\n|<b>|<b>|')).to.deep.equal(['1:2', '1:6', '3:2', '3:6']);
  });

  it('in a link around another one has the position of the link', () => {
    expect(positionsOf('One [![a](https://x.example/a.png)](data:,) two')).to.deep.equal(['1:6', '1:5']);
  });

  it('whose text is not found in the file is reported at its block', () => {
    expect(positionsOf('One\n\n|a|\n|-|\n|<b title="\\|">|')).to.deep.equal(['3:1']);
  });

  it('in one block is not searched for in the next', () => {
    expect(positionsOf('|a|\n|-|\n|<b title="\\|">|\n\n`<b title="|">`')).to.deep.equal(['1:1']);
  });

  it('is counted in the original line ends', () => {
    const markdown = 'One\r\n\r\nTwo <b>\r\n';
    expect(problemsOf(markdown)).to.have.length(1);
    expect(positionsOf(markdown)).to.deep.equal(['3:5']);
    expect(positionsOf('\uFEFF<b>')).to.deep.equal(['1:1']);
  });

  it('is one of at most a hundred', () => {
    const {problems, document} = read('# \n'.repeat(5000) + 'Text');
    expect(problems).to.have.length(100);
    expect(document.blocks).to.deep.equal([{type: 'paragraph', children: ['Text']}]);
  });

  it('in a file without an address is reported for every relative link', () => {
    expect(
      problemsOf('[a](b.md) ![c](d.png) [e](#f) [g](tel:988)', null).map((problem) => problem.slice(0, 60)),
    ).to.deep.equal([
      'faq.md:1:1 error: This link is left out: "b.md" is not an ad',
      'faq.md:1:11 error: This picture is left out: it must come fr',
    ]);
    expect(read('[a](b.md)', null).document.blocks).to.deep.equal([{type: 'paragraph', children: ['a']}]);
  });
});
