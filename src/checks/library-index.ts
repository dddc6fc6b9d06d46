import {toString} from 'mdast-util-to-string';
import {WRITTEN_ID} from '../document/identifiers.js';
import type {CheckedFile} from './checked-file.js';
import {withSections} from '../document/sections.js';
import type {Library} from './rule.js';

/** Indexes, so that files need not be compared pairwise. */
export interface LibraryIndex {
  /** The files of one text, by its id: its translations, or duplicates in one language. */
  readonly filesOf: (id: string) => readonly CheckedFile[];
  /** The files of one language with a heading of this id, as written by the author. */
  readonly filesWith: (language: string, heading: string) => readonly CheckedFile[];
  /** Whether a file is a translation, or has one. */
  readonly isTranslated: (file: CheckedFile) => boolean;
}

const indexes = new WeakMap<Library['files'], LibraryIndex>();

export function libraryIndex({files}: Pick<Library, 'files'>): LibraryIndex {
  const known = indexes.get(files);
  if (known) return known;
  const texts = new Map<string, CheckedFile[]>();
  const headings = new Map<string, CheckedFile[]>();
  const originals = new Set<string>();
  for (const file of files) {
    add(texts, file.document.meta.id, file);
    const original = originalIdOf(file);
    if (original !== undefined) originals.add(original);
    for (const {id, heading} of withSections(file.sections))
      if (WRITTEN_ID.test(toString(heading))) add(headings, `${file.language}#${id}`, file);
  }
  const index: LibraryIndex = {
    filesOf: (id) => texts.get(id) ?? [],
    filesWith: (language, heading) => headings.get(`${language}#${heading}`) ?? [],
    isTranslated: (file) => originalIdOf(file) !== undefined || originals.has(file.document.meta.id ?? ''),
  };
  indexes.set(files, index);
  return index;
}

function add(map: Map<string, CheckedFile[]>, key: string | undefined, file: CheckedFile): void {
  if (key === undefined) return;
  const files = map.get(key);
  if (!files) map.set(key, [file]);
  else if (files.at(-1) !== file) files.push(file);
}

/** The id of the text that a file is a translation of; undefined for an original. */
export function originalIdOf({document}: CheckedFile): string | undefined {
  return document.meta.translationOf?.id;
}
