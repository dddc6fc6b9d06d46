import {readAll, readSample, type ReadFile} from './read-content.js';

export const files = readAll();

/** The findings of a check, for each file with any. */
export function found(check: (file: ReadFile) => readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    files.map((file) => [file.name, check(file)] as const).filter(([, faults]) => faults.length > 0),
  );
}

/** A valid file, for adding mistakes to. */
export const SAMPLE = [
  '---',
  'id: sample',
  'lang: en',
  'title: Help',
  'summary: Short answers.',
  'sources: [S01]',
  'lastReviewed: 2026-11-23',
  'nextReview: 2027-11-23',
  '---',
  '',
  '## Safety {#safety}',
  '',
  '### What now? {#now}',
  '',
  'Call [911](tel:911).',
  '',
  'Sources: S01',
];

export const sampleWith = (line: string, instead: string): ReadFile =>
  readSample(...SAMPLE.map((each) => (each === line ? instead : each)));
