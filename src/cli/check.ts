import type {VFile} from 'vfile';
import {checkData} from '../checks/data-files/check-data.js';
import type {Settings} from '../checks/settings.js';
import {checkTexts} from './check-texts.js';
import {foldersOf, WrongUsage, type ContentFolder} from './folders.js';
import {checkOnline} from './online.js';
import type {ReportedFile} from './reported-file.js';
import {asking, readFolder, settingsOf} from './read-folder.js';
import {isRead} from './read-text.js';
import {surroundingsOf} from './surroundings.js';
import {today} from './today.js';

export interface CheckOptions {
  /** Base folder of paths and of file names in messages. Default: the working directory. */
  readonly cwd?: string;
  /** Settings to use instead of the nearest `family-widgets.yaml` in the folder or above it. */
  readonly config?: string | undefined;
  /** Whether to request each linked page, to check that it exists. Nothing else uses the network. Default: false. */
  readonly online?: boolean;
  /** An ISO 8601 calendar day that dates are compared with. Default: today, in the local time zone. */
  readonly today?: string;
  /** Used to request pages with `online`. Default: the platform's own `fetch`. */
  readonly fetch?: typeof fetch;
}

export interface CheckResult {
  /**
   * Every checked file with its messages: `fatal` is true for an error and false for a warning, `ruleId` is the rule's
   * name, and `expected` contains suggestions. Reporters for `vfile` print them.
   */
  readonly files: readonly ReportedFile[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Checks the texts and the data of content folders, like `npx family-widgets check`. Problems are reported in the
 * messages of each file, and do not prevent checking others.
 *
 * @param paths - files, and folders with everything below them
 * @throws WrongUsage if there is no such file or folder, or no text in it
 */
export async function check(paths: readonly string[], options: CheckOptions = {}): Promise<CheckResult> {
  const {cwd = process.cwd(), config} = options;
  const checked: CheckedFolder[] = [];
  for (const folder of foldersOf(paths, cwd, config)) checked.push(await checkFolder(folder, cwd, options));
  if (checked.every(isEmpty)) throw new WrongUsage(noText(paths, checked));
  const files = checked.flatMap(({around, asked}) => [...around, ...asked]);
  const messages = files.flatMap((file) => file.messages);
  const errors = messages.filter(({fatal}) => fatal).length;
  return {files, errors, warnings: messages.length - errors};
}

interface CheckedFolder {
  readonly folder: ContentFolder;
  readonly settings: Settings;
  /** The settings, and files that may have been meant as settings or data. */
  readonly around: readonly VFile[];
  /** Texts and data, and folders with messages. */
  readonly asked: readonly VFile[];
}

/** Whether there is nothing to check, and no message that may explain it. */
function isEmpty({folder, around, asked}: CheckedFolder): boolean {
  const isForSettings = folder.asked.some((path) => path === folder.settings);
  const hasError = around.some(({messages}) => messages.some(({fatal}) => fatal));
  return asked.length === 0 && !isForSettings && !hasError;
}

function noText(paths: readonly string[], checked: readonly CheckedFolder[]): string {
  const ignored = checked.flatMap(({settings}) => settings.ignore);
  const left = ignored.length > 0 ? `, and the settings leave out ${ignored.join(', ')}` : '';
  return `There is no text in ${paths.join(', ')}. Names of texts end in .md${left}.`;
}

async function checkFolder(
  folder: ContentFolder,
  cwd: string,
  options: CheckOptions,
): Promise<CheckedFolder> {
  const day = options.today ?? today();
  const {settings, reported} = settingsOf(folder, cwd, day);
  const {texts, data, others, closed, misnamed} = readFolder(folder, cwd, settings);
  const surroundings = surroundingsOf(data.filter(isRead), others, day);
  const isAsked = asking(folder, cwd);
  const asked = [
    ...closed,
    ...[...texts, ...data].filter((file): file is VFile => !isRead(file)),
    ...(await checkTexts(texts.filter(isRead), isAsked, surroundings, settings)),
    ...checkData(data.filter(isRead), surroundings, settings),
  ].filter(({path}) => isAsked(path));
  if (options.online) await checkOnline(asked, settings, options.fetch ?? fetch);
  return {folder, settings, around: [...reported, ...misnamed.filter(({path}) => isAsked(path))], asked};
}
