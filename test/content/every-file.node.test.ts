import {readFileSync} from 'node:fs';
import {expect} from 'chai';
import {contentFiles, readContent} from '../../src/authoring/content-files.js';
import {parseMarkdown} from '../../src/document/parse.js';
import type {Block} from '../../src/document/types.js';

/** Where everything warns, nothing does. */
const MOST_ALERTS = 7;

/** The alerts among these blocks, and inside lists, quotes and other alerts. */
function alertsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'list') return sum + block.items.reduce((inner, item) => inner + alertsIn(item.blocks), 0);
    return 'blocks' in block ? sum + Number(block.type === 'alert') + alertsIn(block.blocks) : sum;
  }, 0);
}

describe('the alerts of a file', () => {
  for (const {language, topic, path} of contentFiles())
    it(`are ${MOST_ALERTS} at most (${language}/${topic})`, () => {
      const {document} = readContent(readFileSync(path, 'utf8'), path);
      expect(alertsIn(document.blocks)).to.be.at.most(MOST_ALERTS);
    });

  it('are counted wherever they stand', () => {
    const alert = '> [!WARNING]\n> Call now.';
    const nested = alert.replace(/^/gm, '  ').replace('  ', '- ');
    const quoted = alert.replace(/^/gm, '> ');
    const {document} = parseMarkdown(`${alert}\n\n${nested}\n\n${quoted}\n\n> Only a quote.\n`, {file: 'a.md'});
    expect(alertsIn(document.blocks)).to.equal(3);
  });
});

describe('the files of content', () => {
  it('have one id in each language', () => {
    const ids = contentFiles().map(
      ({language, path}) => `${language}/${readContent(readFileSync(path, 'utf8'), path).document.meta.id}`,
    );
    expect(ids).to.deep.equal([...new Set(ids)]);
  });
});
