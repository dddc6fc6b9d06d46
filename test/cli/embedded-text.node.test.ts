/** A page shows what the checks accept: every kind of text, from its template to the rendered text. */
import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {glossaryIn, readGlossary, readSources} from '../../src/build/content-files.js';
import {templateKinds} from '../../src/cli/new-text.js';
import {sourceIdsIn, withKnownSources} from '../../src/document/known-sources.js';
import {parseMarkdown} from '../../src/document/parse.js';
import type {Attributes, Markup} from '../../src/rendering/markup.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {filledIn} from './filled-in.js';
import {runHere} from './run-here.js';

let folder: TemporaryFolder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => folder.remove());

/** The text as a page that loads it by `src` shows it, including title, summary and sources. */
function readOnPage(markdown: string, language: string): string {
  const address = 'https://partner.example/text.md';
  const terms = new Set(readGlossary().map(({id}) => id));
  const {document, problems} = parseMarkdown(markdown, {file: address, base: address, terms});
  expect(problems).to.deep.equal([]);
  const registry = readSources();
  for (const id of sourceIdsIn(document)) expect([...registry.keys()]).to.include(id);
  const {title, summary, body, sources} = renderDocument(
    withKnownSources(document, registry),
    glossaryIn(language),
  );
  return [title, summary, ...body.map(wordsOf), ...sources.map(wordsOf)].join('\n');
}

function wordsOf(markup: Markup): string {
  if (typeof markup === 'string') return markup;
  const parts = markup.slice(1) as readonly (Markup | Attributes)[];
  return parts.map((part) => (isMarkup(part) ? wordsOf(part) : '')).join('');
}

const isMarkup = (part: Markup | Attributes): part is Markup =>
  typeof part === 'string' || Array.isArray(part);

const check = async () => (await runHere(['check'], {cwd: folder.path})).stdout;

describe('a text that the checks accept', () => {
  for (const language of ['en', 'es'])
    it(`is shown to families as plain words, for every kind, in ${language}`, async () => {
      for (const kind of templateKinds()) {
        const name = `our-${kind}`;
        await runHere(['new', kind, name, '--lang', language], {cwd: folder.path});
        const path = join(folder.path, `content/${language}/${name}.md`);
        const markdown = filledIn(readFileSync(path, 'utf8'));
        folder.write(`content/${language}/${name}.md`, markdown);
        const read = readOnPage(markdown, language);
        expect(read.length, kind).to.be.above(200);
        expect(read, kind).to.not.match(
          /\bS\d+\b|handbook$|\[\[|\]\]|[{}]|undefined|null|my-text|our-|NaN|---|#|^\w+:$/m,
        );
        expect(read, kind).to.not.match(/\b(?:kind|lang|lastReviewed|evidence|reviewedBy|region):/);
        if (kind === 'help-card') expect(read).to.include('988 Suicide & Crisis Lifeline').and.include('CDC');
      }
      expect(await check()).to.match(/: no errors, no warnings\.\n$/);
    });

  it("must not name a source that only a file beside it describes, nor one that differs from the page's", async () => {
    await runHere(['new', 'checklist', 'our-list'], {cwd: folder.path});
    const path = 'content/en/our-list.md';
    const markdown = filledIn(readFileSync(join(folder.path, path), 'utf8'));
    const naming = (id: string) =>
      markdown.replace(/^sources: .*$/m, `sources: [${id}]`).replace('Sources: handbook', `Sources: ${id}`);
    folder.write(
      'content/sources.yaml',
      'ours: {title: "Our guide: 2026", publisher: We, short: Our guide, url: https://a.example/guide}\nS01: {title: Another, publisher: We, short: Another}\n',
    );
    folder.write(path, naming('ours'));
    const reported = await check();
    const field =
      '{id: ours, title: "Our guide: 2026", short: "Our guide", publisher: We, url: "https://a.example/guide"}';
    expect(reported).to.include(`families would not see the source ours. Describe it here: \`${field}\``);
    folder.write(
      path,
      markdown.replace(/^sources: .*$/m, `sources: [${field}]`).replace('Sources: handbook', 'Sources: ours'),
    );
    expect(await check()).to.not.include('ours');
    expect(readOnPage(readFileSync(join(folder.path, path), 'utf8'), 'en')).to.include('Our guide: 2026');
    folder.write(path, naming('S01'));
    expect(await check()).to.include('families would see another source as S01');
    folder.write(path, naming('S03'));
    expect(await check()).to.include('no errors');
    folder.write(path, naming('S999'));
    expect(await check()).to.include('There is no source S999 in the shared list');
  });

  it('must not use a term that only a file beside it explains', async () => {
    await runHere(['new', 'checklist', 'our-list'], {cwd: folder.path});
    const path = 'content/en/our-list.md';
    const markdown = filledIn(readFileSync(join(folder.path, path), 'utf8'));
    const words = (meaning: string) => `{term: our house, meaning: ${meaning}}`;
    folder.write(
      'content/glossary.yaml',
      `- {id: our-house, sources: [S01], evidence: practice, en: ${words('The place where we live.')}, es: ${words('El lugar donde vivimos.')}}\n`,
    );
    folder.write(
      path,
      markdown.replace('## What to ask', 'Come to [our house](glossary:our-house).\n\n## What to ask'),
    );
    expect(await check()).to.include('families would see these words without a meaning to open');
  });
});
