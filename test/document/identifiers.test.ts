import {expect} from 'chai';
import {slug} from '../../src/document/identifiers.js';
import {allowedLink} from '../../src/document/url-policy.js';
import {read} from './read.js';

const idsOf = (markdown: string) =>
  read(markdown).document.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []));

/** Words and their id. */
const WORDS: Readonly<Record<string, string>> = {
  한국어: '한국어',
  '중독 치료란?': '중독-치료란',
  'がん ギャンブル パパ': 'がん-ギャンブル-パパ',
  依存症とは: '依存症とは',
  'Điều trị là gì?': 'đieu-tri-la-gi',
  'ما هو العِلاج؟ أُسرة': 'ما-هو-العِلاج-أُسرة',
  'हिन्दी में जानकारी': 'हिन्दी-में-जानकारी',
  ภาษาไทยคำ: 'ภาษาไทยคำ',
  שָׁלוֹם: 'שָׁלוֹם',
  '❤️ Family 1️⃣ 👨‍👩‍👧': 'family-1',
  'El niño Æ Å': 'el-nino-æ-a',
  Ελλάδα: 'ελλαδα',
  'Йод и ёж': 'иод-и-еж',
};

describe('the id of words in any script', () => {
  it('is the same for composed and decomposed letters, and composed itself', () => {
    for (const [words, id] of Object.entries(WORDS))
      for (const form of ['NFC', 'NFD'] as const) {
        const expected = id.normalize('NFC');
        expect(slug(words.normalize(form)), `${words} ${form}`).to.equal(expected);
        expect(slug(expected.normalize(form)), `${id} ${form}`).to.equal(expected);
        expect(idsOf(`## ${words.normalize(form)}`)).to.deep.equal([expected]);
      }
  });

  it('is accepted if an author writes it, in either form', () => {
    for (const id of Object.values(WORDS))
      for (const form of ['NFC', 'NFD'] as const) {
        const {problems} = read(`## Words {#${id.normalize(form)}}`);
        expect(problems, `${id} ${form}`).to.deep.equal([]);
        expect(idsOf(`## Words {#${id.normalize(form)}}`)).to.deep.equal([id.normalize('NFC')]);
      }
  });

  it('is recognised as a duplicate in either form', () => {
    const {problems} = read(`## A {#${'한국어'.normalize('NFC')}}\n\n## B {#${'한국어'.normalize('NFD')}}`);
    expect(problems.map(({message}) => message)[0]).to.contain('stands twice');
  });

  it('is the target of a link in either form, percent-encoded or not', () => {
    const id = 'がん'.normalize('NFC');
    for (const fragment of [
      id,
      id.normalize('NFD'),
      encodeURIComponent(id),
      encodeURIComponent(id.normalize('NFD')),
    ])
      expect(allowedLink(`#${fragment}`), fragment).to.equal(`#${id}`);
    expect(allowedLink('#100%')).to.equal('#100%');
    expect(allowedLink('#a%20b')).to.equal('#a%20b');
  });

  it('derived from an id is the same, for every character', () => {
    for (let code = 0x20; code < 0x3400; code += 1)
      for (const before of ['', 'a', 'か', 'क', 'ا']) {
        const id = slug(before + String.fromCodePoint(code));
        if (slug(id) !== id || slug(id.normalize('NFD')) !== id)
          expect.fail(`U+${code.toString(16)} after ${before}`);
      }
  });

  it('has a maximum length, and takes no quadratic time', () => {
    expect(slug('a'.repeat(5000))).to.have.length(256);
    expect(slug(`e${'\u0301\u0316'.repeat(100_000)}`)).to.equal('e');
    expect(slug('가'.repeat(2000).normalize('NFD'))).to.equal('가'.repeat(256));
  });
});

describe('a title that is removed from the text', () => {
  it('has no id', () => {
    expect(idsOf('# Detox\n\n## Detox\n\n## Detox')).to.deep.equal(['detox', 'detox-2']);
    expect(idsOf('---\ntitle: Detox\n---\n\n# Detox\n\n## Detox')).to.deep.equal(['detox']);
    expect(idsOf('# Detox {#start}\n\n## Start')).to.deep.equal(['start']);
    expect(idsOf('#\n\n# Detox\n\n## Detox')).to.deep.equal(['detox']);
    expect(idsOf('> ## Detox\n\n# Detox\n\n## Detox')).to.deep.equal(['detox-2']);
  });

  it('is the first top-level heading only, of level 1', () => {
    expect(idsOf('## Detox\n\n# Detox')).to.deep.equal(['detox', 'detox-2']);
    expect(idsOf('---\ntitle: Care\n---\n\n# Detox\n\n## Detox')).to.deep.equal(['detox']);
    expect(read('# A\n\n# B').document).to.have.nested.property('meta.title', 'A');
    expect(idsOf('# A\n\n# A')).to.deep.equal(['a']);
  });
});
