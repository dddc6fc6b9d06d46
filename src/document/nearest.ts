import {closestMatch} from 'leven';

/**
 * The name that an author may have meant by a misspelt one.
 *
 * @returns undefined if none is similar: a third of the letters may differ, and two in a short name
 */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  return closestMatch(written, [...names], {maxDistance: Math.max(2, Math.floor(written.length / 3))});
}
