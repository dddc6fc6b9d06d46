/** The npm package under plain Node, as a server that renders pages imports it: there is no DOM. */
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect} from 'chai';
import {widgetTags} from '../../src/text-kinds/index.js';
import {rootDir} from './dist.js';

const {exports} = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8')) as {
  exports: Record<string, {default: string} | string>;
};

/** Every public module of the package, by the name that it is imported under. */
const modules = Object.entries(exports).flatMap(([name, target]) => {
  if (typeof target === 'string') return [];
  const from = `family-education-widgets${name.slice(1)}`;
  if (!name.includes('*')) return [from];
  return [...widgetTags, 'family-settings'].map((tag) => from.replace('*', `${tag}/define`));
});

describe('the npm package in Node', () => {
  it('can be imported without a DOM, module by module, and registers each tag once', async () => {
    const code = `
      const missing = ['document', 'window', 'HTMLElement', 'MutationObserver', 'customElements'];
      if (missing.some((name) => name in globalThis)) throw new Error('This Node has a DOM');
      for (const name of ${JSON.stringify(modules)}) await import(name);
      const {FamilyFaq} = await import('family-education-widgets');
      console.log(customElements.get('family-faq') === FamilyFaq, typeof document);`;
    const {stdout, stderr} = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', code],
      {
        cwd: rootDir,
      },
    );
    expect(stdout.trim()).to.equal('true undefined');
    expect(stderr).to.equal('');
  });
});
