import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {nearest} from '../checks/data/nearest.js';
import {acceptTranslation} from '../checks/translation.js';
import {WrongUsage} from './folders.js';
import {TEMPLATES} from './package-folder.js';
import {today} from './today.js';

export interface NewText {
  readonly kind: string;
  /** Name of the file, and id of the text. */
  readonly topic: string;
  readonly language: string;
  /** The content folder, in which each language has one of its own. */
  readonly folder: string;
  readonly cwd: string;
}

/** Kinds of text that there is a template for. */
export function templateKinds(): string[] {
  return readdirSync(join(TEMPLATES, 'en')).map((name) => name.replace(/\.md$/, ''));
}

/**
 * Writes a text to start from: every part that its kind needs, with words that say what belongs there.
 *
 * @returns the path of the file, from `cwd`
 * @throws WrongUsage where there is no such kind or language, the topic is no name, or the file is there already
 */
export function writeNewText({kind, topic, language, folder, cwd}: NewText): string {
  const kinds = templateKinds();
  if (!kinds.includes(kind)) throw new WrongUsage(unknown('kind of text', kind, kinds));
  const languages = readdirSync(TEMPLATES);
  if (!languages.includes(language)) throw new WrongUsage(unknown('language', language, languages));
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(topic))
    throw new WrongUsage(
      `${topic} is no name for a text. Write small letters, digits and hyphens: my-${kind}.`,
    );
  const path = resolve(cwd, folder, language, `${topic}.md`);
  const name = relative(cwd, path);
  if (existsSync(path))
    throw new WrongUsage(`${name} is there already, and stays as it is. Choose another name.`);
  mkdirSync(dirname(path), {recursive: true});
  // Not even where another program has written it in the meantime.
  writeFileSync(path, textFor(kind, topic, language, resolve(cwd, folder)), {flag: 'wx'});
  return name;
}

function textFor(kind: string, topic: string, language: string, folder: string): string {
  const text = filled(kind, topic, language);
  const path = join(folder, 'en', `${topic}.md`);
  if (language === 'en' || !existsSync(path)) return text;
  const translation = text.replace(/\n---\n/, `\ntranslationOf:\n  id: ${topic}\n---\n`);
  const original = readFileSync(path, 'utf8');
  const isUntouched = original === filled(kind, topic, 'en');
  // The two templates say the same. Of what somebody has written since, it is not for us to say.
  return isUntouched ? acceptTranslation(translation, original, path) : translation;
}

function filled(kind: string, topic: string, language: string): string {
  return readFileSync(join(TEMPLATES, language, `${kind}.md`), 'utf8')
    .replaceAll('my-text', topic)
    .replace(/^lastReviewed: .*$/m, `lastReviewed: ${today()}`)
    .replace(/^nextReview: .*$/m, `nextReview: ${today(1)}`);
}

export function unknown(what: string, written: string, names: readonly string[]): string {
  const meant = nearest(written, names);
  return meant
    ? `There is no ${what} ${written}. Did you mean ${meant}?`
    : `There is no ${what} ${written}. Choose one of ${names.join(', ')}.`;
}
