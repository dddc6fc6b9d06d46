import type {Place} from './rule.js';
import {lastStart} from './last-start.js';

/** Lines and columns, from 1, of a stretch of a text. */
export function placeOf(text: string, from: number, to: number): Place {
  const starts = lineStartsOf(text);
  return {start: pointOf(starts, from), end: pointOf(starts, to)};
}

function pointOf(starts: readonly number[], offset: number): Place['start'] {
  const line = lastStart(starts.length, (index) => starts[index]!, offset);
  return {line: line + 1, column: offset - starts[line]! + 1};
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
