import {careLevels, carePlaces} from '../../../content/levels-of-care.yaml';
import {html, nothing, type TemplateResult} from 'lit';
import type {CareLevel} from '../../document/levels-of-care.js';
import {sourceLanguage, type Words} from '../../localization/languages.js';
import {icon} from '../../rendering/icon.js';
import {moonIcon} from '../../rendering/icons.js';

/** Number of hours that a row of the picture has room for, besides the plus. */
const ROOM = 20;

/** Whether the level of care of a program is known. */
export function isKnownProgram(id: string | undefined): id is string {
  return id !== undefined && (careLevels.some((level) => level.id === id) || Object.hasOwn(carePlaces, id));
}

/** The hours a week of each level of care, as a picture and as text; the program's own level is marked. */
export function renderLevels(program: string, language: string, words: Words['explainer']): TemplateResult {
  const place = carePlaces[program];
  return html`${place ? html`<p>${words[place]}</p>` : nothing}
    <div class="levels" part="levels">
      <p class="legend soft" aria-hidden="true">
        <span>${drawHours(1, 1)}${words.oneHour}</span><span>${drawHours(1, 0, 2)}${words.upTo}</span>
      </p>
      <ul>
        ${careLevels.map((level) => renderLevel(level, level.id === program, language, words))}
      </ul>
      <p class="legend soft">${words.levelsNote}</p>
    </div>`;
}

function renderLevel(
  level: CareLevel,
  isThis: boolean,
  language: string,
  words: Words['explainer'],
): TemplateResult {
  const {name, least, below} = level;
  return html`<li class=${isThis ? 'this' : ''}>
    <p>
      <b>${name[language] ?? name[sourceLanguage]}</b>
      ${isThis ? html`<strong class="mark">${words.thisProgram}</strong>` : nothing}
      <span class="soft">${hoursOf(level, words)}</span>
    </p>
    ${
      least === undefined
        ? html`<p class="stay">${icon(moonIcon)}${words.livesThere}</p>`
        : drawHours(ROOM + 1, least, below)
    }
  </li>`;
}

/** `9 hours or more (6 or more for teens)` */
function hoursOf({least, below, teens}: CareLevel, words: Words['explainer']): string {
  if (least === undefined) return words.dayAndNight;
  const hours = least === 1 && below !== undefined ? words.under(below) : words.orMore(least);
  return teens === undefined ? hours : `${hours} ${words.teens(teens)}`;
}

/**
 * One block an hour: solid ones up to the minimum, then pale ones up to the maximum, or a plus if there is none. SVG
 * shapes are printed by default, unlike backgrounds.
 */
function drawHours(room: number, least: number, below?: number): TemplateResult {
  const plus = room > least && below === undefined ? `M${least}.25.5h.5m-.25-.25v.5` : '';
  return html`<svg class="hours flip" viewBox="0 0 ${room} 1" aria-hidden="true">
    <path class="data" d=${pathOf(0, least)} />
    <path class="pale" d=${pathOf(least, (below ?? 0) - 1)} />
    <path class="plus" d=${plus} />
  </svg>`;
}

function pathOf(from: number, to: number): string {
  let path = '';
  for (let hour = from; hour < to; hour += 1) path += `M${hour}.2.2h.6v.6h-.6z`;
  return path;
}
