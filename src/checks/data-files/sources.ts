import {z} from 'zod';
import type {DataRule} from './data-rule.js';
import {address, text} from './fields.js';
import {findingsOf, must} from './issues.js';

/** Several short names share a line, on a phone. */
const LONGEST_SHORT = 50;

const shortName = `a short name for the line under an answer, ${LONGEST_SHORT} letters at most`;
const year = 'the year as four digits, such as 2021';

const source = z.strictObject(
  {
    title: text('the title'),
    publisher: text('who publishes it'),
    short: text(shortName).max(LONGEST_SHORT, must(shortName)),
    url: address.optional(),
    year: z.int(must(year)).min(1900, must(year)).max(2100, must(year)).optional(),
  },
  must('the fields title, publisher and short, and where there are any, url and year'),
);

const schema = z.record(
  z.string().regex(/^[a-z][\w-]*$/i, {error: 'is no id for a source. Start with a letter: S01.'}),
  source,
  must('a list of sources: an id such as S01, and its fields below it'),
);

/** `sources.yaml`: the sources that front matter references by id. */
export const sourcesData: DataRule = {
  name: 'sources-data',
  severity: 'error',
  about: 'Each source has a title, a publisher, a short name, and an address over https where it has one.',
  file: 'sources.yaml',
  check: (value) => findingsOf(schema, value ?? {}),
};
