/** Stands in for `checkFile` of `src/authoring/checks/check.ts`, until that is there. */
import type {CheckedFile} from '../../src/authoring/checks/checked-file.js';
import {reporterOf} from '../../src/authoring/checks/data/report.js';
import type {Library} from '../../src/authoring/checks/rule.js';
import {rules} from '../../src/authoring/checks/rules.js';
import type {Settings} from '../../src/authoring/checks/settings.js';

export function checkFile(file: CheckedFile, library: Library, settings: Settings): void {
  for (const rule of rules) {
    if (settings.rules[rule.name] === 'off') continue;
    const report = reporterOf(file.file, rule, settings);
    try {
      rule.check(file, {library, settings, report});
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      report({message: `This rule could not be checked here: ${reason}.`, severity: 'error'});
    }
  }
}
