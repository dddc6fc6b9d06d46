import {normalText, withCommonEnds, withLineFeeds} from './normal-text.js';
import {isStray} from './stray-characters.js';

interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Converts positions in the normal text of a file to those in the file, as editors number its lines: `normalText` takes
 * characters out, and ends lines where editors do not.
 */
export function positionsIn(written: string): <Place extends Position>(place: Place) => Place {
  const normal = normalText(written);
  const common = withCommonEnds(written);
  if (normal === common) return (place) => place;
  const feeds = withLineFeeds(written);
  const normalLines = normal.split('\n');
  const writtenLines = feeds.split('\n');
  const starts = startsOf(writtenLines);
  const numbered = startsOf((common.includes('\n') ? common : feeds).split('\n'));
  return (place) => {
    const index = place.line - 1;
    const column = columnIn(writtenLines[index] ?? '', normalLines[index] ?? '', place.column - 1);
    const offset = (starts[index] ?? 0) + column;
    const line = lastUntil(numbered, offset);
    return {...place, line: line + 1, column: offset - numbered[line]! + 1};
  };
}

/** Where each line starts. */
function startsOf(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map(({length}) => {
    const own = start;
    start += length + 1;
    return own;
  });
}

/** The index of the last number, in a rising list, that is not above a limit: a text may have thousands of problems. */
function lastUntil(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numbers[middle]! > limit) high = middle - 1;
    else low = middle;
  }
  return low;
}

/** The index in a written line of a character of the normal one. */
function columnIn(written: string, normal: string, index: number): number {
  let at = 0;
  for (let seen = 0; ; seen += 1, at += 1) {
    while (
      seen < normal.length &&
      at < written.length &&
      written[at] !== normal[seen] &&
      isStray(written[at]!)
    )
      at += 1;
    if (seen >= index) return at;
  }
}
