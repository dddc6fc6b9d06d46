/** What the guide for authors shows: taken from the checks and the templates, so that it is always what they say. */
import {dataFor} from '../../src/localization/by-language.js';
import {textKinds} from '../../src/text-kinds/index.js';
import {lexicons} from '../../src/checks/language/lexicon/lexicon.js';
import type {LexiconRow} from '../../src/checks/language/lexicon/row.js';
import {wordings} from '../../src/checks/language/wording/wording.js';
import {rules} from '../../src/checks/rules/index.js';
import {languages, sourceLanguage} from '../../src/localization/languages.js';
import {templates} from './templates.js';

/** Every kind of text, with its English template. */
export const kindRows = textKinds.map(({name, title, about, widget}) => ({
  name,
  about,
  widget,
  title,
  template: templates.find(({kind, language}) => kind === name && language === sourceLanguage)?.text ?? '',
}));

export const ruleRows = rules.map(({name, severity, about}) => ({name, severity, about}));

/** Languages that the guide names words to avoid in, each with the heads of the table. */
export const WORD_TABLES = languages.flatMap((language) => {
  const {guide} = dataFor(wordings, language) ?? {};
  return guide ? [{language, ...guide}] : [];
});

/** A few words to avoid, those that authors write most often, each with what to write instead. */
export function wordRows(language: string): {avoid: string; prefer: string}[] {
  return (dataFor(wordings, language)?.guide.rows ?? []).flatMap((number) => {
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
