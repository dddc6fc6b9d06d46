import {existsSync, readdirSync, readFileSync, realpathSync} from 'node:fs';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {languages as allLanguages, sourceLanguage} from '../localization/languages.js';
import {WrongUsage} from './folders.js';
import {statsOf} from './listing.js';
import {unknown} from './new-text.js';
import {PACKAGE_FOLDER} from './package-folder.js';
import {nameFrom} from './read-folder.js';
import type {Terminal} from './run.js';
import {makeFolder, whyNotWritten, writeWhole} from './write-whole.js';

export interface CopyOptions {
  /** Languages of the texts and the bundles. Default: all. */
  readonly languages?: readonly string[] | undefined;
  /** Whether to leave out the bundles. */
  readonly isWithoutBundles?: boolean | undefined;
  /** Whether to include the HTML of each topic. */
  readonly isWithHtml?: boolean | undefined;
}

/** The script at the stable address, which loads the one in the folder of its version. */
const SCRIPT = 'family-widgets.js';
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** The words of the search, in the folder of each language. */
const SEARCH_WORDS = 'search-words.js';

/** Files beside the scripts that are for tools, and the page on which snippets are made. */
const FOR_TOOLS = [
  ...['custom-elements.json', 'sbom.cdx.json', 'sri.json'],
  ...['builder.html', 'builder.js', 'builder.css'],
];

/** Folders whose content a web server has at the root of its addresses. */
const SITE_ROOTS = ['public', 'public_html', 'htdocs', 'wwwroot'];

/** Why nothing, or not everything, was copied. */
class NotCopied extends Error {}

/**
 * Copies what a page loads into a folder of a site. Folders of other versions are kept, since open pages and caches
 * still request them.
 *
 * @param paths - the folder; exactly one
 * @param from - the folder of the package
 * @returns whether everything was copied
 * @throws WrongUsage for another number of folders, or an unknown language
 */
export function copyFiles(
  paths: readonly string[],
  options: CopyOptions,
  {cwd, print, complain}: Pick<Terminal, 'cwd' | 'print' | 'complain'>,
  from = PACKAGE_FOLDER,
): boolean {
  const [path, ...more] = paths;
  if (path === undefined || path === '' || more.length > 0)
    throw new WrongUsage('Write which folder of your site: family-widgets copy ./public/family');
  for (const language of options.languages ?? [])
    if (!(allLanguages as readonly string[]).includes(language))
      throw new WrongUsage(unknown('language', language, allLanguages));
  try {
    const release = releaseIn(from, options);
    const target = resolve(cwd, path);
    if (isInside(target, from))
      throw new NotCopied(`${path} is in the package itself. Name a folder of your site.`);
    makeTarget(target, path);
    const sizes = release.files.map((file) => copyFile(join(from, 'dist', file), join(target, file), cwd));
    print(`${describe(sizes, release.version, nameFrom(cwd, target) || '.')}
${remarks(target, release.version, options)}
Paste this into a page, with another address if the folder has another one on your site:

<script type="module" src="${addressOf(target)}${release.version}/${SCRIPT}"></script>
<family-faq></family-faq>
`);
    return true;
  } catch (error) {
    if (!(error instanceof NotCopied)) throw error;
    complain(`${error.message}\n`);
    return false;
  }
}

interface Release {
  readonly version: string;
  /** Paths in `dist`: last the files at stable addresses, which refer to the others. */
  readonly files: readonly string[];
}

/** What is to be copied of the package. */
function releaseIn(from: string, options: CopyOptions): Release {
  const {version} = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {version: string};
  const required = [
    SCRIPT,
    NOTICES,
    join(version, SCRIPT),
    ...(options.isWithHtml ? [join(version, 'html')] : []),
  ];
  for (const name of required)
    if (!existsSync(join(from, 'dist', name)))
      throw new NotCopied(
        `The package has no built files: ${join(from, 'dist', name)} is missing. ` +
          'Install the package from npm, or run “npm run build” in its repository.',
      );
  const folder = join(from, 'dist', version);
  const ofVersion = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => isWanted(name.replaceAll(sep, '/'), options) && statsOf(join(folder, name))?.isFile())
    .map((name) => join(version, name));
  const stable = readdirSync(join(from, 'dist')).filter(
    (name) => !FOR_TOOLS.includes(name) && statsOf(join(from, 'dist', name))?.isFile(),
  );
  return {version, files: [...ofVersion.sort(), ...stable.sort()]};
}

