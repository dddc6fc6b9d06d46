/** A text as a file: what was opened is given back byte by byte where its author has changed nothing. */

export interface TextFile {
  /** As an editor holds it: lines end with `\n`. */
  readonly text: string;
  /** What the file held, where it can be given back as it is. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** How its lines end. */
  readonly lineEnd: '\n' | '\r\n';
  readonly hasByteOrderMark: boolean;
  /** What its author should know of it. */
  readonly notice?: string;
}

/** A text that was no file before. */
export function textOf(text: string): TextFile {
  return {text: text.replace(/\r\n?/g, '\n'), bytes: undefined, lineEnd: '\n', hasByteOrderMark: false};
}

/** Bytes. As much as a widget takes from a `src`. */
export const LARGEST = 256 * 1024;

/** A file that cannot be opened, in words for its author. */
export class UnreadableFile extends Error {}

/** @throws UnreadableFile */
export async function openFile(file: File): Promise<TextFile> {
  if (file.size > LARGEST)
    throw new UnreadableFile(
      `${file.name} is larger than ${LARGEST / 1024} kB, the most that a widget takes. Is it a text?`,
    );
  return decode(new Uint8Array(await file.arrayBuffer()), file.name);
}

/** @throws UnreadableFile */
export function decode(bytes: Uint8Array<ArrayBuffer>, name: string): TextFile {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3)
    throw new UnreadableFile(
      `${name} is a Word document or an archive. Copy its words and paste them here, or save it as plain text.`,
    );
  if (bytes.includes(0)) throw new UnreadableFile(`${name} is no text file.`);
  const hasByteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    const text = new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return {...toLines(text), bytes, hasByteOrderMark};
  } catch {
    // What older editors of Windows write.
    const notice = `${name} was not saved as UTF-8. Look at the letters with accents; the download will be UTF-8.`;
    const text = new TextDecoder('windows-1252').decode(bytes);
    return {...toLines(text), bytes: undefined, hasByteOrderMark: false, notice};
  }
}

function toLines(text: string): Pick<TextFile, 'text' | 'lineEnd'> {
  return {text: text.replace(/\r\n?/g, '\n'), lineEnd: text.includes('\r\n') ? '\r\n' : '\n'};
}

/** What is downloaded. */
export function encode(text: string, opened: TextFile): Uint8Array<ArrayBuffer> {
  if (opened.bytes && text === opened.text) return opened.bytes;
  const mark = opened.hasByteOrderMark ? '\uFEFF' : '';
  return new TextEncoder().encode(mark + text.replaceAll('\n', opened.lineEnd));
}
