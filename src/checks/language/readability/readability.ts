import {syllable} from 'syllable';
import type {ByLanguage} from '../../../localization/by-language.js';
import {fernandezHuerta, fleschKincaidGrade, inflesz, type Counts} from './formulas.js';
import {spanishSyllables} from './spanish-syllables.js';

/** The limits for content, and its goal (NIH and AMA ask for grade 6 to 8; INFLESZ calls 55 to 65 normal). */
export const GATES = {
  grade: {most: 8, aim: 7},
  inflesz: {least: 55, aim: 65},
  fernandezHuerta: {least: 60, aim: 70},
} as const;

/** `hard`: fails the gate. `fair`: passes it, but misses the goal. */
export type ReadingLevel = 'easy' | 'fair' | 'hard';

/** The scores of a text by the formulas of its language. */
export interface FormulaScores {
  readonly level: ReadingLevel;
  /** English: Flesch-Kincaid. */
  readonly grade?: number;
  /** Spanish. */
  readonly inflesz?: number;
  /** Spanish. */
  readonly fernandezHuerta?: number;
}

/** Returns the number of syllables in a word. */
export type CountSyllables = (word: string) => number;

/** How the reading level of a language is measured. */
export interface Readability {
  readonly countSyllables: CountSyllables;
  readonly score: (counts: Counts) => FormulaScores;
  /** Difficulty of a sentence; a higher value is harder. */
  readonly difficulty: (counts: Counts) => number;
  /** The requirement, for authors. */
  readonly gate: string;
}

export const englishSyllables: CountSyllables = (word) => Math.max(syllable(word), 1);

const english: Readability = {
  countSyllables: englishSyllables,
  score: (counts) => {
    const grade = fleschKincaidGrade(counts);
    if (grade > GATES.grade.most) return {grade, level: 'hard'};
    return {grade, level: grade > GATES.grade.aim ? 'fair' : 'easy'};
  },
  difficulty: fleschKincaidGrade,
  gate: `grade ${GATES.grade.most}: no text should be above. Aim at grade ${GATES.grade.aim} or below.`,
};

const spanish: Readability = {
  countSyllables: spanishSyllables,
  score: (counts) => {
    const scores = {inflesz: inflesz(counts), fernandezHuerta: fernandezHuerta(counts)};
    const all = (than: 'least' | 'aim') =>
      scores.inflesz >= GATES.inflesz[than] && scores.fernandezHuerta >= GATES.fernandezHuerta[than];
    if (!all('least')) return {...scores, level: 'hard'};
    return {...scores, level: all('aim') ? 'easy' : 'fair'};
  },
  difficulty: (counts) => -inflesz(counts),
  gate: `INFLESZ ${GATES.inflesz.least} and Fernández Huerta ${GATES.fernandezHuerta.least}: no text should fall below. More points are easier.`,
};

/** The languages whose reading level can be measured. */
export const readability: ByLanguage<Readability> = {en: english, es: spanish};
