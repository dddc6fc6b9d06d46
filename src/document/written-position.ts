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
  const numbered = common.includes('\n') ? common : feeds;
  const normalLines = normal.split('\n');
  const writtenLines = feeds.split('\n');
  return (place) => {
    const index = place.line - 1;
    const before = writtenLines.slice(0, index).reduce((sum, {length}) => sum + length + 1, 0);
    const offset = before + columnIn(writtenLines[index] ?? '', normalLines[index] ?? '', place.column - 1);
    const above = numbered.slice(0, offset).split('\n');
    return {...place, line: above.length, column: above.at(-1)!.length + 1};
  };
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
