import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {parse} from 'yaml';
import {nearest} from '../document/nearest.js';
import {acceptTranslation} from '../checks/translation/translation-state.js';
import {languages as ownLanguages, sourceLanguage} from '../localization/languages.js';
import {WrongUsage} from './folders.js';
import {isFolder, isText, statsOf} from './listing.js';
import {TEMPLATES} from './package-folder.js';
import {nameFrom} from './read-folder.js';
import {makeFolder, whyNotWritten} from './write-whole.js';

export interface NewText {
  readonly kind: string;
  /** Name of the file, and id of the text. */
  readonly topic: string;
  readonly language: string;
  /** The content folder, with one subfolder for each language. Default: see `contentFolder`. */
  readonly folder?: string | undefined;
  readonly cwd: string;
}

/** Ids of headings begin with it, and a file system allows names of 255 bytes. */
const LONGEST_TOPIC = 80;

/** Windows has no files of these names, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

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
export function writeNewText({kind, topic, language, folder: given, cwd}: NewText): string {
  const kinds = templateKinds();
  if (!kinds.includes(kind)) throw new WrongUsage(unknown('kind of text', kind, kinds));
  const languages = templateLanguages();
  if (!languages.includes(language)) throw new WrongUsage(unknown('language', language, languages));
  const wrong = wrongName(topic, kind);
  if (wrong !== undefined) throw new WrongUsage(wrong);
  const folder = given === undefined ? contentFolder(cwd) : resolve(cwd, given);
  if (given === '') throw new WrongUsage('Write the name of a folder behind --folder, such as content.');
  if (given !== undefined && isOfTexts(folder))
    throw new WrongUsage(
      `${given} is for the texts in one language. Write the folder above it: --folder ${nameFrom(cwd, dirname(folder)) || '.'}`,
    );
  const path = join(folder, language, `${topic}.md`);
  const name = relative(cwd, path);
  const text = textFor(kind, topic, language, folder);
  makeFolderFor(path, relative(cwd, dirname(path)));
  try {
    // Fails for an existing file, also for a broken link.
    writeFileSync(path, text, {flag: 'wx'});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new WrongUsage(`${name} is there already, and stays as it is. Choose another name.`);
    // A full disk may have taken a part of it.
    rmSync(path, {force: true});
    throw new WrongUsage(`${name} could not be written: ${whyNotWritten(error)}.`);
  }
  return name;
}

/** Why a text cannot have this name; undefined if it can. */
function wrongName(topic: string, kind: string): string | undefined {
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(topic)) {
    const meant = simplified(topic);
    const isMeant = meant !== '' && meant.length <= LONGEST_TOPIC && !DEVICE.test(meant);
    return `${topic === '' ? 'Nothing' : topic} is no name for a text. Write small letters, digits and hyphens: ${isMeant ? meant : `my-${kind}`}.`;
  }
  if (DEVICE.test(topic))
    return `No file can be called ${topic} on Windows, where others may work on it. Choose another name, such as our-${topic}.`;
  if (topic.length > LONGEST_TOPIC)
    return `This name has ${topic.length} letters; ${LONGEST_TOPIC} is the most. Choose a shorter one.`;
  return undefined;
}

/** `el-nino` for `El Niño.md`, `b` for `../a/B`. */
function simplified(topic: string): string {
  return basename(topic, '.md')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(Boolean)
    .join('-');
}

/** `content` in the working directory, unless that is itself the content folder, or a folder of texts in it. */
function contentFolder(cwd: string): string {
  const below = resolve(cwd, 'content');
  if (isFolder(below)) return below;
  if (readdirSync(cwd).length > 0 && isOfTexts(cwd)) return dirname(cwd);
  return basename(cwd) === 'content' ? cwd : below;
}

/** Whether it is the folder of a language in a content folder, and not a site in that language: it has texts, or nothing. */
function isOfTexts(folder: string): boolean {
  const [language = ''] = basename(folder).split('-');
  if (!templateLanguages().includes(language)) return false;
  const names = isFolder(folder) ? readdirSync(folder) : [];
  return names.length === 0 || names.some(isText);
}

function makeFolderFor(path: string, name: string): void {
  try {
    makeFolder(dirname(path));
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
  // Somebody who holds the shift key means the same name.
  const meant = nearest(written.toLowerCase(), names);
  return meant
    ? `There is no ${what} ${written}. Did you mean ${meant}?`
    : `There is no ${what} ${written}. Choose one of ${names.join(', ')}.`;
}
