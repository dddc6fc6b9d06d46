import {dataFor} from '../../localization/by-language.js';
import {languageName} from '../../localization/words.js';
import {sourceLanguage} from '../../localization/languages.js';
import type {CheckedFile} from '../checked-file.js';
import {fieldRange} from '../front-matter/field-position.js';
import {rangeIn, textWithout, type Passage} from '../language/readability/passage.js';
import {allPassages, readingOf} from '../language/readability/reading.js';
import {wordsOf} from '../language/readability/sentences.js';
import {wordings} from '../language/wording/wording.js';
import type {Rule} from '../rule.js';

/** A shorter passage may be a name: `La Casa de la Esperanza`. */
const LEAST_WORDS = 8;

/** Of the common words of a language, in a passage that is written in it. */
const LEAST_COMMON = 4;

/** In a passage of another language, one common word of the text's own for so many of that language. */
const RATIO = 4;

export const textLanguage: Rule = {
  name: 'text-language',
  severity: 'warning',
  about: 'A text is in the language that its `lang` names.',
  check: (file, {report}) => {
    // The words of a related language would count for this one.
    if (!dataFor(wordings, file.language)) return;
    const judged = allPassages(readingOf(file)).flatMap((passage) => {
      const language = passage.isQuoted ? undefined : languageOf(passage, file.language);
      return language === undefined ? [] : [{passage, language}];
    });
    const foreign = judged.filter(({language}) => language !== file.language);
    const [first] = foreign;
    if (!first) return;
    if (foreign.length * 2 > judged.length) return report(wrongLanguage(file, first.language));
    for (const {passage, language} of foreign)
      report({
        message: `This is ${named(language)}, in a text that is ${named(file.language)}: screen readers would read it as ${named(file.language)}. Translate it.`,
        range: rangeIn(passage, 0, passage.text.length),
      });
  },
};

function wrongLanguage(file: CheckedFile, language: string) {
  return {
    message: `Most of this text is ${named(language)}, and its \`lang\` says ${named(file.language)}. Write \`lang: ${language}\`, or translate it.`,
    range: fieldRange(file, 'lang'),
  };
}

const named = (language: string) => languageName(language, sourceLanguage);

/** The language that most common words of a passage belong to; undefined where too few tell. */
function languageOf(passage: Passage, expected: string): string | undefined {
  // As they are written: those of a name begin with a capital.
  const words = wordsOf(textWithout(passage, 'image', 'code', 'marked'));
  if (words.length < LEAST_WORDS) return undefined;
  const counts = new Map(
    Object.entries(wordings).map(([language, {commonWords}]) => [
      language,
      words.filter((word) => commonWords.includes(word)).length,
    ]),
  );
  const own = counts.get(expected) ?? 0;
  const other = [...counts].find(
    ([language, count]) => language !== expected && count >= LEAST_COMMON && count >= own * RATIO,
  );
  return other?.[0] ?? (own >= LEAST_COMMON ? expected : undefined);
}
