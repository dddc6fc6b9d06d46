import type {TextRange} from '../../../document/types.js';
import {lastStart} from '../../last-start.js';
import {rangeOf} from '../../text-range.js';
import {splitSentences, type Stretch} from './sentences.js';

/**
 * The role of some text: `code`; the alternative text of a picture (`image`); a link into the glossary (`term`);
 * emphasised and quoted text, which mentions words and does not use them (`marked`).
 */
export type Mark = 'code' | 'image' | 'term' | 'marked';

/** A part of a passage that is contiguous in the file. */
export interface Piece {
  /** Start offset in the passage. */
  readonly start: number;
  readonly end: number;
  /** Range in the file: offsets, the second one exclusive. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
}

/** The text of a paragraph, an item, a cell, a heading, a title or a summary. */
export interface Passage {
  /** Without Markdown syntax, entities decoded. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The ranges of its sentences; alternative text is not a sentence. */
  readonly sentences: readonly Stretch[];
  /** Of the whole file. */
  readonly source: string;
  /** In a quotation (`>`), which is somebody else's text. An alert (`> [!NOTE]`) is not a quotation. */
  readonly isQuoted: boolean;
}

/** A passage of a file, from its tree or its front matter. */
export function passageFrom(words: Omit<Passage, 'sentences'>): Passage {
  return {...words, sentences: splitSentences(textWithout(words, 'image'))};
}

/** A character that is not part of any word: replaces text that a rule must not read. */
const HIDDEN = '\uFFFC';

/** The text of a passage, in the same length, without the pieces that have one of these roles. */
export function textWithout(
  {text, pieces}: Pick<Passage, 'text' | 'pieces'>,
  ...hidden: readonly Mark[]
): string {
  let rest = '';
  let at = 0;
  for (const {start, end, marks} of pieces) {
    if (!marks.some((mark) => hidden.includes(mark))) continue;
    rest += text.slice(at, start) + HIDDEN.repeat(end - start);
    at = end;
  }
  return at === 0 ? text : rest + text.slice(at);
}

/** Whether the character at an offset has a role. */
export function isMarked({pieces}: Passage, at: number, mark: Mark): boolean {
  const piece = pieceAt(pieces, at);
  return piece !== undefined && at < piece.end && piece.marks.includes(mark);
}

/** The range in the file of a range of a passage. */
export function rangeIn(passage: Passage, start: number, end: number): TextRange {
  const from = offsetIn(passage, start);
  return rangeOf(passage.source, from, Math.max(offsetIn(passage, Math.max(end - 1, start)) + 1, from + 1));
}

function offsetIn(passage: Passage, at: number): number {
  const piece = pieceAt(passage.pieces, at) ?? passage.pieces[0];
  if (!piece) return 0;
  const index = Math.min(at, piece.end - 1) - piece.start;
  return index < 0 ? piece.from : offsetsOf(piece, passage)[index]!;
}

/** The last piece that starts at an offset or before it. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  return pieces[lastStart(pieces.length, (index) => pieces[index]!.start, at)];
}

/** The offset in the file of each character of a piece, computed once. */
const knownOffsets = new WeakMap<Piece, Uint32Array>();

function offsetsOf(piece: Piece, passage: Passage): Uint32Array {
  const offsets = knownOffsets.get(piece) ?? aligned(piece, passage);
  knownOffsets.set(piece, offsets);
  return offsets;
}

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iy;

/**
 * Aligns the text with the source: the file has escapes (`\*`), entities (`&amp;`) and markers at the starts of lines
 * (`> `), which the text does not have.
 *
 * @returns the offset in the file of each character; for one that is not found, that of the last one found
 */
function aligned({start, end, from, to}: Piece, {text, source}: Passage): Uint32Array {
  const offsets = new Uint32Array(end - start);
  let at = from;
  let last = from;
  let index = 0;
  for (const character of text.slice(start, end)) {
    if (isSpace(character)) {
      if (isSpace(source[at])) last = at++;
    } else {
      const entity = entityAt(source, at, character);
      const found = entity ? at : source.indexOf(character, at);
      if (found < 0 || found >= to) break;
      last = found;
      at = found + (entity ?? character).length;
    }
    offsets.fill(last, index, index + character.length);
    index += character.length;
  }
  return offsets.fill(last, index);
}

/** `&amp;`, where the text has a character; an `&` in the text may also be a literal one in the file. */
function entityAt(source: string, at: number, character: string): string | undefined {
  if (source[at] !== '&') return undefined;
  ENTITY.lastIndex = at;
  const entity = ENTITY.exec(source)?.[0];
  return character === '&' && !/^&(?:amp|#0*38|#x0*26);$/i.test(entity ?? '') ? undefined : entity;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character);
}
