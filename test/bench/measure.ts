/** Measures one load of one page: the time until its text is readable, and the resources used. */
import type {Browser} from 'playwright-core';
import {openTab, type Conditions, type Tab} from './browser.js';
import {watchPage} from './in-page.js';
import type {BenchPage} from './pages/page.js';

/** All times in milliseconds. Values that could not be measured are missing. */
export interface Measures {
  /** Time until the first and the last question are visible. */
  first?: number;
  last?: number;
  fcp?: number;
  lcp?: number;
  cls?: number;
  /** CPU time of the main thread until it is idle. */
  work?: number;
  script?: number;
  /** The longest task of the main thread; 0 if none took 50 ms. */
  longest?: number;
  /** Time from a tap on the first question, as soon as it is visible, to the next painted frame. */
  tap?: number;
  /** Kilobytes transferred in total, and for scripts and style sheets. */
  bytes?: number;
  code?: number;
  requests?: number;
  /** Megabytes of the JavaScript heap after garbage collection, and number of DOM nodes. */
  memory?: number;
  nodes?: number;
}

export interface Load {
  readonly measures: Measures;
  /** Why the load is invalid: a question never became visible, or the page had an error. */
  readonly problem?: string;
}

/** Milliseconds without network traffic after which a load is complete. */
const QUIET = 600;

interface Traffic {
  bytes: number;
  code: number;
  requests: number;
  open: number;
  changed: number;
}

/**
 * @param isTapped - taps the first question as soon as it is visible. Only this is then measured, since the tap would
 * affect all other measures
 */
export async function measure(
  browser: Browser,
  page: BenchPage,
  origin: string,
  {
    conditions,
    isTapped = false,
    patience = 40_000,
  }: {conditions?: Conditions; isTapped?: boolean; patience?: number},
): Promise<Load> {
  const tab = await openTab(browser, conditions);
  try {
    let problem: string | undefined;
    tab.page.on('pageerror', (error) => (problem ??= error.message));
    await prepare(tab, page);
    const traffic = watchTraffic(tab);
    await tab.page.goto(origin, {waitUntil: 'commit'});
    if (isTapped) return await tapped(tab, page, patience);
    // The paint entry is added some time after the frame.
    const isDone = () =>
      benchTimes.last !== undefined && performance.getEntriesByName('first-contentful-paint').length > 0;
    const isThere = await waitFor(tab, isDone, patience);
    if (!isThere) problem = 'The first or the last heading was never seen.';
    await quiet(traffic, patience);
    return {measures: await read(tab, traffic), ...(problem && {problem})};
  } finally {
    await tab.close();
  }
}

/** Adds the observer to the page. */
export async function prepare({page}: Tab, {shown}: BenchPage): Promise<void> {
  // tsx adds calls of its helper `__name` to the functions that are sent into the page.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(watchPage, shown);
}

async function waitFor({page}: Tab, condition: () => boolean, patience: number): Promise<boolean> {
  return page.waitForFunction(condition, undefined, {timeout: patience, polling: 100}).then(
    () => true,
    () => false,
  );
}

function watchTraffic({session}: Tab): Traffic {
  const traffic: Traffic = {bytes: 0, code: 0, requests: 0, open: 0, changed: performance.now()};
  const code = new Set<string>();
  const running = new Set<string>();
  session.on('Network.requestWillBeSent', ({requestId, request}) => {
    if (request.url.startsWith('data:')) return;
    running.add(requestId);
    traffic.requests += 1;
    Object.assign(traffic, {open: running.size, changed: performance.now()});
  });
  session.on('Network.responseReceived', ({requestId, response: {mimeType}}) => {
    if (/javascript|css/.test(mimeType)) code.add(requestId);
  });
  const ended = (requestId: string, size: number) => {
    if (!running.delete(requestId)) return;
    traffic.bytes += size;
    if (code.has(requestId)) traffic.code += size;
    Object.assign(traffic, {open: running.size, changed: performance.now()});
  };
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) =>
    ended(requestId, encodedDataLength),
  );
  session.on('Network.loadingFailed', ({requestId}) => ended(requestId, 0));
  return traffic;
}

export async function quiet(traffic: Pick<Traffic, 'open' | 'changed'>, patience: number): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const rest = QUIET - (performance.now() - traffic.changed);
    if (traffic.open === 0 && rest <= 0) return;
    await new Promise((done) => setTimeout(done, Math.max(50, rest)));
  }
}

async function read({page, session}: Tab, traffic: Traffic): Promise<Measures> {
  const {metrics} = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
  const times = await page.evaluate(() => benchTimes);
  const fcp = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  const {nodes} = await session.send('Memory.getDOMCounters');
  const {first, last, lcp, cls, longest} = times;
  return {
    ...{cls, longest, nodes, requests: traffic.requests},
    ...(first !== undefined && {first}),
    ...(last !== undefined && {last}),
    ...(fcp !== undefined && {fcp}),
    ...(lcp !== undefined && {lcp}),
    work: metric('TaskDuration') * 1000,
    script: metric('ScriptDuration') * 1000,
    bytes: traffic.bytes / 1000,
    code: traffic.code / 1000,
    memory: usedSize / 1e6,
  };
}

/** Measures the time from a tap to the next painted frame. If the tap opens an answer, that must become visible. */
async function tapped(tab: Tab, {shown}: BenchPage, patience: number): Promise<Load> {
  if (!(await waitFor(tab, () => benchTimes.tap !== undefined, patience)))
    return {measures: {}, problem: 'The first heading was never seen.'};
  const {x, y} = (await tab.page.evaluate(() => benchTimes.tap))!;
  await tab.page.mouse.click(x, y);
  const isAnswered = await waitFor(tab, () => benchTimes.reaction !== undefined, 5_000);
  if (!isAnswered) return {measures: {}, problem: 'The tap was not answered.'};
  const isOpen = !shown.answer || (await waitFor(tab, () => benchTimes.opened !== undefined, 3_000));
  // The entry of the click event is reported after that of the pointer event.
  await tab.page.waitForTimeout(150);
  const {reaction} = await tab.page.evaluate(() => benchTimes);
  return {
    measures: {tap: reaction ?? 0},
    ...(!isOpen && {problem: 'The tap opened nothing.'}),
  };
}
