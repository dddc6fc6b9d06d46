import {html, nothing, type TemplateResult} from 'lit';
import type {Section} from '../../document/types.js';
import type {Group} from '../../text-kinds/faq.js';

/** A question with its place in the text. */
export interface PlacedQuestion {
  readonly question: Section<Element>;
  /** The heading of its group. */
  readonly section: Section<Element> | undefined;
  readonly index: number;
  /** Names its slots. */
  readonly key: string;
}

/** By the ids of the questions; of two with one id, the first counts. */
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
 * The questions that a search found, each run of one group under that group's name.
 *
 * @param list - class of what holds questions that are all open
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
    // The heading itself is one element, and stands where its group comes first.
    const name = seen.has(index)
      ? html`<p class="again">${section?.title}</p>`
      : html`<slot name="group-${index}" class="heading"></slot>`;
    before = index;
    seen.add(index);
    return html`${section && !isSame ? name : nothing}${renderQuestion(id)}`;
  });
  return html`<div class="results ${list}" part="results" ?hidden=${ids.length === 0}>${results}</div>`;
}
