import type {TextRange} from '../document/types.js';
import {lastStart} from './last-start.js';

/** A range of a text, by the offsets of its start and its end. */
export function rangeOf(text: string, from: number, to: number): TextRange {
  const starts = lineStartsOf(text);
  return {start: pointOf(starts, from), end: pointOf(starts, to)};
}

function pointOf(starts: readonly number[], offset: number): TextRange['start'] {
  const line = lastStart(starts.length, (index) => starts[index]!, offset);
  return {line: line + 1, column: offset - starts[line]! + 1};
}

/** Caches the last text only: a check finishes one text before it begins the next. */
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
