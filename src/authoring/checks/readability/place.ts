import type {Place} from '../rule.js';

/** Lines and columns, from 1, of a stretch of a text. */
export function placeOf(text: string, from: number, to: number): Place {
  return {start: pointOf(text, from), end: pointOf(text, to)};
}

function pointOf(text: string, offset: number): Place['start'] {
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
    line += 1;
    start = next + 1;
  }
  return {line, column: offset - start + 1};
}
