/**
 * All of `npm test`: the checks, the tests in Node, the tests in three browser engines, and their sum.
 *
 *     npm test                                     everything, with a sample of the long tables
 *     npm run test:nightly                         everything, with all of them (`--nightly`)
 *     npx tsx test/runner/run.ts --only node       or `browsers`: these tests alone
 *     npx tsx test/runner/run.ts --files 'test/widgets/**'
 *     npx tsx test/runner/run.ts --engine firefox  or `chromium`, `webkit`
 *     npm test -- --seed 12345                     the same sample as another run, which has printed its seed
 *
 * With `--only`, `--files` or `--engine` the checks are left out. In continuous integration (`CI=true`) a missing
 * engine is a failure; elsewhere its tests are left out, and it is named.
 */
import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {FRESH_BUILD_VARIABLE} from '../support/fresh-build.js';
import {EXTENT_VARIABLE, type Extent} from '../support/nightly.js';
import type {BrowserResult} from './browser-suite.js';
import {
  engineLabels,
  engineNames,
  howToInstall,
  prepareEngines,
  type Engine,
  type EngineName,
} from './engines.js';
import type {NodeMessage} from './node-suite.js';
import {describeFailures, secondsSince, Tally} from './tally.js';
import {seedOf} from './seed.js';
import {findOnly, findTestFiles, longestFirst} from './test-files.js';
import {describeSlowest, inSeconds, type FileTime} from './times.js';

const rootDir = resolve(import.meta.dirname, '../..');
process.chdir(rootDir);
/** Besides `build`, and `size`, which reads its output. */
const checks = ['lint', 'format:check', 'types', 'check'];
const inCI = process.env['CI'] === 'true';
/** Long, since the files wait for each other, and for browsers that run at the same time. */
const nodeSuiteTimeout = 40 * 60_000;
/** Maximum number of files that are retried in a browser. More failures are not accidental. */
const MOST_RETRIED = 8;
/** For the checks, whose syntax trees outlive a young generation of the usual size: a tenth less time. */
const YOUNG_GENERATION = '--max-semi-space-size=64';
/** Number of files in the list of the slowest. */
const NAMED_AS_SLOW = 15;
const total = new Tally();
const times: FileTime[] = [];
/** Files that passed only on a second attempt, of the file or of an accessibility query, each with its engine. */
const flaky: string[] = [];

interface Options {
  readonly only?: 'node' | 'browsers';
  readonly engines: readonly EngineName[];
  readonly files?: string;
  readonly extent: Omit<Extent, 'engines'>;
  /** Only a part was requested: no checks. */
  readonly part: boolean;
}

// The last line is always the total, and a run that crashed is a failure.
process.on('uncaughtException', broke);
process.on('unhandledRejection', broke);
process.on('beforeExit', () => {
  if (finished) return;
  broke('It stopped half way: nothing was left to wait for.');
  finish();
});
// A browser that is closed during a command makes its library reject, long after the result is known.
let finished = false;

try {
  await run(readOptions());
} catch (error) {
  broke(error);
}
finish();

async function run(options: Options): Promise<void> {
  const start = performance.now();
  const {part} = options;
  const withBrowsers = options.only !== 'node';
  const engines = withBrowsers ? engineSetup(options) : [];
  // Without the browsers, further results are not worth the wait.
  if (total.failed > 0) return;
  const extent: Extent = {...options.extent, engines: engines.map(({name}) => name)};
  print(
    extent.nightly
      ? 'Everything is tried, nothing left to a sample.'
      : `A sample is tried: --seed ${extent.seed} gives the same one again, npm run test:nightly all of it.`,
  );
  process.env[EXTENT_VARIABLE] = JSON.stringify(extent);

  const files = findTestFiles(rootDir, options.files);
  for (const file of new Set([...files.node, ...files.browsers])) {
    const message = inCI && findOnly(rootDir, file);
    if (message) total.fail({where: file, message});
  }
  const browserFiles = engines.length > 0 ? files.browsers : [];
  const nodeFiles = options.only === 'browsers' ? [] : longestFirst(files.node);

  if (!part) await runChecks();
  // One after the other: both use all processors, and in parallel tests would only time out.
  if (nodeFiles.length > 0) await runNodeSuite(nodeFiles);
  const results = browserFiles.length > 0 ? await runBrowsers(browserFiles, engines, extent) : [];
  await tryAgain(results, extent);
  for (const engine of browserFiles.length > 0 ? engines : []) sumUpEngine(engine, results);
  if (total.passed + total.failed === 0) {
    total.fail({where: options.files ?? 'test/', message: 'Not one test ran.'});
  }
  const slowest = describeSlowest(times, NAMED_AS_SLOW);
  if (slowest) print(slowest);
  if (flaky.length > 0) print(`Flaky, passed on a second try (${flaky.length}): ${flaky.join(', ')}.`);
  print(`All in ${secondsSince(start)}.`);
}

