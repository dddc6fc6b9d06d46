import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve, sep} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {packageVersion} from './package-version.js';

/**
 * `npm run size`: the brotli size of every file in `dist` that a page may load, against its budget. Fails for a file
 * above its budget, and for one far below it, since a loose budget would not detect growth.
 */
const FOLDER = resolve(import.meta.dirname, '../../dist', packageVersion);
const BUDGET = resolve(import.meta.dirname, '../../.config/size-budget.json');

/** A file smaller than this share of its budget means that the budget must be lowered. */
const FAR_BELOW = 0.85;

export type Verdict = 'ok' | 'too large' | 'far below its budget' | 'has no budget' | 'missing';

/** @param size - bytes; undefined for a missing file */
export function judge(size: number | undefined, budget: number | undefined): Verdict {
  if (size === undefined) return 'missing';
  if (budget === undefined) return 'has no budget';
  if (size > budget) return 'too large';
  return size < budget * FAR_BELOW ? 'far below its budget' : 'ok';
}

/** Paths from the folder of the version: all scripts and style sheets in it, and the script at the stable address. */
function browserFiles(): string[] {
  const files = readdirSync(FOLDER, {recursive: true, encoding: 'utf8'}).map((name) =>
    name.replaceAll(sep, '/'),
  );
  return ['../family-widgets.js', ...files.filter((name) => /\.(js|css)$/.test(name)).sort()];
}

if (process.argv[1] === import.meta.filename) {
  const budgets = JSON.parse(readFileSync(BUDGET, 'utf8')) as Record<string, number>;
  const sizes = new Map(
    browserFiles().map((name) => [name, brotliCompressSync(readFileSync(join(FOLDER, name))).length]),
  );
  for (const name of new Set([...Object.keys(budgets), ...sizes.keys()])) {
    const size = sizes.get(name);
    const verdict = judge(size, budgets[name]);
    if (verdict !== 'ok') process.exitCode = 1;
    console.log(
      `${String(size ?? '-').padStart(8)} of ${String(budgets[name] ?? '-').padStart(6)}  ${name}${verdict === 'ok' ? '' : `  ${verdict}`}`,
    );
  }
}
