/** `dist/` as copied to a site: the folder of the version, and the script at the stable address. */
import {expect} from 'chai';
import {version} from '../../src/widgets/base/define.js';
import type {Fault} from '../runner/library.js';
import {documentedExamples} from '../support/documented.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {expectQuiet, expectSearch, expectWorking, filesOf} from './expectations.js';
import {isShown, openMissing, pageOf} from './frame.js';

const SCRIPT = `${version}/family-widgets.js`;
const BUNDLE = 'family-widgets.bundle.en.js';
const FAQ = '<family-faq topic="family-faq"><p>Call <a href="tel:988">988</a>.</p></family-faq>';
const types = ['module', 'text/javascript'] as const;

/** Pages with snippets that load a script from `/family-widgets/`. */
const PAGES = [
  'README.md',
  ...['start', 'html', 'wordpress', 'drupal', 'strict-policy', 'versions'].map(
    (name) => `stories/docs/${name}.md`,
  ),
];

/** The snippets of the README and the docs that load a script, unchanged but for the integrity that `sri.json` has. */
async function snippets(): Promise<string[]> {
  const sri = (await (await fetch('/library/sri.json')).json()) as Record<string, string>;
  const all: string[] = [];
  for (const page of PAGES) {
    const found = (await documentedExamples(page)).filter((html) => html.includes('<script'));
    expect(found, page).to.not.deep.equal([]);
    all.push(...found.map((html) => html.replace('sha384-…', sri[BUNDLE]!)));
  }
  return [...new Set(all)];
}

describe('a site with the built folder at the path of the docs', () => {
  it('shows the FAQ with each snippet of the docs, from one version, and requests no file twice', async () => {
    const all = await snippets();
    // Two tags, the same with preloads, the script alone, the single file, and the address that stays the same.
    expect(all).to.have.lengthOf(5);
    const stable = all.filter((html) => html.includes('"/family-widgets/family-widgets.js"'));
    const bundled = all.filter((html) => html.includes(`${BUNDLE}"\n  integrity="sha384-`));
    expect([stable, bundled].map(({length}) => length)).to.deep.equal([1, 1]);
    for (const html of all) {
      const page = await pageOf(
        `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>${html.includes('<family-faq') ? html : html + FAQ}</html>`,
      );
      await expectSearch(await expectWorking(page));
      expectQuiet(page);
      const files = filesOf(page);
      expect(files.filter((file) => !file.startsWith(`/family-widgets/${version}/`))).to.deep.equal(
        stable.includes(html) ? ['/family-widgets/family-widgets.js'] : [],
      );
      expect(files).to.include(`/family-widgets/${bundled.includes(html) ? `${version}/${BUNDLE}` : SCRIPT}`);
      expect(new Set(files).size, files.join()).to.equal(files.length);
    }
  });
});

describe('the script at the stable address', () => {
  for (const type of types) {
    const policies: Record<string, {readonly policy: string; readonly nonce?: string}> = {
      'a nonce': {policy: "default-src 'none'; script-src 'nonce-r4nd0m'; style-src 'self'", nonce: 'r4nd0m'},
      'its own site': {
        policy:
          "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
      'its folder': {policy: "default-src 'none'; script-src {{page}}/test/ {{folder}}"},
    };
    for (const [name, policy] of Object.entries(policies))
      it(`works under a policy that allows ${name}, as ${type}`, async () => {
        const page = await openMissing({body: FAQ, folder: 'family-widgets', faults: {}, type, ...policy});
        await expectSearch(await expectWorking(page));
        expectQuiet(page);
      });

    const faults: Record<string, Fault> = {
      'is missing': {status: 404, body: 'No'},
      'is a web page': {type: 'text/html', body: '<!doctype html><title>Our clinic</title>'},
      'has no server': {drop: true},
      'is served as text': {type: 'text/plain'},
      'is cut off': {cut: 900},
      'fails when it runs': {body: 'null.a'},
    };
    for (const [name, fault] of Object.entries(faults))
      it(`names the file in the console if it ${name}, and throws nothing into the page, as ${type}`, async () => {
        const page = await openMissing({
          body: FAQ,
          folder: 'family-widgets',
          faults: {[SCRIPT]: fault},
          type,
        });
        await until(() => page.window.heard.warnings.length > 0, 'There was no warning');
        const {errors, warnings} = page.window.heard;
        expect([...errors]).to.deep.equal([]);
        expect(warnings).to.have.lengthOf(1);
        expect(warnings[0])
          .to.match(/^family-widgets\.js could not load /)
          .and.include(`/${SCRIPT}: `)
          .and.match(/Error.*Keep the files together/);
        expect(isShown(page.faq().querySelector('a[href="tel:988"]')!)).to.equal(true);
      });

    it(`reports what a policy forbids, as ${type}`, async () => {
      const policy = 'script-src {{page}}/test/ {{folder}}family-widgets.js';
      const page = await openMissing({body: FAQ, folder: 'family-widgets', faults: {}, policy, type});
      await until(() => page.window.heard.warnings.length > 0, 'There was no warning');
      const {errors, violations, warnings} = page.window.heard;
      expect([...errors]).to.deep.equal([]);
      expect(violations).to.have.lengthOf(1);
      expect(warnings.join()).to.include(SCRIPT);
      expect(isShown(page.faq().querySelector('a[href="tel:988"]')!)).to.equal(true);
    });
  }

  it('works when concatenated with other scripts in a file of its name', async () => {
    const code = await (await fetch('/family-widgets/family-widgets.js')).text();
    const body = `var a = function () {}\n${code}(function () { window.after = 1 })()`;
    const page = await openMissing({
      ...{body: FAQ, folder: 'family-widgets', type: 'text/javascript'},
      faults: {'family-widgets.js': {body}},
    });
    await expectWorking(page);
    expect((page.window as unknown as {after: number}).after).to.equal(1);
    expectQuiet(page);
  });
});