function engineSetup({engines, part}: Options): readonly Engine[] {
  const {found, missing} = prepareEngines(engines, print);
  for (const name of missing) {
    // An engine that was requested by name is required.
    const needed = inCI || (part && engines.length === 1);
    const message = howToInstall(name);
    if (needed) total.fail({where: 'Browsers', engine: engineLabels[name], message});
    else print(`${message} Its tests are left out.`);
  }
  if (found.length === 0 && total.failed === 0) {
    total.fail({where: 'Browsers', message: 'There is not one browser to test in.'});
  }
  print(
    `Browsers: ${found.map(({name, version}) => `${engineLabels[name]} ${version}`).join(', ') || 'none'}`,
  );
  return found;
}

/** Runs something in parallel: once for each processor, at most four times. */
async function onEachProcessor(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({length: Math.min(availableParallelism(), 4)}, work));
}

async function runChecks(): Promise<void> {
  const beside = async () => {
    for (const check of checks) await runCheck(check);
  };
  const [isBuilt] = await Promise.all([runCheck('build'), beside()]);
  if (isBuilt) process.env[FRESH_BUILD_VARIABLE] = 'true';
  await runCheck('size');
}

/** @returns whether it passed */
async function runCheck(name: string): Promise<boolean> {
  const start = performance.now();
  let output = '';
  const child = spawn('npm', ['run', name], {
    cwd: rootDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${YOUNG_GENERATION}`.trim()},
    // npm is a .cmd file there.
    shell: process.platform === 'win32',
  });
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (output += String(data)));
  const code = await new Promise<number | null>((done) => {
    child.on('error', (error) => ((output += error.message), done(null)));
    child.on('close', done);
  });
  if (code === 0) total.passed++;
  else total.fail({where: `npm run ${name}`, message: output.trim() || `It ended with code ${code}.`});
  print(`${code === 0 ? 'passed' : 'FAILED'}  npm run ${name} (${secondsSince(start)})`);
  return code === 0;
}

async function runNodeSuite(files: readonly string[]): Promise<void> {
  const start = performance.now();
  const sum = new Tally();
  const waiting = [...files];
  await onEachProcessor(() => runNodeFiles(waiting, sum));
  for (const where of waiting) sum.fail({where, engine: 'Node', message: 'It never ran.'});
  print(`Node: ${sum} (${secondsSince(start)})`);
  total.add(sum);
}

/** Takes files from the front of the list, and runs them in one process, until none is left. */
async function runNodeFiles(waiting: string[], sum: Tally): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/runner/node-suite.ts'], {
    cwd: rootDir,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    timeout: nodeSuiteTimeout,
  });
  let current: string | undefined;
  child.on('message', (message: NodeMessage) => {
    switch (message.type) {
      case 'passed':
      case 'skipped':
        sum[message.type]++;
        return;
      case 'failed':
        sum.fail({where: message.file, title: message.title, message: message.message, engine: 'Node'});
        return;
      case 'file':
        times.push({file: message.file, where: 'Node', milliseconds: message.milliseconds});
        print(`  ${message.file}: ${message.tests} tests (${inSeconds(message.milliseconds)})`);
        if (message.tests === 0) sum.fail({where: message.file, message: 'It has no tests.', engine: 'Node'});
    }
    current = waiting.shift();
    if (current === undefined) child.disconnect();
    else child.send(current);
  });
  const code = await new Promise<number | null>((done) => {
    child.on('error', () => done(null));
    // Not `close`, which is never emitted once this side has closed the channel.
    child.on('exit', done);
  });
  if (current !== undefined)
    sum.fail({where: current, engine: 'Node', message: `Its process broke off, with code ${code}.`});
}

async function runBrowsers(
  files: readonly string[],
  engines: readonly Engine[],
  extent: Extent,
): Promise<BrowserResult[]> {
  const start = performance.now();
  // Imported late: it imports our own sources, and an error in them must not prevent the total.
  const {runBrowserSuite} = await import('./browser-suite.js');
  const results = await runBrowserSuite({rootDir, files, engines, extent, log: print, onSecondTry});
  for (const {engine, file, milliseconds} of results)
    if (file !== undefined) times.push({file, where: engineLabels[engine.name], milliseconds});
  print(`${files.length} files in the browsers (${secondsSince(start)})`);
  return results;
}

function onSecondTry(file: string, engine: string): void {
  const name = `${file} in ${engine} (accessibility tree)`;
  if (!flaky.includes(name)) flaky.push(name);
}

/** Runs the few files that failed a second time, and replaces their results. */
async function tryAgain(results: BrowserResult[], extent: Extent): Promise<void> {
  const doubtful = results.filter(({tally}) => tally.failed > 0);
  if (doubtful.length === 0 || doubtful.length > MOST_RETRIED || !doubtful.every(({file}) => file)) return;
  const {runBrowserSuite} = await import('./browser-suite.js');
  for (const result of doubtful) {
    // Alone on an idle machine: a file that only load has upset passes, and is listed as flaky.
    print(`A second try, after:\n${describeFailures(result.tally.failures)}`);
    const [again] = await runBrowserSuite({
      rootDir,
      files: [result.file!],
      engines: [result.engine],
      extent,
      log: print,
      onSecondTry,
    });
    if (again?.tally.failed !== 0) continue;
    results[results.indexOf(result)] = again;
    flaky.push(`${result.file!} in ${engineLabels[result.engine.name]}`);
  }
}

function sumUpEngine(engine: Engine, results: readonly BrowserResult[]): void {
  const sum = new Tally();
  let milliseconds = 0;
  for (const result of results) {
    if (result.engine !== engine) continue;
    sum.add(result.tally);
    milliseconds += result.milliseconds;
  }
  print(`${engineLabels[engine.name]}: ${sum} (${inSeconds(milliseconds)} in its files)`);
  total.add(sum);
}

function readOptions(): Options {
  const {values} = parseArgs({
    options: {
      only: {type: 'string'},
      files: {type: 'string'},
      engine: {type: 'string'},
      nightly: {type: 'boolean', default: false},
      seed: {type: 'string'},
    },
  });
  const {only, files, engine, nightly, seed} = values;
  if (only !== undefined && only !== 'node' && only !== 'browsers') {
    throw new Error('--only takes "node" or "browsers".');
  }
  const engines = engineNames.filter((name) => engine === undefined || name === engine);
  if (engines.length === 0) throw new Error(`--engine takes ${engineNames.join(', ')}.`);
  if (seed !== undefined && !/^\d{1,9}$/.test(seed)) throw new Error('--seed takes a whole number.');
  return {
    only,
    files,
    engines,
    extent: {nightly, seed: seed === undefined ? seedOf(rootDir, inCI) : Number(seed)},
    part: only !== undefined || files !== undefined || engine !== undefined,
  };
}

function broke(error: unknown): void {
  if (finished) return;
  total.fail({
    where: 'The test run',
    message: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
}

function finish(): void {
  finished = true;
  if (total.failed > 0) print(`\nFailures:\n\n${describeFailures(total.failures)}\n`);
  // The total must be written before the process ends.
  process.stdout.write(`${total}\n`, () => process.exit(total.failed > 0 ? 1 : 0));
}

/** Bypasses the console, which the test runner captures while it runs. */
function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
