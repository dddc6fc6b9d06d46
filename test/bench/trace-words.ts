/** Describes one load as text: a timeline of requests, responses, scripts, layouts and paints, and total times. */
import type {TraceEvent} from './trace.js';
import {slowestFunctions} from './trace-profile.js';

/** Milliseconds below which work is omitted from the timeline; the total times include it. */
const SHORTEST = 4;
const LONG_TASK = 50;

/** Length of the list of the slowest functions. */
const NAMED_AS_SLOW = 20;
/** The benchmark's own observer in the page, with the same cost for every page. */
const WATCH = 'watch for the headings';

/** Work of the main thread, by event names. */
const kinds: Readonly<Record<string, string>> = {
  ParseHTML: 'parse HTML',
  'CSSParserImpl::parseStyleSheet': 'parse a style sheet',
  'v8.compile': 'compile',
  'v8.compileModule': 'compile',
  EvaluateScript: 'run script',
  'v8.evaluateModule': 'run script',
  FunctionCall: 'run script',
  RunMicrotasks: 'run script',
  TimerFire: 'run script',
  EventDispatch: 'run script',
  FireIdleCallback: 'run script',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  Commit: 'paint',
  MinorGC: 'collect garbage',
  MajorGC: 'collect garbage',
};

interface Line {
  /** Milliseconds since the navigation. */
  readonly at: number;
  readonly text: string;
}

export function describeTrace(events: readonly TraceEvent[]): string {
  const start = events.findLast(
    ({name, args}) =>
      name === 'navigationStart' && String(args?.data?.['documentLoaderURL']).startsWith('http'),
  );
  if (!start) throw new Error('The trace has no navigation.');
  const thread = events.find(
    ({name, pid, args}) => name === 'thread_name' && pid === start.pid && args?.['name'] === 'CrRendererMain',
  );
  const ours = events
    .filter(({pid, tid, ts}) => pid === start.pid && tid === thread?.tid && ts >= start.ts)
    .sort((one, other) => one.ts - other.ts || duration(other) - duration(one));
  // Earlier events belong to the empty tab.
  const asked = ours.findIndex(({name}) => name === 'ResourceSendRequest');
  ours.splice(0, Math.max(0, asked));
  const after = ({ts}: TraceEvent) => (ts - start.ts) / 1000;
  const lines = [...requestLines(ours, after), ...workLines(ours, after), ...markLines(ours, after)];
  lines.sort((one, other) => one.at - other.at);
  return [
    ...lines.map(({at, text}) => `${at.toFixed(0).padStart(6)} ms  ${text}`),
    '',
    ...sums(ours),
    '',
    'Functions by their own time, as sampled:',
    ...slowestFunctions(events, start.pid, thread?.tid)
      .slice(0, NAMED_AS_SLOW)
      .map(({name, time}) => `${time.toFixed(0).padStart(6)} ms  ${name}`),
  ].join('\n');
}

/** CPU time in milliseconds, if the trace has it: wall time includes that of other processes. */
const duration = ({dur = 0, tdur = dur}: TraceEvent): number => tdur / 1000;

const value = (event: TraceEvent, name: string): unknown => event.args?.data?.[name];

function requestLines(events: readonly TraceEvent[], after: (event: TraceEvent) => number): Line[] {
  const names = new Map<unknown, string>();
  return events.flatMap((event): Line[] => {
    const id = value(event, 'requestId');
    if (event.name === 'ResourceSendRequest') {
      const url = String(value(event, 'url'));
      if (url.startsWith('data:')) return [];
      names.set(id, pathOf(url));
      return [{at: after(event), text: `ask for ${pathOf(url)}`}];
    }
    const name = names.get(id);
    if (name === undefined) return [];
    if (event.name === 'ResourceReceiveResponse')
      return [{at: after(event), text: `  answer begins: ${name}`}];
    if (event.name !== 'ResourceFinish') return [];
    const size = (Number(value(event, 'encodedDataLength')) / 1000).toFixed(1);
    return [{at: after(event), text: `  ${name} is there, ${size} kB`}];
  });
}

