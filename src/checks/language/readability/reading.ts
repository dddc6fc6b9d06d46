import type {RootContent} from 'mdast';
import type {Section} from '../../../document/types.js';
import type {CheckedFile} from '../../checked-file.js';
import {passageFrom, type Passage} from './passage.js';
import {passagesOf, type PassageContext} from './passages.js';

/** A heading and everything below it, as passages. */
export interface ReadSection {
  readonly id: string;
  readonly title: string;
  readonly level: number;
  readonly heading: RootContent;
  /** The text of the heading. */
  readonly headingPassages: readonly Passage[];
  /** Between this heading and the next one. */
  readonly passages: readonly Passage[];
  readonly sections: readonly ReadSection[];
}

/** The passages of a file, in the order of the page. */
export interface Reading {
  readonly title: readonly Passage[];
  readonly summary: readonly Passage[];
  /** Above the first heading. */
  readonly introduction: readonly Passage[];
  readonly sections: readonly ReadSection[];
}

/** Cached, since several rules read the same file. */
const known = new WeakMap<CheckedFile, Reading>();

export function readingOf(file: CheckedFile): Reading {
  const reading = known.get(file) ?? read(file);
  known.set(file, reading);
  return reading;
}

function read(file: CheckedFile): Reading {
  const sourceIds = new Set(file.document.meta.sources.map(({id}) => id));
  const context = {source: file.text, sourceIds};
  return {
    title: fieldPassages(file, 'title'),
    summary: fieldPassages(file, 'summary'),
    introduction: passagesOf(file.introduction, context),
    sections: file.sections.map((section) => readSection(section, context)),
  };
}

function readSection(section: Section<RootContent>, context: PassageContext): ReadSection {
  const {id, title, level, heading} = section;
  return {
    ...{id, title, level, heading},
    headingPassages: passagesOf([heading], context),
    passages: passagesOf(section.blocks, context),
    sections: section.sections.map((below) => readSection(below, context)),
  };
}

/** All passages of a section and its subsections, without headings. */
export function passagesBelow({passages, sections}: ReadSection): Passage[] {
  return [...passages, ...sections.flatMap(passagesBelow)];
}

/** All passages of a section, including headings, in order. */
export function passagesAndHeadings({headingPassages, passages, sections}: ReadSection): Passage[] {
  return [...headingPassages, ...passages, ...sections.flatMap(passagesAndHeadings)];
}

/** Every passage of a file, in order. */
export function allPassages({title, summary, introduction, sections}: Reading): Passage[] {
  return [...title, ...summary, ...introduction, ...sections.flatMap(passagesAndHeadings)];
}

/** A field of the front matter that families read. */
function fieldPassages({fields, text, lineOf}: CheckedFile, field: 'title' | 'summary'): Passage[] {
  const value = fields[field];
  if (typeof value !== 'string' || !/[\p{L}\p{N}]/u.test(value)) return [];
  const line = text.split('\n', lineOf(field)).join('\n').lastIndexOf('\n') + 1;
  const from = line + `${field}:`.length;
  const closing = text.indexOf('\n---', from);
  const to = closing < 0 ? text.length : closing;
  const pieces = [{start: 0, end: value.length, from, to, marks: []}];
  return [passageFrom({text: value, pieces, source: text, isQuoted: false})];
}
