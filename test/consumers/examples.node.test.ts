/**
 * The examples in `examples/`, each in a folder of its own with the packed package, in Chromium: type-checked, built, opened
 * and used. A framework's own server runs where it has one, as do those for development, which report more.
 */
import {expect} from 'chai';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {packageVersion} from '../../src/build/package-version.js';
import {snippetOf} from '../../src/builder/snippet.js';
import {library, settingsFor} from '../builder/snippets.js';
import {openSite, type Site} from '../embed/chromium.js';
import {rootDir} from '../embed/dist.js';
import {extent} from '../support/nightly.js';
import {expectExample, expectWidget, withoutScripts} from './example-page.js';
import {folderServer, runIn, scriptServer, type Server} from './example-server.js';
import {linkInstalled, pack, unpack} from './packed-package.js';

interface Example {
  /** The folder that its build writes; undefined where a server of the framework runs. */
  readonly output?: string;
  /** Tried by `npm test` as well, with the tools that are installed here. */
  readonly installed?: readonly string[];
  /** Whether the text is in the page that the server sends. */
  readonly isPrerendered?: boolean;
  /** Where the component that the builder writes for React becomes a page. */
  readonly builderPage?: string;
  /** Whether its server for development is tried as well: a framework then reports more, and so does Lit. */
  readonly hasDevelopment?: boolean;
}

const examples: Readonly<Record<string, Example>> = {
  vite: {output: 'dist', installed: ['vite'], isPrerendered: true, hasDevelopment: true},
  react: {output: 'dist'},
  next: {isPrerendered: true, hasDevelopment: true, builderPage: 'app/builder/page.jsx'},
  vue: {output: 'dist'},
  sveltekit: {output: 'build', isPrerendered: true, hasDevelopment: true},
  astro: {output: 'dist', isPrerendered: true},
  eleventy: {output: '_site', installed: ['@11ty/eleventy'], isPrerendered: true},
};

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Record<string, string>;
}

/** What a partner copies from the builder, as the page of a router. */
function builderComponent(): string {
  const settings = settingsFor({place: 'react', name: 'Harbor Lane', accent: '#7a3f74'});
  const {code} = snippetOf(settings, library, {}).at(-1)!;
  return code.replace('export function', 'export default function');
}

describe('the examples of consumers', function () {
  this.timeout(600_000);
  let folder: string;
  let tarball: string;
  let site: Site | undefined;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'family-widgets-examples-'));
    tarball = await pack(folder);
    site = await openSite();
  });

  after(async () => {
    await site?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  for (const [name, example] of Object.entries(examples)) {
    const {output, installed, isPrerendered, hasDevelopment, builderPage} = example;
    const source = join(rootDir, 'test/consumers/examples', name);
    const manifest = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Manifest;

    it(`depend on this version: ${name}`, () => {
      expect(manifest.dependencies['family-education-widgets']).to.equal(`^${packageVersion}`);
    });

    if (!installed && !extent.nightly) continue;

    describe(name, () => {
      const project = () => join(folder, name);

      before(async () => {
        cpSync(source, project(), {recursive: true});
        if (builderPage) {
          mkdirSync(dirname(join(project(), builderPage)), {recursive: true});
          writeFileSync(join(project(), builderPage), builderComponent());
        }
        if (!extent.nightly) {
          await unpack(tarball, project());
          linkInstalled(project(), installed!);
          return;
        }
        manifest.dependencies['family-education-widgets'] = `file:${tarball}`;
        writeFileSync(join(project(), 'package.json'), JSON.stringify(manifest));
        await runIn(project(), [
          'install',
          '--no-audit',
          '--no-fund',
          '--no-package-lock',
          '--prefer-offline',
        ]);
      });

      // `types.node.test.ts` asks the compiler in every run.
      if (extent.nightly && manifest.scripts['check'])
        it('has no error of types', async () => {
          await runIn(project(), ['run', 'check']);
        });

      const use = async (server: Server) => {
        try {
          if (isPrerendered) await withoutScripts(site!.browser, server.origin);
          await expectExample(site!.browser, server.origin);
          if (builderPage) await expectWidget(site!.browser, `${server.origin}/builder`);
        } finally {
          await server.close();
        }
      };

      it('is built, and works in a page', async function () {
        await runIn(project(), ['run', 'build']);
        if (!site) return this.skip();
        await use(
          output ? await folderServer(join(project(), output)) : await scriptServer(project(), 'start'),
        );
      });

      if (extent.nightly && hasDevelopment)
        it('works with its server for development', async function () {
          if (!site) return this.skip();
          await use(await scriptServer(project(), 'dev'));
        });
    });
  }
});
