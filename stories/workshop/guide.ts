/** What the guide for authors shows: taken from the checks and the templates, so that it is always what they say. */
import {textKinds} from '../../src/text-kinds/index.js';
import {lexicons} from '../../src/checks/language/lexicon/lexicon.js';
import type {LexiconRow} from '../../src/checks/language/lexicon/row.js';
import {rules} from '../../src/checks/rules/index.js';
import {KIND_TITLES, templates} from './templates.js';

/** Every kind of text, with its English template. */
export const kindRows = textKinds.map(({name, about, widget}) => ({
  name,
  about,
  widget,
  title: KIND_TITLES[name] ?? name,
  template: templates.find(({kind, language}) => kind === name && language === 'en')?.text ?? '',
}));

export const ruleRows = rules.map(({name, severity, about}) => ({name, severity, about}));

/** A few lines of the lexicon, by their numbers: what authors write most often. */
const FIRST_WORDS: Readonly<Record<string, readonly number[]>> = {
  en: [1, 6, 10, 14, 23, 25, 28, 33, 34, 47],
  es: [1, 2, 3, 5, 7, 9],
};

/** Words to avoid, each with what to write instead. */
export function wordRows(language: string): {avoid: string; prefer: string}[] {
  return (FIRST_WORDS[language] ?? []).flatMap((number) => {
    const row = lexicons[language]?.find((each) => each.row === number);
    return row ? [{avoid: firstOf(row), prefer: row.prefer.join(', or ')}] : [];
  });
}

/** `substance/drug abuse` is `substance abuse`. */
function firstOf({avoid: [words = '']}: LexiconRow): string {
  return words
    .split(' ')
    .map((alternatives) => alternatives.split('/')[0])
    .join(' ');
}
