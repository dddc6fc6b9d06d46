/** From the bytes of a file to its text, in whatever encoding it was saved. */
import {ContentError} from './content-error.js';

export interface DecodedText {
  readonly text: string;
  /** For the author: the text is there, but not all of it could be read. */
  readonly warning?: string;
}

const SAVE_AS_UTF8 = 'Save the file as UTF-8.';

/** More than this share of a text's characters unreadable: it is no text for readers. Latin letters with accents stay far below. */
const MOST_UNREADABLE = 1 / 3;

/** More than this share of characters that no text has: it is no text. */
const MOST_CONTROLS = 1 / 10;

/**
 * Decodes a file: by its byte order mark; as UTF-8, if it is that without a mistake, whatever its server says (many
 * servers name ISO-8859-1 for everything); as what its server says; as UTF-16, if every other byte is zero.
 *
 * @param charset - from the Content-Type
 * @throws ContentError `encoding` where most of it cannot be read, `wrong-type` where it is no text
 */
export function decodeMarkdown(bytes: Uint8Array, url: string, charset?: string): DecodedText {
  const encoding = encodingOf(bytes, charset);
  const text = new TextDecoder(encoding ?? 'utf-8').decode(bytes).replace(/^\uFEFF+/, '');
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
  if (unreadable > 0)
    return {
      text,
      warning: `${unreadable} characters of ${url} cannot be read and stand as \uFFFD.${label} ${SAVE_AS_UTF8}`,
    };
  if (label) return {text, warning: `${url} was read as UTF-8.${label}`};
  return {text};
}

/** Undefined where nothing is certain: then it is read as UTF-8, and invalid bytes are replaced. */
function encodingOf(bytes: Uint8Array, charset: string | undefined): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && (third !== 0 || fourth !== 0)) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const named = charset ? known(charset) : undefined;
  const isWide = bytes.includes(0);
  // Of the encodings with bytes below 128 only, ISO-2022-JP is the one that browsers know: it begins with an escape.
  if (!isWide && isUtf8(bytes) && !(named === 'iso-2022-jp' && bytes.includes(0x1b))) return 'utf-8';
  if (named) return named;
  return isWide ? wideEncoding(bytes) : undefined;
}

/** Fewer than this share of zero bytes: it is no UTF-16, but a text with a stray one. */
const FEWEST_ZEROS = 1 / 40;

/** UTF-16 without a mark: in a text, one of the two bytes of each space and each line end is zero, always the same one. */
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

/** The browser's own name for what a server calls an encoding. */
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
