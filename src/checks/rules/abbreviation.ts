import {dataFor} from '../../localization/by-language.js';
import {isMarked, rangeIn, textWithout, type Passage} from '../language/readability/passage.js';
import {textKindOf} from '../../text-kinds/index.js';
import {passagesAndHeadings, readingOf, type ReadSection} from '../language/readability/reading.js';
import type {CheckedFile} from '../checked-file.js';
import type {Finding, GlossaryTerm, GlossaryWords, Library, Rule} from '../rule.js';
import {hide, shoutedIn, withoutKnownCapitals, type Shouted} from '../language/capitals.js';
import {anyOf, inEveryLanguage} from '../language/wording/wording.js';

/** Abbreviations that are as well known as their long forms, and words to text to helplines, in all languages. */
const KNOWN = new Set(inEveryLanguage(({knownAbbreviations}) => knownAbbreviations).flat());

const STANDS_FOR = anyOf(({standsFor}) => standsFor);

/** Two or more capitals, possibly with digits and `&` between them. Excludes a plural `s`. */
const ABBREVIATION = /(?<![\p{L}\p{N}&])\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}(?=s?(?![\p{L}\p{N}]))/gu;

/** Roman numerals, used for levels. */
const ROMAN = /^[IVX]+$/;

export const abbreviation: Rule = {
  name: 'abbreviation',
  severity: 'error',
  about:
    'An abbreviation is said in words once in each panel, since families read panels alone: “intensive outpatient program (IOP)”; other words are in small letters. Those under `names` in the settings are left alone.',
  check: (file, {library, settings, report}) => {
    const known = new Set([...KNOWN, ...settings.names]);
    for (const panel of panelsOf(file))
      for (const finding of unopenedIn(panel, known, file.language, library)) report(finding);
  },
};

/** A part of the text that a family reads on its own. */
interface Panel {
  readonly name: string;
  readonly passages: readonly Passage[];
}

/** Panels are the sections below groups, such as questions; in kinds without groups, the sections of level 2. */
function panelsOf(file: CheckedFile): Panel[] {
  const {title, summary, introduction, sections} = readingOf(file);
  const opening = {name: 'the title and what follows it', passages: [...title, ...summary, ...introduction]};
  const whole = (section: ReadSection): Panel => ({
    name: `“${section.title}”`,
    passages: passagesAndHeadings(section),
  });
  if (!textKindOf(file)?.isGrouped) return [opening, ...sections.map(whole)];
  const groups = sections.map((group) => ({...group, sections: []}));
  return [opening, ...groups.map(whole), ...sections.flatMap((group) => group.sections).map(whole)];
}

function unopenedIn(
  {name, passages}: Panel,
  known: ReadonlySet<string>,
  language: string,
  library: Library,
): Finding[] {
  const texts = passages.map((passage) => textWithout(passage, 'code'));
  const all = texts.join('\n');
  const seen = new Set<string>();
  const isNew = (letters: string) => !seen.has(letters) && seen.add(letters).size > 0;
  const mayBeShort = (letters: string) =>
    known.has(letters) || termOf(letters, language, library) !== undefined || isOpened(letters, all);
  return passages.flatMap((passage, number) => {
    let text = withoutKnownCapitals(texts[number]!);
    const say = (letters: string, index: number, finding: Finding) => ({
      index,
      finding: {...finding, range: rangeIn(passage, index, index + letters.length)},
    });
    const shouted = shoutedIn(text, language, mayBeShort);
    for (const {words, index} of shouted) text = hide(text, index, index + words.length);
    const short = [...text.matchAll(ABBREVIATION)].flatMap(({0: letters, index}) => {
      if (known.has(letters) || ROMAN.test(letters) || !isNew(letters) || isOpened(letters, all)) return [];
      const term = termOf(letters, language, library);
      const hasButton = term && (term.find !== false || isMarked(passage, index, 'term'));
      return [
        say(
          letters,
          index,
          hasButton ? explainedOnly(letters, term, language, name) : unexplained(letters, name),
        ),
      ];
    });
    return [
      ...shouted
        .filter(({words}) => isNew(words))
        .map((each) => say(each.words, each.index, inCapitals(each))),
      ...short,
    ]
      .toSorted((one, other) => one.index - other.index)
      .map(({finding}) => finding);
  });
}

/**
 * Whether the abbreviation is spelled out: `intensive outpatient program (IOP)`, `(intensive outpatient program,
 * IOP)`, `IOP (intensive outpatient program)`, `IOP means …`. Neither letters nor `&` need escaping in a pattern.
 */
function isOpened(letters: string, text: string): boolean {
  return new RegExp(
    [
      `[\\p{L}\\p{N}][”"’']?\\s\\(${letters}s?(?![\\p{L}\\p{N}])`,
      `\\p{Ll}, ${letters}\\)`,
      `(?<![\\p{L}\\p{N}])${letters} \\(\\p{L}+[\\s-]\\p{L}[^()]*\\)`,
      `(?<![\\p{L}\\p{N}])${letters} ${STANDS_FOR}(?!\\p{L})`,
    ].join('|'),
    'u',
  ).test(text);
}

function termOf(letters: string, language: string, {glossary}: Library): GlossaryTerm | undefined {
  return [...glossary.values()].find((term) => wordsOf(term, language)?.abbreviation === letters);
}

function wordsOf(term: GlossaryTerm, language: string): GlossaryWords | undefined {
  return dataFor(term, language);
}

/** For an abbreviation that only a glossary button explains, which readers may not recognise as a button. */
function explainedOnly(letters: string, term: GlossaryTerm, language: string, panel: string): Finding {
  const opened = `${nameFor(letters, wordsOf(term, language)!)} (${letters})`;
  return {
    severity: 'warning',
    message: `Only the glossary says what “${letters}” stands for: write “${opened}” once in ${panel}.`,
    instead: [opened],
  };
}

/** The name of a term that begins with these letters, if there is one. */
function nameFor(letters: string, {term, also = []}: GlossaryWords): string {
  const initials = (name: string) => name.replaceAll(/(\p{L})[\p{L}’']*[\s-]*/gu, '$1').toUpperCase();
  return [term, ...also].find((name) => initials(name) === letters) ?? term;
}

function unexplained(letters: string, panel: string): Finding {
  return {
    message: `Say once in ${panel} what “${letters}” stands for, with the letters behind the words in brackets: “… (${letters})”.`,
  };
}

function inCapitals({words, instead}: Shouted): Finding {
  return {
    severity: 'warning',
    message: `“${words}” is in capitals, which are harder to read, and may be read aloud letter by letter: write it in small letters${instead === undefined ? '' : `, “${instead}”`}.`,
    ...(instead !== undefined && {instead: [instead]}),
  };
}
