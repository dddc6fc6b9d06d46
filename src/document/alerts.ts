import type {AlertKind} from './types.js';

/** A kind of alert, also one of Obsidian's or in Spanish, with the sign that folds it: `[!danger]-`. */
export const ALERT = /^\[! ?(\p{L}+) ?\][+-]?[ \t]*(\n|$)?/iu;

/** Other words for some kinds; a word that is not here makes a note. */
export function alertKind(word: string): AlertKind {
  if (/^(?:caution|danger|error|peligro|prec)/i.test(word)) return 'caution';
  if (/^(?:warn|at|a[dv])/i.test(word)) return 'warning';
  return /^imp/i.test(word) ? 'important' : /^tip/i.test(word) ? 'tip' : 'note';
}
