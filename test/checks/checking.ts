/** Checks files in tests, with the library's own sources, numbers and terms, on a fixed day. */
import {readdirSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {VFile} from 'vfile';
import {readHelpLines, readSources} from '../../src/build/content-files.js';
import {checkContent, type Surroundings} from '../../src/checks/check.js';
import type {GivenFile} from '../../src/checks/checked-file.js';
import type {Rule} from '../../src/checks/rule.js';
import {settingsSchema, type Settings} from '../../src/checks/settings.js';

export const surroundings: Surroundings = {
  builtInIds: new Set(['what-is-naloxone']),
  sources: readSources(),
  helpLines: readHelpLines(),
  glossary: new Map(),
  paths: new Set(['pictures/house.png']),
  today: '2026-11-23',
};

/** Every Markdown file of a folder, with its relative path. */
export function markdownOf(folder: string): GivenFile[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({path: name.replaceAll('\\', '/'), text: readFileSync(join(folder, name), 'utf8')}));
}

export function check(files: readonly GivenFile[], settings: Partial<Settings> = {}): VFile[] {
  return checkContent(files, surroundings, settingsSchema.parse(settings));
}

/** Names of the rules that no text named after them breaks. */
export function rulesWithoutText(rules: readonly Rule[], texts: readonly GivenFile[]): string[] {
  const names = new Set(texts.map(({path}) => /([^/]+)\.md$/.exec(path)![1]));
  return rules.map(({name}) => name).filter((name) => !names.has(name));
}

/** `7:1 error raw-html: HTML is shown as text: …`. */
export function messagesOf({messages}: VFile): string[] {
  return messages.map(
    ({line = 1, column = 1, fatal, ruleId, reason}) =>
      `${line}:${column} ${fatal ? 'error' : 'warning'} ${ruleId}: ${reason}`,
  );
}

/** The messages about one text, as if it were `en/sample.md`. */
export function messages(text: string, path = 'en/sample.md', settings: Partial<Settings> = {}): string[] {
  return messagesOf(check([{path, text}], settings)[0]!);
}

export const here = (name: string): string => resolve(import.meta.dirname, name);
