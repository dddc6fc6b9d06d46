import {contentOf, type Outline} from '../document/outline.js';
import type {Section} from '../document/types.js';
import {isQuestion} from '../document/written-titles.js';
import {dataFor} from '../localization/by-language.js';
import {textKindWords} from '../localization/words.js';
import {hasContent, isParagraph, named} from './blocks.js';
import type {PositionedText, Report, TextKind} from './text-kind.js';

/** Questions under one heading. The group of a list without groups has no heading. */
export interface Group<Node> {
  readonly section: Section<Node> | undefined;
  /** The nodes between the group's heading and its first question. */
  readonly introduction: readonly Node[];
  readonly questions: readonly Section<Node>[];
}

export interface Faq<Node> {
  /** The nodes above the first group. */
  readonly introduction: readonly Node[];
  readonly groups: readonly Group<Node>[];
}

/**
 * Groups of questions in an outline. If no heading is that of a group, every heading is a question. Otherwise a question
 * beside groups is one of its own, and another heading without questions below it is a group of text.
 */
export function faqOf<Node>({introduction, sections}: Outline<Node>): Faq<Node> {
  const areGroups = sections.some(isGroup);
  const groups: {
    section: Section<Node> | undefined;
    introduction: readonly Node[];
    questions: Section<Node>[];
  }[] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (areGroups && (isGroup(section) || !isQuestion(section.title)))
      groups.push({section, introduction: section.blocks, questions: [...section.sections]});
    else if (last && !last.section) last.questions.push(section);
    else groups.push({section: undefined, introduction: [], questions: [section]});
  }
  return {introduction, groups};
}

/** Whether a section has questions below it. Those of a question are the parts of its answer, unless they are questions. */
function isGroup({title, sections}: Section<unknown>): boolean {
  return sections.length > 0 && (!isQuestion(title) || sections.some((each) => isQuestion(each.title)));
}

/** An answer: its first paragraph, if it begins with one, is the short answer. */
export function answerOf<Node>(
  question: Section<Node>,
  isParagraph: (node: Node) => boolean,
): {readonly short: readonly Node[]; readonly rest: readonly Node[]} {
  const nodes = contentOf(question);
  const short = nodes.slice(0, 1).filter(isParagraph);
  return {short, rest: nodes.slice(short.length)};
}

const questionsOf = (text: PositionedText) => faqOf(text).groups.flatMap(({questions}) => questions);

export const faq = {
  name: 'faq',
  title: 'Questions and answers',
  about: 'Questions in groups, each with its answer.',
  widget: 'family-faq',
  widgetTitle: 'Family FAQ',
  needs: [],
  without: ['also'],
  mayRestOnPractice: false,
  isGrouped: true,
  itemsOf: (text) => questionsOf(text).map((section) => ({what: 'question', section})),
  check: (text, report) => {
    const {groups} = faqOf(text);
    if (groups.length === 0)
      report(
        'This text has no questions yet. Write groups as `## Group {#group}`, and below them questions as `### Question? {#question}`.',
      );
    for (const {section, questions} of groups) {
      // `heading-order` reports a heading without content.
      if (section && questions.length === 0 && hasContent(section))
        report(emptyGroup(section), text.rangeOf(section));
      if (!section && groups.length > 1)
        for (const question of questions) report(emptyGroup(question), text.rangeOf(question));
      for (const question of questions) checkQuestion(question, text, report);
    }
    checkTwice(text, report);
  },
} satisfies TextKind;

function emptyGroup(section: Section): string {
  return /\?\W*$/.test(section.title)
    ? `${named(section)} is a question, but has the level of a group. Write it as \`### …\`, below a group \`## …\`.`
    : `The group ${named(section)} has no questions. Write each as \`### Question? {#question}\` below it.`;
}

/** The same question twice: a reader opens one of them, and misses the other answer. */
function checkTwice(text: PositionedText, report: Report): void {
  const first = new Map<string, Section>();
  for (const question of questionsOf(text)) {
    const words = question.title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const above = words === '' ? undefined : first.get(words);
    if (!above) first.set(words, question);
    else
      report(
        `${named(question)} is asked in line ${text.rangeOf(above)?.start.line ?? 1} too. Write one answer, or ask it so that families see what is different.`,
        text.rangeOf(question),
        'warning',
      );
  }
}

function checkQuestion(question: Section, text: PositionedText, report: Report): void {
  const range = text.rangeOf(question);
  if (hasContent(question) && answerOf(question, isParagraph).short.length === 0)
    report(
      `${named(question)} has no short answer. Open with one or two sentences that answer it, before a list, a box or a table.`,
      range,
    );
  const words = dataFor(textKindWords, text.language);
  if (!words || words.question.test(question.title.trim())) return;
  report(
    `${named(question)} stands in the place of a question. Write it as families would ask it, with ${words.questionMarks}.`,
    range,
    'warning',
  );
}
