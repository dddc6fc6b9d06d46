import type {RootContent} from 'mdast';
import {primaryLanguage} from '../../localization/language-tag.js';
import {sourceLanguage} from '../../localization/languages.js';
import {languageName} from '../../localization/words.js';
import type {Section} from '../../document/types.js';
import type {CheckedFile} from '../checked-file.js';
import {named} from '../../text-kinds/blocks.js';
import type {Finding, Library, Rule} from '../rule.js';
import {
  acceptedHashes,
  compareTranslation,
  originalOf,
  type Comparison,
} from '../translation/compare-translation.js';
import {libraryIndex, originalIdOf} from '../library-index.js';
import {fieldRange} from '../front-matter/field-position.js';

type Report = (finding: Finding) => void;

const ACCEPT = 'run `npx family-widgets check --accept-translation`';

export const translation: Rule = {
  name: 'translation',
  severity: 'error',
  about:
    'A translation has the sections of its original, and none of them was made from a text that has changed since.',
  check: (file, {library, settings, report}) => {
    const [first = sourceLanguage, ...others] = settings.languages.map(primaryLanguage);
    if (originalIdOf(file) === undefined) checkOriginal(file, library, [first, ...others], report);
    else checkTranslation(file, library, first, report);
  },
};

/** `English`, as messages name a language. */
function nameOf(language: string): string {
  return /^[a-z]{2,8}$/.test(language) ? languageName(language, sourceLanguage) : language;
}

function checkOriginal(
  file: CheckedFile,
  library: Library,
  languages: readonly string[],
  report: Report,
): void {
  const {id} = file.document.meta;
  // Without an id, texts cannot be matched.
  if (id === undefined) return;
  const [first] = languages;
  const files = libraryIndex(library).filesOf(id);
  const range = fieldRange(file, 'id');
  const twin = files.find(({language}) => language === first);
  if (twin && file.language !== first) {
    report({
      message: `${twin.path} is the same text in ${nameOf(first!)}. Write \`translationOf: {id: ${id}}\`, so that we can tell when that one has changed.`,
      range,
    });
    return;
  }
  // A text in a language that is not required is never the original.
  if (!languages.includes(file.language)) return;
  for (const language of languages)
    if (files.every((other) => other.language !== language))
      report({
        message: `There is no file of this text in ${nameOf(language)}. Write one with the same \`id\`.`,
        range,
        severity: 'warning',
      });
}

function checkTranslation(file: CheckedFile, library: Library, first: string, report: Report): void {
  const range = fieldRange(file, 'translationOf');
  const id = originalIdOf(file)!;
  const english = nameOf(first);
  const original = originalOf(file, library, first);
  if (file.language === first) {
    report({
      message: `This text is in ${english}, which the others are made from. Take \`translationOf\` out, or fix \`lang\`.`,
      range,
    });
  } else if (!original) {
    report({
      message: `There is no text with the id \`${id}\` in ${english}. Fix the \`id\` in \`translationOf\`, or check the folders of both languages together.`,
      range,
    });
  } else {
    if (original.kind !== undefined && file.kind !== undefined && original.kind !== file.kind)
      report({
        message: `This text is of kind ${file.kind}, and the ${english} one of kind ${original.kind}. Write \`kind: ${original.kind}\`.`,
        range: fieldRange(file, 'kind'),
      });
    const comparison = compareTranslation(file, original);
    reportSections(file, comparison, english, report);
    reportAge(file, comparison, english, report);
  }
}

type TreeSection = Section<RootContent>;

const called = (section: TreeSection) => `${named(section)} {#${section.id}}`;

function reportSections(file: CheckedFile, comparison: Comparison, english: string, report: Report): void {
  for (const {section, after} of comparison.missing)
    report({
      message: `The section ${called(section)} of the ${english} text is missing here. Write it ${
        after ? `behind ${named(after)}` : 'at the start'
      }, with the same id.`,
      range: after?.heading.position ?? fieldRange(file, 'translationOf'),
    });
  for (const section of comparison.extra)
    report({
      message: `The ${english} text has no section {#${section.id}}. Give ${named(section)} the id of the section that it is made from, or take it out.`,
      range: section.heading.position,
    });
  for (const {section, after} of comparison.moved)
    report({
      message: `${named(section)} stands at another place than in the ${english} text, where it ${
        after ? `follows ${called(after)}` : 'comes first'
      }. Move it there.`,
      range: section.heading.position,
    });
  for (const {section, level} of comparison.shifted)
    report({
      message: `${named(section)} is of level ${section.level}, and of level ${level} in the ${english} text. Write \`${'#'.repeat(level)} …\`.`,
      range: section.heading.position,
    });
}

function reportAge(file: CheckedFile, comparison: Comparison, english: string, report: Report): void {
  const range = fieldRange(file, ['translationOf', 'sections'], 'translationOf');
  for (const section of comparison.stale)
    report({
      message: `stale: the ${english} text of ${
        section
          ? called(section)
          : 'the introduction (title, summary, and what stands above the first heading)'
      } has changed since this was made from it. Bring it up to date, then ${ACCEPT}.`,
      range: section?.heading.position ?? range,
    });
  if (acceptedHashes(file).size === 0) {
    report({
      message: `It is not recorded which ${english} text this was made from. When both say the same, ${ACCEPT}.`,
      range,
    });
    return;
  }
  for (const section of comparison.unaccepted)
    report({
      message: `It is not recorded which ${english} text ${section ? called(section) : 'the introduction'} was made from. When both say the same, ${ACCEPT}.`,
      range: section?.heading.position ?? range,
    });
}
