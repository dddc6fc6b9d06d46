import type {AlertKind} from './types.js';

/** A kind of alert, also one of Obsidian's or in Spanish, with the sign that folds it: `[!danger]-`. */
export const ALERT = /^\[! ?(\p{L}+) ?\][+-]?[ \t]*(\n|$)?/iu;

/** Other words for some kinds; a word that is not here makes a note. */
export function alertKind(word: string): AlertKind {
  const kinds: readonly AlertKind[] = ['caution', 'warning', 'important', 'tip'];
  return (
    kinds[[/^(?:cau|dan|pel)/i, /^(?:wa|at|ad)/i, /^imp/i, /^tip/i].findIndex((words) => words.test(word))] ??
    'note'
  );
}
