import {expect} from 'chai';
import {rollup} from 'rollup';
import {sharedLit} from '../../src/authoring/shared-lit-plugin.js';
import {temporaryFolder} from './temporary.js';

const VERSION = '9.9.9-test';
const KEY = Symbol.for(`family-education-widgets ${VERSION}`);
const PLACE = globalThis as unknown as Record<symbol, unknown>;

async function build(code: string): Promise<string> {
  const bundle = await rollup({
    input: 'piece',
    plugins: [
      {
        name: 'piece',
        resolveId: (id) => (id === 'piece' ? id : {id, external: true}),
        load: (id) => (id === 'piece' ? code : null),
      },
      sharedLit(VERSION),
    ],
  });
  const {output} = await bundle.generate({format: 'es'});
  return output[0].code;
}

describe('a file that shares the Lit of the page', () => {
  afterEach(() => Reflect.deleteProperty(PLACE, KEY));

  it('takes it from where the script of its own version has put it', async () => {
    const lit = {css: () => 'css', html: () => 'html', nothing: 'nothing'};
    PLACE[KEY] = lit;
    const folder = temporaryFolder();
    try {
      const code = await build("export {css, html, nothing} from 'lit';");
      expect(await folder.run('piece.js', code)).to.deep.include(lit);
    } finally {
      folder.remove();
    }
  });

  it('holds no import, and knows no other version', async () => {
    const code = await build("import {html} from 'lit'; export const a = html;");
    expect(code).to.not.match(/\bimport\b/);
    expect(code).to.contain(JSON.stringify(`family-education-widgets ${VERSION}`));
  });

  it('cannot be built with what is not shared', async () => {
    const message = await build("import {LitElement} from 'lit'; export const a = LitElement;").then(
      () => 'It was built.',
      (error: Error) => error.message,
    );
    expect(message).to.contain('"LitElement" is not exported');
  });

  it('leaves other modules alone', async () => {
    expect(await build("export {repeat} from 'lit/directives/repeat.js';")).to.contain(
      "from 'lit/directives/repeat.js'",
    );
  });
});
