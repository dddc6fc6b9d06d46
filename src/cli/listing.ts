import {readdirSync, statSync, type Dirent, type Stats} from 'node:fs';
import {basename, join} from 'node:path';
import {dataRuleFor} from '../checks/data-files/data-rules.js';
import {isKnownLanguage} from '../checks/settings.js';

export const SETTINGS_FILE = 'family-widgets.yaml';

/** Files of a folder and its subfolders, by type: absolute paths, sorted. */
export interface Listing {
  readonly texts: readonly string[];
  /** `sources.yaml` and its like. */
  readonly data: readonly string[];
  /** All other files, such as pictures. */
  readonly others: readonly string[];
  /** Folders that cannot be read, and why. */
  readonly closed: readonly ClosedFolder[];
}

export interface ClosedFolder {
  readonly path: string;
  readonly error: unknown;
}

/** Reads the names in a folder; replaced in tests. */
type ReadNames = (folder: string) => Dirent[];

const readNames: ReadNames = (folder) => readdirSync(folder, {withFileTypes: true});

/**
 * @param isDeep - whether to include all subfolders except for hidden ones and `node_modules`; otherwise only those
 *   named after a language, with everything in them
 */
export function list(
  folder: string,
  isDeep: boolean,
  isIgnored: (path: string) => boolean = () => false,
  read = readNames,
): Listing {
  const closed: ClosedFolder[] = [];
  const files = filesIn(folder, {isDeep, isIgnored, read, closed});
  const texts = files.filter(isText);
  const data = files.filter(isData);
  return {texts, data, others: files.filter((path) => !isText(path) && !isData(path)), closed};
}

/** `IOP.MD` too: some systems write names in capitals. */
export const isText = (path: string): boolean => /\.md$/i.test(path);
export const isData = (path: string): boolean => dataRuleFor(basename(path)) !== undefined;

/** `help-lines.yaml` for `help-lines.yml`, which is not read; undefined for any other name. */
export function rightName(path: string): string | undefined {
  const name = /^(.*)\.yml$/.exec(basename(path))?.[1];
  const right = `${name}.yaml`;
  return name !== undefined && (right === SETTINGS_FILE || isData(right)) ? right : undefined;
}

/**
 * Whether a folder is that of a language (`en`, `es`, `pt-BR`, `es-419`): named after a known one (`web` and `faq` are
 * not), and without such a folder in it, as `content/my/en` in a project called `my`.
 */
export function isOfLanguage(folder: string): boolean {
  return isLanguageName(basename(folder)) && !namesIn(folder).some(isLanguageName);
}

function isLanguageName(name: string): boolean {
  const [, language] = /^([a-z]{2,3})(?:-(?:[A-Z]{2}|\d{3}|[A-Z][a-z]{3}))?$/.exec(name) ?? [];
  return language !== undefined && isKnownLanguage(language);
}

/** The folders in a folder; empty if it cannot be read. */
function namesIn(folder: string): string[] {
  try {
    return readNames(folder).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch {
    return [];
  }
}

interface Walk {
  readonly isDeep: boolean;
  readonly isIgnored: (path: string) => boolean;
  readonly read: ReadNames;
  readonly closed: ClosedFolder[];
}

function filesIn(folder: string, walk: Walk): string[] {
  return entriesOf(folder, walk).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || walk.isIgnored(path)) return [];
    if (entry.isDirectory()) {
      const isTaken = walk.isDeep ? entry.name !== 'node_modules' : isOfLanguage(path);
      return isTaken ? filesIn(path, {...walk, isDeep: true}) : [];
    }
    // A link to a folder may be circular.
    return entry.isSymbolicLink() && isFolder(path) ? [] : [path];
  });
}

/** Sorted. An unreadable folder does not prevent others from being checked. */
function entriesOf(folder: string, {read, closed}: Walk): Dirent[] {
  try {
    return read(folder).toSorted((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    closed.push({path: folder, error});
    return [];
  }
}

/** Also false for what does not exist. */
export const isFolder = (path: string): boolean => statsOf(path)?.isDirectory() ?? false;

/** Undefined for what does not exist or cannot be read, such as a circular link. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
