/** The package as it is published, in an empty project, bundled as a partner's tools do it; Chromium only. */
import {expect} from 'chai';
import {execFile} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {build as esbuild} from 'esbuild';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {build as vite} from 'vite';
import {pack, unpack} from '../consumers/packed-package.js';
import {widgetTags} from '../../src/text-kinds/index.js';
import {extent} from '../support/nightly.js';
import {openSite, type Site} from './chromium.js';

const run = promisify(execFile);

/** What a partner's page imports, for every export that has something to run in a page. */
const imports: Record<string, string> = {
  'all.js': "import 'family-education-widgets/all.js';",
  'each widget': widgetTags
    .map((tag) => `import 'family-education-widgets/widgets/${tag}/define.js';`)
    .join('\n'),
  'the classes': `import * as classes from 'family-education-widgets';
    for (const {name} of [${widgetTags.map((tag) => `{name: '${tag}'}`).join()}]) {
      const element = 'F' + name.slice(1).replace(/-(.)/g, (_, letter) => letter.toUpperCase());
      customElements.define(name, classes[element]);
    }`,
};

describe('the package in a partner’s project', function () {
  this.timeout(120_000);
  let project: string;
  let tarball: string;
  let site: Site | undefined;

  before(async function () {
    project = mkdtempSync(join(tmpdir(), 'family-widgets-package-'));
    tarball = await pack(project);
    await unpack(tarball, project);
    writeFileSync(join(project, 'package.json'), '{"type": "module", "private": true}');
    site = await openSite();
  });

  after(async () => {
    await site?.close();
    rmSync(project, {recursive: true, force: true});
  });

  it('has entries that bundlers, Node and TypeScript resolve, as publint checks them', async () => {
    const {messages, pkg} = await publint({
      pkgDir: join(project, 'node_modules/family-education-widgets'),
      pack: false,
    });
    expect(messages.map((message) => formatMessage(message, pkg, {color: false}))).to.deep.equal([]);
  });

  // It has a TypeScript of its own, 38 MB in all.
  if (extent.nightly)
    it('has types that compilers resolve, as Are The Types Wrong? checks them', async () => {
      const words = ['--yes', '@arethetypeswrong/cli@0.18', tarball, '--profile', 'esm-only', '--no-color'];
      const more = ['--include-entrypoints', 'widgets/family-faq/define.js'];
      const checked = run('npx', [...words, ...more, '--format', 'ascii'], {
        cwd: project,
        env: {...process.env, NODE_OPTIONS: ''},
        maxBuffer: 2 ** 26,
      });
      const problems = await checked.then(
        () => '',
        (error: unknown) => (error as {stdout: string}).stdout,
      );
      expect(problems).to.equal('');
    });

  for (const [name, code] of Object.entries(imports))
    for (const tool of ['vite', 'esbuild'] as const)
      it(`shows all five texts, bundled with ${tool}: ${name}`, async function () {
        if (!site) return this.skip();
        const out = join(project, `out-${tool}-${Object.keys(imports).indexOf(name)}`);
        const entry = `${out}-entry.js`;
        writeFileSync(entry, code);
        if (tool === 'vite') {
          const input = {app: entry};
          await vite({
            ...{root: project, logLevel: 'error', configFile: false},
            build: {outDir: out, minify: false, rollupOptions: {input, output: {entryFileNames: 'app.js'}}},
          });
        } else {
          await esbuild({
            ...{entryPoints: {app: entry}, outdir: out, absWorkingDir: project, logLevel: 'error'},
            ...{bundle: true, splitting: true, format: 'esm', target: 'es2022'},
          });
        }
        const page = await site.browser.newPage();
        const errors: string[] = [];
        page.on('pageerror', (error) => errors.push(error.message));
        const html = `<!doctype html><html lang="en"><script type="module" src="/app/app.js"></script>${widgetTags.map((tag) => `<${tag}></${tag}>`).join('')}`;
        await page.route('**/app/**', (route) => {
          const path = new URL(route.request().url()).pathname.slice('/app/'.length);
          return path === ''
            ? route.fulfill({contentType: 'text/html', body: html})
            : route.fulfill({path: join(out, path), contentType: 'text/javascript'});
        });
        // Vite's chunks are asked for from the root.
        await page.route('**/assets/**', (route) =>
          route.fulfill({
            path: join(out, new URL(route.request().url()).pathname.slice(1).replace(/^app\//, '')),
            contentType: 'text/javascript',
          }),
        );
        await page.goto(`${site.origin}/app/`);
        await page.waitForFunction(
          (names) => names.every((tag) => document.querySelector(tag)!.matches(':state(ready)')),
          widgetTags,
          {timeout: 60_000},
        );
        const texts = await page.evaluate(
          (names) => names.map((tag) => document.querySelectorAll(`${tag} > [slot]`).length),
          widgetTags,
        );
        for (const [index, count] of texts.entries()) expect(count, widgetTags[index]).to.be.greaterThan(3);
        expect(errors).to.deep.equal([]);
        await page.close();
      });

  it('brings no other element with a class that is imported alone', async () => {
    const entry = join(project, 'class-entry.js');
    writeFileSync(entry, "import {FamilyFaq} from 'family-education-widgets'; console.log(FamilyFaq);");
    const {metafile} = await esbuild({
      ...{entryPoints: [entry], outdir: join(project, 'out-class'), absWorkingDir: project},
      ...{bundle: true, splitting: true, format: 'esm', metafile: true, write: false},
    });
    const classes = new Set<string>();
    for (const {inputs} of Object.values(metafile.outputs))
      for (const [path, {bytesInOutput}] of Object.entries(inputs)) {
        const [, tag] = /\/widgets\/(family-[a-z-]+)\/(?:\1|define)\.js$/.exec(path) ?? [];
        if (tag && bytesInOutput > 0) classes.add(path.slice(path.indexOf(tag)));
      }
    expect([...classes]).to.deep.equal(['family-faq/family-faq.js']);
  });

  it('has a command that copies all that a page in one language loads', async function () {
    if (!site) return this.skip();
    const command = join(project, 'node_modules/family-education-widgets/dist/checks/command-line.js');
    const words = ['copy', 'public/family', '--language', 'en', '--no-bundles'];
    const {stdout} = await run(process.execPath, [command, ...words], {cwd: project});
    const [script] = /<script.*<\/script>/.exec(stdout)!;
    const page = await site.browser.newPage();
    const missing: string[] = [];
    await page.route(`${site.origin}/**`, (route) => {
      const {pathname} = new URL(route.request().url());
      const path = join(project, 'public', pathname);
      if (pathname === '/') return route.fulfill({contentType: 'text/html', body: html(script)});
      if (existsSync(path)) return route.fulfill({path, contentType: 'text/javascript'});
      missing.push(pathname);
      return route.fulfill({status: 404});
    });
    const html = (head: string) =>
      `<!doctype html><html lang="en"><link rel="icon" href="data:,">${head}${widgetTags.map((tag) => `<${tag}></${tag}>`).join('')}`;
    await page.goto(site.origin);
    await page.waitForFunction(
      (names) => names.every((tag) => document.querySelector(tag)!.matches(':state(ready)')),
      widgetTags,
      {timeout: 60_000},
    );
    // Danger is recognised in every language of the library.
    await page.getByRole('searchbox').fill('no despierta');
    await page.locator('family-faq [part~="danger"]').waitFor();
    expect(missing).to.deep.equal([]);
    await page.close();
  });

  it('can be imported in Node by every name that it exports', async () => {
    const own = join(project, 'node_modules/family-education-widgets');
    const {exports} = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    const names = Object.keys(exports).flatMap((path) =>
      path.includes('*') ? widgetTags.map((tag) => path.replace('*', `${tag}/define`)) : [path],
    );
    const code = names
      .map((path) => {
        const name = JSON.stringify(path.replace(/^\./, 'family-education-widgets'));
        const options = path.endsWith('.json') ? ", {with: {type: 'json'}}" : '';
        return `await import(${name}${options});`;
      })
      .join('\n');
    const file = join(project, 'all.js');
    writeFileSync(file, code);
    const {stdout} = await run(process.execPath, ['--no-warnings', file], {
      cwd: project,
      env: {...process.env, NODE_OPTIONS: ''},
    });
    expect(stdout).to.equal('');
  });

  it('has the list of packages inside, and neither the docs nor the WordPress plugin', () => {
    const dist = join(project, 'node_modules/family-education-widgets/dist');
    expect(existsSync(join(dist, 'sbom.cdx.json'))).to.equal(true);
    for (const name of ['docs', 'wordpress']) expect(existsSync(join(dist, name)), name).to.equal(false);
  });

  it('hands out none of the files that load their parts by address', () => {
    const own = join(project, 'node_modules/family-education-widgets');
    const {exports} = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
      exports: Record<string, string | Record<string, string>>;
    };
    const files = Object.values(exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    );
    const others = files.filter((file) => !/^\.\/dist\/(?:npm|checks|types)\//.test(file));
    expect(others).to.deep.equal(['./dist/custom-elements.json', './package.json']);
  });
});
