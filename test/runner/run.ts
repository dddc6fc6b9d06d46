/**
 * All of `npm test`: the checks, the tests in Node, the tests in three browser engines, and their sum.
 *
 *     npm test                                     everything
 *     npx tsx test/runner/run.ts --only node       or `browsers`: these tests alone
 *     npx tsx test/runner/run.ts --files 'test/widgets/**'
 *     npx tsx test/runner/run.ts --engine firefox  or `chromium`, `webkit`
 *
 * With an option the checks are left out. In continuous integration (`CI=true`) a missing engine is a failure;
 * elsewhere its tests are left out, and it is named.
 */
import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
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
import {findOnly, findTestFiles} from './test-files.js';

const rootDir = resolve(import.meta.dirname, '../..');
process.chdir(rootDir);
/** The longest first: none waits for another. */
const checks = ['build', 'lint', 'format:check', 'types', 'check'];
const inCI = process.env['CI'] === 'true';
const nodeSuiteTimeout = 20 * 60_000;
/** Files that get a second try in a browser. When more fail it is no accident. */
const MOST_RETRIED = 4;
const total = new Tally();

interface Wishes {
  readonly only?: 'node' | 'browsers';
  readonly engines: readonly EngineName[];
  readonly files?: string;
  /** Somebody asked for a part: no checks. */
  readonly part: boolean;
}

// Whatever happens, the last line is the sum, and a run that broke is no success.
process.on('uncaughtException', broke);
process.on('unhandledRejection', broke);
process.on('beforeExit', () => {
  if (finished) return;
  broke('It stopped half way: nothing was left to wait for.');
  finish();
});
// A browser that is closed in the middle of a command makes its library reject, long after the result is in.
let finished = false;

try {
  await run(readWishes());
} catch (error) {
  broke(error);
}
finish();

async function run(wishes: Wishes): Promise<void> {
  const start = performance.now();
  const withBrowsers = wishes.only !== 'node';
  const engines = withBrowsers ? engineSetup(wishes) : [];
  // Without the browsers there is no answer worth the wait.
  if (total.failed > 0) return;

  if (!wishes.part) {
    const waiting = [...checks];
    await inLanes(async () => {
      for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) await runCheck(check);
    });
    // Of what `build` made.
    await runCheck('size');
  }

  const files = findTestFiles(rootDir, wishes.files);
  for (const file of new Set([...files.node, ...files.browsers])) {
    const message = inCI && findOnly(rootDir, file);
    if (message) total.fail({where: file, message});
  }
  if (wishes.only !== 'browsers' && files.node.length > 0) await runNodeSuite(files.node);
  if (withBrowsers && engines.length > 0 && files.browsers.length > 0)
    await runBrowsers(files.browsers, engines);
  if (total.passed + total.failed === 0) {
    total.fail({where: wishes.files ?? 'test/', message: 'Not one test ran.'});
  }
  print(`All in ${secondsSince(start)}.`);
}

function engineSetup({engines, part}: Wishes): readonly Engine[] {
  const {found, missing} = prepareEngines(engines, print);
  for (const name of missing) {
    // Whoever asks for one engine wants that one.
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

/** Does something several times side by side: as often as this machine has processors, and four times at the most. */
async function inLanes(work: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({length: Math.min(availableParallelism(), 4)}, work));
}

async function runCheck(name: string): Promise<void> {
  const start = performance.now();
  let output = '';
  const child = spawn('npm', ['run', name], {
    cwd: rootDir,
    stdio: ['ignore', 'pipe', 'pipe'],
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
}

async function runNodeSuite(files: readonly string[]): Promise<void> {
  const start = performance.now();
  const sum = new Tally();
  const waiting = [...files];
  await inLanes(() => runNodeFiles(waiting, sum));
  for (const where of waiting) sum.fail({where, engine: 'Node', message: 'It never ran.'});
  print(`Node: ${sum} (${secondsSince(start)})`);
  total.add(sum);
}

/** Takes files from the front of the list, and has one process run them, until none is left. */
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
        print(`  ${message.file}: ${message.tests} tests (${message.time})`);
        if (message.tests === 0) sum.fail({where: message.file, message: 'It has no tests.', engine: 'Node'});
    }
    current = waiting.shift();
    if (current === undefined) child.disconnect();
    else child.send(current);
  });
  const code = await new Promise<number | null>((done) => {
    child.on('error', () => done(null));
    // Not `close`: it never comes once this side has closed the channel.
    child.on('exit', done);
  });
  if (current !== undefined)
    sum.fail({where: current, engine: 'Node', message: `Its process broke off, with code ${code}.`});
}

async function runBrowsers(files: readonly string[], engines: readonly Engine[]): Promise<void> {
  const start = performance.now();
  // Imported late: it brings our own sources with it, and what is wrong there must not keep the sum from coming.
  const {runBrowserSuite} = await import('./browser-suite.js');
  const results = await runBrowserSuite({rootDir, files, engines, log: print});
  const doubtful = results.filter(({tally}) => tally.failed > 0);
  const isRetried = doubtful.length <= MOST_RETRIED && doubtful.every(({file}) => file);
  for (const result of doubtful) {
    if (!isRetried) break;
    // By itself, on a machine that does nothing else: what a busy one has upset passes, and is named all the same.
    print(`A second try, after:\n${describeFailures(result.tally.failures)}`);
    const [again] = await runBrowserSuite({
      rootDir,
      files: [result.file!],
      engines: [result.engine],
      log: print,
    });
    if (again?.tally.failed === 0) results[results.indexOf(result)] = again;
  }
  for (const engine of engines) {
    const sum = new Tally();
    for (const result of results) if (result.engine === engine) sum.add(result.tally);
    print(`${engineLabels[engine.name]}: ${sum}`);
    total.add(sum);
  }
  print(`${files.length} files in the browsers (${secondsSince(start)})`);
}

function readWishes(): Wishes {
  const {values} = parseArgs({
    options: {only: {type: 'string'}, files: {type: 'string'}, engine: {type: 'string'}},
  });
  const {only, files, engine} = values;
  if (only !== undefined && only !== 'node' && only !== 'browsers') {
    throw new Error('--only takes "node" or "browsers".');
  }
  const engines = engineNames.filter((name) => engine === undefined || name === engine);
  if (engines.length === 0) throw new Error(`--engine takes ${engineNames.join(', ')}.`);
  return {only, files, engines, part: only !== undefined || files !== undefined || engine !== undefined};
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
  // The sum must be out before the process ends.
  process.stdout.write(`${total}\n`, () => process.exit(total.failed > 0 ? 1 : 0));
}

/** Past the console, which the test runner holds back while it runs. */
function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
