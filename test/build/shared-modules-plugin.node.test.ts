import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {expect} from 'chai';
import {rollup} from 'rollup';
import {SHARED_MODULES, sharedModules} from '../../src/build/shared-modules-plugin.js';
import {temporaryFolder} from '../support/temporary-folder.js';

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
      sharedModules(VERSION),
    ],
  });
  const {output} = await bundle.generate({format: 'es'});
  return output[0].code;
}

describe('a file that shares the modules of the script on the page', () => {
  afterEach(() => Reflect.deleteProperty(PLACE, KEY));

  it('reads them from the global of the script of its own version', async () => {
    const lit = {css: () => 'css', html: () => 'html', nothing: 'nothing'};
    PLACE[KEY] = Object.values(lit);
    const folder = temporaryFolder();
    try {
      const code = await build("export {css, html, nothing} from 'lit';");
      expect(await folder.run('piece.js', code)).to.deep.include(lit);
    } finally {
      folder.remove();
    }
  });

  it('contains no import, and rejects any other version', async () => {
    const code = await build("import {html} from 'lit'; export const a = html;");
    expect(code).to.not.match(/\bimport\b/);
    expect(code).to.contain(JSON.stringify(`family-education-widgets ${VERSION}`));
  });

  it('cannot be built with a module that is not shared', async () => {
    const message = await build("import {LitElement} from 'lit'; export const a = LitElement;").then(
      () => 'It was built.',
      (error: Error) => error.message,
    );
    expect(message).to.contain('"LitElement" is not exported');
  });

  it('finds everything that it uses', () => {
    // The source of the entry lists the shared modules.
    const entry = readFileSync(resolve(import.meta.dirname, '../../src/embed/shared-modules.ts'), 'utf8');
    for (const [name, members] of Object.entries(SHARED_MODULES)) {
      const imported = new RegExp(`import \\{(.*)\\} from '(?:\\.\\./)?${name}(?:\\.js)?';`).exec(entry);
      expect(imported?.[1]?.split(', '), name).to.deep.equal(members);
    }
    const provided = /const shared = \[([^;]*)\];/.exec(entry)![1]!.match(/\w+/g);
    expect(provided).to.deep.equal(Object.values(SHARED_MODULES).flat());
  });

  it('leaves other modules unchanged', async () => {
    expect(await build("export {repeat} from 'lit/directives/repeat.js';")).to.contain(
      "from 'lit/directives/repeat.js'",
    );
  });
});
