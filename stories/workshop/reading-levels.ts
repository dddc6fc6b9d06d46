/** The reading level of a text, as bars with the limit for content, and in words. */
import {css, html, nothing, svg, type TemplateResult} from 'lit';
import type {CheckedFile} from '../../src/checks/checked-file.js';
import {dataFor} from '../../src/localization/by-language.js';
import {readability} from '../../src/checks/language/readability/readability.js';
import {
  FEWEST_WORDS,
  readingScores,
  type ReadingScore,
  type ReadingScores,
} from '../../src/checks/language/readability/scores.js';
import type {Section} from '../../src/document/types.js';
import {settings} from './library.js';

export function scoresOf(file: CheckedFile): ReadingScores {
  return readingScores(file, settings().easyWords);
}

/** Position of the gate in the picture, as a proportion of its length: leaves room for texts far beyond it. */
export const GATE_AT = 2 / 3;

const LEVELS = {easy: 'easy', fair: 'a bit hard', hard: 'too hard'} as const;

/** `easy`, `a bit hard`, `too hard`; or why there is no score. */
export function levelInWords({level, words}: ReadingScore): string {
  if (level) return LEVELS[level];
  return words < FEWEST_WORDS ? `too short to tell, ${words} words` : 'no formula for this language';
}

/** **Easy** grade 6.2; a text without a score has no word of weight. */
export function levelAndScore(score: ReadingScore): TemplateResult {
  const level = levelInWords(score);
  return html`${score.level ? html`<b class=${score.level}>${level}</b>` : level} ${score.inWords ?? ''}`;
}

/** Length of a bar, 0 to 1: the longer, the harder. */
export function difficulty({hardness}: ReadingScore): number | undefined {
  return hardness === undefined ? undefined : Math.min(Math.max(hardness * GATE_AT, 0.02), 1);
}

/** The meaning of the line in the picture. */
export function gateInWords(language: string): string {
  return dataFor(readability, language)?.gate ?? 'none: there is no formula for this language.';
}

/** A bar, hidden from screen readers; its row has the same information in words. */
export function renderBar(score: ReadingScore): TemplateResult {
  const length = difficulty(score);
  return html`<svg
    class="bar ${score.level ?? ''}"
    viewBox="0 0 120 10"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="ground" width="120" height="10"></rect>
    ${length === undefined ? nothing : svg`<rect class="length" y="2" width=${(length * 120).toFixed(1)} height="6"></rect>`}
    <rect class="gate" x=${GATE_AT * 120 - 0.5} width="1" height="10"></rect>
  </svg>`;
}

/**
 * The whole text and its sections.
 *
 * @param choose - selects a line in the editor
 */
export function renderReadingLevels(file: CheckedFile, choose: (line: number) => void): TemplateResult {
  const {file: whole, sections} = scoresOf(file);
  const lines = linesOf(file.sections);
  const row = (score: ReadingScore, title: string, line: number) =>
    html`<li class="depth-${score.depth}">
      <button type="button" class="row" @click=${() => choose(line)}>
        <span class="title">${title}</span>
        <span class="score">${levelAndScore(score)}</span>
      </button>
      ${score.level ? renderBar(score) : nothing}
    </li>`;
  return html`<p class="soft">The line in each bar is ${gateInWords(file.language)}</p>
    <ol class="levels">
      ${row(whole, 'The whole text', 1)}
      ${sections.map((score) => row(score, score.title, lines.get(score.id) ?? 1))}
    </ol>`;
}

function linesOf(sections: CheckedFile['sections']): Map<string, number> {
  const all = (section: Section<CheckedFile['introduction'][number]>): [string, number][] => [
    [section.id, section.heading.position?.start.line ?? 1],
    ...section.sections.flatMap(all),
  ];
  return new Map(sections.flatMap(all));
}

export const readingStyles = css`
  .levels {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1em;
    inline-size: 100%;
    min-block-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }
  .row:hover .title {
    text-decoration: underline;
  }
  .depth-3 {
    padding-inline-start: 1.25em;
  }
  .score {
    color: var(--_family-ink-soft);
  }
  .score b {
    color: var(--_family-ink);
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.9em;
    stroke: none;
  }
  .ground {
    fill: var(--_tint-2);
    opacity: 0.5;
  }
  .length {
    fill: var(--_data);
  }
  .fair .length {
    fill: var(--_family-edge);
  }
  .hard .length {
    fill: var(--_urgent-button);
  }
  .gate {
    fill: var(--_family-ink);
  }
  @media (forced-colors: active) {
    .bar {
      forced-color-adjust: none;
    }
    .ground {
      fill: Canvas;
      stroke: CanvasText;
    }
    .bar .length {
      fill: CanvasText;
    }
    .gate {
      fill: Highlight;
    }
  }
`;
