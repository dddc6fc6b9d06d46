import {closestMatch} from 'leven';

/** In a word of so few letters, two others make any other word of it. */
const SHORT = 3;

/**
 * The name that an author may have meant by a misspelt one.
 *
 * @param most - how many letters may differ; by default a third of them, and two at least
 * @returns undefined if none is similar: if one of the two is short, one letter may differ, or all be there in another order
 */
export function nearest(
  written: string,
  names: Iterable<string>,
  most = Math.max(2, Math.floor(written.length / 3)),
): string | undefined {
  const isShort = (word: string) => word.length <= SHORT;
  const all = [...names];
  const long = isShort(written) ? [] : all.filter((name) => !isShort(name));
  return (
    closestMatch(written, long, {maxDistance: most}) ??
    closestMatch(written, all, {maxDistance: 1}) ??
    all.find((name) => isShort(name) && sorted(name) === sorted(written))
  );
}

const sorted = (word: string) => [...word].sort().join('');
