import {checkContent, type Surroundings} from '../checks/check.js';
import type {GivenFile} from '../checks/checked-file.js';
import type {Finding} from '../checks/rule.js';
import type {Settings} from '../checks/settings.js';

/** All texts of a folder, of which one thread tells of some. */
export interface Share {
  /** In their order; those that it does not tell of are there to be compared with. */
  readonly texts: readonly GivenFile[];
  /** Names of those that it tells of. */
  readonly told: ReadonlySet<string>;
  readonly surroundings: Surroundings;
  readonly settings: Settings;
}

/** A message as it goes from one thread to another, which errors do not. */
export interface ToldMessage extends Pick<Finding, 'message' | 'place' | 'instead'> {
  readonly rule: string;
  readonly isError: boolean;
}

/** @returns what is told of each text, by its name */
export function checkShare({texts, told, surroundings, settings}: Share): Map<string, ToldMessage[]> {
  const files = checkContent(texts, surroundings, settings).filter(({path}) => told.has(path));
  return new Map(
    files.map(({path, messages}) => [
      path,
      messages.map(({reason, place, ruleId = '', fatal, expected}) => ({
        message: reason,
        place: place && ('start' in place ? place : {start: place}),
        rule: ruleId,
        isError: fatal === true,
        ...(expected && {instead: expected}),
      })),
    ]),
  );
}
