/** Pages with strict headers, and the library on another site, as on a hospital's page. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {sampleOf} from '../support/nightly.js';
import {origins, respondUrl} from '../support/server.js';
import {expectPartnersFile, expectQuiet, expectSearch, expectWorking} from './expectations.js';
import {failureOf, helpNumbers, isShown, numbersOf, openAddress, type HostPage} from './frame.js';

const {page: own, crossSite: library} = await origins();

type Integrities = Readonly<Record<string, string>>;
const integrities = (await (await fetch('/library/sri.json')).json()) as Integrities;
const wrong = `sha384-${'A'.repeat(64)}`;

const files = `${library}/library`;
const entry = 'family-widgets.js';
const bundle = 'family-widgets.bundle.en.js';

interface StrictPage {
  readonly headers?: readonly string[];
  /** HTML of its head. */
  readonly head: string;
  readonly type?: string;
}

const script = (file: string, more = 'type="module"') => `<script ${more} src="${files}/${file}"></script>`;
const module = script(entry);
const withIntegrity = (file: string, integrity = integrities[file]!) =>
  script(file, `type="module" crossorigin integrity="${integrity}"`);

/** The integrity of every file, for scripts that a script loads. */
function importMap(replaced: Integrities = {}): string {
  const all = Object.entries({...integrities, ...replaced}).filter(([file]) =>
    /^[^/]*\.js$|\/en\//.test(file),
  );
  const integrity = Object.fromEntries(all.map(([file, hash]) => [`${files}/${file}`, hash]));
  return `<script type="importmap">${JSON.stringify({integrity})}</script>`;
}

const policy = (...directives: readonly string[]) => `Content-Security-Policy: ${directives.join('; ')}`;
const nothingElse = "default-src 'none'";
const trusted = "require-trusted-types-for 'script'";
const scripts = `script-src ${own} ${library}`;
const connect = `connect-src ${own}`;
const onlyWithIntegrity = 'Integrity-Policy: blocked-destinations=(script)';
const nonceModule = script(entry, 'type="module" nonce="r4nd0m"');

const watchFile = `${own}/test/hosts/watch.js`;
const watch = `<script nonce="r4nd0m" src="${watchFile}"></script>`;
/** Where each file needs integrity, but not what stands in the page. */
const inlineWatch = `<script>${await (await fetch(watchFile)).text()}</script>`;

