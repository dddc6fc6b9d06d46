/** The tests that run in the browsers. */
import {relative, sep} from 'node:path';
import {
  startTestRunner,
  type Reporter,
  type TestResult,
  type TestSession,
  type TestSuiteResult,
} from '@web/test-runner';
import type {Extent} from '../support/nightly.js';
import {engineLabels, type Engine} from './engines.js';
import {describeError, secondsSince, Tally, withShortPaths} from './tally.js';
import {inSeconds} from './times.js';
import {browserConfig} from './web-test-runner.config.js';

/** Limit for a browser that hangs where the runner has no timer of its own; generous for a slow machine. */
const wholeSuiteTimeout = 60 * 60_000;

export interface BrowserSuite {
  readonly rootDir: string;
  readonly files: readonly string[];
  readonly engines: readonly Engine[];
  readonly extent: Extent;
  readonly log: (line: string) => void;
  /** Called with a file and its engine if the accessibility tree was right only on a second query. */
  readonly onSecondTry: (file: string, engine: string) => void;
}

/** The result of one file in one engine. */
export interface BrowserResult {
  readonly engine: Engine;
  /** Path in the repository; absent if an engine skipped files. */
  readonly file?: string;
  readonly tally: Tally;
  /** From opening its page to closing it; 0 if it never started. */
  readonly milliseconds: number;
}

/** Runs the files in all engines. */
export async function runBrowserSuite(suite: BrowserSuite): Promise<BrowserResult[]> {
  const complaints: string[] = [];
  let sessions: readonly TestSession[] = [];
  const start = performance.now();
  const clock = new SessionClock();
  const reporter: Reporter = {
    start: (args) => {
      // The first files have started by now.
      for (const session of args.sessions.all()) clock.note(session);
      args.sessions.on('session-status-updated', (session) => clock.note(session));
      // The runner replaces a session at each step; this reads the current ones when it has finished, or timed out.
      readSessions = () => [...args.sessions.all()];
    },
    reportTestFileResults: ({sessionsForTestFile, testFile}) => {
      const results = sessionsForTestFile.map(
        (session) =>
          `${session.browser.name} ${tallyOf(session, suite.rootDir, [], [])} (${inSeconds(clock.timeOf(session))})`,
      );
      suite.log(
        `  ${pathFrom(suite.rootDir, testFile)}: ${results.join('; ')} (after ${secondsSince(start)})`,
      );
    },
  };
  let readSessions: () => readonly TestSession[] = () => [];

  const {config, endpoints} = await browserConfig({
    ...suite,
    reporter,
    log: (message) => complaints.push(message),
    onSecondTry: ({testFile, browser}) => suite.onSecondTry(pathFrom(suite.rootDir, testFile), browser.name),
  });
  const runner = await startTestRunner({
    config,
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (runner) {
    const stopped = new Promise<void>((resolve) => runner.on('stopped', () => resolve()));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, wholeSuiteTimeout)));
    await Promise.race([stopped, late]);
    clearTimeout(timer);
    sessions = readSessions();
  }
  await endpoints.close();
  return sumUp(suite, sessions, clock, endpoints.pageErrors, complaints);
}

/** Start and end of each file in each browser. */
class SessionClock {
  readonly #begun = new Map<string, number>();
  readonly #ended = new Map<string, number>();

  note({id, status}: TestSession): void {
    if (status !== 'SCHEDULED' && !this.#begun.has(id)) this.#begun.set(id, performance.now());
    if (status === 'FINISHED') this.#ended.set(id, performance.now());
  }

  /** In milliseconds; until now for a file without a known end. */
  timeOf({id}: TestSession): number {
    const begun = this.#begun.get(id);
    return begun === undefined ? 0 : (this.#ended.get(id) ?? performance.now()) - begun;
  }
}

function sumUp(
  {rootDir, engines, files}: BrowserSuite,
  sessions: readonly TestSession[],
  clock: SessionClock,
  pageErrors: ReadonlyMap<string, readonly string[]>,
  complaints: readonly string[],
): BrowserResult[] {
  return engines.flatMap((engine) => {
    const label = engineLabels[engine.name];
    const results = sessions
      .filter((session) => session.browser.name === label)
      .map((session): BrowserResult => {
        const thrown = (pageErrors.get(session.id) ?? []).map(ownLines);
        return {
          engine,
          file: pathFrom(rootDir, session.testFile),
          tally: tallyOf(session, rootDir, thrown, complaints),
          milliseconds: clock.timeOf(session),
        };
      });
    if (results.length === files.length) return results;
    const tally = new Tally();
    const message = `${files.length} files were to run here, ${results.length} did.\n${complaints.join('\n')}`;
    tally.fail({where: 'The browser suite', engine: label, message});
    return [...results, {engine, tally, milliseconds: 0}];
  });
}

function tallyOf(
  session: TestSession,
  rootDir: string,
  pageErrors: readonly string[],
  complaints: readonly string[],
): Tally {
  const tally = new Tally();
  const where = pathFrom(rootDir, session.testFile);
  const engine = session.browser.name;
  for (const {test, title} of testsOf(session.testResults)) {
    if (test.skipped) tally.skipped++;
    else if (test.passed) tally.passed++;
    else
      tally.fail({
        where,
        title,
        engine,
        message: test.error ? describeError(test.error) : 'It did not run: a hook failed.',
      });
  }
  for (const error of session.errors) {
    const about = complaints.filter((complaint) => complaint.includes(where));
    const missing = session.request404s.map((path) => `Not found: ${path}`);
    const lines = [describeError(error), ...about, ...missing, ...pageErrors, ...consoleErrors(session)];
    tally.fail({where, engine, message: [...new Set(lines.map(withShortPaths))].join('\n')});
  }
  if (session.errors.length === 0) {
    for (const error of pageErrors) {
      tally.fail({where, engine, message: `Thrown outside any test: ${error}`});
    }
  }
  if (session.status !== 'FINISHED') tally.fail({where, engine, message: 'The file never finished.'});
  // Zero tests mean an unintended file, or a suite that lost its tests.
  else if (tally.passed + tally.failed + tally.skipped === 0)
    tally.fail({where, engine, message: 'It has no tests.'});
  return tally;
}

function* testsOf(
  suite: TestSuiteResult | undefined,
  titles: readonly string[] = [],
): Generator<{test: TestResult; title: string}> {
  if (!suite) return;
  const path = suite.name ? [...titles, suite.name] : titles;
  for (const test of suite.tests) yield {test, title: [...path, test.name].join(' › ')};
  for (const inner of suite.suites) yield* testsOf(inner, path);
}

/** The page's console output, which has the reason if a file could not be loaded. */
function consoleErrors(session: TestSession): string[] {
  return (session.logs ?? [])
    .map((log) => log.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '))
    .filter((line) => !line.startsWith('Lit is in dev mode'));
}

/** A stack without the frames of the test framework. */
function ownLines(stack: string): string {
  const lines = stack.split('\n').filter((line) => line.trim() && !line.includes('/__web-'));
  return withShortPaths(lines.join('\n'));
}

function pathFrom(rootDir: string, file: string): string {
  return relative(rootDir, file).split(sep).join('/');
}
