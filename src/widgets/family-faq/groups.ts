import type {Outline} from '../../document/outline.js';
import type {Section} from '../../document/types.js';

/** Questions under one heading. The group of a list without groups has no heading. */
export interface Group<Node> {
  readonly section: Section<Node> | undefined;
  /** What stands between the group's heading and its first question. */
  readonly introduction: readonly Node[];
  readonly questions: readonly Section<Node>[];
}

export interface Faq<Node> {
  /** What stands above the first group. */
  readonly introduction: readonly Node[];
  readonly groups: readonly Group<Node>[];
}

/**
 * An outline as groups of questions. Where no heading has one below it, every heading is a question; a heading
 * without questions below it, among groups, is a group of text.
 */
export function faqOf<Node>({introduction, sections}: Outline<Node>): Faq<Node> {
  if (sections.every((section) => section.sections.length === 0)) {
    return {
      introduction,
      groups: sections.length > 0 ? [{section: undefined, introduction: [], questions: sections}] : [],
    };
  }
  return {
    introduction,
    groups: sections.map((section) => ({section, introduction: section.blocks, questions: section.sections})),
  };
}
