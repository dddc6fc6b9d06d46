/** Files of the library itself that are missing or broken; `test/loading` tests partners' files. */
import {expect} from 'chai';
import type {FamilyContentErrorEvent} from '../../src/index.js';
import {version} from '../../src/widgets/base/define.js';
import type {Fault, FaultyLibrary} from '../runner/library.js';
import {nextEvent, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {freshKey, respondUrl} from '../support/server.js';
import {expectPartnersFile} from './expectations.js';
import {
  failureOf,
  helpNumbers,
  isShown,
  numbersOf,
  openLibrary,
  questionsOf,
  type HostPage,
} from './frame.js';

const TEXT = 'content/en/family-faq.js';
const VIEW = 'family-faq.js';
const OTHER = '0.0.9';
const banner = `/* family-education-widgets ${OTHER}, MIT. */`;
const page = '<!doctype html><title>Our clinic</title><div id="root"></div>';

/** 8 seconds become 0.4. */
const clock = 20;
/** 8 seconds become 2, where nothing hangs: a busy machine may need more than 0.4 for a file that comes. */
const slowerClock = 4;

const partner = '<family-faq src="/__test__/respond?file=test/hosts/partner.md"></family-faq>';
const article = '<family-faq><h2>Ours</h2><h3>May I visit?</h3><p id="answer">On Sundays.</p></family-faq>';

/** The messages and events of a page whose element has failed. */
async function failing(
  faults: FaultyLibrary['faults'],
  more: Partial<FaultyLibrary> = {},
): Promise<HostPage> {
  const host = await openLibrary(faults, {clock, ...more});
  await failureOf(host.faq());
  return host;
}

/**
 * Rows run three at a time, each on a page of its own; those that hang run alone, since a browser has six connections
 * for a host, and an import cannot be aborted before its page is closed.
 */
async function inGroups<Row>(rows: readonly Row[], run: (row: Row) => Promise<void>): Promise<void> {
  const hangs = (row: Row) => JSON.stringify(row).includes('"hang"');
  const groups = rows.filter(hangs).map((row) => [row]);
  const others = rows.filter((row) => !hangs(row));
  while (others.length > 0) groups.push(others.splice(0, 3));
  for (const group of groups) {
    await Promise.all(group.map(run));
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  }
}

function expectFailure(host: HostPage, name: string, code: string, cause: RegExp): void {
  const {errors, warnings} = host.window.heard;
  expect([...errors], name).to.deep.equal([]);
  expect(warnings, name).to.have.lengthOf(1);
  expect(warnings[0], name)
    .to.match(cause)
    .and.match(/^<family-faq/);
  expect(warnings[0]!.includes(`(${code})`), `${name}: ${warnings[0]}`).to.equal(true);
  expect(numbersOf(host.faq()), name).to.deep.equal(helpNumbers);
}

describe('a file of the library', () => {
  describe('that is missing or broken', () => {
    const faults: readonly (readonly [string, string, Fault, string, RegExp])[] = [
      [
        'is not there',
        TEXT,
        {status: 404, body: 'No'},
        'not-found',
        /family-faq\.js answered with status 404/,
      ],
      ['is gone', VIEW, {status: 410, body: 'No'}, 'not-found', /status 410/],
      ['is forbidden', TEXT, {status: 403, body: 'No'}, 'refused', /status 403/],
      ['breaks its server', VIEW, {status: 500, body: 'No'}, 'server', /status 500/],
      ['has a busy server', TEXT, {status: 503, type: 'text/html', body: page}, 'server', /status 503/],
      ['is a web page', VIEW, {type: 'text/html', body: page}, 'wrong-type', /family-faq\.js is a web page/],
      ['is a web page called a script', TEXT, {body: page}, 'wrong-type', /is a web page/],
      ['is the shell of a page', TEXT, {body: '<div id="root"></div>'}, 'wrong-type', /is a web page/],
      ['is a page after a comment', VIEW, {body: `<!-- x -->\n${page}`}, 'wrong-type', /is a web page/],
      ['comes as text', TEXT, {type: 'text/plain'}, 'wrong-type', /came as text\/plain.*text\/javascript/],
      ['comes as bytes', VIEW, {type: 'application/octet-stream'}, 'wrong-type', /application\/octet-stream/],
      ['comes as JSON', TEXT, {type: 'application/json'}, 'wrong-type', /application\/json/],
      ['is empty', TEXT, {body: ''}, 'wrong-type', /is an empty file/],
      ['is empty too', VIEW, {body: ' \n'}, 'wrong-type', /is an empty file/],
      ['is cut off', TEXT, {cut: 900}, 'wrong-type', /is cut off/],
      ['is cut off too', VIEW, {cut: 4000}, 'wrong-type', /is cut off/],
      [
        'has nothing of ours',
        TEXT,
        {body: 'export const a = 1;'},
        'wrong-type',
        /family-faq\.js is cut off, or/,
      ],
      ['exports nothing', TEXT, {body: 'export default undefined;'}, 'wrong-type', /changed it/],
      [
        'fails when it runs',
        VIEW,
        {body: 'let a; null.b; export {a as view};'},
        'internal',
        /fails on this page: TypeError/,
      ],
      [
        'hangs',
        TEXT,
        {hang: 'headers'},
        'timeout',
        /content\/en\/family-faq\.js did not come within 8 seconds/,
      ],
      [
        'hangs in its middle',
        VIEW,
        {hang: 'body'},
        'timeout',
        /family-faq\.js did not come within 8 seconds/,
      ],
      ['has no server', TEXT, {drop: true}, 'network', /family-faq\.js could not be reached/],
    ];

    it('is reported with its true cause, throws nothing, and leaves fallback and numbers', async () => {
      await inGroups(sampleOf(faults, 2), async ([name, file, fault, code, cause]) => {
        const host = await failing({[file]: fault});
        expectFailure(host, name, code, cause);
        expect(isShown(host.faq().querySelector('a[href="/guide"]')!), name).to.equal(true);
      });
    });

    it('is reported for a partner’s file, and for the article in the tag', async () => {
      await inGroups(
        [
          ['remote.js', partner, {status: 404, body: 'No'}, 'not-found'],
          ['remote.js', partner, {hang: 'headers'}, 'timeout'],
          ['remote.js', partner, {replace: [version, OTHER]}, 'version'],
          ['article.js', article, {body: page}, 'wrong-type'],
          ['article.js', article, {drop: true}, 'network'],
          ['article.js', article, {cut: 200}, 'wrong-type'],
        ] as const,
        async ([file, body, fault, code]) => {
          const host = await failing({[file]: fault}, {body});
          expectFailure(host, `${file}: ${code}`, code, new RegExp(file));
          const answer = host.document.querySelector('#answer');
          if (answer) expect(isShown(answer), code).to.equal(true);
        },
      );
    });

    it('gives the page the code', async () => {
      const host = await openLibrary({[TEXT]: {status: 404, body: 'No'}}, {clock, body: ''});
      const failed = nextEvent<FamilyContentErrorEvent>(host.document, 'family-content-error');
      host.document.body.append(host.document.createElement('family-faq'));
      expect((await failed).code).to.equal('not-found');
    });
  });

  describe('of another release', () => {
    it('is reported, with both versions and what to do', async () => {
      const old = `${banner}\nconst {css: a} = globalThis[Symbol.for('family-education-widgets ${OTHER}')]; export {a as view};`;
      await inGroups(
        [
          ['an old text', {[TEXT]: {replace: [version, OTHER]}}, TEXT],
          ['an old view', {[VIEW]: {replace: [version, OTHER]}}, VIEW],
          ['a view that does not say its version', {[VIEW]: {body: old}}, VIEW],
        ] as const,
        async ([name, faults, file]) => {
          const host = await failing(faults);
          expectFailure(host, name, 'version', /two releases are mixed/);
          const [warning] = host.window.heard.warnings;
          expect(warning, name).to.include(
            `family-widgets.js is of version ${version}, ${file} of version ${OTHER}`,
          );
          expect(warning, name).to.match(/Keep all files of one release together .* clear the caches/);
        },
      );
    });

    it('is reported if the script is outdated, which is then requested past the cache', async () => {
      const host = await failing({'family-widgets.js': {replace: [version, OTHER]}});
      expectFailure(host, 'an old script', 'version', /two releases are mixed/);
      expect(host.window.heard.warnings[0]).to.include(`family-widgets.js is of version ${OTHER}`);
      const asked = () =>
        host.window.performance
          .getEntriesByType('resource')
          .filter(({name}) => name.endsWith('/family-widgets.js'));
      await until(() => asked().length >= 2, 'The script was not asked for again');
      expect(asked()).to.have.lengthOf(2);
    });

    it('is loaded from another address if only a cache has it', async () => {
      await inGroups([TEXT, VIEW, 'remote.js'], async (file) => {
        const body = file === 'remote.js' ? {body: partner} : {};
        const host = await openLibrary(
          {[file]: {times: 1, replace: [version, OTHER]}},
          {clock: slowerClock, ...body},
        );
        await questionsOf(host.faq());
        expect([...host.window.heard.warnings], file).to.deep.equal([]);
      });
    });
  });

  describe('that loads on a later attempt', () => {
    it('is retried automatically, without a message or an exception', async () => {
      const once: readonly Fault[] = [
        {status: 503, body: 'Busy'},
        {status: 404, body: 'Not yet'},
        {drop: true},
        {hang: 'headers'},
        {hang: 'body'},
        {cut: 500},
        {body: ''},
        {body: page},
        {type: 'text/plain'},
      ];
      await inGroups(once, async (fault) => {
        const faults = {[TEXT]: {...fault, times: 1}, [VIEW]: {...fault, times: 1}};
        const host = await openLibrary(faults, {clock: 'hang' in fault ? clock : slowerClock});
        await questionsOf(host.faq());
        const {errors, warnings} = host.window.heard;
        expect([[...errors], [...warnings]], JSON.stringify(fault)).to.deep.equal([[], []]);
      });
    });

    it('is requested a third time, and for a partner’s file as well', async () => {
      const twice: Fault = {status: 503, body: 'Busy', times: 2};
      await inGroups([TEXT, VIEW, 'remote.js'], async (file) => {
        const isRemote = file === 'remote.js';
        const host = await openLibrary(
          {[file]: twice},
          {clock: slowerClock, ...(isRemote && {body: partner})},
        );
        if (isRemote) await expectPartnersFile(host.faq());
        else await questionsOf(host.faq());
      });
    });

    it('is retried if each file of the library fails once, including the one that retries', async () => {
      const once: Fault = {drop: true, times: 1};
      const host = await openLibrary({[TEXT]: once, [VIEW]: once, 'trouble.js': once}, {clock: slowerClock});
      await questionsOf(host.faq());
      expect([...host.window.heard.warnings]).to.deep.equal([]);
    });

    it('is accepted although it is slower than the time-out of an attempt', async () => {
      // Each attempt starts in time, and none of them finishes in time.
      const host = await openLibrary({[TEXT]: {delay: 700}}, {clock});
      await questionsOf(host.faq());
    });

    it('is loaded by the Retry button from a new address, after it hung or failed', async () => {
      await inGroups(
        [
          {hang: 'headers', times: 3},
          {status: 500, body: 'No', times: 3},
          {cut: 300, times: 3},
        ] as Fault[],
        async (fault) => {
          const host = await failing({[TEXT]: fault});
          (await failureOf(host.faq())).querySelector('button')!.click();
          await questionsOf(host.faq());
          expect([...host.window.heard.errors]).to.deep.equal([]);
        },
      );
    });

    it('is requested at another address by the Retry button while it still hangs', async () => {
      const src = respondUrl({key: freshKey(), times: 1, status: 404, body: '# Here\n\n## Where?\n\nHere.'});
      // The page's clock is the real one: nothing times out meanwhile.
      const host = await openLibrary(
        {[VIEW]: {hang: 'headers', times: 1}},
        {body: `<family-faq src="${src}"></family-faq>`},
      );
      const failure = await failureOf(host.faq());
      failure.querySelector('button')!.click();
      await questionsOf(host.faq());
      const files = host.window.performance.getEntriesByType('resource').map(({name}) => name);
      expect(files.some((name) => name.endsWith('/family-faq.js?attempt=1'))).to.equal(true);
    });
  });

  describe('if no file loads', () => {
    it('is reported all the same: unreachable, hanging, blocked by the policy', async () => {
      const everything = (fault: Fault) =>
        Object.fromEntries([TEXT, VIEW, 'trouble.js', 'page.js'].map((file) => [file, fault]));
      await inGroups(
        [
          ['dead', everything({drop: true}), {}, 'network'],
          ['without files', everything({status: 404, body: 'No'}), {}, 'network'],
          ['hanging', everything({hang: 'headers'}), {}, 'timeout'],
        ] as const,
        async ([name, faults, more, code]) => {
          const host = await failing(faults, more);
          // As when a plugin moves the script alone into its cache.
          expectFailure(host, name, code, /family-faq\.js did not load \(keep the files together\): /);
        },
      );
    });
  });

  describe('that the page’s policy forbids', () => {
    const allowing = (...files: string[]) => ({
      policy: `script-src {{page}}/test/ ${files.map((file) => `{{folder}}${file}`).join(' ')}`,
    });

    it('is reported as blocked, even if the request that would explain it is blocked too', async () => {
      const host = await failing({}, allowing('family-widgets.js'));
      expectFailure(host, 'all files', 'policy', /family-faq\.js did not load/);
    });

    it('is reported with what the policy must allow, if that is known', async () => {
      const host = await failing({}, allowing('family-widgets.js', 'family-faq.js', 'trouble.js'));
      expectFailure(
        host,
        'the text',
        'policy',
        /forbids .*content\/en\/family-faq\.js: its script-src must allow/,
      );
    });

    it('is not reported as blocked because the page blocks something else', async () => {
      const body = '<p style="color: red">Red</p><family-faq topic="family-faq"></family-faq>';
      const policy = "style-src 'none'";
      const host = await failing({[TEXT]: {status: 404, body: 'No'}}, {policy, body});
      expect(host.window.heard.violations).to.have.lengthOf(1);
      expectFailure(host, 'a style', 'not-found', /status 404/);
    });

    it('is explained as far as possible if requests by scripts are blocked', async () => {
      const host = await failing({[TEXT]: {cut: 700}}, {policy: "connect-src 'none'"});
      expectFailure(host, 'a cut file', 'wrong-type', /family-faq\.js is no whole script/);
    });
  });
});
