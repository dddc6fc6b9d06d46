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

/** What a translation makes of the sections of its original. */
export interface Comparison {
  /** Sections of the original that are not there, each with the one above it that is, if any. */
  readonly missing: readonly {readonly section: TreeSection; readonly after: TreeSection | undefined}[];
  /** Sections that the original does not have. */
  readonly extra: readonly TreeSection[];
  /** Sections at another place than in the original, where they follow another one, or none. */
  readonly moved: readonly {readonly section: TreeSection; readonly after: TreeSection | undefined}[];
  /** Sections of another level, with that of the original. */
  readonly shifted: readonly {readonly section: TreeSection; readonly level: number}[];
  /** Made from another text than the original has now; undefined stands for the introduction. */
  readonly stale: readonly (TreeSection | undefined)[];
  /** Sections for which it is not recorded what they were made from. */
  readonly unaccepted: readonly (TreeSection | undefined)[];
  /** How many are as the original is, the introduction among them. */
  readonly current: number;
}

/** The text that a file is a translation of: of the same id, in the language that texts are first written in. */
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
    // Another rule reports a heading without an id of its own: it cannot be matched.
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

/** What the front matter of a translation says that its sections were made from, by their ids. */
export function acceptedHashes({fields}: CheckedFile): ReadonlyMap<string, string> {
  const {translationOf} = fields;
  const sections = isRecord(translationOf) ? translationOf.sections : undefined;
  return new Map(isRecord(sections) ? Object.entries(sections).map(([id, hash]) => [id, String(hash)]) : []);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * The indexes of the fewest numbers without which the others rise: all but a longest rising subsequence, by patience
 * sorting.
 */
function outOfOrder(numbers: readonly number[]): number[] {
  /** For each length, the index of the smallest number that ends a rising run of it. */
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
