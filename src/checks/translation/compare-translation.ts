import type {RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {WRITTEN_ID} from '../../document/identifiers.js';
import type {Section} from '../../document/types.js';
import type {CheckedFile} from '../checked-file.js';
import {withSections} from '../../document/sections.js';
import {libraryIndex, originalIdOf} from '../library-index.js';
import {INTRODUCTION, sectionHashes} from './section-hashes.js';
import type {Library} from '../rule.js';

type TreeSection = Section<RootContent>;

/** The differences between the sections of a translation and of its original. */
export interface Comparison {
  /** Sections of the original that are missing, each with the preceding one that exists, if any. */
  readonly missing: readonly {readonly section: TreeSection; readonly after: TreeSection | undefined}[];
  /** Sections that the original does not have. */
  readonly extra: readonly TreeSection[];
  /** Sections at another position than in the original, with their predecessor there, if any. */
  readonly moved: readonly {readonly section: TreeSection; readonly after: TreeSection | undefined}[];
  /** Sections of another level, with the level in the original. */
  readonly shifted: readonly {readonly section: TreeSection; readonly level: number}[];
  /** Sections whose original has changed since; undefined means the introduction. */
  readonly stale: readonly (TreeSection | undefined)[];
  /** Sections without a record of the original that they were made from. */
  readonly unaccepted: readonly (TreeSection | undefined)[];
  /** Number of up-to-date sections, including the introduction. */
  readonly current: number;
}

/** The text that a file is a translation of: with the same id, in the first language of the settings. */
export function originalOf(
  file: CheckedFile,
  library: Pick<Library, 'files'>,
  language: string,
): CheckedFile | undefined {
  const id = originalIdOf(file);
  if (id === undefined) return undefined;
  return libraryIndex(library)
    .filesOf(id)
    .find((other) => other !== file && other.language === language);
}

const isNamed = ({heading}: TreeSection) => WRITTEN_ID.test(toString(heading));

export function compareTranslation(translation: CheckedFile, original: CheckedFile): Comparison {
  const here = withSections(translation.sections);
  const there = withSections(original.sections);
  const found = new Map(here.map((section) => [section.id, section]));
  const order = new Map(there.map(({id}, index) => [id, index]));
  const common = here.filter(({id}) => order.has(id));
  const places = common.map(({id}) => order.get(id)!);
  const before = (index: number) => there.slice(0, index).findLast(({id}) => found.has(id));
  const accepted = acceptedHashes(translation);
  const hashes = sectionHashes(original);
  const states = [undefined, ...common].map((section) => {
    const id = section?.id ?? INTRODUCTION;
    return {section, hash: accepted.get(id), now: hashes.get(id)};
  });
  return {
    // A heading without an id, which another rule reports, cannot be matched.
    missing: there.flatMap((section, index) =>
      found.has(section.id) || !isNamed(section)
        ? []
        : [{section, after: found.get(before(index)?.id ?? '')}],
    ),
    extra: here.filter((section) => !order.has(section.id) && isNamed(section)),
    moved: outOfOrder(places).map((index) => ({section: common[index]!, after: before(places[index]!)})),
    shifted: common.flatMap((section) => {
      const {level} = there[order.get(section.id)!]!;
      return level === section.level ? [] : [{section, level}];
    }),
    stale: states.filter(({hash, now}) => hash !== undefined && hash !== now).map(({section}) => section),
    unaccepted: states.filter(({hash}) => hash === undefined).map(({section}) => section),
    current: states.filter(({hash, now}) => hash === now).length,
  };
}

/** The hashes that the front matter of a translation records for its sections, by id. */
export function acceptedHashes({fields}: CheckedFile): ReadonlyMap<string, string> {
  const {translationOf} = fields;
  const sections = isRecord(translationOf) ? translationOf.sections : undefined;
  return new Map(isRecord(sections) ? Object.entries(sections).map(([id, hash]) => [id, String(hash)]) : []);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The indexes of the fewest numbers to remove so that the others ascend: all but a longest increasing subsequence, by
 * patience sorting.
 */
function outOfOrder(numbers: readonly number[]): number[] {
  /** For each length, the index of the smallest number that ends an ascending run of it. */
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! < number) low = middle + 1;
      else high = middle;
    }
    previous.push(ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const kept = new Set<number>();
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) kept.add(index);
  return [...numbers.keys()].filter((index) => !kept.has(index));
}
