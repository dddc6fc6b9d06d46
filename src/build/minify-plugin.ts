import {Worker} from 'node:worker_threads';
import type {Plugin} from 'rollup';
import type {MinifyOptions} from 'terser';

interface Answer {
  readonly job: number;
  readonly code?: string;
  readonly error?: Error;
}

/**
 * A Rollup plugin: minifies with Terser. All outputs share one thread: Terser is several times as fast once the engine
 * has compiled it as when it starts anew, and it minifies one output while another is bundled.
 */
export function minify(options: MinifyOptions): Plugin {
  return {
    name: 'minify',
    renderChunk: async (code) => ({code: await minifyInThread(code, options), map: null}),
  };
}

let thread: Worker | undefined;
let jobs = 0;
const waiting = new Map<number, (answer: Answer) => void>();

async function minifyInThread(code: string, options: MinifyOptions): Promise<string> {
  const worker = (thread ??= startThread());
  const job = jobs++;
  // An idle thread must not keep the process running.
  worker.ref();
  const answer = await new Promise<Answer>((done) => {
    waiting.set(job, done);
    worker.postMessage({job, code, options});
  });
  if (waiting.size === 0) worker.unref();
  if (answer.code === undefined) throw answer.error ?? new Error('The minifier wrote nothing.');
  return answer.code;
}

function startThread(): Worker {
  const worker = new Worker(new URL('minifier.mjs', import.meta.url), {execArgv: []});
  worker.on('message', (answer: Answer) => {
    waiting.get(answer.job)!(answer);
    waiting.delete(answer.job);
  });
  worker.on('error', (error: Error) => {
    for (const [job, done] of waiting) done({job, error});
    waiting.clear();
    thread = undefined;
  });
  return worker;
}
