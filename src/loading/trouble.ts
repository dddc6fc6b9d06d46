/**
 * What is done for a file of the library that did not come: it is asked for twice more, and then its own server is
 * asked what is wrong, for the message. A page loads this only then.
 */
import type {ImportFile} from './own-file.js';
import {whyMissing} from './why-missing.js';

/** Milliseconds before each further try. */
const PAUSES = [300, 600];

/** Milliseconds for each try, as for the first one. */
const TIMEOUT = 8000;

const wait = (milliseconds: number) => new Promise<undefined>((resolve) => setTimeout(resolve, milliseconds));

/** Thousandths for the address of a further try: whole numbers and tenths are the script's own. */
let tries = 0;

/** By file: what came after it was given up. It serves whoever asks next. */
const came = new Map<string, object>();

/** By file and number: several widgets that miss the same one share its tries. */
const running = new Map<string, Promise<object>>();

/**
 * @param file - its name, without `.js`
 * @param version - the script's; undefined where a bundler has packed the files
 * @param number - of the script's own try
 * @param cause - why that failed; undefined where its time was over
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
  // One that hangs may come after all: the same address is the same import. What failed is not asked for there.
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
