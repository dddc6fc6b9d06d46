import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {readCheckedFile} from '../../src/checks/checked-file.js';
import {withSections} from '../../src/document/sections.js';
import {settingsSchema} from '../../src/checks/settings.js';
import {checkTexts} from '../../src/cli/check-texts.js';
import {skeletonOf, topicOf} from '../../src/checks/skeleton.js';
import {contentFiles} from '../../src/build/content-files.js';
import {messagesOf, surroundings} from '../checks/checking.js';
import {temporaryFolder} from '../support/temporary-folder.js';
import {run} from './built-package.js';
import {runHere} from './run-here.js';
import {BAD, goodText, spanishText} from './texts.js';

/** Lines that look like headings and are not, or the other way round. */
const UNUSUAL = [
  'One\n===\n',
  'Two\n---\n',
  'Two\n  ---\n',
  '- One\n  ===\n',
  '<!--\n## None\n-->\n',
  '<div>\n## None\n</div>\n',
  '```not a fence``` inline\n\n## One\n',
  '- ## One\n',
  '- Words\n\n  ## One\n',
  '- [ ] ## None\n',
  '>## One\n',
  'Words\n    ## None\n',
  ' ## One\n',
  '\u200B## One\n',
  '##\u00A0One\n',
  'Words\u2028## One\n',
  'One\n<<<<<<< a\n## Two\n=======\nWords\n>>>>>>> b\n',
  '- ```\n## One\n',
  '## [One][here]\n\n[here]: https://a.example\n',
  '## One[^1]\n\n[^1]: Words\n',
];

const idsIn = (text: string) => {
  const {document, sections} = readCheckedFile({path: 'en/a.md', text});
  return [document.meta, withSections(sections).map(({id, level, title}) => [id, level, title])];
};

describe('the skeleton of a text', function () {
  this.timeout(60_000);

  it('has its front matter and its headings, and nothing else', () => {
    const text =
      '---\nid: a\n---\n\nWords.\n\n## One {#one}\n\n- Words\n\n```\n## None\n```\n\n### Two\n\nMore.\n';
    expect(skeletonOf(text)).to.equal('---\nid: a\n---\n\n## One {#one}\n\n### Two\n');
  });

  it('has the same results for every text of the library as the whole text', () => {
    for (const {path} of contentFiles()) {
      const text = readFileSync(path, 'utf8');
      const skeleton = skeletonOf(text);
      expect(skeleton.length, path).to.be.lessThan(text.length / 2);
      expect(idsIn(skeleton), path).to.deep.equal(idsIn(text));
    }
  });

  it('is the whole text if lines alone do not determine its headings', () => {
    for (const text of [...UNUSUAL, '1. a\n2. # b\n', '> > > a\n', `${'a\n'.repeat(201)}`, 'a\r## b\n'])
      expect(skeletonOf(text), text).to.equal(text);
  });

  it('has the same results as the whole text with any content', () => {
    for (const text of UNUSUAL)
      expect(idsIn(skeletonOf(`${text}\n## Last\n`)), text).to.deep.equal(idsIn(`${text}\n## Last\n`));
  });

  it('omits the content of a fence, even an unclosed one', () => {
    expect(skeletonOf('~~~~\n## a\n~~~\n## b\n~~~~\n## c\n')).to.equal('\n## c\n');
    expect(skeletonOf('## a\n```js\n## b\n')).to.equal('\n## a\n');
  });

  it('includes the original of a translation', () => {
    expect(topicOf(goodText('a'))).to.equal('a');
    expect(topicOf(spanishText('a').replace('id: a', 'id: b'))).to.equal('a');
    for (const end of ['\r', '\r\n']) expect(topicOf(goodText('a').replaceAll('\n', end))).to.equal('a');
    for (const none of ['', '# Words', '---\na: b: c\n---\n', '---\n- a\n---\n'])
      expect(topicOf(none)).to.equal(undefined);
  });
});

describe('many texts', function () {
  this.timeout(60_000);

  it('have the same messages, whichever of them are requested', async () => {
    const {path, write, remove} = temporaryFolder();
    for (const [index, text] of UNUSUAL.entries()) {
      const links = ['one', 'two', 'none', 'last', 'words']
        .map((id) => `[Words](#${id}${index + 1})`)
        .join(' ');
      // The number in each id distinguishes the texts.
      const numbered = text.replaceAll(/One|Two|None/g, `$&${index}`);
      write(`content/en/${index}.md`, goodText(`text-${index}`, `${links}\n\n${numbered}\n## Last${index}`));
    }
    const check = (...words: string[]) =>
      runHere(['check', '--reporter', 'github', ...words], {cwd: path}).then(({stdout}) =>
        stdout.split('\n').filter((line) => line.startsWith('::')),
      );
    const all = await check('content');
    const alone = [];
    for (const index of UNUSUAL.keys()) alone.push(...(await check(`content/en/${index}.md`)));
    expect(all.filter((line) => line.includes('title=link-target:'))).to.have.length.greaterThan(
      UNUSUAL.length,
    );
    expect(alone.toSorted()).to.deep.equal(all.toSorted());
    remove();
  });

  it('with a paragraph of 100 kB that has a problem in each line are checked in seconds', async () => {
    const line = 'The addict has *six* junkies and an **alcoholic** with `seven` of them.\n';
    const long = {path: 'en/a.md', text: goodText('a', line.repeat(1400))};
    const start = performance.now();
    const [file] = await checkTexts([long], () => true, surroundings, settingsSchema.parse({}));
    // Many times the usual duration, since the machine may be busy.
    expect(performance.now() - start).to.be.lessThan(25_000);
    const {place} = file!.messages.findLast(({ruleId}) => ruleId === 'person-first')!;
    expect(place).to.deep.include({start: {line: 1413, column: 39}});
  });

  it('are reported in order, in several threads as in one', async () => {
    const {path, write, remove} = temporaryFolder();
    write('content/family-widgets.yaml', 'languages: [en, es]\n');
    for (const number of Array(60).keys()) {
      const id = `text-${number}`;
      // Links to the next text, and a duplicate heading.
      const body = `${number % 7 === 0 ? BAD : 'Words.'} [The next page](#text-${(number + 1) % 60}-bring)`;
      const text = goodText(id, body);
      write(`content/en/${id}.md`, number % 10 === 0 ? text.replace(`{#${id}-bring}`, '{#same}') : text);
      write(`content/es/${id}.md`, spanishText(id));
    }
    const words = ['check', '--reporter', 'github'];
    const inThreads = await run(words, {cwd: path});
    const inOne = await runHere(words, {cwd: path});
    expect(inThreads).to.deep.equal(inOne);
    const lines = inOne.stdout.split('\n');
    const count = (rule: string) => lines.filter((line) => line.includes(`title=${rule}:`)).length;
    expect([count('duplicate-id'), count('link-target'), count('link-words')]).to.deep.equal([6, 15, 9]);
    expect(count('translation')).to.be.greaterThan(60);
    remove();
  });

  it('are compared even if only one is reported', async () => {
    const texts = [
      {path: 'en/a.md', text: goodText('a', '[There](#b-bring) and [nowhere](#zzzzzzzzzzzzzz)')},
      {path: 'en/b.md', text: goodText('b', BAD)},
    ];
    const settings = settingsSchema.parse({});
    const isAsked = (path: string) => path === 'en/a.md';
    const [file, ...others] = await checkTexts(texts, isAsked, surroundings, settings);
    expect(others).to.deep.equal([]);
    expect(messagesOf(file!).filter((message) => message.includes('link-target'))).to.have.length(1);
  });
});
