import {html, nothing, type TemplateResult} from 'lit';
import {hoursOf} from '../../document/hours.js';
import type {Words} from '../../localization/languages.js';
import {inEveryLanguage} from '../../localization/words.js';
import {icon} from '../../rendering/icon.js';
import {familyIcon} from '../../rendering/icons.js';

export interface Day {
  /** The first letters of its name; empty if these would not distinguish the days. */
  readonly name: string;
  readonly hours: number;
  /** It begins with something for the family. */
  readonly isFamily: boolean;
}

const FAMILY = new RegExp(`^(\\S+\\s)?(${inEveryLanguage('programLabels', 'family')})`, 'i');

/** The rows of a table below its head, as words; none in any other element. */
export function rowsIn(block: Element): string[][] {
  const table = block.querySelector('table') ?? block;
  if (table.localName !== 'table') return [];
  return [...table.querySelectorAll('tr')]
    .filter((row) => row.parentElement?.tagName !== 'THEAD' && row.closest('table') === table)
    .map(({children}) => [...children].map((cell) => wordsOf(cell).trim()));
}

/** The days to draw, from the rows of a week. */
export function daysOf(rows: readonly (readonly string[])[]): Day[] {
  const names = rows.map(([name]) => [...name!].slice(0, 3).join(''));
  const areDistinct = new Set(names).size === names.length;
  return rows.map(([, hours, filling], index) => ({
    name: areDistinct ? names[index]! : '',
    hours: hoursOf(hours),
    isFamily: hoursOf(hours) > 0 && FAMILY.test(filling!),
  }));
}

/** The text of a cell, as the checks read it. A line break separates words: `1<br>2` is not 12 hours. */
function wordsOf(cell: Node): string {
  if (cell.nodeName === 'BR') return ' ';
  if (cell.nodeName === 'IMG') return (cell as HTMLImageElement).alt;
  return cell.hasChildNodes() ? [...cell.childNodes].map(wordsOf).join('') : (cell.textContent ?? '');
}

/** The week as a picture, hidden from screen readers: the table below it has the same data. */
export function renderWeek(days: readonly Day[], words: Words['explainer']): TemplateResult {
  return html`<div class="week-chart" part="week" aria-hidden="true">
    <div class="days">
      ${days.map(
        (day) =>
          html`<div class="day ${day.isFamily ? 'with-family' : ''} ${day.hours ? '' : 'off'}">
            ${day.name}
            <div class=${day.hours > 8 ? 'many' : ''}>${blocksOf(day.hours)}</div>
          </div>`,
      )}
    </div>
    <p class="legend soft">
      ${days.some(({hours}) => hours > 0 && hours < 24) ? html`<span>${words.oneBlock}</span>` : nothing}
      ${days.some(({hours}) => hours === 24) ? html`<span>${words.fullColumn}</span>` : nothing}
      ${
        days.some(({isFamily}) => isFamily)
          ? html`<span class="key">${icon(familyIcon)}${words.familyTime}</span>`
          : nothing
      }
    </p>
  </div>`;
}

/** One block an hour, from the bottom up; the last may be part of one. Day and night is a single block. */
function blocksOf(hours: number): TemplateResult[] {
  if (hours === 24) return [html`<b class="all"></b>`];
  const blocks: TemplateResult[] = [];
  for (let hour = Math.ceil(hours); hour > 0; hour -= 1)
    blocks.push(html`<b class=${hour > hours ? 'half' : ''}></b>`);
  return blocks;
}
