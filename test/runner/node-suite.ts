/**
 * Runs tests in Node: a separate process, started by `run.ts`, which receives one file after another and sends one
 * message for each test.
 */
import {resolve} from 'node:path';
import Mocha from 'mocha';
import {describeError, type ThrownInTest} from './tally.js';

export type NodeMessage =
  | {readonly type: 'ready' | 'passed' | 'skipped'}
  | {readonly type: 'failed'; readonly file: string; readonly title?: string; readonly message: string}
  | {readonly type: 'file'; readonly file: string; readonly tests: number; readonly milliseconds: number};

function send(message: NodeMessage): void {
  process.send?.(message);
}

/** The messages replace a report. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}

/** Each file has a Mocha of its own, so that one that cannot be imported does not affect the others. */
async function runFile(file: string): Promise<NodeMessage> {
  const start = performance.now();
  const mocha = new Mocha({ui: 'bdd', timeout: 30_000, reporter: Silent});
  mocha.addFile(resolve(file));
  try {
    await mocha.loadFilesAsync();
  } catch (error) {
    send({
      type: 'failed',
      file,
      message: `The file could not be loaded.\n${describeError(error as ThrownInTest)}`,
    });
    return {type: 'file', file, tests: 1, milliseconds: performance.now() - start};
  }
  let tests = 0;
  await new Promise<void>((done) => {
    const runner = mocha.run(() => done());
    runner.on('pass', () => send({type: 'passed'}));
    runner.on('pending', () => send({type: 'skipped'}));
    runner.on('fail', (test, error: ThrownInTest) => {
      send({type: 'failed', file, title: test.titlePath().join(' › '), message: describeError(error)});
    });
    runner.on('test end', () => tests++);
  });
  // Its listeners for uncaught errors would receive those of the next file.
  mocha.dispose();
  return {type: 'file', file, tests, milliseconds: performance.now() - start};
}

let current = '';
// Mocha fails the running test for an error, but ignores an unhandled rejection, whose event it dispatches a second
// time.
const seen = new WeakSet<Promise<unknown>>();
process.on('unhandledRejection', (reason, promise) => {
  if (seen.has(promise)) return;
  seen.add(promise);
  const message = describeError(reason instanceof Error ? reason : new Error(String(reason)));
  send({type: 'failed', file: current, message: `Thrown outside any test: ${message}`});
});

process.on('message', (file: string) => {
  current = file;
  void runFile(file).then((result) => send(result));
});
// A test's open timer or server must not keep the process running.
process.on('disconnect', () => process.exit());
send({type: 'ready'});
