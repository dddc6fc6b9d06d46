/** How hard a text is to read, by the formulas of the field. They measure length, not meaning. */
import {syllable} from 'syllable';
import {blockText, inlineText} from '../../src/document/plain-text.js';
import type {Block} from '../../src/document/types.js';
import {spanishSyllables} from './spanish-syllables.js';

export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** The sentences of some blocks. Items and cells are sentences; code, rules and lines of sources are none. */
export function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(passagesOf).flatMap(splitSentences);
}

function passagesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'text':
      return [inlineText(block.children)];
    case 'list':
      return block.items.flatMap(({blocks}) => blocks.flatMap(passagesOf));
    case 'quote':
    case 'alert':
      return block.blocks.flatMap(passagesOf);
    case 'table':
      return [block.head, ...block.rows]
        .flat()
        .map((cell) => blockText({type: 'text', children: cell.children}));
    default:
      return [];
  }
}

/** Parts at a full stop, an exclamation or a question mark, with the quotation marks behind it. */
function splitSentences(passage: string): string[] {
  return passage
    .split(/(?<=[.!?…]["”»')]*)\s+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** All words of a sentence, numbers included. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? [];
}

/** Numbers and addresses are not counted: they are looked up or dialled, not read. */
function readWordsOf(sentence: string): string[] {
  return (
    sentence.replaceAll(/\S+\.(?:gov|org|com)\b/g, ' ').match(/[\p{L}\p{M}’'-]*\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  ).flatMap((word) => word.split('-').filter((part) => part !== ''));
}

export function countsOf(sentences: readonly string[], syllablesOf: (word: string) => number): Counts {
  const read = sentences.map(readWordsOf).filter((words) => words.length > 0);
  const words = read.flat();
  return {
    sentences: read.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesOf(word), 0),
  };
}

/** The school grade in the United States that a text is for. */
export function fleschKincaidGrade(sentences: readonly string[]): number {
  const counts = countsOf(sentences, (word) => Math.max(syllable(word), 1));
  return 0.39 * (counts.words / counts.sentences) + 11.8 * (counts.syllables / counts.words) - 15.59;
}

/** The scale of Szigriszt-Pazos and Barrio-Cantalejo for Spanish: 55 to 65 is normal, more is easier. */
export function inflesz(sentences: readonly string[]): number {
  const counts = countsOf(sentences, spanishSyllables);
  return 206.835 - 62.3 * (counts.syllables / counts.words) - counts.words / counts.sentences;
}
