/** Checks data files in tests. */
import {dump} from 'js-yaml';
import {checkData} from '../../src/checks/data-files/check-data.js';
import {settingsSchema, type Settings} from '../../src/checks/settings.js';
import {messagesOf, surroundings} from './checking.js';

/** The messages about a data file: `3:5 error …`, without the name of its rule. */
export function dataMessagesOf(path: string, text: string, settings: Partial<Settings> = {}): string[] {
  const [file] = checkData(
    [{path, text}],
    surroundings,
    settingsSchema.parse({languages: ['en', 'es'], ...settings}),
  );
  return messagesOf(file!).map((message) => message.replace(/ [\w-]+:/, ''));
}

/** The same for a value, without the positions. */
export function faultsOf(path: string, value: unknown, settings?: Partial<Settings>): string[] {
  return dataMessagesOf(path, dump(value), settings).map((message) => message.replace(/^\S+ /, ''));
}
