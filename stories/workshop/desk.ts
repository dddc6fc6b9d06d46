/**
 * The text on the author's desk. It lives in the memory of this page only: it is still there after a look at another
 * story, and gone when the page is closed, which the browser asks about first.
 */
import {encode, textOf, type TextFile} from './text-file.js';

export interface Desk {
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
  readonly before?: Desk | undefined;
}

let desk: Desk = {file: textOf(''), text: '', kept: '', pictures: new Map()};

export const currentDesk = (): Desk => desk;

export function isUnsaved({text, kept}: Desk): boolean {
  return text !== kept && text.trim() !== '';
}

/** Puts another text on the desk. What was changed and not downloaded can be taken back. */
export function putOnDesk(file: TextFile, from: Pick<Desk, 'address' | 'start'>): void {
  const before = isUnsaved(desk) ? desk : undefined;
  setDesk({...from, file, text: file.text, kept: file.text, pictures: desk.pictures, before});
}

export function takeBack(): void {
  if (desk.before) setDesk(desk.before);
}

export function write(text: string): void {
  setDesk({...desk, text});
}

export function markKept(): void {
  setDesk({...desk, kept: desk.text, before: undefined});
}

export function addPicture({name}: File, address: string): void {
  setDesk({...desk, pictures: new Map([...desk.pictures, [name, address]])});
}

export function bytesOf({text, file}: Desk): Uint8Array<ArrayBuffer> {
  return encode(text, file);
}

function setDesk(next: Desk): void {
  desk = next;
  // Only while there is something to lose: such a listener keeps pages out of the back/forward cache.
  if (isUnsaved(desk)) addEventListener('beforeunload', askFirst);
  else removeEventListener('beforeunload', askFirst);
}

function askFirst(event: Event): void {
  event.preventDefault();
}
