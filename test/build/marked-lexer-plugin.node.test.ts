import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {expect} from 'chai';
import {rollup} from 'rollup';
import esbuild from 'rollup-plugin-esbuild';
import {markedLexer} from '../../src/build/marked-lexer-plugin.js';
import {lex} from '../../src/document/guarded-lexer.js';
import {patterns} from '../document/hostile-texts.js';
import {sampleOf} from '../support/nightly.js';

const root = resolve(import.meta.dirname, '../..');

/** Markdown of every kind: our texts, those of the packages that we use, and texts made to keep a parser busy. */
function texts(): string[] {
  const ours = readdirSync(join(root, 'content'), {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(root, 'content', file));
  const theirs = readdirSync(join(root, 'node_modules'), {recursive: true, encoding: 'utf8'})
    .filter((file) => /(?:README|CHANGELOG)\.md$/i.test(file))
    .sort()
    .map((file) => join(root, 'node_modules', file));
  const hostile = Object.values(patterns).flatMap((kind) =>
    Object.values(kind).map((pattern) => pattern(10_000)),
  );
  const files = [...ours, ...sampleOf(theirs, 8)];
  return [...hostile, ...files.map((file) => readFileSync(file, 'utf8').slice(0, 30_000))];
}

const lexed = (read: typeof lex, markdown: string): unknown => {
  try {
    return read(markdown);
  } catch (error) {
    return String(error);
  }
};

describe('the lexer of marked in a built file', () => {
  it('reads Markdown as the whole package does', async function () {
    this.timeout(60_000);
    const bundle = await rollup({
      input: join(root, 'src/document/guarded-lexer.ts'),
      plugins: [nodeResolve(), markedLexer(), esbuild({target: 'es2022'})],
    });
    const {output} = await bundle.generate({format: 'es'});
    const {code} = output[0];
    expect(code).to.not.include('<blockquote>').and.not.include('options.pedantic');
    const built = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {lex: typeof lex};
    const all = texts();
    expect(all).to.have.length.of.at.least(80);
    for (const text of all) expect(lexed(built.lex, text), text.slice(0, 80)).to.deep.equal(lexed(lex, text));
  });

  it('stops the build if marked has changed', () => {
    const {transform} = markedLexer() as {transform: (code: string, id: string) => unknown};
    expect(transform('export const a = 1;', '/a/node_modules/other/index.js')).to.equal(null);
    expect(() => transform('export const a = 1;', '/a/node_modules/marked/lib/marked.esm.js')).to.throw(
      /^marked has .* 0 times, not 1\.$/,
    );
  });
});
