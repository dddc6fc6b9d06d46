/** The ways in which a text is opened. None throws: what went wrong is shown to the author. */
import {isContentError} from '../../src/loading/content-error.js';
import {fetchMarkdown, REMOTE_POLICY} from '../../src/loading/remote.js';
import {starts} from './templates.js';
import {openFile, textOf, UnreadableFile, type TextFile} from './text-file.js';

export interface Opened {
  /** What the author is shown. */
  readonly notice: string;
  /** Undefined where there is no text to open. */
  readonly file?: TextFile;
  /** Where it came from, if that was an address. */
  readonly address?: string;
}

export async function openDropped(file: File): Promise<Opened> {
  try {
    const opened = await openFile(file);
    return {file: opened, notice: opened.notice ?? `${file.name} is open.`};
  } catch (error) {
    if (error instanceof UnreadableFile) return {notice: error.message};
    return {notice: `${file.name} could not be read. Is it a file, and still there?`};
  }
}

/** @param key - of `starts()` */
export function openStart(key: string): Opened {
  const chosen = starts()
    .flatMap((group) => group.starts)
    .find((start) => start.key === key);
  return chosen
    ? {file: textOf(chosen.text), notice: `${chosen.title} is open.`}
    : {notice: `There is no ${key} any more.`};
}

/** Without cookies, and without saying which page asks. */
export async function openAddress(address: string, signal: AbortSignal): Promise<Opened> {
  try {
    // Not kept: who asks a second time wants what is there now.
    const policy = {...REMOTE_POLICY, lifetime: 0};
    const {text, url} = await fetchMarkdown(address, signal, policy);
    return {file: textOf(text), address: url, notice: `${url} is open.`};
  } catch (error) {
    return {notice: isContentError(error) ? error.message : `${address} could not be opened.`};
  }
}
