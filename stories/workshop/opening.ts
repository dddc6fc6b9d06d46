/** Opens a text from a file, a template or an address. Never throws: errors are shown to the author. */
import {isContentError} from '../../src/loading/content-error.js';
import {fetchMarkdown, REMOTE_POLICY} from '../../src/loading/remote.js';
import {starts} from './templates.js';
import {openFile, textOf, UnreadableFile, type TextFile} from './text-file.js';

export interface Opened {
  /** The message for the author. */
  readonly notice: string;
  /** Undefined if there is no text to open. */
  readonly file?: TextFile;
  /** The address that it was loaded from, if any. */
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

/** Without cookies and referrer. */
export async function openAddress(address: string, signal: AbortSignal): Promise<Opened> {
  try {
    // Not cached: a second request must get the current file.
    const policy = {...REMOTE_POLICY, lifetime: 0};
    const {text, url} = await fetchMarkdown(address, signal, policy);
    return {file: textOf(text), address: url, notice: `${url} is open.`};
  } catch (error) {
    return {notice: isContentError(error) ? error.message : `${address} could not be opened.`};
  }
}
