import {expect} from 'chai';
import {format} from 'prettier';
import {readCheckedFile} from '../../src/checks/checked-file.js';
import {acceptTranslation, translationState} from '../../src/checks/translation/translation-state.js';
import {good, spoilt, reported} from './spoiling.js';

const ENGLISH = good('en/faq');
const SPANISH = good('es/faq');
const MAP = /sections: \{[^}]*\}/;
const NEW_MAP = / {2}# prettier-ignore\n {2}sections: \{[^}]*\}\n/;

const accept = (text: string) => acceptTranslation(text, ENGLISH.text, 'es/faq.md');
/** The front matter of the Spanish file with other lines about its original. */
const saying = (lines: string) =>
  SPANISH.text.replace(/translationOf:\n {2}id: .*\n/, lines).replace(NEW_MAP, '');

describe('accepting a translation', () => {
  it('does not change one that is up to date', () => {
    expect(accept(SPANISH.text)).to.equal(SPANISH.text);
    const exploded = SPANISH.text.replace(/, /g, ',\n    ');
    expect(accept(exploded)).to.equal(exploded);
  });

  it('writes a hash of each section, and nothing else', () => {
    const bare = SPANISH.text.replace(NEW_MAP, '');
    expect(bare).to.not.equal(SPANISH.text);
    expect(accept(bare)).to.equal(SPANISH.text);
  });

  it('updates existing hashes, however they are written', () => {
    const old = [
      'sections: {introduction: a0000000}',
      'sections: {\n    introduction: a0000000, # }\n    gone: b0000000,\n    }',
      'sections:\n    introduction: a0000000\n    gone: "b0000000"',
      'sections: {}',
      'sections:',
      '"sections": {introduction: a0000000}',
    ];
    for (const map of old) expect(accept(SPANISH.text.replace(MAP, map)), map).to.equal(SPANISH.text);
  });

  it('keeps comments, order, spaces and line ends', () => {
    const text = saying(
      'translationOf: # of which\n    hash: 12 # old\n\n    # its name\n    id:   visiting-faq   # the same\n# end\n',
    );
    const accepted = accept(text);
    expect(accepted.replace(/ {4}# prettier-ignore\n {4}sections: \{[^}]*\}\n/, '')).to.equal(text);
    const windows = text.replaceAll('\n', '\r\n');
    expect(accept(windows)).to.equal(accepted.replaceAll('\n', '\r\n'));
    expect(accept(`\uFEFF${text}`)).to.equal(`\uFEFF${accepted}`);
  });

  it('adds to braces', () => {
    for (const braces of [
      '{id: visiting-faq}',
      '{ id: "visiting-faq", } # a',
      '{id: visiting-faq, hash: 1}',
    ]) {
      const text = saying(`translationOf: ${braces}\n`);
      const accepted = accept(text);
      expect(accepted.replace(/, sections: \{[^}]*\}/, ''), braces).to.equal(text);
      expect(reported('translation', [{...SPANISH, text: accepted}, ENGLISH]), braces).to.deep.equal([]);
    }
  });

  it('leaves no problem to report', () => {
    const changed = spoilt('en/faq', 'after lunch', 'before lunch');
    expect(reported('translation', [SPANISH, changed])).to.have.length(1);
    const accepted = acceptTranslation(SPANISH.text, changed.text, 'es/faq.md');
    expect(reported('translation', [{...SPANISH, text: accepted}, changed])).to.deep.equal([]);
  });

  it('does not accept a section that the translation lacks', () => {
    const less = SPANISH.text.replace(/\n### ¿Qué llevamos[^]*?(?=\n## Seg)/, '');
    expect(accept(less)).to.match(/when-to-visit: \w+,\s+visit-safety:/);
  });

  it('writes lines that prettier leaves as they are', async () => {
    const headings = [...Array(40).keys()]
      .map((each) => `## Part {#part-of-the-text-${each}}\n\nText.\n`)
      .join('\n');
    const text = `---\nid: a\ntranslationOf:\n  id: a\n---\n\n${headings}`;
    const accepted = acceptTranslation(text, text, 'es/a.md');
    expect(await format(accepted, {parser: 'markdown'})).to.equal(accepted);
    const lines = accepted
      .split('\n')
      .filter((line) => line.includes('part-of-the-text-') && !line.startsWith('#'));
    expect(lines.length).to.be.lessThan(16);
    expect(Math.max(...lines.map(({length}) => length))).to.be.within(80, 100);
  });

  it('handles ids that YAML would read as another type', () => {
    const text =
      '---\nid: a\ntranslationOf:\n  id: a\n---\n\n## A {#2026}\n\nText.\n\n## B {#null}\n\nText.\n\n## C {#introduction}\n\nText.\n';
    const accepted = acceptTranslation(text, text, 'es/a.md');
    const file = readCheckedFile({path: 'es/a.md', text: accepted.replace('id: a', 'id: b')});
    const original = readCheckedFile({path: 'en/a.md', text: text.replace(/translationOf:\n.*\n/, '')});
    expect(translationState(file, {files: [file, original]})).to.deep.include({
      state: 'complete',
      sections: 4,
    });
  });

  it('reports what it cannot update', () => {
    expect(() => acceptTranslation(ENGLISH.text, ENGLISH.text, 'en/faq.md')).to.throw(
      'en/faq.md does not say what it is a translation of. Write `translationOf: {id: …}` in its front matter.',
    );
    const merged = saying('base: &base {id: visiting-faq}\ntranslationOf: *base\n');
    expect(() => accept(merged)).to.throw(
      'The front matter of es/faq.md is written in a way that cannot be renewed.',
    );
  });
});

describe('the state of a translation', () => {
  const of = (given: {path: string; text: string}, ...others: {path: string; text: string}[]) => {
    const files = [given, ...others].map(readCheckedFile);
    return translationState(files[0]!, {files}, ['en', 'es']);
  };
  const NONE = {current: 0, stale: 0, unaccepted: 0, missing: 0, extra: 0, lacking: []};

  it('counts its sections', () => {
    expect(of(SPANISH, ENGLISH)).to.deep.equal({...NONE, state: 'complete', sections: 6, current: 6});
    const changed = spoilt('en/faq', 'after lunch', 'before lunch');
    expect(of(SPANISH, changed)).to.deep.equal({...NONE, state: 'stale', sections: 6, current: 5, stale: 1});
    const less = spoilt('es/faq', '{#what-to-bring}', '{#other}');
    expect(of(less, changed)).to.deep.equal({
      ...{...NONE, state: 'partial', sections: 6, current: 4},
      ...{stale: 1, missing: 1, extra: 1},
    });
    const bare = spoilt('es/faq', NEW_MAP, '');
    expect(of(bare, ENGLISH)).to.deep.equal({...NONE, state: 'unaccepted', sections: 6, unaccepted: 6});
  });

  it('of an original lists its missing languages', () => {
    expect(of(ENGLISH, SPANISH)).to.deep.equal({...NONE, state: 'original', sections: 6});
    expect(of(ENGLISH)).to.deep.equal({...NONE, state: 'original', sections: 6, lacking: ['es']});
    const nameless = spoilt('en/faq', 'id: visiting-faq\n', '');
    expect(of(nameless, SPANISH)).to.deep.include({state: 'original', lacking: ['es']});
  });

  it('is "missing" without its original', () => {
    expect(of(SPANISH)).to.deep.equal({...NONE, state: 'missing', sections: 6, lacking: ['en']});
  });
});
