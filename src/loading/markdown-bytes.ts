/** Decodes the bytes of a file, whatever encoding it was saved in. */
import {ContentError} from './content-error.js';

export interface DecodedText {
  readonly text: string;
  /** For the author: part of the text could not be decoded. */
  readonly warning?: string;
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8.';

/** With a larger share of unreadable characters, the text is rejected. Accented Latin letters stay far below. */
const MOST_UNREADABLE = 1 / 3;

/** With a larger share of control characters, the file is not a text. */
const MOST_CONTROLS = 1 / 10;

/** What no text in Windows-1252 contains, and what letters of other encodings (Mac Roman) become in it. */
const NOT_WINDOWS = /[\x80-\x9F\u0192\u02C6\u2020\u2021\u2030\u0178\u017D]/;

/**
 * Decodes a file by its byte order mark; as UTF-8 if it is valid, whatever its server says (many servers send
 * ISO-8859-1 for everything); as its server says; as UTF-16 if every other byte is zero; as Windows-1252, which
 * Notepad and Word save on request, if that gives words.
 *
 * @param charset - from the Content-Type
 * @throws ContentError `encoding` if most of it cannot be decoded, `wrong-type` if it is not a text
 */
export function decodeMarkdown(bytes: Uint8Array, url: string, charset?: string): DecodedText {
  const encoding = encodingOf(bytes, charset);
  const text = decoded(bytes, encoding);
  const label = charset && !encoding ? ` Its server calls it "${charset}", which no browser knows.` : '';
  const visible = count(text, /\S/g);
  if (count(text, /[\0-\x08\x0E-\x1F]/g) > visible * MOST_CONTROLS)
    throw new ContentError(
      'wrong-type',
      `${url} is no text that can be read: a picture, an archive, a program, or a text in UTF-32. ${SAVE_AS_UTF8}`,
    );
  const unreadable = count(text, /\uFFFD/g);
  if (unreadable > visible * MOST_UNREADABLE) {
    throw new ContentError(
      'encoding',
      `${url} is not ${(encoding ?? 'utf-8').toUpperCase()}: ${unreadable} of its ${visible} characters cannot be read.${label} ${SAVE_AS_UTF8}`,
    );
  }
  if (unreadable > 0) {
    const windows = encoding === undefined || encoding === 'utf-8' ? asWindows(bytes, text) : undefined;
    if (windows !== undefined)
      return {text: windows, warning: `${url} is not UTF-8, and was read as Windows-1252. ${SAVE_AS_UTF8}`};
    return {
      text,
      warning: `${unreadable} characters of ${url} cannot be read and stand as \uFFFD.${label} ${SAVE_AS_UTF8}`,
    };
  }
  if (label) return {text, warning: `${url} was read as UTF-8.${label}`};
  return {text};
}

function decoded(bytes: Uint8Array, encoding = 'utf-8'): string {
  return new TextDecoder(encoding).decode(bytes).replace(/^\uFEFF+/, '');
}

/**
 * Undefined if the file is UTF-8 with a few damaged characters, so that others are intact, or if it is in a third
 * encoding.
 */
function asWindows(bytes: Uint8Array, asUtf8: string): string | undefined {
  if (/[^\0-\x7F\uFFFD]/.test(asUtf8) || isUtf8(bytes)) return undefined;
  const text = decoded(bytes, 'windows-1252');
  return NOT_WINDOWS.test(text) ? undefined : text;
}

/** Undefined if uncertain: then it is decoded as UTF-8, with invalid bytes replaced. */
function encodingOf(bytes: Uint8Array, charset: string | undefined): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && (third !== 0 || fourth !== 0)) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const named = charset ? known(charset) : undefined;
  const isWide = bytes.includes(0);
  // ISO-2022-JP is the only encoding of browsers that uses just bytes below 128: it contains an escape.
  if (!isWide && isUtf8(bytes) && !(named === 'iso-2022-jp' && bytes.includes(0x1b))) return 'utf-8';
  if (named) return named;
  return isWide ? wideEncoding(bytes) : undefined;
}

/** With a smaller share of zero bytes, it is not UTF-16, but a text with a stray one. */
const FEWEST_ZEROS = 1 / 40;

/** UTF-16 without a byte order mark: one of the two bytes of each space and line end is zero, always the same one. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second] = [0, 1].map(
    (place) => bytes.filter((byte, at) => byte === 0 && at % 2 === place).length,
  );
  if ((first && second) || first! + second! < bytes.length * FEWEST_ZEROS) return undefined;
  return first ? 'utf-16be' : 'utf-16le';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The browser's name for an encoding that a server names. */
function known(charset: string): string | undefined {
  try {
    return new TextDecoder(charset).encoding;
  } catch {
    return undefined;
  }
}

function count(text: string, characters: RegExp): number {
  return text.match(characters)?.length ?? 0;
}
