/** Valid files with a mistake added. */
import {readFileSync} from 'node:fs';
import type {GivenFile} from '../../src/checks/checked-file.js';
import type {Settings} from '../../src/checks/settings.js';
import {check, here} from './checking.js';

export type Right = string | RegExp;

/** A file of `good/`, such as `en/faq`, with tables as an author writes them, since prettier aligns their cells. */
export function good(name: string): GivenFile {
  const text = readFileSync(here(`good/${name}.md`), 'utf8');
  return {path: `${name}.md`, text: text.replace(/ {2,}\|/g, ' |')};
}

export function spoilt(name: string, right: Right, wrong: string): GivenFile {
  const file = good(name);
  const text = file.text.replace(right, wrong);
  if (text === file.text) throw new Error(`${name} has no ${right} to spoil.`);
  return {...file, text};
}

/**
 * The messages of one rule about the first of some files, each after its line: `| Monday | three | Group talk | »
 * error “three” is no number of hours …`. Independent of line numbers.
 */
export function reported(
  rule: string,
  files: readonly GivenFile[],
  settings: Partial<Settings> = {},
): string[] {
  const lines = files[0]!.text.split(/\r?\n/);
  return check(files, settings)[0]!
    .messages.filter(({ruleId}) => ruleId === rule)
    .map(({line = 1, fatal, reason}) => `${lines[line - 1]} » ${fatal ? 'error' : 'warning'} ${reason}`);
}

/** A mistake by its name: the original text, its replacement, and the beginning of each message about it. */
export type Mistakes = Readonly<
  Record<string, readonly [right: Right, wrong: string, ...beginnings: string[]]>
>;

/** Cuts messages to the given beginnings, so that a test quotes only as much as necessary. */
export function begun(messages: readonly string[], beginnings: readonly string[]): string[] {
  return messages.map((message, index) => message.slice(0, beginnings[index]?.length ?? Infinity));
}
