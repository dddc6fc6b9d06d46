import {html, nothing, type TemplateResult} from 'lit';
import type {Section} from '../../document/types.js';
import type {Group} from '../../text-kinds/faq.js';

/** A question with its position in the text. */
export interface PlacedQuestion {
  readonly question: Section<Element>;
  /** The heading of its group. */
  readonly section: Section<Element> | undefined;
  readonly index: number;
  /** Suffix of its slot names. */
  readonly key: string;
}

/** By the ids of the questions; of two with the same id, the first one. */
export type PlacedQuestions = ReadonlyMap<string, PlacedQuestion>;

export function placedQuestions(groups: readonly Group<Element>[]): PlacedQuestions {
  const placed = new Map<string, PlacedQuestion>();
  groups.forEach(({section, questions}, index) =>
    questions.forEach((question, position) => {
      if (!placed.has(question.id))
        placed.set(question.id, {question, section, index, key: `${index}-${position}`});
    }),
  );
  return placed;
}

/**
 * Renders the questions that a search found; consecutive ones of the same group are below the name of that group.
 *
 * @param list - class of a container whose questions are all open
 */
export function renderResults(
  ids: readonly string[],
  placed: PlacedQuestions,
  list: string,
  renderQuestion: (id: string) => TemplateResult,
): TemplateResult {
  const seen = new Set<number>();
  let before = -1;
  const results = ids.map((id) => {
    const {section, index} = placed.get(id)!;
    const isSame = index === before;
    // The heading is a single element, slotted at the first occurrence of its group.
    const name = seen.has(index)
      ? html`<p class="again">${section?.title}</p>`
      : html`<slot name="group-${index}" class="heading"></slot>`;
    before = index;
    seen.add(index);
    return html`${section && !isSame ? name : nothing}${renderQuestion(id)}`;
  });
  return html`<div class="results ${list}" part="results" ?hidden=${ids.length === 0}>${results}</div>`;
}
