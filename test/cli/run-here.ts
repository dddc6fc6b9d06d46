/** Runs the command in this process, from its sources, with a simulated environment: faster than a process. */
import {run, type Terminal} from '../../src/cli/run.js';
import type {Ended} from './built-package.js';

export async function runHere(
  words: readonly string[],
  terminal: Pick<Terminal, 'cwd'> & Partial<Terminal>,
): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  const code = await run(words, {
    environment: {},
    isTerminal: false,
    print: (text) => (stdout += text),
    complain: (text) => (stderr += text),
    readInput: () => Promise.resolve(new Uint8Array()),
    ...terminal,
  });
  return {code, stdout, stderr};
}
