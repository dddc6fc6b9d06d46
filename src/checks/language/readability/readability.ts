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
  /** 1 at the gate, more beyond it; the worst of several scores. */
  readonly hardness: number;
  /** `grade 6.2` */
  readonly inWords: string;
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
  /** The same for the list of the rules, behind "each section reads". */
  readonly about: string;
  /** Whether a text within the gate, but not what is aimed at, has a warning. */
  readonly warnsWhenFair: boolean;
  /**
   * What a message says of scores beyond the gate, or beyond what is aimed at.
   *
   * @param name - of the text or section
   * @param than - what they are beyond
   */
  readonly report: (name: string, scores: FormulaScores, than: 'gate' | 'aim') => string;
}

/** One decimal place; two where a score beyond its gate would look as if it kept it. */
function shown(score: number, gate: number): string {
  return score.toFixed(Number(score.toFixed(1)) === gate ? 2 : 1);
}

export const englishSyllables: CountSyllables = (word) => Math.max(syllable(word), 1);

const english: Readability = {
  countSyllables: englishSyllables,
  score: (counts) => {
    const {most, aim} = GATES.grade;
    const grade = fleschKincaidGrade(counts);
    const level = grade > most ? 'hard' : grade > aim ? 'fair' : 'easy';
    return {grade, level, hardness: grade / most, inWords: `grade ${shown(grade, most)}`};
  },
  difficulty: fleschKincaidGrade,
  gate: `grade ${GATES.grade.most}: no text should be above. Aim at grade ${GATES.grade.aim} or below.`,
  about: `at grade ${GATES.grade.most} or below in English (aim at ${GATES.grade.aim} or below)`,
  warnsWhenFair: true,
  report: (name, {grade}, than) => {
    const {most, aim} = GATES.grade;
    const gate =
      than === 'gate' ? `${most} is the highest that families should meet` : `aim at ${aim} or below`;
    return `${name} reads at grade ${shown(grade!, than === 'gate' ? most : aim)}; ${gate}.`;
  },
};

const spanish: Readability = {
  countSyllables: spanishSyllables,
  score: (counts) => {
    const scores = {inflesz: inflesz(counts), fernandezHuerta: fernandezHuerta(counts)};
    const hardness = Math.max(
      (100 - scores.inflesz) / (100 - GATES.inflesz.least),
      (100 - scores.fernandezHuerta) / (100 - GATES.fernandezHuerta.least),
    );
    const inWords = `INFLESZ ${shown(scores.inflesz, GATES.inflesz.least)}, Fernández Huerta ${shown(scores.fernandezHuerta, GATES.fernandezHuerta.least)}`;
    const all = (than: 'least' | 'aim') =>
      scores.inflesz >= GATES.inflesz[than] && scores.fernandezHuerta >= GATES.fernandezHuerta[than];
    const level = all('aim') ? 'easy' : all('least') ? 'fair' : 'hard';
    return {...scores, level, hardness, inWords};
  },
  difficulty: (counts) => -inflesz(counts),
  gate: `INFLESZ ${GATES.inflesz.least} and Fernández Huerta ${GATES.fernandezHuerta.least}: no text should fall below. More points are easier.`,
  about: `in Spanish at ${GATES.inflesz.least} or more on the INFLESZ scale and ${GATES.fernandezHuerta.least} or more by Fernández Huerta`,
  // What keeps both gates is normal or easier on either scale.
  warnsWhenFair: false,
  report: (name, scores) =>
    `${name} scores ${shown(scores.inflesz!, GATES.inflesz.least)} on the INFLESZ scale (${GATES.inflesz.least} or more is easy enough) ` +
    `and ${shown(scores.fernandezHuerta!, GATES.fernandezHuerta.least)} by Fernández Huerta (${GATES.fernandezHuerta.least} or more).`,
};

/** The languages whose reading level can be measured. */
export const readability: ByLanguage<Readability> = {en: english, es: spanish};
