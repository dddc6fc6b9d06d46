import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {parse} from 'yaml';
import {nearest} from '../document/nearest.js';
import {acceptTranslation} from '../checks/translation/translation-state.js';
import {languages as ownLanguages, sourceLanguage} from '../localization/languages.js';
import {WrongUsage} from './folders.js';
import {statsOf} from './listing.js';
import {TEMPLATES} from './package-folder.js';
import {whyNotWritten} from './write-whole.js';

export interface NewText {
  readonly kind: string;
  /** Name of the file, and id of the text. */
  readonly topic: string;
  readonly language: string;
  /** The content folder, with one subfolder for each language. */
  readonly folder: string;
  readonly cwd: string;
}

/** Ids of headings begin with it, and a file system allows names of 255 bytes. */
const LONGEST_TOPIC = 80;

/** Kinds of text that have a template. */
export function templateKinds(): string[] {
  return readdirSync(join(TEMPLATES, sourceLanguage)).map((name) => name.replace(/\.md$/, ''));
}

/** Languages of the templates, English first. */
export function templateLanguages(): string[] {
  const folders = readdirSync(TEMPLATES);
  return ownLanguages.filter((language) => folders.includes(language));
}

/**
 * Writes a text to start from: every part that its kind requires, with instructions for each.
 *
 * @returns the path of the file, from `cwd`
 * @throws WrongUsage for an unknown kind or language, an invalid topic, or an existing file
 */
export function writeNewText({kind, topic, language, folder, cwd}: NewText): string {
  const kinds = templateKinds();
  if (!kinds.includes(kind)) throw new WrongUsage(unknown('kind of text', kind, kinds));
  const languages = templateLanguages();
  if (!languages.includes(language)) throw new WrongUsage(unknown('language', language, languages));
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(topic))
    throw new WrongUsage(
      `${topic} is no name for a text. Write small letters, digits and hyphens: my-${kind}.`,
    );
  if (topic.length > LONGEST_TOPIC)
    throw new WrongUsage(
      `This name has ${topic.length} letters; ${LONGEST_TOPIC} is the most. Choose a shorter one.`,
    );
  const path = resolve(cwd, folder, language, `${topic}.md`);
  const name = relative(cwd, path);
  const text = textFor(kind, topic, language, resolve(cwd, folder));
  makeFolder(dirname(path), relative(cwd, dirname(path)));
  try {
    // Fails for an existing file, also for a broken link.
    writeFileSync(path, text, {flag: 'wx'});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new WrongUsage(`${name} is there already, and stays as it is. Choose another name.`);
    throw new WrongUsage(`${name} could not be written: ${whyNotWritten(error)}.`);
  }
  return name;
}

function makeFolder(path: string, name: string): void {
  try {
    mkdirSync(path, {recursive: true});
  } catch (error) {
    throw new WrongUsage(
      `There can be no folder ${name}: ${whyNotWritten(error)}. Name another one with --folder.`,
    );
  }
}

function textFor(kind: string, topic: string, language: string, folder: string): string {
  const text = filled(kind, topic, language);
  const path = join(folder, sourceLanguage, `${topic}.md`);
  if (language === sourceLanguage || !statsOf(path)?.isFile()) return text;
  const translation = text.replace(/\n---\n/, `\ntranslationOf:\n  id: ${inYaml(topic)}\n---\n`);
  const original = readFileSync(path, 'utf8');
  const isUntouched = original === filled(kind, topic, sourceLanguage);
  // The two templates correspond. For an edited original, only its author can decide that.
  return isUntouched ? acceptTranslation(translation, original, path) : translation;
}

function filled(kind: string, topic: string, language: string): string {
  return readFileSync(join(TEMPLATES, language, `${kind}.md`), 'utf8')
    .replace(/^id: my-text$/m, `id: ${inYaml(topic)}`)
    .replaceAll('my-text', topic);
}

/** In quotes if YAML would otherwise parse another value: `null`, `true`, `1e3`. */
function inYaml(topic: string): string {
  return parse(topic, {schema: 'core'}) === topic ? topic : `'${topic}'`;
}

export function unknown(what: string, written: string, names: readonly string[]): string {
  const meant = nearest(written, names);
  return meant
    ? `There is no ${what} ${written}. Did you mean ${meant}?`
    : `There is no ${what} ${written}. Choose one of ${names.join(', ')}.`;
}