function open({headers = [], head, type = 'text/html'}: StrictPage): Promise<HostPage> {
  const body = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>Strict</title>${headers.includes(onlyWithIntegrity) ? inlineWatch : watch}${head}</head><body>
    <family-faq topic="family-faq"><p>Call <a href="tel:988">988</a>.</p></family-faq>
    <family-faq id="remote" src="${own}/__test__/respond?file=test/hosts/partner.md"><p>Ours</p></family-faq>
  </body></html>`;
  const isHtml = type === 'text/html';
  return openAddress(
    respondUrl({
      type: `${type}; charset=utf-8`,
      body: isHtml ? `<!doctype html>${body}` : body,
      header: headers,
    }),
  );
}

describe('a page with strict headers', () => {
  const working: Readonly<Record<string, StrictPage>> = {
    'a policy that allows only our scripts and files': {
      headers: [policy(nothingElse, scripts, "style-src 'self'", connect, trusted, 'trusted-types lit-html')],
      head: module,
    },
    'a policy with no word about styles': {headers: [policy(nothingElse, scripts, connect)], head: module},
    'Trusted Types and nothing else': {headers: [policy(trusted)], head: module},
    'a policy in a meta element': {
      head: `<meta http-equiv="Content-Security-Policy" content="${[nothingElse, scripts, connect].join('; ')}" />${module}`,
    },
    'scripts that need a nonce': {
      headers: [policy(nothingElse, "script-src 'nonce-r4nd0m'", connect)],
      head: nonceModule,
    },
    'scripts that need a nonce, and may then load others': {
      headers: [policy(nothingElse, "script-src 'nonce-r4nd0m' 'strict-dynamic'", connect, trusted)],
      head: nonceModule,
    },
    'two policies at once, the stricter one in a second header': {
      headers: [policy(scripts), policy(nothingElse, scripts, connect, trusted)],
      head: module,
    },
    'integrity of the script alone': {head: withIntegrity(entry)},
    'integrity of every file by an import map': {head: importMap() + withIntegrity(entry)},
    'an Integrity-Policy, and one file with integrity': {
      headers: [onlyWithIntegrity],
      head: withIntegrity(bundle),
    },
    'an Integrity-Policy, and an import map': {
      headers: [onlyWithIntegrity],
      head: importMap() + withIntegrity(entry),
    },
    'isolation from other origins': {
      headers: ['Cross-Origin-Embedder-Policy: require-corp', 'Cross-Origin-Opener-Policy: same-origin'],
      head: module,
    },
    'no referrer, no sniffing of types, no permissions': {
      headers: [
        'Referrer-Policy: no-referrer',
        'X-Content-Type-Options: nosniff',
        'Permissions-Policy: clipboard-write=(), fullscreen=()',
      ],
      head: module,
    },
    'a classic script of a site that sends no CORS headers': {
      head: `<script defer src="${library}/__test__/respond?file=library/${bundle}&amp;type=text/javascript"></script>`,
    },
  };
  for (const [what, page] of sampleOf(Object.entries(working), 2))
    it(`works, without a message: ${what}`, async () => {
      const opened = await open(page);
      const faq = await expectWorking(opened);
      await expectPartnersFile(opened.faq('remote'));
      await expectSearch(faq);
      expectQuiet(opened);
    });

  it('works with two copies where policy names may be used twice', async () => {
    const opened = await open({
      headers: [policy(trusted, "trusted-types lit-html 'allow-duplicates'")],
      head: module + script(`${entry}?copy=2`),
    });
    await expectWorking(opened);
    expect([...opened.window.heard.errors, ...opened.window.heard.violations]).to.deep.equal([]);
  });

  for (const names of ["'none'", 'other'])
    it(`works where no policy name is allowed, and none required: trusted-types ${names}`, async () => {
      const opened = await open({headers: [policy(`trusted-types ${names}`)], head: module});
      await expectWorking(opened);
      await expectPartnersFile(opened.faq('remote'));
      expect(opened.window.heard.errors).to.deep.equal([]);
    });

  const keepingFallback: Readonly<Record<string, StrictPage>> = {
    'no script at all': {headers: [policy(nothingElse, `script-src ${own}`)], head: module},
    'no policy name of Trusted Types': {headers: [policy(trusted, "trusted-types 'none'")], head: module},
    'another policy name of Trusted Types': {headers: [policy(trusted, 'trusted-types other')], head: module},
    'a module of a site that sends no CORS headers': {
      head: `<script type="module" src="${library}/__test__/respond?file=library/${entry}&amp;type=text/javascript"></script>`,
    },
    'integrity of another file': {head: withIntegrity(entry, wrong)},
    'an Integrity-Policy, and no integrity': {headers: [onlyWithIntegrity], head: module},
    'a script that is sent as text, and may not be sniffed': {
      head: `<script type="module" src="${own}/__test__/respond?file=library/${entry}&amp;type=text/plain&amp;header=X-Content-Type-Options:nosniff"></script>`,
    },
  };
  for (const [what, page] of Object.entries(keepingFallback))
    it(`keeps the fallback: ${what}`, async () => {
      const {document, window, faq} = await open(page);
      const {heard} = window;
      await until(() => heard.errors.length + heard.violations.length > 0, 'No script was refused');
      expect(window.customElements.get('family-faq')).to.equal(undefined);
      expect(isShown(faq('remote').firstElementChild!)).to.equal(true);
      expect(isShown(document.querySelector('a[href="tel:988"]')!)).to.equal(true);
    });

  const failing: Readonly<Record<string, StrictPage>> = {
    'a policy without connections, for a file': {headers: [policy(nothingElse, scripts)], head: module},
    'a view whose integrity is that of another file': {
      head: importMap({'family-faq.js': wrong}) + withIntegrity(entry),
    },
  };
  for (const [what, page] of Object.entries(failing))
    it(`shows the numbers and the fallback where a file is refused: ${what}`, async () => {
      const {faq, window} = await open(page);
      const remote = faq('remote');
      await failureOf(remote);
      expect(numbersOf(remote)).to.deep.equal(helpNumbers);
      expect(isShown(remote.querySelector('p')!)).to.equal(true);
      expect([...window.heard.warnings].filter((each) => each.startsWith('<family-faq src='))).to.have.length(
        1,
      );
    });

  it('shows the numbers in a page of XHTML, where Lit does not work', async () => {
    const {document} = await open({type: 'application/xhtml+xml', head: module});
    await new Promise((resolve) => setTimeout(resolve, 300));
    const faq = document.querySelector('family-faq')!;
    const inside = [...faq.querySelectorAll('a'), ...(faq.shadowRoot?.querySelectorAll('a') ?? [])];
    expect(inside.filter((link) => link.href === 'tel:988').some(isShown)).to.equal(true);
  });
});
