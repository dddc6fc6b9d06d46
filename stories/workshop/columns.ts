import {html, nothing, type TemplateResult} from 'lit';
import {languageTitle} from './language-title.js';
import {storyAddress, workshopAddress} from './places.js';
import {difficulty, levelAndScore} from './reading-levels.js';
import {needOf, translationInWords, type Row} from './statistics.js';
import {kindTitle} from './templates.js';

export interface Column {
  readonly key: string;
  readonly title: string;
  /** The sort key. */
  readonly of: (row: Row) => number | string;
  /** The sort order after the first press. */
  readonly first: 'ascending' | 'descending';
  readonly isNumber?: true;
  readonly cell: (row: Row) => TemplateResult | string | number;
}

/** Columns about necessary work come first, and are visible without scrolling. */
export const columns: readonly Column[] = [
  {key: 'title', title: 'Text', of: ({title}) => title, first: 'ascending', cell: renderText},
  {
    ...{key: 'reading', title: 'Reading level', first: 'descending'},
    of: ({reading}) => difficulty(reading) ?? 0,
    cell: ({reading}) => levelAndScore(reading),
  },
  number('words', 'Words', ({words}) => words),
  number('sources', 'Sources', ({sources}) => sources),
  number('errors', 'Errors', ({errors}) => errors),
  number('warnings', 'Warnings', ({warnings}) => warnings),
  {
    ...{key: 'translation', title: 'Translation', first: 'ascending'},
    of: ({translation}) => translationInWords(translation),
    cell: ({translation}) => translationInWords(translation),
  },
  {
    ...{key: 'lastReviewed', title: 'Last review', first: 'ascending'},
    of: ({lastReviewed}) => lastReviewed,
    cell: ({lastReviewed, isReviewed}) =>
      html`${lastReviewed || 'none'}${isReviewed ? nothing : html` <span class="soft">not by a clinician</span>`}`,
  },
  {
    ...{key: 'nextReview', title: 'Next review', first: 'ascending'},
    of: ({nextReview}) => nextReview,
    cell: ({nextReview, isOverdue}) =>
      html`${nextReview || 'none'}${isOverdue ? html` <b class="hard">overdue</b>` : nothing}`,
  },
  {
    key: 'kind',
    title: 'Kind',
    of: ({kind}) => kind,
    first: 'ascending',
    cell: ({kind}) => kindTitle(kind),
  },
  {
    ...{key: 'language', title: 'Language', first: 'ascending'},
    of: ({language}) => languageTitle(language),
    cell: ({language}) => languageTitle(language),
  },
];

function number(key: string, title: string, of: (row: Row) => number): Column {
  return {key, title, of, first: 'descending', isNumber: true, cell: of};
}

function renderText({title, path, language}: Row): TemplateResult {
  return html`<a href=${storyAddress(path)} target="_top" lang=${language}>${title}</a>
    <span class="soft path">${path}</span>
    <a href=${workshopAddress(path)} target="_top" aria-label=${`Open in the workshop: ${path}`}
      >Open in the workshop</a
    >`;
}

export interface Order {
  /** Key of a column; undefined: necessary work first. */
  readonly key: string | undefined;
  readonly direction: 'ascending' | 'descending';
}

export function sorted(rows: readonly Row[], {key, direction}: Order): Row[] {
  const column = columns.find((each) => each.key === key);
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((one, other) => {
    if (!column) return needOf(other) - needOf(one) || compare(one.title, other.title);
    return sign * compare(column.of(one), column.of(other)) || compare(one.title, other.title);
  });
}

function compare(one: number | string, other: number | string): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other), undefined, {numeric: true});
}
