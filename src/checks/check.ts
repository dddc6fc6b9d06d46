import type {VFile} from 'vfile';
import type {TextRange} from '../document/types.js';
import {positionsIn} from '../document/written-position.js';
import {readCheckedFile, type CheckedFile, type GivenFile} from './checked-file.js';
import {reporterOf} from './data-files/report.js';
import type {Finding, Library, Rule, RuleContext} from './rule.js';
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
  const inFile = rangesIn(file.written);
  for (const rule of rules) {
    if (settings.rules[rule.name] === 'off') continue;
    const report = reporterOf(file.file, rule, settings);
    const reportInFile = (finding: Finding) =>
      report(finding.range ? {...finding, range: inFile(finding.range)} : finding);
    checkRule(rule, file, {library, settings, report: reportInFile});
  }
}

/** Rules find their ranges in the normal text of a file; authors look for them in the file. */
function rangesIn(written: string): (range: TextRange) => TextRange {
  const inFile = positionsIn(written);
  return ({start, end}) => ({start: inFile(start), ...(end && {end: inFile(end)})});
}

function checkRule(rule: Rule, file: CheckedFile, context: RuleContext): void {
  try {
    rule.check(file, context);
  } catch (error) {
    // An exception in a rule must not prevent the other files from being checked.
    const reason = error instanceof Error ? error.message : String(error);
    context.report({message: `This rule could not be checked here: ${reason}.`, severity: 'error'});
  }
}
