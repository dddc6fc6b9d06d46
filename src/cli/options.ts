import {parseArgs} from 'node:util';
import {nearest} from '../document/nearest.js';
import {WrongUsage} from './folders.js';

/** What `parseArgs` reads. */
const OPTIONS = {
  'accept-translation': {type: 'boolean'},
  online: {type: 'boolean'},
  reporter: {type: 'string'},
  quiet: {type: 'boolean'},
  config: {type: 'string'},
  rules: {type: 'boolean'},
  lang: {type: 'string'},
  folder: {type: 'string'},
  output: {type: 'string', short: 'o'},
  'json-ld': {type: 'boolean'},
  'text-only': {type: 'boolean'},
  language: {type: 'string', multiple: true},
  'no-bundles': {type: 'boolean'},
  html: {type: 'boolean'},
  'style-folder': {type: 'string'},
  help: {type: 'boolean', short: 'h'},
  version: {type: 'boolean', short: 'v'},
} as const;

type OptionName = keyof typeof OPTIONS;

const NAMES = Object.keys(OPTIONS) as OptionName[];

const isOption = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);

/** Options of every command. */
const COMMON: readonly OptionName[] = ['help', 'version', 'rules'];

const COMMANDS: Readonly<Record<string, readonly OptionName[]>> = {
  check: ['accept-translation', 'online', 'reporter', 'quiet', 'config'],
  new: ['lang', 'folder'],
  prerender: ['output', 'text-only', 'style-folder', 'json-ld'],
  copy: ['language', 'no-bundles', 'html'],
};

export const commandNames = Object.keys(COMMANDS);

/** Names in other programs. */
const ELSEWHERE: Readonly<Record<string, OptionName>> = {
  format: 'reporter',
  formatter: 'reporter',
  silent: 'quiet',
  settings: 'config',
  locale: 'lang',
  out: 'output',
};

export type Values = ReturnType<typeof parse>['values'];

/** @throws WrongUsage for what is no option, or one of another command */
export function parseOptions(words: readonly string[]): ReturnType<typeof parse> {
  const read = parse(words);
  const [command = ''] = read.positionals;
  const own = COMMANDS[command];
  const foreign = own && NAMES.find((name) => name in read.values && ![...own, ...COMMON].includes(name));
  if (own && foreign) throw new WrongUsage(ofOthers(foreign, command, own));
  return read;
}

function parse(words: readonly string[]) {
  for (const word of untilEnd(words)) refuseUnknown(word, words);
  try {
    return parseArgs({args: [...words], options: OPTIONS, allowPositionals: true});
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    const name = /--([\w-]+)/.exec(message)?.[1];
    if (name === undefined || !isOption(name)) throw new WrongUsage(message);
    const needsValue = OPTIONS[name].type === 'string';
    throw new WrongUsage(
      needsValue ? `Write a value behind --${name}.` : `--${name} takes no value. Write --${name} alone.`,
    );
  }
}

/** All behind `--` is a name of a file. */
function untilEnd(words: readonly string[]): readonly string[] {
  const end = words.indexOf('--');
  return end < 0 ? words : words.slice(0, end);
}

function refuseUnknown(word: string, words: readonly string[]): void {
  const [, dashes = '', name = ''] = /^(--?)([^=\s]+)/.exec(word) ?? [];
  // `-` alone is standard input, and `-opage.html` has its value behind the letter, but `-online` has lost a dash.
  const isKnown = isOption(name) === (dashes === '--') && (dashes === '--' || /^[hv]+$|^o/.test(name));
  if (name === '' || isKnown) return;
  const [command = ''] = words;
  const meant = meantOption(name, COMMANDS[command] ?? NAMES);
  throw new WrongUsage(`There is no option ${dashes}${name}.${meant ? ` Did you mean --${meant}?` : ''}`);
}

/** One letter is the beginning of an option. */
function meantOption(written: string, ofCommand: readonly OptionName[]): string | undefined {
  const name = written.toLowerCase();
  if (isOption(name)) return name;
  if (Object.hasOwn(ELSEWHERE, name)) return ELSEWHERE[name];
  if (name.length < 3) return [...ofCommand, ...COMMON].find((each) => each.startsWith(name));
  return nearest(name, ofCommand) ?? nearest(name, NAMES);
}

function ofOthers(name: OptionName, command: string, own: readonly OptionName[]): string {
  const owner = commandNames.find((each) => COMMANDS[each]?.includes(name));
  const meant = {lang: 'language', language: 'lang'}[name as string] as OptionName | undefined;
  const instead = meant && own.includes(meant) ? ` Did you mean --${meant}?` : '';
  return `--${name} is an option of ${owner}, not of ${command}.${instead}`;
}
