import {checkFile, type Surroundings} from '../checks/check.js';
import {readCheckedFile, type CheckedFile, type GivenFile} from '../checks/checked-file.js';
import {reporterOf} from '../checks/data-files/report.js';
import {FILE_RULE} from '../checks/data-files/settings-file.js';
import type {Finding, Library} from '../checks/rule.js';
import type {Settings} from '../checks/settings.js';

/** All texts of a folder, of which one thread reports on some. */
export interface Shard {
  /** In order; those that it does not report on are only compared with. */
  readonly texts: readonly GivenFile[];
  /** Names of the texts that it reports on. */
  readonly reported: ReadonlySet<string>;
  readonly surroundings: Surroundings;
  readonly settings: Settings;
}

/** A message in a form that can be posted to another thread, unlike an error. */
export interface ReportedMessage extends Pick<Finding, 'message' | 'range' | 'instead'> {
  readonly rule: string;
  readonly isError: boolean;
}

/** @returns the messages about each text, by name */
export function checkShard({texts, reported, surroundings, settings}: Shard): Map<string, ReportedMessage[]> {
  const unread = new Set<CheckedFile>();
  const files = texts.map((text) => {
    try {
      return readCheckedFile(text);
    } catch (error) {
      const file = fileWithout(text, error);
      unread.add(file);
      return file;
    }
  });
  const library: Library = {...surroundings, files};
  const checked = files.filter(({path}) => reported.has(path));
  for (const file of checked) if (!unread.has(file)) checkFile(file, library, settings);
  return new Map(checked.map((file) => [file.path, messagesOf(file)]));
}

/** A parser fails at its limits, such as thousands of nested lists. The other files are still checked. */
function fileWithout({path}: GivenFile, error: unknown): CheckedFile {
  const file = readCheckedFile({path, text: ''});
  const reason = error instanceof Error ? error.message : String(error);
  const report = reporterOf(file.file, FILE_RULE, {rules: {}});
  report({message: `This text could not be read, so it was not checked: ${reason}.`});
  return file;
}

function messagesOf({file: {messages}}: CheckedFile): ReportedMessage[] {
  return messages.map(({reason, place, ruleId = '', fatal, expected}) => ({
    message: reason,
    range: place && ('start' in place ? place : {start: place}),
    rule: ruleId,
    isError: fatal === true,
    ...(expected && {instead: expected}),
  }));
}
