/** Records a Chromium trace of one load of a page. */
import type {Browser} from 'playwright-core';
import {openTab, type Conditions} from './browser.js';
import {prepare} from './measure.js';
import type {BenchPage} from './pages/page.js';

/** The required fields of an event in Chromium's trace format. Times are in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** CPU time within `dur`. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly id?: string;
  readonly cat?: string;
  readonly args?: {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly [name: string]: unknown;
  };
}

const CATEGORIES = [
  'blink.user_timing',
  'devtools.timeline',
  'loading',
  'v8',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
  'v8.execute',
  'blink_style',
];

export async function traceLoad(
  browser: Browser,
  page: BenchPage,
  origin: string,
  conditions: Conditions | undefined,
): Promise<TraceEvent[]> {
  const tab = await openTab(browser, conditions);
  try {
    await prepare(tab, page);
    await browser.startTracing(tab.page, {categories: CATEGORIES});
    await tab.page.goto(origin, {waitUntil: 'networkidle'});
    await tab.page.waitForFunction(() => benchTimes.last !== undefined, undefined, {polling: 100});
    await tab.page.waitForTimeout(700);
    const trace = JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: TraceEvent[]};
    return trace.traceEvents;
  } finally {
    await tab.close();
  }
}
