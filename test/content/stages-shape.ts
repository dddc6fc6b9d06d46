/** The required structure of the timeline of stages, in each language. */
import {blockText} from '../../src/document/plain-text.js';
import type {Block, Section} from '../../src/document/types.js';
import {wordsOf} from './readability.js';
import {linksOf, type ReadFile} from './read-content.js';

/** The band, nine stages and the branch, each with the program that an explainer describes. */
const STAGES: Readonly<Record<string, string | undefined>> = {
  medication: 'medication',
  before: undefined,
  assessment: undefined,
  detox: 'detox',
  residential: 'residential',
  php: 'php',
  iop: 'iop',
  outpatient: 'outpatient',
  'recovery-support': 'continuing-care',
  living: undefined,
  setback: undefined,
};
const PARTS = ['happens', 'feel', 'family', 'questions', 'next'];

/** Optional stages. */
const IF_NEEDED = ['detox', 'residential', 'php'];

const LABELS: Readonly<
  Record<string, readonly [length: string, ifNeeded: string, startHere: string, program: string]>
> = {
  en: ['Length', 'If needed', 'Some people start here', 'Program'],
  es: ['Duración', 'Si hace falta', 'Algunas personas empiezan aquí', 'Programa'],
};

/** The names of the sections, which are the same in all stages. */
const TITLES: Readonly<Record<string, string>> = {
  en: 'What happens | What they may feel | What your family can do | Questions to ask | What comes next',
  es: 'Qué pasa | Qué puede sentir la persona | Qué puede hacer su familia | Preguntas para hacer | Qué sigue',
};

const SOME_LEADS_ON = /^#stage-|^#used-again$|^#iop-not-enough$/;

type Checks = Record<string, boolean>;

const types = (blocks: readonly Block[]) => blocks.map(({type}) => type).join(' ');

function itemsOf(blocks: readonly Block[], ordered = false): string[] {
  const [list] = blocks;
  return list?.type === 'list' && list.ordered === ordered
    ? list.items.map((item) => item.blocks.map(blockText).join(' '))
    : [];
}

const between = (count: number, least: number, most: number) => count >= least && count <= most;

/** Checks of the facts and the summary at the start of a stage. */
function openingChecks({blocks, facts}: Section, stage: string, language: string): Checks {
  const labels = LABELS[language]!;
  const told = facts.map(({label}) => label);
  const program = STAGES[stage];
  const ways = linksOf(blocks.slice(0, 1)).map(({url}) => url);
  return {
    'facts and a line': types(blocks) === 'list paragraph',
    'length first': told[0] === labels[0],
    'facts in order': told.join() === labels.filter((label) => told.includes(label)).join(),
    'if needed': told.includes(labels[1]) === IF_NEEDED.includes(stage),
    program:
      ways.join() === (program ? `#${program}-at-a-glance` : '') &&
      told.includes(labels[3]) === Boolean(program),
  };
}

/** Checks of the steps at the start of the branch: safety comes first. */
function branchChecks({blocks}: Section): Checks {
  const steps = itemsOf(blocks, true);
  return {
    'steps and a line': types(blocks) === 'list paragraph',
    'four steps': steps.length === 4,
    'safety first':
      linksOf(blocks.slice(0, 1)).some(({url}) => url === 'tel:911') && (steps[0] ?? '').includes('911'),
  };
}

function stageFaults(section: Section, language: string): string[] {
  const stage = section.id.replace('stage-', '');
  const parts = section.sections;
  if (parts.map(({id}) => id).join() !== PARTS.map((part) => `${section.id}-${part}`).join())
    return [`${section.id}: parts ${parts.map(({id}) => id).join()}`];
  const [happens, feel, family, questions, next] = parts as [Section, Section, Section, Section, Section];
  const asked = itemsOf(questions.blocks);
  const all = [section, ...parts];
  const checks: Checks = {
    ...(stage === 'setback' ? branchChecks(section) : openingChecks(section, stage, language)),
    'line of 20 words': wordsOf(section.blocks[1] ? blockText(section.blocks[1]) : '').length < 20,
    'titles of the parts': parts.map(({title}) => title).join(' | ') === TITLES[language],
    'text in each part': [happens, feel, next].every(({blocks}) => blocks[0]?.type === 'paragraph'),
    '3 to 5 actions': between(itemsOf(family.blocks).length, 3, 5) && family.blocks.length === 1,
    '2 to 4 questions': between(asked.length, 2, 4) && questions.blocks.length === 1,
    'question without its mark': asked.every((item) => item.endsWith('?')),
    'a way on': linksOf(next.blocks).some(({url}) => SOME_LEADS_ON.test(url)) || stage === 'medication',
    'sources at the end': next.blocks.at(-1)?.type === 'sources',
    'sources elsewhere': all.flatMap(({blocks}) => blocks).filter(({type}) => type === 'sources').length < 2,
    'headings below the parts': parts.every(({sections}) => sections.length === 0),
  };
  return Object.keys(checks)
    .filter((check) => !checks[check])
    .map((check) => `${section.id}: ${check}`);
}

/** The problems of the timeline's structure. */
export function timelineFaults({language, introduction, groups}: ReadFile): string[] {
  const ids = groups.map(({id}) => id);
  if (
    ids.join() !==
    Object.keys(STAGES)
      .map((stage) => `stage-${stage}`)
      .join()
  )
    return [`stages ${ids.join()}`];
  const opens = introduction.length > 0 && introduction.every(({type}) => type === 'paragraph');
  return [...(opens ? [] : ['introduction']), ...groups.flatMap((section) => stageFaults(section, language))];
}
