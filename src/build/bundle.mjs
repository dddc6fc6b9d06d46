/**
 * Writes all outputs of `rollup.config.mjs`. More than one at a time, since each waits for the minifier, which runs in a
 * thread of its own.
 *
 * JavaScript, as the configuration.
 */
import {rollup} from 'rollup';
import outputs from '../../rollup.config.mjs';

/** More would only take memory: the minifier is always busy with these. */
const AT_A_TIME = 3;

const waiting = [...outputs];

async function writeOutputs() {
  for (let options = waiting.shift(); options; options = waiting.shift()) {
    const bundle = await rollup({...options, onLog: () => undefined});
    await bundle.write(options.output);
    await bundle.close();
  }
}

await Promise.all(Array.from({length: AT_A_TIME}, writeOutputs));
