import {z} from 'zod';
import type {DataRule} from './data-rule.js';
import {id, inEachLanguage, text} from './fields.js';
import {findingsOf, must, type DataFinding} from './issues.js';

const hours = 'hours a week as a number, such as 9';
const places = 'before, alongside or after';

const someHours = z.number(must(hours)).min(0, must(hours)).max(168, must(hours));

function schemaFor(languages: readonly string[]) {
  return z.strictObject(
    {
      levels: z.array(
        z.strictObject(
          {
            id,
            name: inEachLanguage(languages, text('a few words')),
            least: someHours.optional(),
            below: someHours.optional(),
            teens: someHours.optional(),
            source: text('an id of sources.yaml'),
          },
          must('a level with its fields, such as id, name and least'),
        ),
        must('a list of levels, each with `- id: …`'),
      ),
      programs: z.record(
        z.string(),
        z.enum(['before', 'alongside', 'after'], must(places)),
        must(`programs, each with ${places}`),
      ),
    },
    must('the two lists `levels` and `programs`'),
  );
}

interface Level {
  readonly id?: unknown;
  readonly least?: unknown;
  readonly below?: unknown;
  readonly teens?: unknown;
  readonly source?: unknown;
}

/** `levels-of-care.yaml`: how many hours a week each level has. */
export const levelsData: DataRule = {
  name: 'levels-data',
  severity: 'error',
  about: 'Levels of care go from the fewest hours to the most, each with a name and a source.',
  file: 'levels-of-care.yaml',
  check: (value, {library, settings}) => {
    const {levels} = (value ?? {}) as {levels?: unknown};
    const some = (Array.isArray(levels) ? levels : []).map((level) => (level ?? {}) as Level);
    return [
      ...findingsOf(schemaFor(settings.languages), value),
      ...some.flatMap((level, index) => judge(level, some[index - 1], index)),
      ...some.flatMap(({source}, index) =>
        typeof source !== 'string' || library.sources.has(source)
          ? []
          : [{message: `sources.yaml has no source ${source}.`, path: ['levels', index, 'source']}],
      ),
    ];
  },
};

function judge(
  {id: own, least, below, teens}: Level,
  before: Level | undefined,
  index: number,
): DataFinding[] {
  const say = (field: string, message: string): DataFinding => ({message, path: ['levels', index, field]});
  const found: DataFinding[] = [];
  if (isMore(least, below) || (least === below && typeof least === 'number'))
    found.push(say('below', `${String(own)} starts at ${String(least)} hours, so \`below\` must be more.`));
  if (isMore(teens, least))
    found.push(
      say('teens', `\`teens\` must be ${String(least)} or fewer: their hours are at most those of adults.`),
    );
  if (isMore(before?.below, least))
    found.push(
      say(
        'least',
        `The level above goes up to ${String(before!.below)} hours, so this one cannot start at ${String(least)}.`,
      ),
    );
  else if (isMore(before?.least, least))
    found.push(say('least', 'Write the levels from the fewest hours to the most.'));
  return found;
}

function isMore(one: unknown, other: unknown): boolean {
  return typeof one === 'number' && typeof other === 'number' && one > other;
}