/** One line for each top-level piece of work of the main thread, and for each long task. */
function workLines(events: readonly TraceEvent[], after: (event: TraceEvent) => number): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const event of events) {
    if (event.ph !== 'X') continue;
    const took = duration(event);
    if (event.name === 'RunTask') {
      if (took >= LONG_TASK)
        lines.push({at: after(event), text: `-- a task that blocks for ${took.toFixed(0)} ms --`});
      continue;
    }
    const kind = kindOf(event);
    if (!kind || kind === WATCH || took < SHORTEST) continue;
    const isInside = event.ts < end;
    if (!isInside) end = event.ts + (event.dur ?? 0);
    // Nested work is omitted, except style and layout that a script forces.
    if (isInside && !['style', 'layout', 'parse a style sheet'].includes(kind)) continue;
    lines.push({
      at: after(event),
      text: `${isInside ? '  within it: ' : ''}${workText(event, kind)}, ${took.toFixed(0)} ms`,
    });
  }
  return lines;
}

/** Scripts of the page have an address; those that the benchmark injects do not. */
const kindOf = (event: TraceEvent): string | undefined =>
  event.name === 'FunctionCall' && value(event, 'url') === '' ? WATCH : kinds[event.name];

function workText(event: TraceEvent, kind: string): string {
  const begin = event.args?.['beginData'] as {dirtyObjects?: number; totalObjects?: number} | undefined;
  if (kind === 'style') return `style of ${Number(event.args?.['elementCount'] ?? 0)} elements`;
  if (kind === 'layout')
    return `layout of ${begin?.dirtyObjects ?? '?'} of ${begin?.totalObjects ?? '?'} objects`;
  const url = value(event, 'url') ?? event.args?.['fileName'];
  const place = typeof url === 'string' && url !== '' ? ` (${pathOf(url)})` : '';
  const name = value(event, 'functionName') ?? value(event, 'type');
  return `${kind}${typeof name === 'string' && name !== '' ? `: ${name}` : ''}${place}`;
}

const marks: Readonly<Record<string, string>> = {
  firstContentfulPaint: '** first contentful paint **',
  'largestContentfulPaint::Candidate': '** largest paint so far **',
  domInteractive: 'the HTML is parsed',
  loadEventStart: 'load event',
  'first heading': '** the first heading is seen **',
  'last heading': '** the last heading is seen **',
};

function markLines(events: readonly TraceEvent[], after: (event: TraceEvent) => number): Line[] {
  return events.flatMap((event): Line[] => {
    if (event.name === 'LayoutShift') {
      const score = Number(value(event, 'score'));
      return score > 0 ? [{at: after(event), text: `** what stood there moves: ${score.toFixed(3)} **`}] : [];
    }
    const text = marks[event.name];
    return text && event.ph !== 'X' ? [{at: after(event), text}] : [];
  });
}

/** The self time of each kind of work, without nested work, and its count. */
function sums(events: readonly TraceEvent[]): string[] {
  const byKind = new Map<string, {time: number; count: number}>();
  const open: {end: number; kind: string}[] = [];
  const add = (kind: string, time: number, count: number) => {
    const sum = byKind.get(kind) ?? {time: 0, count: 0};
    byKind.set(kind, {time: sum.time + time, count: sum.count + count});
  };
  let tasks = 0;
  for (const event of events) {
    if (event.ph !== 'X') continue;
    if (event.name === 'RunTask') tasks += duration(event);
    const kind = kindOf(event);
    if (!kind) continue;
    while (open.length > 0 && open.at(-1)!.end <= event.ts) open.pop();
    const outer = open.at(-1);
    if (outer) add(outer.kind, -duration(event), 0);
    add(kind, duration(event), outer?.kind === kind ? 0 : 1);
    open.push({end: event.ts + (event.dur ?? 0), kind});
  }
  const known = [...byKind].sort(([, one], [, other]) => other.time - one.time);
  const rest = tasks - known.reduce((sum, [, {time}]) => sum + time, 0);
  const row = (kind: string, time: number, count: string) =>
    `${kind.padEnd(22)}${time.toFixed(0).padStart(6)} ms${count.padStart(7)}`;
  return [
    row('main thread in all', tasks, ''),
    ...known.map(([kind, {time, count}]) => row(kind, time, `${count} x`)),
    row('other', Math.max(0, rest), ''),
  ];
}

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return url;
  }
}
