/** The end of `npm run build`: writes `sri.json` into the folder of the version, for `integrity` attributes. */
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {filesIn} from './compare-folders.js';
import {packageVersion} from './package-version.js';

const SRI_FILE = 'sri.json';

/** Subresource integrity of a file: https://www.w3.org/TR/sri-2/ */
export function integrityOf(content: Uint8Array): string {
  return `sha384-${createHash('sha384').update(content).digest('base64')}`;
}

/** The integrity of every script in a folder and below it, by path, in order. */
export function integritiesIn(folder: string): Record<string, string> {
  const scripts = filesIn(folder).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(scripts.map((name) => [name, integrityOf(readFileSync(join(folder, name)))]));
}

/** How the `sri.json` of a folder and its scripts disagree; empty if they do not. */
export function integrityProblems(folder: string): string[] {
  if (!existsSync(join(folder, SRI_FILE))) return [`There is no ${SRI_FILE}.`];
  const written = JSON.parse(readFileSync(join(folder, SRI_FILE), 'utf8')) as Record<string, string>;
  const right = integritiesIn(folder);
  return [...new Set([...Object.keys(right), ...Object.keys(written)])]
    .filter((name) => written[name] !== right[name])
    .map((name) => {
      if (right[name] === undefined) return `${SRI_FILE} names ${name}, which is not there.`;
      return `${SRI_FILE} has ${written[name] ?? 'nothing'} for ${name}, which has ${right[name]}.`;
    });
}

if (process.argv[1] === import.meta.filename) {
  const folder = resolve(import.meta.dirname, '../../dist', packageVersion);
  writeFileSync(join(folder, SRI_FILE), `${JSON.stringify(integritiesIn(folder), null, 2)}\n`);
}
