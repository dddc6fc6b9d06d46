import {existsSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';
import {isData, isFolder, isOfLanguage, isText, rightName, SETTINGS_FILE} from './listing.js';

/** Invalid usage of the command; nothing was checked. */
export class WrongUsage extends Error {}

/** A content folder, and what to check in it. */
export interface ContentFolder {
  readonly root: string;
  /** Path of the settings. */
  readonly settings: string | undefined;
  /** Paths of files that may have been meant as settings: `family-widgets.yml`. */
  readonly misnamed: readonly string[];
  /** Whether all subfolders belong to it, or only those of languages. */
  readonly isDeep: boolean;
  /** The requested files and folders. */
  readonly asked: readonly string[];
}

/**
 * The content folders of the paths to check: a text is compared with all others of its folder, even if it alone was
 * requested.
 *
 * @throws WrongUsage if there is no such file or folder
 */
export function foldersOf(paths: readonly string[], cwd: string, config?: string): ContentFolder[] {
  const given = config === undefined ? undefined : resolve(cwd, config);
  if (given !== undefined && !existsSync(given)) throw new WrongUsage(`There are no settings at ${config}.`);
  const folders = new Map<string, ContentFolder>();
  for (const path of paths) {
    const folder = folderOf(resolve(cwd, path), path, given);
    const key = `${folder.root}\n${folder.settings}`;
    const known = folders.get(key);
    folders.set(key, known ? merge(known, folder) : folder);
  }
  return [...folders.values()];
}

function merge(one: ContentFolder, other: ContentFolder): ContentFolder {
  return {
    ...one,
    misnamed: [...new Set([...one.misnamed, ...other.misnamed])],
    isDeep: one.isDeep || other.isDeep,
    asked: [...one.asked, ...other.asked],
  };
}

function folderOf(path: string, name: string, config: string | undefined): ContentFolder {
  if (!existsSync(path)) throw new WrongUsage(`There is no file or folder ${name}.`);
  const isDirectory = isFolder(path);
  const right = rightName(path);
  if (!isDirectory && right !== undefined) throw new WrongUsage(`${name} is not read. Name it ${right}.`);
  if (!isDirectory && !isText(path) && !isData(path) && basename(path) !== SETTINGS_FILE)
    throw new WrongUsage(`${name} is no text: their names end in .md.`);
  const folder = isDirectory ? path : dirname(path);
  const {settings, misnamed} =
    config === undefined ? settingsAbove(folder) : {settings: config, misnamed: []};
  const around = {settings, misnamed, asked: [path]};
  if (settings !== undefined && config === undefined)
    return {...around, root: dirname(settings), isDeep: true};
  if (isOfLanguage(folder)) return {...around, root: dirname(folder), isDeep: false};
  // For a single file, other subfolders around it are not included.
  return {...around, root: folder, isDeep: isDirectory};
}

/** The nearest settings, in a folder or one of its parents. */
function settingsAbove(folder: string): Pick<ContentFolder, 'settings' | 'misnamed'> {
  const path = join(folder, SETTINGS_FILE);
  const misnamed = [join(folder, 'family-widgets.yml')].filter((each) => existsSync(each));
  if (existsSync(path)) return {settings: path, misnamed};
  const above = dirname(folder);
  if (above === folder) return {settings: undefined, misnamed};
  const further = settingsAbove(above);
  return {...further, misnamed: [...misnamed, ...further.misnamed]};
}
