import type {CheckedFile} from '../../checked-file.js';
import {dataFor} from '../../../localization/by-language.js';
import type {Counts} from './formulas.js';
import {textWithout, type Passage} from './passage.js';
import {readability, type CountSyllables, type FormulaScores} from './readability.js';
import {passagesBelow, readingOf, type ReadSection} from './reading.js';
import {readWordsOf, type Stretch} from './sentences.js';
import {syllablesOf} from './syllables.js';

/** A score of fewer words is not meaningful. */
export const FEWEST_WORDS = 100;

/** The difficulty of a file or a section. Without `level`, it is too short, or its language has no formula. */
export interface ReadingScore extends Partial<FormulaScores> {
  /** The heading's id; for a file its id, or its path. */
  readonly id: string;
  readonly title: string;
  /** Of the heading; 1 for the file. */
  readonly depth: number;
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/** A sentence with its counts. */
export interface CountedSentence extends Stretch {
  readonly text: string;
  readonly passage: Passage;
  readonly counts: Counts;
}

export interface ScoredSection {
  readonly score: ReadingScore;
  readonly counted: readonly CountedSentence[];
  /** Undefined for the file as a whole. */
  readonly section?: ReadSection;
}

export interface ReadingScores {
  readonly file: ReadingScore;
  /** Headings of level 2, with everything below them, and those of level 3 that are long enough for a score. */
  readonly sections: readonly ReadingScore[];
}

const NONE: readonly string[] = [];

/**
 * The reading level of a file and of its sections. The score of the file includes its summary, and sections that are
 * too short for a score.
 *
 * @param easyWords - words without an easier synonym, besides the built-in ones
 */
export function readingScores(file: CheckedFile, easyWords = NONE): ReadingScores {
  const [whole, ...sections] = scoredSections(file, easyWords);
  return {file: whole.score, sections: sections.map(({score}) => score)};
}

/** The same with the sentences, the file first. */
export function scoredSections(file: CheckedFile, easyWords = NONE): [ScoredSection, ...ScoredSection[]] {
  const {summary, introduction, sections} = readingOf(file);
  const count = syllablesOf(file.language, easyWords);
  const formulas = dataFor(readability, file.language)?.score;
  const counting = remembered((passage) => countSentences(passage, count ?? (() => 1)));
  const countedIn = (passages: readonly Passage[]) => passages.flatMap(counting);

  /** A section of level 2, then its subsections that are long enough. */
  const scoreBelow = (section: ReadSection): [ScoredSection, ...ScoredSection[]] => {
    const counted = countedIn(passagesBelow(section));
    const long = section.sections
      .filter(({level}) => level === 3)
      .map((part) => scoreBelow(part)[0])
      .filter(({score}) => score.words >= FEWEST_WORDS);
    return [{score: scoreOf(section, counted, formulas), counted, section}, ...long];
  };

  const groups = sections.map(scoreBelow);
  const {id = file.path, title = file.path} = file.document.meta;
  const counted = [
    ...countedIn([...summary, ...introduction]),
    ...groups.flatMap(([group]) => group.counted),
  ];
  return [{score: scoreOf({id, title, level: 1}, counted, formulas), counted}, ...groups.flat()];
}

/** Caches the counts of a passage, which are needed for its section, the parent section, and the file. */
function remembered<Result>(count: (passage: Passage) => Result): (passage: Passage) => Result {
  const known = new Map<Passage, Result>();
  return (passage) => {
    const result = known.get(passage) ?? count(passage);
    known.set(passage, result);
    return result;
  };
}

function countSentences(passage: Passage, count: CountSyllables): CountedSentence[] {
  const readable = textWithout(passage, 'image');
  return passage.sentences.flatMap(({start, end}) => {
    const text = readable.slice(start, end);
    const words = readWordsOf(text);
    if (words.length === 0) return [];
    const syllables = words.reduce((sum, word) => sum + count(word), 0);
    return [{text, passage, start, end, counts: {sentences: 1, words: words.length, syllables}}];
  });
}

export function totalOf(sentences: readonly CountedSentence[]): Counts {
  const sum = (key: keyof Counts) => sentences.reduce((total, {counts}) => total + counts[key], 0);
  return {sentences: sum('sentences'), words: sum('words'), syllables: sum('syllables')};
}

function scoreOf(
  {id, title, level: depth}: Pick<ReadSection, 'id' | 'title' | 'level'>,
  sentences: readonly CountedSentence[],
  formulas: ((counts: Counts) => FormulaScores) | undefined,
): ReadingScore {
  const counts = totalOf(sentences);
  const named = {id, title, depth, ...counts};
  return counts.words < FEWEST_WORDS || !formulas ? named : {...named, ...formulas(counts)};
}
