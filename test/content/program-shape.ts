/** The required structure of every program explainer, in each language. */
import {factsFrom} from '../../src/document/outline.js';
import {blockText, inlineText} from '../../src/document/plain-text.js';
import type {Block, Section} from '../../src/document/types.js';
import {sentencesOf, wordsOf} from './readability.js';
import {linksOf, type ReadFile} from './read-content.js';

const PARTS = 'at-a-glance what-it-is week works-on family contact cost questions warning-signs next'.split(
  ' ',
);

interface Words {
  readonly facts: readonly string[];
  readonly days: readonly string[];
  readonly columns: readonly string[];
  readonly familySession: RegExp;
  readonly steps: readonly string[];
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    facts: ['Hours a week', 'Where they live', 'Usual length', 'Who it fits', 'Other names'],
    days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
    columns: ['Day', 'Hours', 'What may fill it'],
    familySession: /^Family (?:session|night)\b/,
    steps: ['Step down', 'Step up', 'Alongside'],
  },
  es: {
    facts: ['Horas por semana', 'Dónde vive la persona', 'Duración usual', 'Para quién es', 'Otros nombres'],
    days: 'Lunes Martes Miércoles Jueves Viernes Sábado Domingo'.split(' '),
    columns: ['Día', 'Horas', 'Qué puede haber'],
    familySession: /^(?:Sesión|Noche) familiar\b/,
    steps: ['Un paso más ligero', 'Un paso más intenso', 'Al mismo tiempo'],
  },
};

/** Minimum and maximum hours in the week of the example, to tell outpatient programs from meetings and visits. */
const HOURS: Readonly<Record<string, readonly [number, number]>> = {
  detox: [7 * 24, 7 * 24],
  residential: [7 * 24, 7 * 24],
  php: [20, 40],
  iop: [9, 19],
  outpatient: [1, 8],
};
const FEW_HOURS = [1, 8] as const;

type List = Extract<Block, {type: 'list'}>;
type Table = Extract<Block, {type: 'table'}>;

const isList = (block: Block | undefined): block is List => block?.type === 'list';
const itemsOf = (list: List) => list.items.map(({blocks}) => blocks.map(blockText).join(' '));
const between = (count: number, least: number, most: number) => count >= least && count <= most;
const types = (blocks: readonly Block[]) => blocks.map(({type}) => type).join(' ');

/** A sentence or more, then a list of `least` to `most` items. */
function listAfterText({blocks}: Section, least: number, most: number): List | undefined {
  const [text, list] = blocks;
  return text?.type === 'paragraph' &&
    isList(list) &&
    !list.ordered &&
    between(list.items.length, least, most)
    ? list
    : undefined;
}

/** The problems of a program's week. */
export function weekFaults({blocks}: Section, topic: string, language: string): string[] {
  const {days, columns, familySession} = WORDS[language]!;
  const tables = blocks.filter((block): block is Table => block.type === 'table');
  if (!/^paragraph table paragraph(?: sources)?$/.test(types(blocks)))
    return ['week is not text, table, text'];
  const {head, rows} = tables[0]!;
  const cells = [head, ...rows].map((row) => row.map(({children}) => inlineText(children)));
  const [labels = [], ...week] = cells;
  const hours = week.map((row) => row[1] ?? '');
  const sum = hours.reduce((all, each) => all + Number(each), 0);
  const [least, most] = HOURS[topic] ?? FEW_HOURS;
  const checks: Record<string, boolean> = {
    'columns of the week': labels.join() === columns.join(),
    'days of the week': week.map(([day]) => day).join() === days.join(),
    'hours of a day': hours.every((each) => /^\d+$/.test(each) && Number(each) <= 24),
    [`${sum} hours a week`]: between(sum, least, most),
    'family session': week.filter(([, , what]) => familySession.test(what ?? '')).length > 0,
    'empty cell': week.every((row) => row.length === 3 && row.every((cell) => cell !== '')),
  };
  return Object.keys(checks).filter((check) => !checks[check]);
}

const startsWithFact = (item: string, labels: readonly string[]) =>
  labels.some((label) => factsFrom([item]).some((fact) => fact.label === label));

/** The problems of a program explainer's structure. */
export function programFaults({topic, language, introduction, groups}: ReadFile): string[] {
  const ids = groups.map(({id}) => id);
  if (ids.join() !== PARTS.map((part) => `${topic}-${part}`).join()) return [`sections ${ids.join()}`];
  const words = WORDS[language]!;
  const [glance, what, week, worksOn, family, contact, cost, questions, warning, next] = groups as [
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
    Section,
  ];
  const topics = worksOn.sections;
  const asked = listAfterText(questions, 6, 7);
  const priced = listAfterText(cost, 4, 6);
  const steps = listAfterText(next, 3, 7);
  const numbers = linksOf(warning.blocks).map(({url}) => url);
  const checks: Record<string, boolean> = {
    'text above the sections': introduction.length === 0,
    'text lost at a glance': /^list(?: sources)?$/.test(types(glance.blocks)),
    'five facts': glance.facts.map(({label}) => label).join() === words.facts.join(),
    // The explainer sets a fact in bold up to its first comma, semicolon or parenthesis; names are set in one line.
    'bold fact that ends in a comma': glance.facts
      .slice(0, -1)
      .every(({value}) => !/^(?:(?! \()[^])*?[,;]\s/.test(value)),
    'long fact': glance.facts.every(({value}) => wordsOf(value).length < 14),
    'opening of 1 or 2 sentences':
      what.blocks[0]?.type === 'paragraph' && between(sentencesOf(what.blocks.slice(0, 1)).length, 1, 2),
    'detail of what it is': what.blocks.length > 2,
    'text lost above the topics': worksOn.blocks.length === 0,
    '4 to 6 topics': between(topics.length, 4, 6),
    'id of a topic': topics.every(({id}) => id.startsWith(`${worksOn.id}-`)),
    'topic of 1 to 4 sentences': topics.every(
      ({blocks, sections}) =>
        sections.length === 0 && blocks[0]?.type === 'paragraph' && between(sentencesOf(blocks).length, 1, 4),
    ),
    'headings elsewhere': groups.every((group) => group === worksOn || group.sections.length === 0),
    '5 to 7 actions': listAfterText(family, 5, 7) !== undefined,
    contact: contact.blocks[0]?.type === 'paragraph',
    '4 to 6 words of cost': priced !== undefined && factsFrom(itemsOf(priced)).length > 0,
    '6 or 7 questions': asked?.items.every(({checked}) => checked === false) ?? false,
    'question without its mark': asked === undefined || itemsOf(asked).every((item) => item.endsWith('?')),
    'numbers to call': ['tel:911', 'tel:988'].every((url) => numbers.includes(url)),
    steps: steps !== undefined && itemsOf(steps).every((item) => startsWithFact(item, words.steps)),
    'ways to other programs':
      linksOf(next.blocks).filter(({url}) => /^#(?!stage).*-at-a-glance$/.test(url)).length > 1,
    'way to itself': !linksOf(next.blocks).some(({url}) => url === `#${glance.id}`),
    'sources of what it is and of the warning signs': [what, warning].every(
      ({blocks}) => blocks.at(-1)?.type === 'sources',
    ),
  };
  return [...Object.keys(checks).filter((check) => !checks[check]), ...weekFaults(week, topic, language)];
}
