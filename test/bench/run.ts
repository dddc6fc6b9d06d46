/**
 * Compares the speed of the widgets with plain HTML and other libraries: `npm run bench`. Requires `npm run build`,
 * openssl, Chromium, and network access once to install the other libraries.
 *
 *     npm run bench                              everything, in 9 rounds; writes REPORT.md and report.svg
 *     npm run bench -- --rounds 15
 *     npm run bench -- --quick                   the most important pages, for two minutes; writes nothing
 *     npm run bench -- --only faq,tips/splide    groups or pages; writes nothing
 *     npm run bench -- --trace faq/readme        the timeline of one load as text
 *     npm run bench -- --list                    the names of all pages
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {launchBrowser, slowPhone} from './browser.js';
import {describeMachine} from './machine.js';
import type {BenchPage} from './pages/page.js';
import {growthPages, mainPages} from './pages/index.js';
import {usePeers} from './peers.js';
import {reportMarkdown, type Report} from './report-markdown.js';
import {reportPicture} from './report-picture.js';
import {measureInRounds} from './rounds.js';
import {startServer} from './server.js';
import {traceLoad} from './trace.js';
import {describeTrace} from './trace-words.js';

const ROUNDS = 9;
/** The growth pages take long to load, and their differences are large enough for few rounds. */
const GROWTH_ROUNDS = 3;
const QUICK_SECONDS = 105;
/** Maximum number of attempts to load a page while no other processes are active. */
const TRIES = 3;

const {values: options} = parseArgs({
  options: {
    quick: {type: 'boolean', default: false},
    list: {type: 'boolean', default: false},
    only: {type: 'string'},
    rounds: {type: 'string'},
    trace: {type: 'string'},
  },
});

const pages = {main: mainPages(), growth: growthPages()};

if (options.list) list();
else if (options.trace !== undefined) await trace(options.trace);
else await bench();

function list(): void {
  for (const {name, title, quick} of [...pages.main, ...pages.growth])
    console.log(`${name.padEnd(28)} ${title}${quick ? ' (quick)' : ''}`);
}

async function trace(name: string): Promise<void> {
  const page = [...pages.main, ...pages.growth].find((each) => each.name === name);
  if (!page) throw new Error(`There is no page ${name}: --list names them all.`);
  const server = await startServer();
  const browser = await launchBrowser(server.keyHash);
  try {
    server.serve(await page.content(usePeers()));
    console.log(describeTrace(await traceLoad(browser, page, server.origin, slowPhone)));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function bench(): Promise<void> {
  const rounds = Number(options.rounds ?? (options.quick ? 5 : ROUNDS));
  if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds takes a number from 1 on.');
  const isWhole = !options.quick && options.only === undefined;
  const started = new Date();
  const common = {
    log: (line: string) => console.log(line),
    conditions: slowPhone,
    tries: options.quick ? 1 : TRIES,
  };
  const results = await measureInRounds(chosen(), {
    ...common,
    rounds,
    isTapped: !options.quick,
    ...(options.quick && {seconds: QUICK_SECONDS}),
  });
  const growth = isWhole
    ? await measureInRounds(pages.growth, {...common, rounds: Math.min(rounds, GROWTH_ROUNDS)})
    : undefined;
  const report: Report = {
    day: started.toISOString().slice(0, 10),
    machine: describeMachine(results.browser),
    conditions: slowPhone,
    results: [...results.pages, ...(growth?.pages ?? [])],
    disturbed: results.disturbed + (growth?.disturbed ?? 0),
  };
  const markdown = reportMarkdown(report);
  console.log(markdown);
  if (!isWhole) return;
  // Written by hand: what the numbers mean, and what was tried.
  const findings = readFileSync(new URL('findings.md', import.meta.url), 'utf8');
  writeFileSync(new URL('REPORT.md', import.meta.url), `${markdown}\n${findings}`);
  writeFileSync(new URL('report.svg', import.meta.url), reportPicture(report));
}

/** The pages to measure, including the static page of each group, which the ratios require. */
function chosen(): BenchPage[] {
  const names = options.only?.split(',');
  if (!names) return options.quick ? pages.main.filter(({quick}) => quick) : pages.main;
  const all = [...pages.main, ...pages.growth];
  const named = all.filter((page) => names.some((name) => page.name === name || page.group === name));
  const strange = names.filter((name) => !all.some((page) => page.name === name || page.group === name));
  if (strange.length > 0) throw new Error(`There is no ${strange.join(', ')}: --list names all pages.`);
  const groups = new Set(named.map(({group}) => group));
  return all.filter((page) => named.includes(page) || (page.whose === 'static' && groups.has(page.group)));
}
