import {readdirSync, statSync} from 'node:fs';
import {basename, join} from 'node:path';
import {dataRuleFor} from '../checks/data/data-rules.js';

/** Files of a folder and of those below it, by what they are: absolute paths, in order. */
export interface Listing {
  readonly texts: readonly string[];
  /** `sources.yaml` and its like. */
  readonly data: readonly string[];
  /** Everything else: pictures and such. */
  readonly others: readonly string[];
}

/**
 * @param isDeep - takes folders below too, but for hidden ones and `node_modules`; else only those that are named after
 *   a language
 */
export function list(
  folder: string,
  isDeep: boolean,
  isIgnored: (path: string) => boolean = () => false,
): Listing {
  const files = filesIn(folder, isDeep, isIgnored);
  const texts = files.filter(isText);
  const data = files.filter(isData);
  return {texts, data, others: files.filter((path) => !isText(path) && !isData(path))};
}

export const isText = (path: string): boolean => path.endsWith('.md');
export const isData = (path: string): boolean => dataRuleFor(basename(path)) !== undefined;

/** `en`, `es`, `pt-BR`. */
export const isLanguage = (name: string): boolean => /^[a-z]{2,3}(-[A-Z]{2})?$/.test(name);

function filesIn(folder: string, isDeep: boolean, isIgnored: (path: string) => boolean): string[] {
  const entries = readdirSync(folder, {withFileTypes: true}).toSorted((one, other) =>
    one.name < other.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || isIgnored(path)) return [];
    if (entry.isDirectory()) {
      const isTaken = isDeep ? entry.name !== 'node_modules' : isLanguage(entry.name);
      return isTaken ? filesIn(path, isDeep, isIgnored) : [];
    }
    // A link to a folder may lead round in a circle.
    return entry.isSymbolicLink() && isFolder(path) ? [] : [path];
  });
}

/** False also for what is not there. */
export function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false;
}
