/** The facts that can save a life, safety-core.yaml, and checks of the texts that mention their subjects. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {CORE_SCHEMA, load} from 'js-yaml';
import {readHelpLines} from '../../src/build/content-files.js';
import {contentOf} from '../../src/document/outline.js';
import {blockText} from '../../src/document/plain-text.js';
import type {Section} from '../../src/document/types.js';
import {fold, GLOSSARY_TEXTS, LANGUAGES} from './coverage.js';
import type {ReadFile} from './read-content.js';

type Language = (typeof LANGUAGES)[number];
/** Sources of regular expressions. */
type InEach = Readonly<Record<Language, string>>;

interface Fact extends Partial<InEach> {
  readonly about: string;
}

interface Subject {
  readonly about: string;
  readonly told?: InEach;
  readonly at?: readonly string[];
  readonly facts: readonly string[];
}

interface OnlyNumber {
  readonly about: string;
  readonly with: InEach;
  readonly unit: InEach;
  readonly only: InEach;
}

interface Forbidden extends InEach {
  readonly about: string;
  readonly caught: InEach;
}

interface Core {
  /** Topics that are read in one go. */
  readonly whole: readonly string[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly subjects: Readonly<Record<string, Subject>>;
  /** Id of a help line → its names. */
  readonly lines: Readonly<Record<string, InEach>>;
  readonly numbers: readonly OnlyNumber[];
  readonly never: readonly Forbidden[];
}

const yaml = readFileSync(join(import.meta.dirname, 'safety-core.yaml'), 'utf8');
export const CORE = load(yaml, {schema: CORE_SCHEMA}) as Core;

/** A part that is read on its own: a question with its answer, a tip, elsewhere a section of level 2. */
export interface Panel {
  /** `en/iop#iop-week`; `en/iop` is the introduction. */
  readonly address: string;
  readonly language: Language;
  readonly topic: string;
  /** `iop#iop-week`. */
  readonly place: string;
  /** Paragraphs, items and headings, folded. */
  readonly lines: readonly string[];
  /** Further lines in which a fact may be stated. */
  readonly around: readonly string[];
}

const ALONE = ['family-faq', 'wellness-tips'];

const linesOf = (texts: readonly string[]) => fold(texts.join('\n')).split('\n');

const linesOfSection = (section: Section) => linesOf([section.title, ...contentOf(section).map(blockText)]);

export function panelsOf({name, topic, language, introduction, groups, document: {meta}}: ReadFile): Panel[] {
  const alone = ALONE.includes(topic) ? groups.flatMap(({sections}) => sections) : groups;
  const top = linesOf([meta.title ?? '', meta.summary ?? '', ...introduction.map(blockText)]);
  const sections = alone.map((section) => ({id: section.id, lines: linesOfSection(section)}));
  const all = [...top, ...sections.flatMap(({lines}) => lines)];
  const panel = (id: string | undefined, lines: readonly string[]): Panel => ({
    address: id === undefined ? name : `${name}#${id}`,
    language: language as Language,
    topic,
    place: id === undefined ? topic : `${topic}#${id}`,
    lines,
    // A summary is read together with the text below it.
    around: id === undefined || CORE.whole.includes(topic) ? all : lines,
  });
  return [panel(undefined, top), ...sections.map(({id, lines}) => panel(id, lines))];
}

/** The entries of the glossary, which open in a text and are read on their own. */
export const GLOSSARY_PANELS: readonly Panel[] = GLOSSARY_TEXTS.map(([address, text]) => {
  const lines = text.split('\n');
  const [language, place] = [address.slice(0, 2) as Language, address.slice(3)];
  return {address, language, topic: 'glossary', place, lines, around: lines};
});

const patterns = new Map<string, RegExp>();

function someLine(lines: readonly string[], source: string): boolean {
  const pattern = patterns.get(source) ?? new RegExp(source);
  patterns.set(source, pattern);
  return lines.some((line) => pattern.test(line));
}

/** Whether lines state a fact; true if it does not apply to this language. */
export function states(lines: readonly string[], language: Language, id: string): boolean {
  const source = CORE.facts[id]![language];
  return source === undefined || someLine(lines, source);
}

const isToldOf = ({told, at = []}: Subject, {place, lines, language}: Panel) =>
  at.includes(place) || (told !== undefined && someLine(lines, told[language]));

/** Facts that a panel must state, and does not. */
export function missingFacts(panel: Panel): string[] {
  return Object.values(CORE.subjects)
    .filter((subject) => isToldOf(subject, panel))
    .flatMap(({about, facts}) =>
      facts
        .filter((id) => !states(panel.around, panel.language, id))
        .map((id) => `${panel.address} tells of “${about}”, and does not say: ${CORE.facts[id]!.about}`),
    );
}

const HELP_LINES = readHelpLines();
const numberOf = (id: string) => HELP_LINES.find((line) => line.id === id)!.number;

/** Lines that are named without their number, unknown numbers, and short ones that cannot be called. */
export function wrongLines({address, language, lines, around}: Panel): string[] {
  const text = around.join('\n');
  const known = HELP_LINES.map(({number}) => number);
  const unnumbered = Object.entries(CORE.lines)
    .filter(([id, name]) => someLine(lines, name[language]) && !text.includes(numberOf(id)))
    .map(([id]) => `${address} names ${id} without its number, ${numberOf(id)}`);
  const written = text.match(/\b1-\d{3}-\d{3}-\d{4}\b/g) ?? [];
  const called = [...text.matchAll(/\b(?:call(?: or text)?|text|llame(?: ya)? al|texto al) (\d{3,6})\b/g)];
  const unknown = [...written, ...called.map(([, number]) => number!)].filter(
    (each) => !known.includes(each),
  );
  return [
    ...unnumbered,
    ...unknown.map((each) => `${address} has the number ${each}, which no help line has`),
  ];
}

/** Wrong numbers of minutes and the like. */
export function wrongNumbers({address, language, lines}: Panel): string[] {
  return CORE.numbers.flatMap((rule) => {
    if (!someLine(lines, rule.with[language])) return [];
    const pattern = new RegExp(
      `(\\d+(?:[^\\w\\s]?\\d+)?(?: (?:to|or|o|a) \\d+)?) ${rule.unit[language]}\\b`,
      'g',
    );
    return [...lines.join('\n').matchAll(pattern)]
      .filter(([, number]) => number !== rule.only[language])
      .map(([words]) => `${address}: ${rule.about} are ${rule.only[language]}, not “${words}”`);
  });
}

export function forbiddenIn({address, language, lines}: Panel): string[] {
  return CORE.never
    .filter((rule) => someLine(lines, rule[language]))
    .map(({about}) => `${address} says what must not be said: ${about}`);
}

/** Facts that a panel states in one language only, of the subjects that it mentions in either. */
export function differences(panels: readonly Panel[]): string[] {
  const spanish = new Map(
    panels.filter(({language}) => language === 'es').map((panel) => [panel.place, panel]),
  );
  return panels.flatMap((english) => {
    const both = [english, spanish.get(english.place)!];
    if (english.language !== 'en' || !both[1]) return [];
    const subjects = Object.values(CORE.subjects).filter((subject) =>
      both.some((panel) => isToldOf(subject, panel)),
    );
    return [...new Set(subjects.flatMap(({facts}) => facts))].flatMap((id) => {
      const [told, silent] = [true, false].map((is) =>
        both.filter(({around, language}) => states(around, language, id) === is),
      ) as [Panel[], Panel[]];
      const isInEach = LANGUAGES.every((language) => CORE.facts[id]![language] !== undefined);
      if (!isInEach || told.length !== 1) return [];
      return [`${silent[0]!.address} does not say what ${told[0]!.address} says: ${CORE.facts[id]!.about}`];
    });
  });
}

/** Numbers to call that a panel has in one language only. */
export function numbersInOne(panels: readonly Panel[]): string[] {
  const has = ({lines}: Panel, number: string) => someLine(lines, `(?<![\\d-])${number}(?![\\d-])`);
  const twins = new Map(panels.map((panel) => [`${panel.language} ${panel.place}`, panel]));
  return panels.flatMap((panel) => {
    const twin = twins.get(`${panel.language === 'en' ? 'es' : 'en'} ${panel.place}`);
    if (!twin) return [];
    return HELP_LINES.filter(({number}) => has(panel, number) && !has(twin, number)).map(
      ({number}) => `${twin.address} does not have the number ${number}, which ${panel.address} has`,
    );
  });
}

/** All problems of some files, and of the glossary. */
export function safetyFaults(files: readonly ReadFile[]): string[] {
  const panels = [...files.flatMap(panelsOf), ...GLOSSARY_PANELS];
  const each = panels.flatMap((panel) => [
    ...missingFacts(panel),
    ...wrongLines(panel),
    ...wrongNumbers(panel),
    ...forbiddenIn(panel),
  ]);
  return [...each, ...differences(panels), ...numbersInOne(panels)];
}
