import {expect} from 'chai';
import {blockText} from '../../src/document/plain-text.js';
import type {Block, Section} from '../../src/document/types.js';
import {linksOf, readSample, withMistake, type ReadFile} from './read-content.js';
import {files, found, SAMPLE} from './samples.js';

/** Where everything warns, nothing does. The FAQ has 52 panels, of which a reader opens a few. */
const mostAlerts = (topic: string) => (topic === 'family-faq' ? 7 : 3);
const LONGEST_LIST = 7;

/** Names that say nothing more when spelled out, and a word to be texted. */
const NAMES = ['US', 'DC', 'SMART', 'OK', 'AYUDA'];

/** Blocks, and those inside lists, quotes and alerts. */
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

/** What is read on its own: a question with its answer; elsewhere a section of level 2. */
function panelsOf({topic, groups}: ReadFile): readonly Section[] {
  return topic === 'family-faq' ? groups.flatMap(({sections}) => sections) : groups;
}

function textOf({title, blocks, sections}: Section): string {
  return [title, ...blocks.map(blockText), ...sections.map(textOf)].join('\n');
}

/** Abbreviations that a panel does not open, as in "intensive outpatient program (IOP)". */
function unopened(file: ReadFile): string[] {
  return panelsOf(file).flatMap((panel) => {
    const text = textOf(panel);
    const short = [...new Set(text.match(/\b[A-Z]{2,}\b/g) ?? [])].filter((word) => !NAMES.includes(word));
    return short
      .filter((word) => !new RegExp(`\\(${word}\\b|${word} \\(siglas en inglés\\) es `).test(text))
      .map((word) => `${panel.id}: ${word}`);
  });
}

/** `Sources:` lines that do not close their section. */
function misplacedSources({groups}: ReadFile): string[] {
  const all = (section: Section): Section[] => [section, ...section.sections.flatMap(all)];
  return groups
    .flatMap(all)
    .flatMap(({id, blocks}) => (blocks.slice(0, -1).some(({type}) => type === 'sources') ? [id] : []));
}

/** What links call a program or a stage, by its id: one name would be right. */
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

  it('has its alerts counted wherever they stand', () => {
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

  it('opens each abbreviation in each panel', () => {
    expect(found(unopened)).to.deep.equal({});
    expect(
      unopened(readSample('## A', 'IOP and NARR (IOP)', '## B', 'The IOP', '### IOP', 'US')),
    ).to.deep.equal(['a: NARR', 'b: IOP']);
    expect(unopened(withMistake('en/family-faq', '(CBT)', 'CBT'))).to.deep.equal(['cbt-and-dbt: CBT']);
  });

  it('names its sources where a section ends', () => {
    expect(found(misplacedSources)).to.deep.equal({});
    expect(misplacedSources(readSample(...SAMPLE, '', 'More.'))).to.deep.equal(['now']);
  });

  it('calls a program and a stage by one name', () => {
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
