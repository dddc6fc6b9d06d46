/** Good files with a mistake in them. */
import {readFileSync} from 'node:fs';
import type {GivenFile} from '../../src/checks/checked-file.js';
import type {Settings} from '../../src/checks/settings.js';
import {check, here} from './checking.js';

export type Right = string | RegExp;

/** A file of `good/`, such as `en/faq`, with tables as an author writes them: prettier lines up their cells. */
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
 * What one rule says of the first of some files, behind the line that it says it of:
 * `| Monday | three | Group talk | » error “three” is no number of hours …`. A good file may grow.
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

/** A mistake by its name: what stood there, what stands there now, and how each message about it begins. */
export type Mistakes = Readonly<
  Record<string, readonly [right: Right, wrong: string, ...beginnings: string[]]>
>;

/** The messages as far as the beginnings go, so that a test names as much of each as tells it from others. */
export function begun(messages: readonly string[], beginnings: readonly string[]): string[] {
  return messages.map((message, index) => message.slice(0, beginnings[index]?.length ?? Infinity));
}
