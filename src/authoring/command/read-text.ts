import {readFileSync} from 'node:fs';
import {VFile} from 'vfile';
import type {GivenFile} from '../checks/checked-file.js';
import {reporterOf} from '../checks/data/report.js';
import {FILE_RULE} from '../checks/data/settings-file.js';

/**
 * Reads a file.
 *
 * @param path - as messages name it
 * @param from - where it lies
 * @returns its text, or where it cannot be read, a file with a message that says why
 */
export function readText(path: string, from: string): GivenFile | VFile {
  try {
    return {path, text: decode(readFileSync(from))};
  } catch (error) {
    const file = new VFile({path});
    reporterOf(file, FILE_RULE, {rules: {}})({message: reasonOf(error)});
    return file;
  }
}

export function isRead(file: GivenFile | VFile): file is GivenFile {
  return !(file instanceof VFile);
}

class NoText extends Error {}

function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    // The mark at the start stays, so that a file can be written as it was.
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new NoText();
  }
  if (text.includes('\0')) throw new NoText();
  return text;
}

function reasonOf(error: unknown): string {
  if (error instanceof NoText)
    return 'This file is not UTF-8 text, so it was not checked. Save it as plain text with the encoding UTF-8.';
  const {code, message} = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'it is not there, or a link that leads nowhere',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
    EISDIR: 'it is a folder',
  };
  return `This file could not be read: ${reasons[code ?? ''] ?? message}.`;
}
