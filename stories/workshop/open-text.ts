/**
 * The text that is open in the workshop. It is kept in the memory of this page only: it survives a visit to another
 * story, and is lost when the page is closed, for which the browser asks for confirmation.
 */
import {encode, textOf, type TextFile} from './text-file.js';

export interface OpenText {
  readonly file: TextFile;
  /** The current text. */
  readonly text: string;
  /** The text when it was last opened or downloaded. */
  readonly kept: string;
  /** The address that it was loaded from, if any. */
  readonly address?: string | undefined;
  /** The template or text of the library that it started from, if any. */
  readonly start?: string | undefined;
  /** Addresses of pictures that were dropped too, by name. */
  readonly pictures: ReadonlyMap<string, string>;
  /** The previous text, if its author had changed it. */
  readonly before?: OpenText | undefined;
}

let open: OpenText = {file: textOf(''), text: '', kept: '', pictures: new Map()};

export const currentText = (): OpenText => open;

export function isUnsaved({text, kept}: OpenText): boolean {
  return text !== kept && text.trim() !== '';
}

/** Opens another text. The previous one can be restored if it has changes that were not downloaded. */
export function openFile(file: TextFile, from: Pick<OpenText, 'address' | 'start'>): void {
  const before = isUnsaved(open) ? open : undefined;
  setOpenText({...from, file, text: file.text, kept: file.text, pictures: open.pictures, before});
}

export function takeBack(): void {
  if (open.before) setOpenText(open.before);
}

export function write(text: string): void {
  setOpenText({...open, text});
}

export function markKept(): void {
  setOpenText({...open, kept: open.text, before: undefined});
}

export function addPicture({name}: File, address: string): void {
  setOpenText({...open, pictures: new Map([...open.pictures, [name, address]])});
}

export function bytesOf({text, file}: OpenText): Uint8Array<ArrayBuffer> {
  return encode(text, file);
}

function setOpenText(next: OpenText): void {
  open = next;
  // Only with unsaved changes: such a listener keeps pages out of the back/forward cache.
  if (isUnsaved(open)) addEventListener('beforeunload', askFirst);
  else removeEventListener('beforeunload', askFirst);
}

function askFirst(event: Event): void {
  event.preventDefault();
}
