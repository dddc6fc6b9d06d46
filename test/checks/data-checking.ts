/** Checking files of data in a test. */
import {dump} from 'js-yaml';
import {checkData} from '../../src/checks/data-files/check-data.js';
import {settingsSchema, type Settings} from '../../src/checks/settings.js';
import {messagesOf, surroundings} from './checking.js';

/** What is said of a file of data: `3:5 error …`, without the name of its rule. */
export function toldOf(path: string, text: string, settings: Partial<Settings> = {}): string[] {
  const [file] = checkData(
    [{path, text}],
    surroundings,
    settingsSchema.parse({languages: ['en', 'es'], ...settings}),
  );
  return messagesOf(file!).map((message) => message.replace(/ [\w-]+:/, ''));
}

/** The same, of a value: without the places. */
export function faultsOf(path: string, value: unknown, settings?: Partial<Settings>): string[] {
  return toldOf(path, dump(value), settings).map((message) => message.replace(/^\S+ /, ''));
}
