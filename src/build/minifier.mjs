/**
 * The thread of `minify-plugin.ts`: minifies one text after another.
 *
 * JavaScript, since Node runs it without the loader of the main thread.
 */
import {parentPort} from 'node:worker_threads';
import {minify} from 'terser';

parentPort.on('message', async ({job, code, options}) => {
  try {
    parentPort.postMessage({job, code: (await minify(code, options)).code});
  } catch (error) {
    parentPort.postMessage({job, error});
  }
});
