/**
 * The reader of simple YAML, beside the full one. Node only: it reads files, and regular expressions are the same in
 * every engine.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect} from 'chai';
import {CORE_SCHEMA, load} from 'js-yaml';
import ts from 'typescript';
import {findFrontMatter} from '../../src/document/front-matter-block.js';
import {needsFullYaml} from '../../src/document/front-matter.js';
import {normalText} from '../../src/document/normal-text.js';
import {readSimpleYaml} from '../../src/document/simple-yaml.js';
import {sampleOf} from '../support/nightly.js';
import {randomFrontMatter} from './random-front-matter.js';
import {read} from './read.js';
import {NOT_SIMPLE, SIMPLE} from './yaml-by-kind.js';

const root = resolve(import.meta.dirname, '../..');

/** Paths of the files in a folder with this ending. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith(ending))
    .map((file) => join(root, folder, file));
}

const yamlIn = (text: string) => findFrontMatter(normalText(text))?.yaml;

/**
 * Fails unless both readers agree, or the small one declines.
 *
 * @returns whether the small one has read it
 */
function isReadAlike(yaml: string): boolean {
  const value = readSimpleYaml(yaml);
  if (!value) return false;
  // The package requires a document: more than comments.
  const whole = Object.keys(value).length > 0 ? load(yaml, {schema: CORE_SCHEMA}) : {};
  expect(value, JSON.stringify(yaml)).to.deep.equal(whole);
  // With a tab in a comment, only the full reader reads it.
  const [small, full] = ['#', '#\t'].map((comment) => read(`---\n${yaml}\n${comment}\n---\nText`));
  expect(small, JSON.stringify(yaml)).to.deep.equal(full);
  return true;
}

/** The texts that a test file contains: each literal, and the lines that are written as one list or call. */
function literalsIn(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const parts = ts.isCallExpression(node)
      ? node.arguments
      : ts.isArrayLiteralExpression(node)
        ? node.elements
        : [node];
    const texts = parts.flatMap((part) => (ts.isStringLiteralLike(part) ? part.text : []));
    if (texts.length > 0) found.push(texts.join('\n'));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return found;
}

describe('the small reader of YAML', () => {
  it('reads the front matter of every text of the library, and of every template', () => {
    const files = [...filesIn('content', '.md'), ...filesIn('src/text-kinds/templates', '.md')];
    expect(files).to.have.length.of.at.least(50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      expect(isReadAlike(yamlIn(text)!), file).to.equal(true);
      expect(needsFullYaml(text), file).to.equal(false);
    }
  });

  it('is not needed for a text without front matter, or with an empty one', () => {
    for (const text of [
      '',
      'Text',
      '# Title',
      '---\n---\nText',
      '---\n# Comment\n---\nText',
      '---\n\nText\n',
    ])
      expect(needsFullYaml(text), text).to.equal(false);
  });

  for (const [what, ...texts] of SIMPLE)
    it(`reads ${what}`, () => {
      for (const text of texts) expect(isReadAlike(text), JSON.stringify(text)).to.equal(true);
    });

  for (const [what, ...texts] of NOT_SIMPLE)
    it(`declines ${what}`, () => {
      for (const text of texts) expect(readSimpleYaml(text), JSON.stringify(text)).to.equal(undefined);
    });

  it('agrees about every front matter in the tests, or declines it', () => {
    const texts = [...filesIn('test/checks', '.md'), ...filesIn('test/hosts', '.md')].map((file) =>
      readFileSync(file, 'utf8'),
    );
    const literals = filesIn('test/document', '.ts')
      .filter((file) => file.includes('front-matter'))
      .flatMap(literalsIn);
    expect(literals).to.have.length.of.at.least(500);
    const all = [...texts, ...literals].flatMap((text) => [text, yamlIn(text) ?? '']);
    expect(all.filter(isReadAlike)).to.have.length.of.at.least(100);
  });

  it('agrees about random front matter, or declines it', function () {
    this.timeout(120_000);
    const seeds = sampleOf(
      Array.from({length: 60_000}, (_, index) => index),
      10,
    );
    expect(seeds.filter((seed) => isReadAlike(randomFrontMatter(seed)))).to.have.length.of.at.least(
      seeds.length / 10,
    );
  });

  it('takes no longer for texts that are made to keep it busy', () => {
    const units = [
      'a',
      ' ',
      ': ',
      ' #',
      '\\"',
      "''",
      '[',
      '{a: ',
      '- ',
      'a: ',
      ', ',
      '\n',
      '\n ',
      'a:\n  ',
      '[],',
      '{},',
      'a ',
    ];
    for (const start of ['', 'a: ', 'a: "', "a: '", 'a: [', 'a: {', 'a: {b: ', 'a:\n- '])
      for (const unit of units) {
        const text = start + unit.repeat(Math.floor(200_000 / unit.length));
        const from = performance.now();
        readSimpleYaml(text);
        expect(performance.now() - from, JSON.stringify(text.slice(0, 20))).to.be.below(1000);
      }
  });
});
