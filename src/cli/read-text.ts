import {readFileSync, statSync} from 'node:fs';
import {VFile} from 'vfile';
import type {GivenFile} from '../checks/checked-file.js';
import {reporterOf} from '../checks/data-files/report.js';
import {FILE_RULE} from '../checks/data-files/settings-file.js';
import type {Severity} from '../checks/rule.js';
import type {TextRange} from '../document/types.js';

/**
 * Reads a file.
 *
 * @param path - its name in messages
 * @param from - its location
 * @returns its text, or if it cannot be read, a file with a message
 */
export function readText(path: string, from: string): GivenFile | VFile {
  return textOf(path, () => readBytes(from), 'checked');
}

/**
 * The text of a file, or of standard input.
 *
 * @param path - its name in messages
 * @param intent - past participle for the message if it is not UTF-8: `checked`
 */
export function textOf(path: string, read: () => Uint8Array, intent: string): GivenFile | VFile {
  try {
    return {path, text: decode(read())};
  } catch (error) {
    const range = error instanceof NoText ? error.range : undefined;
    return fileWithMessage(path, reasonOf(error, intent), 'error', range);
  }
}

/** A file with one message and no text. */
export function fileWithMessage(
  path: string,
  message: string,
  severity: Severity = 'error',
  range?: TextRange,
): VFile {
  const file = new VFile({path});
  reporterOf(file, FILE_RULE, {rules: {}})({message, severity, range});
  return file;
}

export function isRead(file: GivenFile | VFile): file is GivenFile {
  return !(file instanceof VFile);
}

/** The bytes are not UTF-8 text. The message, if any, is appended to the reported one. */
class NoText extends Error {
  /** The first byte that is not UTF-8. */
  readonly range: TextRange | undefined;

  constructor(message = '', range?: TextRange) {
    super(message);
    this.range = range;
  }
}

/** Not a regular file: a folder, or a pipe, on which reading would block. */
class NoFile extends Error {}

export function readBytes(path: string): Uint8Array {
  const stats = statSync(path);
  if (stats.isFile()) return readFileSync(path);
  throw new NoFile(stats.isDirectory() ? 'it is a folder' : 'it is no file, but a pipe or a device');
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) throw new NoText(`: it is ${utf16} now`);
  let text: string;
  try {
    // Keeps the byte order mark, so that a file can be written unchanged.
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new NoText('', rangeOf(bytes, '\uFFFD'));
  }
  if (text.includes('\0')) throw new NoText('', rangeOf(bytes, '\0'));
  return text;
}

/** Detects UTF-16 by its byte order mark or, without one, by the zero bytes of its first characters. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16 (“Unicode”)';
  const zeros = [first, second, third, fourth].map((byte) => (byte === 0 ? 1 : 0)).join('');
  return zeros === '0101' || zeros === '1010' ? 'UTF-16 (“Unicode”) without its mark' : undefined;
}

/** The position of a character in the readable part of some bytes. */
function rangeOf(bytes: Uint8Array, character: string): TextRange {
  const text = new TextDecoder().decode(bytes);
  const lines = text.slice(0, text.indexOf(character)).split('\n');
  return {start: {line: lines.length, column: lines.at(-1)!.length + 1}};
}

function reasonOf(error: unknown, intent: string): string {
  if (error instanceof NoText)
    return `This file is not UTF-8 text, so it was not ${intent}. Save it as plain text with the encoding UTF-8${error.message}.`;
  return `This file could not be read: ${whyNot(error)}.`;
}

/** Explains an error of the file system. */
export function whyNot(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'it is not there, or a link that leads nowhere',
    EACCES: 'you may not read it',
    EPERM: 'you may not read it',
    ELOOP: 'it is a link that leads round in a circle',
  };
  return reasons[code ?? ''] ?? message;
}
