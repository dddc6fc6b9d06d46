/** `npm run build:wordpress`: writes `dist/wordpress/family-education-widgets.zip`, to upload as a plugin. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {zipSync, type Zippable} from 'fflate';
import {PLUGIN_NAME, pluginFiles} from './plugin-files.js';

/** The first day that a zip file can name, so that equal files make equal bytes on every day. */
const MODIFIED = new Date(1980, 0, 1);

/** The plugin as a zip file. */
export function pluginZip(dist: string): Uint8Array {
  const entries = [...pluginFiles(dist)].map(([path, content]) => [`${PLUGIN_NAME}/${path}`, content]);
  return zipSync(Object.fromEntries(entries) as Zippable, {level: 9, mtime: MODIFIED});
}

if (process.argv[1] === import.meta.filename) {
  const dist = resolve(import.meta.dirname, '../../dist');
  const target = resolve(dist, `wordpress/${PLUGIN_NAME}.zip`);
  const zip = pluginZip(dist);
  mkdirSync(dirname(target), {recursive: true});
  writeFileSync(target, zip);
  console.log(`${target}: ${zip.length} bytes`);
}
