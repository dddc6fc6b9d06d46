/** The built files, for tests that read them. `npm run build` makes them. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {packageVersion} from '../../src/build/package-version.js';
import {widgetTags} from '../../src/text-kinds/widgets.js';

export const rootDir = resolve(import.meta.dirname, '../..');
const distDir = join(rootDir, 'dist');

/** Paths in `dist/`, of all files or of those with this ending. */
export function distFiles(ending = ''): string[] {
  if (!existsSync(distDir)) throw new Error('There is no dist/: run npm run build.');
  return readdirSync(distDir, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(distDir.length + 1))
    .sort();
}

export function readDist(file: string): string {
  return readFileSync(join(distDir, file), 'utf8');
}

/** The path in `dist/` of a file that a page loads from the folder of its version. */
export const versioned = (file: string): string => `${packageVersion}/${file}`;

/** What a page can load: the checks and their command are for Node, and the types for compilers. */
export const pageFiles = (): string[] => distFiles('.js').filter((file) => !/^(?:checks|types)\//.test(file));

/** Of those, what no bundler has to do with. */
export const scriptFiles = (): string[] => pageFiles().filter((file) => !file.startsWith('npm/'));

/** Code alone: the text of a topic is no code. */
export const codeFiles = (): string[] => pageFiles().filter((file) => !/^[^/]+\/content\//.test(file));

/** The files with Lit inside. */
export const filesWithLit = [
  ...['family-widgets', ...widgetTags].flatMap((name) => [`${name}.bundle.en.js`, `${name}.bundle.es.js`]),
  'family-widgets.js',
]
  .toSorted()
  .map(versioned);
