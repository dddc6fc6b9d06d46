import {html, nothing, type TemplateResult} from 'lit';
import {languageTitle} from './language-title.js';
import {storyAddress} from './places.js';
import {difficulty, gateInWords, levelAndScore, renderBar} from './reading-levels.js';
import type {Row} from './statistics.js';

/** A chart for each language: its texts by their hardest section, the hardest first. */
export function renderCharts(rows: readonly Row[]): TemplateResult {
  const languages = [...new Set(rows.map(({language}) => language))];
  return html`<h2>How hard each text is to read</h2>
    <p class="soft">
      Each bar is the hardest section of a text, or the whole text where no section is long enough for a
      score. Longer is harder.
    </p>
    <div class="charts">
      ${languages.map((language) =>
        renderChart(
          language,
          rows.filter((row) => row.language === language),
        ),
      )}
    </div>`;
}

function renderChart(language: string, rows: readonly Row[]): TemplateResult {
  const hardestFirst = [...rows].sort(
    (one, other) => (difficulty(other.hardest) ?? 0) - (difficulty(one.hardest) ?? 0),
  );
  return html`<figure>
    <figcaption>
      <b>${languageTitle(language)}.</b> The line in each bar is ${gateInWords(language)}
    </figcaption>
    <ol class="levels">
      ${hardestFirst.map((row) => html`<li>${renderRow(row)}</li>`)}
    </ol>
  </figure>`;
}

function renderRow({path, title, language, hardest}: Row): TemplateResult {
  return html`<p class="row">
      <a class="title" href=${storyAddress(path)} target="_top" lang=${language}>${title}</a>
      <span class="score">${levelAndScore(hardest)}</span>
    </p>
    ${hardest.level ? renderBar(hardest) : nothing}
    ${
      hardest.level && hardest.depth > 1
        ? html`<p class="soft section" lang=${language}>${hardest.title}</p>`
        : nothing
    }`;
}
