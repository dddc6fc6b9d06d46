import {relative, resolve, sep} from 'node:path';
import type {VFile} from 'vfile';
import type {GivenFile} from '../checks/checked-file.js';
import {readSettings} from '../checks/data-files/settings-file.js';
import {settingsSchema, type Settings} from '../checks/settings.js';
import type {ContentFolder} from './folders.js';
import {ignoring} from './ignore.js';
import {isData, isText, list, rightName} from './listing.js';
import {fileWithMessage, isRead, readText, whyNot} from './read-text.js';

/**
 * The settings of a folder, and their file with its problems.
 *
 * @param day - an ISO 8601 calendar day that the days of phone numbers are compared with
 */
export function settingsOf(
  {settings: path, misnamed}: ContentFolder,
  cwd: string,
  day?: string,
): {settings: Settings; reported: readonly VFile[]} {
  const unread = misnamed.map((each) => fileMisnamed(nameFrom(cwd, each)));
  const given = path === undefined ? undefined : readText(nameFrom(cwd, path), path);
  if (given === undefined || !isRead(given))
    return {settings: settingsSchema.parse({}), reported: [...unread, ...(given ? [given] : [])]};
  const {settings, file} = readSettings(given, day);
  return {settings, reported: [...unread, file]};
}

/** Texts and data, each as it was read or with a message; other files by name. */
interface ReadFolder {
  readonly texts: readonly (GivenFile | VFile)[];
  readonly data: readonly (GivenFile | VFile)[];
  readonly others: ReadonlyMap<string, string>;
  /** Folders that cannot be read, with a message. */
  readonly closed: readonly VFile[];
  /** Files that look like data, with a message why they are not read. */
  readonly misnamed: readonly VFile[];
}

export function readFolder(
  {root, isDeep, asked}: ContentFolder,
  cwd: string,
  {ignore}: Settings,
): ReadFolder {
  const found = list(root, isDeep, ignoring(ignore, root));
  const read = (paths: readonly string[], isWanted: (path: string) => boolean) => {
    // A file that is named explicitly is included, whatever the settings exclude.
    const all = new Set([...paths, ...asked.filter(isWanted)]);
    return [...all].map((path) => readText(nameFrom(cwd, path), path));
  };
  return {
    texts: read(found.texts, isText),
    data: read(found.data, isData),
    others: new Map(found.others.map((path) => [nameFrom(cwd, path), path])),
    closed: found.closed.map(({path, error}) =>
      fileWithMessage(
        nameFrom(cwd, path) || '.',
        `This folder could not be read: ${whyNot(error)}. Nothing in it was checked.`,
      ),
    ),
    misnamed: found.others
      // Problems of settings are reported with the settings themselves.
      .filter((path) => isData(rightName(path) ?? ''))
      .map((path) => fileMisnamed(nameFrom(cwd, path))),
  };
}

function fileMisnamed(name: string): VFile {
  return fileWithMessage(name, `This file is not read. Name it ${rightName(name)}.`, 'warning');
}

/** Whether a file, by its name in messages, was requested, or is in a requested folder. */
export function asking({asked}: ContentFolder, cwd: string): (name: string) => boolean {
  return (name) => {
    const path = resolve(cwd, name);
    return asked.some((each) => path === each || path.startsWith(each.endsWith(sep) ? each : each + sep));
  };
}

/** The name of a file in messages, relative to the working directory. */
export function nameFrom(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/');
}
