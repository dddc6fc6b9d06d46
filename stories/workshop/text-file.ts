/** A text as a file: if its author has changed nothing, it is downloaded byte for byte as it was opened. */

export interface TextFile {
  /** As an editor holds it: with line feeds. */
  readonly text: string;
  /** The original bytes, if the file can be restored from them. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
  /** The original line ends. */
  readonly lineEnd: '\n' | '\r\n';
  readonly hasByteOrderMark: boolean;
  /** A note for its author. */
  readonly notice?: string;
}

/** A text that was not a file before. */
export function textOf(text: string): TextFile {
  return {text: text.replace(/\r\n?/g, '\n'), bytes: undefined, lineEnd: '\n', hasByteOrderMark: false};
}

/** Bytes. The limit of a widget's `src`. */
export const LARGEST = 256 * 1024;

/** A file that cannot be opened; the message is for its author. */
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
    // The default encoding of older Windows editors.
    const notice = `${name} was not saved as UTF-8. Look at the letters with accents; the download will be UTF-8.`;
    const text = new TextDecoder('windows-1252').decode(bytes);
    return {...toLines(text), bytes: undefined, hasByteOrderMark: false, notice};
  }
}

function toLines(text: string): Pick<TextFile, 'text' | 'lineEnd'> {
  return {text: text.replace(/\r\n?/g, '\n'), lineEnd: text.includes('\r\n') ? '\r\n' : '\n'};
}

/** The bytes to download. */
export function encode(text: string, opened: TextFile): Uint8Array<ArrayBuffer> {
  if (opened.bytes && text === opened.text) return opened.bytes;
  const mark = opened.hasByteOrderMark ? '\uFEFF' : '';
  return new TextEncoder().encode(mark + text.replaceAll('\n', opened.lineEnd));
}
