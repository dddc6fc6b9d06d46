import type {VFile} from 'vfile';
import {readCheckedFile, type CheckedFile, type GivenFile} from './checked-file.js';
import type {Finding, Library, Rule} from './rule.js';
import {rules} from './rules.js';
import type {Settings} from './settings.js';

/** All that content is compared with, but for the files of the check themselves. */
export type Surroundings = Omit<Library, 'files'>;

/**
 * Checks files of content. It reads nothing and asks no network: it runs in Node and in a browser.
 *
 * @returns the files in their order, each with its messages: `fatal` is true for an error and false for a warning,
 *   `ruleId` is the rule's name, `expected` holds what could stand there instead
 */
export function checkContent(
  given: readonly GivenFile[],
  surroundings: Surroundings,
  settings: Settings,
): VFile[] {
  const files = given.map(readCheckedFile);
  const library: Library = {...surroundings, files};
  for (const file of files) for (const rule of rules) checkRule(rule, file, library, settings);
  return files.map(({file}) => file);
}

function checkRule(rule: Rule, file: CheckedFile, library: Library, settings: Settings): void {
  const level = settings.rules[rule.name];
  if (level === 'off') return;
  const report = ({message, place, instead, severity = rule.severity}: Finding) => {
    const told = file.file.message(message, {
      ...(place && {place: place.end ? {start: place.start, end: place.end} : place.start}),
      source: 'family-widgets',
      ruleId: rule.name,
    });
    told.fatal = (level ?? severity) === 'error';
    if (instead) told.expected = [...instead];
  };
  try {
    rule.check(file, {library, settings, report});
  } catch (error) {
    // One file that upsets a rule must not keep the others from being checked.
    const reason = error instanceof Error ? error.message : String(error);
    report({message: `This rule could not be checked here: ${reason}.`, severity: 'error'});
  }
}
