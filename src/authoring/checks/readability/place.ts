import type {Place} from '../rule.js';

/** Lines and columns, from 1, of a stretch of a text. */
export function placeOf(text: string, from: number, to: number): Place {
  const starts = lineStartsOf(text);
  return {start: pointOf(starts, from), end: pointOf(starts, to)};
}

/** The last line that starts at an offset or before it, found by halving. */
function pointOf(starts: readonly number[], offset: number): Place['start'] {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return {line: low, column: offset - starts[low - 1]! + 1};
}

/** Of the text that was asked of last: a check says all that it has to say of one text before it goes on. */
let known: {readonly text: string; readonly starts: readonly number[]} | undefined;

function lineStartsOf(text: string): readonly number[] {
  if (known?.text !== text) known = {text, starts: findLineStarts(text)};
  return known.starts;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
