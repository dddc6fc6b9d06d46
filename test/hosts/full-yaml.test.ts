/** `yaml.js`, which is loaded only for front matter that the small reader declines. */
import {expect} from 'chai';
import type {FamilyFaq} from '../../src/index.js';
import {version} from '../../src/widgets/base/define.js';
import type {Fault} from '../runner/library.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {freshKey, respondUrl} from '../support/server.js';
import {expectQuiet, filesOf} from './expectations.js';
import {
  addFaq,
  failureOf,
  helpNumbers,
  isShown,
  numbersOf,
  openLibrary,
  pageOf,
  questionsOf,
  type HostPage,
} from './frame.js';

/** 8 seconds become 0.4. */
const clock = 20;

const FILE = 'yaml.js';

/** The address of a text with these lines of front matter. */
const textWith = (yaml: string) =>
  respondUrl({
    key: freshKey(),
    body: `---\n${yaml}\n---\n\n## Visits\n\n### When may I visit?\n\nOn Sundays.\n\nSources: guide`,
  });

const BLOCK = 'title: >-\n  Questions\n  families ask';

const requestsIn = (page: HostPage) => filesOf(page).filter((path) => path.endsWith(`/${FILE}`));

/** An element with a fallback, which shows this text. */
function addText(page: HostPage, yaml: string): FamilyFaq {
  const faq = addFaq(page);
  const fallback = page.document.createElement('a');
  Object.assign(fallback, {href: '/guide', textContent: 'Our guide'});
  faq.append(fallback);
  faq.src = textWith(yaml);
  return faq;
}

/** The light DOM of a text on a page of its own, and the requests for the full reader. */
async function shown(yaml: string): Promise<{html: string; requests: number}> {
  const page = await openLibrary({}, {body: ''});
  const faq = addText(page, yaml);
  await questionsOf(faq);
  expectQuiet(page);
  expect(numbersOf(faq)).to.deep.equal(helpNumbers);
  return {html: faq.innerHTML, requests: requestsIn(page).length};
}

describe('the full reader of YAML', () => {
  const simple =
    'title: Questions families ask\nsources: [{id: guide, title: "Our guide: visits"}]\nfindTerms: false';

  it('is not requested for simple front matter, or for none', async () => {
    expect(await shown(simple)).to.have.property('requests', 0);
    const page = await openLibrary({}, {body: ''});
    await questionsOf(addFaq(page, {src: respondUrl({file: 'test/hosts/partner.md'})}));
    expect(requestsIn(page)).to.deep.equal([]);
  });

  it('is requested once for any other front matter, and the text is the same', async () => {
    const {html} = await shown(simple);
    expect(html).to.include('Questions families ask').and.include('Our guide: visits');
    for (const yaml of [
      `${BLOCK}\nsources:\n  - id: guide\n    title: |-\n      Our guide: visits\nfindTerms: false`,
      'title: "Questions\n  families ask"\nsources: [{"id": guide, "title": "Our guide: visits"}]\nfindTerms: False',
      'id: &a guide\ntitle: Questions families ask\nsources: [{id: *a, title: "Our guide\\u003A visits"}]\nfindTerms: false',
    ])
      expect(await shown(yaml), yaml).to.deep.equal({html, requests: 1});
  });

  it('is requested once by all elements of a page', async () => {
    const page = await openLibrary({}, {body: ''});
    const faqs = [BLOCK, `id: a\n${BLOCK}`, `id: b\n${BLOCK}`].map((yaml) => addText(page, yaml));
    await Promise.all(faqs.map(questionsOf));
    expect(requestsIn(page)).to.have.lengthOf(1);
  });

  it('is in a bundle, which requests no file for it', async () => {
    const page = await pageOf(
      '<!doctype html><script src="/test/hosts/watch.js"></script><script type="module" src="/library/family-widgets.bundle.en.js"></script>',
    );
    const faq = addText(page, BLOCK);
    await questionsOf(faq);
    expect(faq.querySelector('[slot="title"]')!.textContent).to.equal('Questions families ask');
    expect(filesOf(page).filter((path) => path.endsWith('.js'))).to.deep.equal([
      '/library/family-widgets.bundle.en.js',
    ]);
  });

  for (const [what, fault, code, cause] of [
    ['is not there', {status: 404, body: 'No'}, 'not-found', /yaml\.js answered with status 404/],
    ['has a busy server', {status: 503, body: 'Busy'}, 'server', /yaml\.js answered with status 503/],
    ['has no server', {drop: true}, 'network', /yaml\.js could not be reached/],
    ['hangs', {hang: 'headers'}, 'timeout', /yaml\.js did not come within 8 seconds/],
    ['is of another release', {replace: [version, '0.0.9']}, 'version', /yaml\.js of version 0\.0\.9/],
  ] as readonly (readonly [string, Fault, string, RegExp])[])
    it(`is reported if it ${what}; fallback and help lines stay`, async () => {
      const page = await openLibrary({[FILE]: fault}, {body: '', clock});
      const faq = addText(page, BLOCK);
      await failureOf(faq);
      const {errors, warnings} = page.window.heard;
      expect([...errors]).to.deep.equal([]);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(cause).and.include(`(${code})`);
      expect(numbersOf(faq)).to.deep.equal(helpNumbers);
      expect(isShown(faq.querySelector('a[href="/guide"]')!)).to.equal(true);
    });

  it('is retried, and loaded by the Retry button after it has failed', async () => {
    const once = await openLibrary({[FILE]: {status: 503, body: 'Busy', times: 1}}, {body: '', clock});
    await questionsOf(addText(once, BLOCK));
    expectQuiet(once);
    const page = await openLibrary({[FILE]: {status: 503, body: 'Busy', times: 3}}, {body: '', clock});
    const faq = addText(page, BLOCK);
    (await failureOf(faq)).querySelector('button')!.click();
    await questionsOf(faq);
    await until(
      () =>
        faq.querySelector('a[href="/guide"]') === null || !isShown(faq.querySelector('a[href="/guide"]')!),
      'The fallback stayed',
    );
  });

  it('is not missed by a text with simple front matter', async () => {
    const page = await openLibrary({[FILE]: {status: 404, body: 'No'}}, {body: '', clock});
    await questionsOf(addText(page, simple));
    expectQuiet(page);
  });
});
