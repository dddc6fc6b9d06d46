import type {VFile} from 'vfile';
import {readCheckedFile, type CheckedFile, type GivenFile} from './checked-file.js';
import {reporterOf} from './data-files/report.js';
import type {Library, Rule} from './rule.js';
import {rules} from './rules/index.js';
import type {Settings} from './settings.js';

/** Everything that content is compared with, except for the checked files themselves. */
export type Surroundings = Omit<Library, 'files'>;

/**
 * Checks files of content. It uses neither the file system nor the network, and runs in Node and in a browser.
 *
 * @returns the files in the given order, each with its messages: `fatal` is true for an error and false for a warning,
 *   `ruleId` is the rule's name, and `expected` contains suggestions
 */
export function checkContent(
  given: readonly GivenFile[],
  surroundings: Surroundings,
  settings: Settings,
): VFile[] {
  const files = given.map(readCheckedFile);
  const library: Library = {...surroundings, files};
  for (const file of files) checkFile(file, library, settings);
  return files.map(({file}) => file);
}

/** Checks one parsed file among all others: repeated checks, as while an author writes, parse only what has changed. */
export function checkFile(file: CheckedFile, library: Library, settings: Settings): void {
  for (const rule of rules) if (settings.rules[rule.name] !== 'off') checkRule(rule, file, library, settings);
}

function checkRule(rule: Rule, file: CheckedFile, library: Library, settings: Settings): void {
  const report = reporterOf(file.file, rule, settings);
  try {
    rule.check(file, {library, settings, report});
  } catch (error) {
    // An exception in a rule must not prevent the other files from being checked.
    const reason = error instanceof Error ? error.message : String(error);
    report({message: `This rule could not be checked here: ${reason}.`, severity: 'error'});
  }
}