/** @param name - path in the folder of the version */
function isWanted(name: string, {languages, isWithoutBundles, isWithHtml}: CopyOptions): boolean {
  const [, folder, inFolder] = /^(content|html)\/([^/]+)\//.exec(name) ?? [];
  const [, inBundle] = /^family-[\w-]+\.bundle\.(.+)\.js$/.exec(name) ?? [];
  // In danger, a reader types in the language they think in: the search loads the words of every language.
  if (folder === 'content' && name.endsWith(`/${SEARCH_WORDS}`)) return true;
  const language = inFolder ?? inBundle;
  if (language !== undefined && languages && !languages.includes(language)) return false;
  if (folder === 'html') return isWithHtml === true;
  if (inBundle !== undefined) return !isWithoutBundles;
  return !FOR_TOOLS.includes(name);
}

/** Whether a path, which need not exist, leads into a folder, also through links. */
function isInside(path: string, folder: string): boolean {
  return `${realPath(path)}${sep}`.startsWith(`${realPath(folder)}${sep}`);
}

function realPath(path: string): string {
  const above = dirname(path);
  return statsOf(path) || above === path ? realpathSync(path) : join(realPath(above), basename(path));
}

function makeTarget(path: string, name: string): void {
  try {
    makeFolder(path);
  } catch (error) {
    throw new NotCopied(`There can be no folder ${name}: ${whyNotWritten(error)}. Name another one.`);
  }
}

interface Copied {
  readonly bytes: number;
  /** False if the file was there already; then it keeps its modification time. */
  readonly isWritten: boolean;
}

function copyFile(from: string, to: string, cwd: string): Copied {
  const content = readFileSync(from);
  try {
    const stats = statsOf(to);
    const isSame = stats?.isFile() && stats.size === content.length && readFileSync(to).equals(content);
    if (!isSame) writeWhole(to, content);
    return {bytes: content.length, isWritten: !isSame};
  } catch (error) {
    throw new NotCopied(`${nameFrom(cwd, to)} could not be written: ${whyNotWritten(error)}.`);
  }
}

function describe(files: readonly Copied[], version: string, folder: string): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0).toLocaleString(sourceLanguage);
  const written = files.filter(({isWritten}) => isWritten).length;
  return `${folder} has version ${version}: ${files.length} files, ${bytes} bytes. ${written} were written, ${files.length - written} were there already.`;
}

function remarks(target: string, version: string, {languages}: CopyOptions): string {
  const others = otherVersions(target, version);
  const left = allLanguages.filter((language) => languages && !languages.includes(language));
  const kept = left.filter((language) => hasTexts(join(target, version, 'content', language)));
  const missing = left.filter((language) => !kept.includes(language));
  return [
    others.length > 0 &&
      `Other versions there were kept, since open pages may still load them: ${others.join(', ')}.\n`,
    kept.length > 0 &&
      `Texts in ${kept.join(', ')} are there from an earlier copy of this version, and were kept.\n`,
    missing.length > 0 &&
      `Texts in ${missing.join(', ')} were not copied. The widgets still offer the language, but tell a reader who chooses it that the text could not be loaded.\n`,
  ]
    .filter(Boolean)
    .join('');
}

/** Whether a folder of a language holds more than the words of the search, which are copied for every language. */
function hasTexts(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => name !== SEARCH_WORDS);
}

/** Folders of other versions beside that of this one, in order. */
function otherVersions(target: string, version: string): string[] {
  return readdirSync(target)
    .filter((name) => name !== version && /^\d+\.\d+\.\d+/.test(name))
    .filter((name) => existsSync(join(target, name, SCRIPT)))
    .sort((one, other) => one.localeCompare(other, sourceLanguage, {numeric: true}));
}

/** The address of a folder, with slashes around it, as far as its path says where it is on the site. */
function addressOf(folder: string): string {
  const names = folder.split(sep);
  const root = names.findLastIndex((name) => SITE_ROOTS.includes(name));
  const below = root < 0 ? ['family'] : names.slice(root + 1);
  return `/${below.map((name) => `${encodeURIComponent(name)}/`).join('')}`;
}
