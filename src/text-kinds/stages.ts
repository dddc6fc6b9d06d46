import type {Outline} from '../document/outline.js';
import type {Section} from '../document/types.js';
import {dataFor} from '../localization/by-language.js';
import {stageLabels, textKindWords} from '../localization/words.js';
import {hasContent, isParagraph, named} from './blocks.js';
import {brokenFact, brokenFactMessage} from './facts.js';
import type {PositionedText, Report, TextKind} from './text-kind.js';

/** A section as the timeline shows it. */
export interface Stage<Node> {
  /** Suffix of its slot names. */
  readonly key: string;
  readonly section: Section<Node>;
  /** The list of its facts, if it begins with one. */
  readonly list: Node | undefined;
  /** Always visible. */
  readonly line: readonly Node[];
  /** Can be opened, above the subsections. */
  readonly rest: readonly Node[];
}

export interface Timeline<Node> {
  /** What applies to all stages. */
  readonly band: Stage<Node> | undefined;
  readonly stages: readonly Stage<Node>[];
  /** What can happen at any stage. */
  readonly branch: Stage<Node> | undefined;
}

/** Band and branch are recognised by the end of their ids; all other sections are stages. */
export function timelineOf<Node>(
  {sections}: Pick<Outline<Node>, 'sections'>,
  isParagraph: (node: Node) => boolean,
): Timeline<Node> {
  const endingIn = (end: string) => sections.find(({id}) => id.endsWith(end));
  const band = endingIn('-medication');
  const branch = endingIn('-setback');
  /** @param most - how many nodes of the text are always visible */
  const stageOf = (section: Section<Node>, key: string, most: number): Stage<Node> => {
    const start = section.facts.length > 0 ? 1 : 0;
    const blocks = section.blocks.slice(start);
    // The visible line of a stage is a paragraph, never a list or a table.
    const end = most > 1 || (blocks.length > 0 && isParagraph(blocks[0]!)) ? most : 0;
    return {
      key,
      section,
      list: start ? section.blocks[0] : undefined,
      line: blocks.slice(0, end),
      rest: blocks.slice(end),
    };
  };
  return {
    band: band && stageOf(band, 'band', Infinity),
    branch: branch && stageOf(branch, 'branch', Infinity),
    stages: sections
      .filter((section) => section !== band && section !== branch)
      .map((section, index) => stageOf(section, String(index), 1)),
  };
}

export const stages = {
  name: 'stages',
  title: 'Stages of treatment',
  about: 'The stages of care, each with its facts, one line, and parts to open.',
  widget: 'family-stage-timeline',
  widgetTitle: 'Stage timeline',
  needs: [],
  without: ['also'],
  mayRestOnPractice: false,
  isGrouped: false,
  itemsOf: ({sections}) => sections.map((section) => ({what: 'stage', section})),
  check: (text, report) => {
    const timeline = timelineOf(text, isParagraph);
    if (timeline.stages.length < 2)
      report(`A timeline needs two stages or more. Write each as \`## Stage {#${text.id}-stage}\`.`);
    for (const section of text.sections) {
      const stage = timeline.stages.find((each) => each.section === section);
      checkFacts(section, stage, text, report);
      checkFamily(section, text, report);
    }
  },
} satisfies TextKind;

/** @param stage - undefined for the band and the branch */
function checkFacts(
  section: Section,
  stage: Stage<unknown> | undefined,
  text: PositionedText,
  report: Report,
): void {
  const broken = brokenFact(section);
  if (broken) {
    report(
      brokenFactMessage(broken.list.items[broken.index]!),
      text.rangeInside(section, broken.list, broken.index),
    );
    return;
  }
  if (!stage) return;
  // An author writes in the language of the text.
  const length = dataFor(stageLabels, text.language)?.length;
  if (length !== undefined && !section.facts.some(({label}) => new RegExp(length, 'i').test(label)))
    report(
      `${named(section)} does not say how long it takes. Open with a list of facts: \`- ${dataFor(textKindWords, text.language)!.lengthLabel}: …\`.`,
      text.rangeOf(section),
      'warning',
    );
  if (hasContent(section) && stage.line.length === 0)
    report(
      `${named(section)} has no line that is always in sight. Write one sentence${stage.list ? ' below its facts' : ''}, before its parts, that says what this stage is.`,
      text.rangeOf(section),
    );
}

function checkFamily(section: Section, text: PositionedText, report: Report): void {
  if (section.sections.some(({id}) => id.endsWith('-family'))) return;
  report(
    `${named(section)} does not say what the family can do. Write \`### What your family can do {#${section.id}-family}\`: the widget knows the part by the end of its id.`,
    text.rangeOf(section),
    'warning',
  );
}
