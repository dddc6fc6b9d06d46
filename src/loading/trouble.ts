/**
 * Handles a file of the library that could not be loaded: retries twice, and then requests it from its server to
 * explain the failure. A page loads this only then.
 */
import type {ImportFile} from './own-file.js';
import {whyMissing} from './why-missing.js';

/** Milliseconds before each retry. */
const PAUSES = [300, 600];

/** Milliseconds for each attempt, as for the first one. */
const TIMEOUT = 8000;

const wait = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));

/** Makes the address of each retry unique, in thousandths: whole numbers and tenths are the script's own. */
let tries = 0;

/** By file: a late result of an attempt that timed out, for the next caller. */
const came = new Map<string, object>();

/** By file and number: several widgets that need the same file share its retries. */
const running = new Map<string, Promise<object>>();

/**
 * @param file - its name, without `.js`
 * @param version - the script's; undefined if a bundler has packed the files
 * @param number - of the script's own attempt
 * @param cause - why that failed; undefined if it timed out
 * @throws ContentError
 */
export function again(
  file: string,
  importFile: ImportFile,
  version: string | undefined,
  number: number,
  cause: unknown,
): Promise<object> {
  const key = `${file} ${number}`;
  const run = running.get(key) ?? tryAgain(file, importFile, version, number, cause);
  const forget = () => running.delete(key);
  running.set(key, run);
  run.then(forget, forget);
  return run;
}

async function tryAgain(
  file: string,
  importFile: ImportFile,
  version: string | undefined,
  number: number,
  cause: unknown,
): Promise<object> {
  const ask = async (attempt: number) => {
    const module: {version?: string} = await importFile(file, attempt);
    if (version && module.version !== version) throw new Error(`version ${module.version}`);
    came.set(file, module);
    return module;
  };
  // A pending import may still succeed, and the same address is the same import. A failed one is not repeated there.
  const asked = cause === undefined ? [ask(number)] : [];
  const any = () => Promise.any(asked);
  let last = cause;
  for (const pause of PAUSES) {
    const found = came.get(file) ?? (await Promise.race([any().catch(() => wait(pause)), wait(pause)]));
    if (found) return found;
    tries += 1;
    const latest = ask(number + tries / 1000);
    asked.push(latest);
    const result = await Promise.race([any(), latest, wait(TIMEOUT)]).catch((error: unknown) => {
      last = error;
    });
    if (result) return result;
  }
  throw await whyMissing(file, version, last);
}
