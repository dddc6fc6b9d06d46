import {expect} from 'chai';
import {describeTrace} from './trace-words.js';
import type {TraceEvent} from './trace.js';

const main = {pid: 1, tid: 1};

/** Converts milliseconds since the navigation, which is at 1000. */
const at = (milliseconds: number) => 1_000_000 + milliseconds * 1000;

const instant = (milliseconds: number, name: string, data: Record<string, unknown> = {}): TraceEvent => ({
  ...main,
  ...{name, ph: 'I', ts: at(milliseconds), args: {data}},
});

const work = (
  milliseconds: number,
  took: number,
  name: string,
  args: Record<string, unknown> = {},
): TraceEvent => ({
  ...main,
  // CPU time is half of the wall time, as with a busy processor.
  ...{name, ph: 'X', ts: at(milliseconds), dur: took * 2000, tdur: took * 1000, args},
});

const url = 'https://localhost:1/family-widgets/family-widgets.js';

const trace: readonly TraceEvent[] = [
  {...main, name: 'thread_name', ph: 'M', ts: 0, args: {name: 'CrRendererMain'}},
  instant(-500, 'domInteractive'),
  instant(0, 'navigationStart', {documentLoaderURL: 'https://localhost:1/'}),
  instant(10, 'ResourceSendRequest', {requestId: '1', url}),
  instant(11, 'ResourceSendRequest', {requestId: '2', url: 'data:,'}),
  instant(170, 'ResourceReceiveResponse', {requestId: '1'}),
  instant(200, 'ResourceFinish', {requestId: '1', encodedDataLength: 17_040}),
  work(210, 100, 'RunTask'),
  work(210, 60, 'v8.evaluateModule', {fileName: url}),
  work(220, 20, 'Layout', {beginData: {dirtyObjects: 3, totalObjects: 40}}),
  work(350, 30, 'UpdateLayoutTree', {elementCount: 7}),
  instant(430, 'firstContentfulPaint'),
  instant(440, 'LayoutShift', {score: 0.107}),
  work(450, 9, 'FunctionCall', {data: {url: '', functionName: ''}}),
  // Work of another thread, which must be ignored.
  {...work(460, 500, 'Layout'), tid: 2},
  {...main, name: 'Profile', ph: 'P', ts: at(5), id: '0x1'},
  {
    ...{name: 'ProfileChunk', ph: 'P', ts: at(300), pid: 1, tid: 3, id: '0x1'},
    args: {
      data: {
        cpuProfile: {
          nodes: [
            {id: 1, callFrame: {functionName: '(idle)'}},
            {id: 2, callFrame: {functionName: 'arrange', url, lineNumber: 0, columnNumber: 99}},
          ],
          samples: [1, 2, 2],
        },
        timeDeltas: [90_000, 40_000, 3_000],
      },
    },
  },
];

describe('bench: trace as text', () => {
  const words = describeTrace(trace);
  const lines = words.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '));

  it('lists responses and work in order, with CPU times', () => {
    const timeline = lines.slice(0, lines.indexOf(''));
    expect(timeline).to.deep.equal([
      '10 ms ask for /family-widgets/family-widgets.js',
      '170 ms answer begins: /family-widgets/family-widgets.js',
      '200 ms /family-widgets/family-widgets.js is there, 17.0 kB',
      '210 ms -- a task that blocks for 100 ms --',
      '210 ms run script (/family-widgets/family-widgets.js), 60 ms',
      '220 ms within it: layout of 3 of 40 objects, 20 ms',
      '350 ms style of 7 elements, 30 ms',
      '430 ms ** first contentful paint **',
      '440 ms ** what stood there moves: 0.107 **',
    ]);
  });

  it('counts nested work once: a layout that a script forces is counted as layout', () => {
    expect(lines).to.include.members([
      'main thread in all 100 ms',
      'run script 40 ms 1 x',
      'layout 20 ms 1 x',
      'style 30 ms 1 x',
      'watch for the headings 9 ms 1 x',
      'other 1 ms',
    ]);
  });

  it('lists the slowest functions with their line and column, from 1', () => {
    expect(lines.at(-1)).to.equal('43 ms arrange (family-widgets.js:1:100)');
  });

  it('throws for a trace without a navigation', () => {
    expect(() => describeTrace([])).to.throw('no navigation');
  });
});
