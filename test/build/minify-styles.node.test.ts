import {expect} from 'chai';
import {transform} from 'esbuild';
import {minifyStyles} from '../../src/build/minify-styles.js';

type Transform = (code: string, id: string) => Promise<{code: string} | null>;

const FILE = '/project/src/styles/text.ts';

const minify = async (code: string, id = FILE) => {
  const result = await (minifyStyles().transform as unknown as Transform)(code, id);
  return result?.code ?? null;
};

/** The text that the `css` tag of this module receives, as Lit reads it. */
function styleSheet(code: string): string {
  const css = ({length, 0: text}: TemplateStringsArray) => {
    if (length !== 1 || text === undefined) throw new Error('The literal has expressions or a wrong escape.');
    return text;
  };
  // Runs the code of this test only.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  return (new Function('css', `return ${code};`) as (tag: typeof css) => string)(css);
}

/** Equivalent sheets are identical after esbuild. */
const meaning = async (sheet: string) => (await transform(sheet, {loader: 'css', minify: true})).code;

describe('minifying styles', () => {
  it('removes what a browser does not need', async () => {
    const code = 'css`\n  /* Why. */\n  :host {\n    color: #ff0000;\n    margin: 0px 0px;\n  }\n`';
    const minified = (await minify(code))!;
    expect(minified).to.equal('css`:host{color:red;margin:0}`');
  });

  it('removes white space that separates nothing from the values of custom properties', async () => {
    for (const [value, tight] of [
      ['light-dark(\n  #fff,\n  rgb( from red 0 0 0 / 1 )\n)', ':light-dark(#fff,rgb(from red 0 0 0 / 1))'],
      ['calc(1px + (2 * var(--b, 3px)))', ':calc(1px + (2 * var(--b,3px)))'],
      ['"a , ( b )"', ': "a , ( b )"'],
      [' ', ': '],
    ])
      expect(await minify(`css\`a { --a: ${value}; color: red }\``), value).to.equal(
        `css\`a{--a${tight};color:red}\``,
      );
  });

  it('keeps an equivalent sheet', async () => {
    for (const sheet of [
      ':host { display: block; &:hover > a { color: red; } }',
      '@media (prefers-reduced-motion: reduce) { * { transition: none !important; } }',
      '@layer a { a { inset-inline: calc(1px + 2 * var(--a, 3px)) 0; } }',
      '[hidden] { display: none; } a::before { content: "a  b"; }',
    ]) {
      const minified = (await minify(`css\`${sheet}\``))!;
      expect(minified.length, sheet).to.be.below(sheet.length + 5);
      expect(await meaning(styleSheet(minified)), sheet).to.equal(await meaning(sheet));
    }
  });

  it('keeps the same characters in a sheet with escapes', async () => {
    const code = String.raw`css${'`'}a::before { content: "\\201C"; } .a\\:b { color: red; }${'`'}`;
    const minified = (await minify(code))!;
    expect(await meaning(styleSheet(minified))).to.equal(await meaning(styleSheet(code)));
  });

  it('minifies every literal of a file, including equal ones', async () => {
    const code = 'const a = css`a { b: c }`, d = css`e { f: g }`, h = css`a { b: c }`;';
    expect(await minify(code)).to.equal('const a = css`a{b:c}`, d = css`e{f:g}`, h = css`a{b:c}`;');
  });

  it('keeps a dollar sign', async () => {
    expect(await minify('css`a::before { content: "$& $1 $$"; }`')).to.equal(
      'css`a:before{content:"$& $1 $$"}`',
    );
  });

  it('leaves other literals and the code between them unchanged', async () => {
    const other = 'const a = html`<p>  b  </p>`, c = `d  { e: f }`, g = scss`h { i: j }`, k = "css";';
    expect(await minify(other)).to.equal(null);
    expect(await minify(`${other}\ncss\`a { b: c }\`;`)).to.equal(`${other}\ncss\`a{b:c}\`;`);
  });

  it('transforms our own TypeScript only', async () => {
    for (const id of [
      '/project/node_modules/lit/index.js',
      '/project/test/a.ts',
      '/project/src/a.js',
      '/project/src/a.md',
    ])
      expect(await minify('css`a { b: c }`', id), id).to.equal(null);
  });
});
