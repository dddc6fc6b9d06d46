import {dangerData} from './danger.js';
import type {DataRule} from './data-rule.js';
import {everydayWordsData} from './everyday-words.js';
import {glossaryData} from './glossary.js';
import {helpLinesData} from './help-lines.js';
import {levelsData} from './levels-of-care.js';
import {sourcesData} from './sources.js';

/** The rules of the data files in a content folder. */
export const dataRules: readonly DataRule[] = [
  helpLinesData,
  sourcesData,
  glossaryData,
  levelsData,
  dangerData,
  everydayWordsData,
];

/** The rule of a file, by its name. */
export function dataRuleFor(path: string): DataRule | undefined {
  return dataRules.find(({file}) => file === path.split('/').at(-1));
}
