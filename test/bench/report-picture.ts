/** The report as a chart: the time until the first question of each page, relative to plain HTML of the same text. */
import {escapeHtml} from './html.js';
import type {GroupName} from './pages/page.js';
import {ratioOf, titleOf, type Report} from './report-markdown.js';
import type {PageResult} from './rounds.js';
import type {Estimate} from './statistics.js';

const WIDTH = 880;
const LABELS = 270;
const NUMBERS = 60;
const ROW = 20;
const HEAD = 34;
const TOP = 64;

const colours: Readonly<Record<PageResult['page']['whose'], string>> = {
  static: '#8a8f98',
  ours: '#0f6b62',
  peer: '#c58b3b',
};

interface Row {
  readonly result: PageResult;
  readonly ratio: Estimate;
}

export function reportPicture({day, results}: Report): string {
  const groups = [...new Set(results.map(({page}) => page.group))]
    .map((group) => [group, rowsOf(group, results)] as const)
    .filter(([, rows]) => rows.length > 0);
  const most = Math.max(1, ...groups.flatMap(([, rows]) => rows.map(({ratio}) => ratio.median)));
  const scale = (WIDTH - LABELS - NUMBERS) / most;
  const parts: string[] = [];
  let y = TOP;
  for (const [group, rows] of groups) {
    parts.push(`<text x="0" y="${y + 22}" class="group">${escapeHtml(titleOf(group))}</text>`);
    y += HEAD;
    for (const row of rows) {
      parts.push(bar(row, y, scale));
      y += ROW;
    }
  }
  const one = LABELS + scale;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 10}" role="img" aria-labelledby="title">
<title id="title">Time until the first question is seen, by plain HTML of the same words, ${day}. REPORT.md has the numbers.</title>
<style>
text { font: 13px sans-serif; fill: #1c2430; }
.group { font-weight: bold; font-size: 15px; }
.head { font-weight: bold; font-size: 18px; }
</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="0" y="20" class="head">Until the first question is seen, by plain HTML (1.00)</text>
<text x="0" y="42">${day}. The line in each bar: where the true median lies. Shorter is better.</text>
<line x1="${one.toFixed(1)}" y1="${TOP}" x2="${one.toFixed(1)}" y2="${y}" stroke="#8a8f98" stroke-dasharray="3 3"/>
${parts.join('\n')}
</svg>
`;
}

/** The rows of a group, fastest first. */
function rowsOf(group: GroupName, results: readonly PageResult[]): Row[] {
  const inGroup = results.filter(({page}) => page.group === group);
  const base = inGroup.find(({page}) => page.whose === 'static');
  return inGroup
    .flatMap((result) => {
      const ratio = ratioOf(result, base, 'first');
      return ratio ? [{result, ratio}] : [];
    })
    .sort((one, other) => one.ratio.median - other.ratio.median);
}

function bar({result: {page}, ratio: {median, low, high}}: Row, y: number, scale: number): string {
  const end = LABELS + median * scale;
  const middle = y + ROW / 2;
  const limit = WIDTH - NUMBERS;
  const whisker = [low, high].map((value) => Math.min(limit, LABELS + value * scale).toFixed(1));
  return `<text x="${LABELS - 8}" y="${middle + 5}" text-anchor="end"${page.whose === 'ours' ? ' font-weight="bold"' : ''}>${escapeHtml(page.title)}</text>
<rect x="${LABELS}" y="${y + 3}" width="${(median * scale).toFixed(1)}" height="${ROW - 6}" fill="${colours[page.whose]}"/>
<path d="M${whisker[0]} ${middle}H${whisker[1]}" stroke="#1c2430"/>
<text x="${(Math.max(end, Number(whisker[1])) + 6).toFixed(1)}" y="${middle + 5}">${median.toFixed(2)}</text>`;
}
