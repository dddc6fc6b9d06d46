/** The report in Markdown: a table for each group of pages, with ratios to plain HTML of the same round. */
import type {Conditions} from './browser.js';
import type {Measures} from './measure.js';
import type {GroupName} from './pages/page.js';
import type {PageResult} from './rounds.js';
import {estimate, ratios, type Estimate} from './statistics.js';

export interface Report {
  /** `2026-11-30` */
  readonly day: string;
  readonly machine: string;
  readonly conditions: Conditions;
  readonly results: readonly PageResult[];
  /** Number of loads that are included although other processes were active in all attempts. */
  readonly disturbed: number;
}

type Measure = keyof Measures;

const groupTitles: Readonly<Record<string, string>> = {
  faq: 'Questions',
  tips: 'Tips',
  stages: 'Stages',
  program: 'A program',
  help: 'Help card',
  all: 'All on one page',
};

/** Columns: heading and content. */
const columns: readonly (readonly [string, (result: PageResult, base: PageResult | undefined) => string])[] =
  [
    ['first', (result) => milliseconds(of(result, 'first'))],
    ['x static', (result, base) => ratio(ratioOf(result, base, 'first'))],
    ['last', (result) => milliseconds(of(result, 'last'))],
    ['FCP', (result) => milliseconds(of(result, 'fcp'))],
    ['LCP', (result) => milliseconds(of(result, 'lcp'))],
    ['CLS', (result) => decimals(of(result, 'cls'), 3)],
    ['work', (result) => milliseconds(of(result, 'work'))],
    ['x static', (result, base) => ratio(ratioOf(result, base, 'work'))],
    ['longest task', (result) => longest(of(result, 'longest'))],
    ['tap', (result) => milliseconds(of(result, 'tap'))],
    ['kB', (result) => decimals(of(result, 'bytes'), 1)],
    ['of it JS, CSS', (result) => decimals(of(result, 'code'), 1)],
    ['requests', (result) => decimals(of(result, 'requests'), 0)],
    ['heap MB', (result) => decimals(of(result, 'memory'), 1)],
    ['nodes', (result) => decimals(of(result, 'nodes'), 0)],
  ];

export function reportMarkdown(report: Report): string {
  const {day, machine, conditions, results, disturbed} = report;
  const {latency, download, slowdown} = conditions;
  const groups = [...new Set(results.map(({page}) => page.group))];
  const rounds = Math.max(...results.map((result) => result.rounds.length));
  return `# How fast the widgets are

What \`npm run bench\` measured on ${day}: ${machine}. Rounds: ${rounds}; in each, every page was loaded in its turn by a
browser that knew nothing of it; a network of ${latency} ms and ${download / 1e6} Mbit/s and a processor ${slowdown} times slower were emulated. One
site, HTTP/2 with TLS, brotli. ${disturbedText(disturbed)}

*first* and *last*: milliseconds until the first and the last question (tip, stage, heading) has a box that can be seen.
*x static*: by plain HTML of the same words in the same round. Medians, and in brackets what holds the true median in 95 of 100
runs (with fewer than six rounds: the least and the greatest value). *work*: how long the main thread worked until all was
done. *tap*: from a tap on the first question, as soon as it is seen, to the frame that answers it, in a load of its own. *heap*
and *nodes*: of JavaScript and of the DOM, in the end.
${groups
  .map((group) =>
    section(
      group,
      results.filter(({page}) => page.group === group),
    ),
  )
  .join('')}`;
}

function disturbedText(disturbed: number): string {
  return disturbed === 0
    ? 'Nothing else ran on the machine.'
    : `In ${disturbed} loads something else ran on the machine, at the last try still: take times with caution.`;
}

function section(group: GroupName, results: readonly PageResult[]): string {
  const base = results.find(({page}) => page.whose === 'static');
  const problems = results.flatMap(({page, problems: all}) =>
    all.map((problem) => `- ${page.title}: ${problem}`),
  );
  const rows = results.map((result) => [
    result.page.whose === 'ours' ? `**${result.page.title}**` : result.page.title,
    ...columns.map(([, show]) => show(result, base)),
  ]);
  const table = [
    ['page', ...columns.map(([heading]) => heading)],
    ['---', ...columns.map(() => '--:')],
    ...rows,
  ].map((cells) => `| ${cells.join(' | ')} |`);
  return `
## ${titleOf(group)}

${table.join('\n')}
${problems.length > 0 ? `\n${problems.join('\n')}\n` : ''}`;
}

export function titleOf(group: GroupName): string {
  const [, kind, size] = /^(questions|widgets|markdown)-(.*)$/.exec(group) ?? [];
  if (kind === 'questions') return `${size} questions of about 110 words`;
  if (kind === 'widgets') return `${size} ${size === '1' ? 'widget' : 'widgets'} on a page`;
  if (kind === 'markdown') return `${size!.replace('kB', ' kB')} of Markdown`;
  return groupTitles[group] ?? group;
}

const of = ({rounds}: PageResult, measure: Measure): Estimate | undefined =>
  estimate(rounds.flatMap((round) => round[measure] ?? []));

/** The ratio to the base page in the same round. */
export function ratioOf(
  result: PageResult,
  base: PageResult | undefined,
  measure: Measure,
): Estimate | undefined {
  if (!base) return undefined;
  const values = ({rounds}: PageResult) => rounds.map((round) => round[measure]);
  return estimate(ratios(values(result), values(base)));
}

const decimals = (value: Estimate | undefined, digits: number): string =>
  value === undefined ? '–' : value.median.toFixed(digits);

const milliseconds = (value: Estimate | undefined): string => decimals(value, 0);

const longest = (value: Estimate | undefined): string => (value?.median === 0 ? '< 50' : milliseconds(value));

function ratio(value: Estimate | undefined): string {
  if (!value) return '–';
  const {median, low, high} = value;
  return `${median.toFixed(2)} [${low.toFixed(2)} to ${high.toFixed(2)}]`;
}
