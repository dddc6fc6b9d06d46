/** The data of the guide for authors, taken from the checks and the templates, so that it cannot become outdated. */
import {dataFor, type ByLanguage} from '../../src/localization/by-language.js';
import {textKinds} from '../../src/text-kinds/index.js';
import {lexicons} from '../../src/checks/language/lexicon/lexicon.js';
import type {LexiconRow} from '../../src/checks/language/lexicon/row.js';
import {rules} from '../../src/checks/rules/index.js';
import {sourceLanguage, type Language} from '../../src/localization/languages.js';
import {KIND_TITLES, templates} from './templates.js';

/** Every kind of text, with its English template. */
export const kindRows = textKinds.map(({name, about, widget}) => ({
  name,
  about,
  widget,
  title: KIND_TITLES[name] ?? name,
  template: templates.find(({kind, language}) => kind === name && language === sourceLanguage)?.text ?? '',
}));

export const ruleRows = rules.map(({name, severity, about}) => ({name, severity, about}));

/** Some rows of the lexicon, by number: what authors write most often. */
const FIRST_WORDS: ByLanguage<readonly number[]> = {
  en: [1, 6, 10, 14, 23, 25, 28, 33, 34, 47],
  es: [1, 2, 3, 5, 7, 9],
};

/** Languages with a table of words to avoid in the guide, each with the heads of the table. */
export const WORD_TABLES: readonly {
  readonly language: Language;
  readonly avoid: string;
  readonly prefer: string;
}[] = [
  {language: 'en', avoid: 'instead of', prefer: 'write'},
  {language: 'es', avoid: 'en lugar de', prefer: 'escriba'},
];

/** Words to avoid, each with suggestions. */
export function wordRows(language: string): {avoid: string; prefer: string}[] {
  return (dataFor(FIRST_WORDS, language) ?? []).flatMap((number) => {
    const row = dataFor(lexicons, language)?.find((each) => each.row === number);
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
