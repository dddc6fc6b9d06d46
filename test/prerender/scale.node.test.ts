/**
 * Large pages and many pages. The work is counted, not timed: the elements of lists and the characters of texts that the
 * language's own methods pass.
 */
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {expect} from 'chai';
import {prerenderPages} from '../../src/cli/prerender.js';
import type {Terminal} from '../../src/cli/run.js';
import {prerender} from '../../src/prerender/prerender.js';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {extent} from '../support/nightly.js';
import {temporaryFolder} from '../support/temporary-folder.js';

/** Methods that pass a whole list or text, or a part of it that its length limits. */
const PASSING = [
  [
    Array.prototype,
    ...['map', 'filter', 'flatMap', 'find', 'findLast', 'findIndex', 'some', 'every', 'forEach', 'reduce'],
    ...['includes', 'indexOf', 'join', 'slice', 'sort', 'toSorted', 'toReversed', 'splice', 'concat'],
  ],
  [
    String.prototype,
    ...['includes', 'indexOf', 'lastIndexOf', 'replace', 'replaceAll', 'split', 'match', 'matchAll', 'trim'],
  ],
] as const;

type Method = (this: {readonly length: number}, ...values: unknown[]) => unknown;

/** The number of elements and characters that are passed. */
async function countWork(work: () => unknown): Promise<number> {
  let count = 0;
  const restore = PASSING.flatMap(([prototype, ...names]) =>
    names.map((name) => {
      const methods = prototype as unknown as Record<string, Method>;
      const original = methods[name]!;
      methods[name] = function (...values) {
        count += this.length;
        return original.apply(this, values);
      };
      return () => (methods[name] = original);
    }),
  );
  try {
    await work();
  } finally {
    for (const each of restore) each();
  }
  return count;
}

/** The counts for this size, twice it and four times it grow in proportion. */
async function expectLinear(size: number, work: (size: number) => unknown): Promise<void> {
  // What is read once a process.
  await work(size);
  const [one, two, four] = [
    await countWork(() => work(size)),
    await countWork(() => work(size * 2)),
    await countWork(() => work(size * 4)),
  ];
  expect(two - one).to.be.greaterThan(1000 * size);
  expect((four - two) / (two - one)).to.be.closeTo(2, 0.1);
}

const tagOf = (index: number) => {
  const tag = widgetTags[index % widgetTags.length]!;
  return `<${tag} lang="en"></${tag}>`;
};
const pageWith = (count: number, tag = tagOf) =>
  `<html lang="en"><meta charset="utf-8"><body>${Array.from({length: count}, (_, index) => `<p id="p${index}">Text</p>${tag(index)}`).join('\n')}`;

/** Each size is a multiple of the number of widgets. */
const WIDGETS = extent.nightly ? 250 : 5;

const gc = () => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

const quiet = {
  cwd: '/',
  print: () => {},
  complain: (words: string) => {
    throw new Error(words);
  },
} as unknown as Terminal;

describe('prerendering', function () {
  this.timeout(600_000);
  const folder = temporaryFolder();
  after(() => folder.remove());

  const pages: Readonly<Record<string, (count: number) => unknown>> = {
    'a page of many widgets': (count) => prerender(pageWith(count), {jsonLd: true}),
    'a page of many widgets of one kind': (count) =>
      prerender(pageWith(count, () => '<family-help-card lang="en"></family-help-card>')),
    'hidden help cards, none of which is linked to': (count) =>
      prerender(
        pageWith(
          count,
          (index) => `<div hidden><family-help-card></family-help-card></div>${index ? '' : tagOf(0)}`,
        ),
      ),
  };
  for (const [what, work] of Object.entries(pages))
    it(`takes work in proportion to its size: ${what}`, () => expectLinear(WIDGETS, work));

  it('takes work in proportion to its size: what an earlier run wrote', async () => {
    const written = new Map(
      [1, 2, 4].map((times) => [WIDGETS * times, prerender(pageWith(WIDGETS * times)).html]),
    );
    await expectLinear(WIDGETS, (count) => prerender(written.get(count) ?? ''));
  });

  it('takes work in proportion to the number of pages', () =>
    expectLinear(WIDGETS, (count) => {
      const name = `pages-${count}`;
      for (let index = 0; index < count; index += 1)
        folder.write(
          `${name}/${index}.html`,
          pageWith(1, () => tagOf(index)),
        );
      return prerenderPages([`${folder.path}/${name}`], {}, quiet);
    }));

  it('keeps nothing of a page in memory', async function () {
    // Hundreds of pages, for a difference above what the engine itself keeps.
    if (!extent.nightly) this.skip();
    const heapAfter = async (count: number) => {
      for (let index = 0; index < count; index += 1) {
        folder.write(
          'page.html',
          pageWith(1, () => tagOf(index)),
        );
        await prerenderPages([`${folder.path}/page.html`], {}, quiet);
        // The DOM in Node has a weak table of all nodes: it is as large as the most that were not collected yet.
        if (index % 10 === 0) gc();
      }
      gc();
      return process.memoryUsage().heapUsed / 1e6;
    };
    await heapAfter(50);
    const [few, many] = [await heapAfter(50), await heapAfter(200)];
    expect(many - few).to.be.lessThan(2);
  });
});
