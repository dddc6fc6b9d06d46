import {expect} from 'chai';
import {blockText} from '../../src/document/plain-text.js';
import type {Block} from '../../src/document/types.js';
import {linksOf, readSample, type ReadFile} from './read-content.js';
import {files, found} from './samples.js';

/** Too many alerts have no effect. The FAQ has 52 panels, of which a reader opens a few. */
const mostAlerts = (topic: string) => (topic === 'family-faq' ? 7 : 3);
const LONGEST_LIST = 7;

/** Blocks, including those inside lists, quotes and alerts. */
function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return [block, ...block.items.flatMap((item) => allBlocks(item.blocks))];
    return 'blocks' in block ? [block, ...allBlocks(block.blocks)] : [block];
  });
}

const alertsIn = (blocks: readonly Block[]) => allBlocks(blocks).filter(({type}) => type === 'alert').length;

function longLists(blocks: readonly Block[]): string[] {
  return allBlocks(blocks).flatMap((block) =>
    block.type === 'list' && block.items.length > LONGEST_LIST
      ? [`${block.items.length}: ${blockText(block)}`]
      : [],
  );
}

/** The link texts for each program and stage, by id, which should be the same. */
function namesOf(some: readonly Pick<ReadFile, 'document'>[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const {document} of some)
    for (const {url, text} of linksOf(document.blocks))
      if (/^#(?:.*-at-a-glance|stage-.*)$/.test(url))
        names.set(url, (names.get(url) ?? new Set()).add(text.toLowerCase()));
  return names;
}

const severalNames = (some: readonly Pick<ReadFile, 'document'>[]) =>
  [...namesOf(some)].filter(([, names]) => names.size > 1).map(([url, names]) => [url, ...names].join(' | '));

describe('every file of content', () => {
  it('has few alerts', () => {
    expect(
      found(({topic, document}) => (alertsIn(document.blocks) > mostAlerts(topic) ? [topic] : [])),
    ).to.deep.equal({});
  });

  it('has its alerts counted at any depth', () => {
    const alert = '> [!WARNING]\n> Call now.';
    const nested = alert.replace(/^/gm, '  ').replace('  ', '- ');
    const quoted = alert.replace(/^/gm, '> ');
    const {document} = readSample(alert, '', nested, '', quoted, '', '> Only a quote.');
    expect(alertsIn(document.blocks)).to.equal(3);
  });

  it('has no list of more than 7 items', () => {
    expect(found(({document}) => longLists(document.blocks))).to.deep.equal({});
    const list = (count: number) => Array.from({length: count}, () => '- One');
    expect(longLists(readSample(...list(7)).document.blocks)).to.deep.equal([]);
    expect(
      longLists(readSample(...list(8), '', ...list(8).map((item) => `> ${item}`)).document.blocks),
    ).to.have.length(2);
  });

  it('has one name for each program and stage', () => {
    for (const each of ['en', 'es']) {
      const some = files.filter(({language}) => language === each);
      expect(namesOf(some).size, each).to.be.greaterThan(15);
      expect(severalNames(some), each).to.deep.equal([]);
    }
    expect(
      severalNames([readSample('[IOP](#iop-at-a-glance) [Day care](#iop-at-a-glance) [x](#a) [y](#a)')]),
    ).to.deep.equal(['#iop-at-a-glance | iop | day care']);
  });
});
