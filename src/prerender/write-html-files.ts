/** `npm run build:html`: writes the HTML of every topic into `dist/<version>/html`. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {packageVersion} from '../build/package-version.js';
import {htmlFiles} from './html-files.js';

const folder = resolve(import.meta.dirname, '../../dist', packageVersion, 'html');

for (const {path, html} of htmlFiles()) {
  const file = join(folder, path);
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, html);
}
