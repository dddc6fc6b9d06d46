/**
 * The text that is open in the workshop. It lives in the memory of this page only: it is still there after a look at another
 * story, and gone when the page is closed, which the browser asks about first.
 */
import {encode, textOf, type TextFile} from './text-file.js';

export interface OpenText {
  readonly file: TextFile;
  /** As it is now. */
  readonly text: string;
  /** As it was when it was opened or downloaded. */
  readonly kept: string;
  /** Where the text came from, if that was an address. */
  readonly address?: string | undefined;
  /** Which template or text of the library it was, if any. */
  readonly start?: string | undefined;
  /** Addresses of pictures that were dropped too, by their names. */
  readonly pictures: ReadonlyMap<string, string>;
  /** What lay here before, if its author had changed it. */
  readonly before?: OpenText | undefined;
}

let open: OpenText = {file: textOf(''), text: '', kept: '', pictures: new Map()};

export const currentText = (): OpenText => open;

export function isUnsaved({text, kept}: OpenText): boolean {
  return text !== kept && text.trim() !== '';
}

/** Opens another text. What was changed and not downloaded can be taken back. */
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
  // Only while there is something to lose: such a listener keeps pages out of the back/forward cache.
  if (isUnsaved(open)) addEventListener('beforeunload', askFirst);
  else removeEventListener('beforeunload', askFirst);
}

function askFirst(event: Event): void {
  event.preventDefault();
}
