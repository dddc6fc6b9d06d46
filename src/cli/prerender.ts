import {readdirSync, type Dirent} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {prerender, type PrerenderMessage, type PrerenderOptions} from '../prerender/prerender.js';
import {describeMessage} from '../prerender/vite-plugin.js';
import {WrongUsage} from './folders.js';
import {isFolder, statsOf} from './listing.js';
import {isRead, readBytes, textOf, whyNot} from './read-text.js';
import type {Terminal} from './run.js';
import {whyNotWritten, writeWhole} from './write-whole.js';

/** The path argument for standard input and standard output. */
const STANDARD = '-';

/** What is written into each page. */
type WrittenOptions = Pick<PrerenderOptions, 'jsonLd' | 'textOnly' | 'styleFolder'>;

/** The input and output paths of a page. */
interface PageFile {
  /** `undefined` for standard input. */
  readonly from: string | undefined;
  /** `undefined` for standard output. */
  readonly to: string | undefined;
  /** The folder for root-relative addresses (`/texts/faq.md`). */
  readonly root?: string | undefined;
}

/**
 * Writes the texts of the widgets into pages. A page with an error is not written; the other pages still are.
 *
 * @param paths - pages, folders of pages, or `-` for standard input
 * @param options.output - a file, a folder, or `-` for standard output. Default: each page itself
 * @param options - also those of `prerender`
 * @returns whether all pages were written
 * @throws WrongUsage if a page or folder does not exist
 */
export async function prerenderPages(
  paths: readonly string[],
  {output, ...options}: {readonly output?: string | undefined} & WrittenOptions,
  terminal: Terminal,
): Promise<boolean> {
  let isComplete = true;
  /** Output path → input path. */
  const written = new Map<string, string>();
  // Sequentially, since the pages of a large site may not fit in memory at once.
  for (const page of pagesOf(paths, output, terminal.cwd)) {
    const {from, to} = page;
    const other = to === undefined ? undefined : written.get(to);
    if (other !== undefined && other !== from) {
      const [name, place, first] = [from!, to!, other].map((path) => relative(terminal.cwd, path));
      terminal.complain(
        `${name}:1:1 error: This page is left out: ${place} is already that of ${first}. Write them into two folders.\n`,
      );
      isComplete = false;
      continue;
    }
    if (to !== undefined && from !== undefined) written.set(to, from);
    if (!(await prerenderPage(page, options, terminal))) isComplete = false;
  }
  return isComplete;
}

async function prerenderPage(
  {from, to, root}: PageFile,
  options: WrittenOptions,
  terminal: Terminal,
): Promise<boolean> {
  const {cwd, print, complain, readInput} = terminal;
  // A relative `src` in a page from standard input is resolved against the working directory.
  const path = from ?? join(cwd, 'standard input');
  const report = (message: PrerenderMessage) => {
    const file = relative(cwd, message.file ?? path);
    complain(`${describeMessage({...message, file})}\n`);
  };
  const error = (message: string, {line = 1, column = 1} = {}, file = path) =>
    report({severity: 'error', message, file, line, column});
  const input = from === undefined ? await readInput() : undefined;
  const page = textOf(path, () => input ?? readBytes(path), 'prerendered');
  if (!isRead(page)) {
    for (const {reason, line, column} of page.messages) error(reason, {line, column});
    return false;
  }
  const {html, messages} = prerender(page.text, {...options, path, root});
  messages.forEach(report);
  if (messages.some(({severity}) => severity === 'error')) return false;
  if (to === undefined) print(html);
  // Do not rewrite an unchanged page, so that its modification time is kept.
  else if (to !== from || html !== page.text)
    try {
      writeWhole(to, html, from);
    } catch (failure) {
      error(`This page could not be written: ${whyNotWritten(failure)}.`, {}, to);
      return false;
    }
  return true;
}

function* pagesOf(paths: readonly string[], output: string | undefined, cwd: string): Generator<PageFile> {
  const [first] = paths;
  if (first === undefined)
    throw new WrongUsage('Write which page, or which folder of pages: family-widgets prerender page.html');
  const out = output === undefined || output === STANDARD ? undefined : resolve(cwd, output);
  if (paths.includes(STANDARD)) {
    if (paths.length > 1) throw new WrongUsage('Standard input (-) is one page. Give no other with it.');
    if (out !== undefined && isFolder(out)) throw new WrongUsage(`${output} is a folder. Name a file in it.`);
    yield {from: undefined, to: out};
    return;
  }
  for (const path of paths)
    if (!statsOf(resolve(cwd, path))) throw new WrongUsage(`There is no page or folder ${path}.`);
  const isMany = paths.length > 1 || isFolder(resolve(cwd, first));
  if (isMany && output === STANDARD) throw new WrongUsage('One page alone can go to standard output (-).');
  if (isMany && out !== undefined && statsOf(out)?.isFile())
    throw new WrongUsage(`${output} is a file. Several pages need a folder.`);
  const isIntoFolder = out !== undefined && (isMany || isFolder(out));
  for (const path of paths) {
    const from = resolve(cwd, path);
    const root = isFolder(from) ? from : undefined;
    for (const page of root === undefined ? [from] : pagesIn(root, out)) {
      const place = isIntoFolder ? join(out, relative(root ?? dirname(page), page)) : out;
      yield {from: page, to: output === STANDARD ? undefined : (place ?? page), root};
    }
  }
}

/** @param out - the output folder, which is skipped */
function* pagesIn(folder: string, out: string | undefined): Generator<string> {
  for (const entry of entriesOf(folder).toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules' || path === out) continue;
    if (entry.isDirectory()) yield* pagesIn(path, out);
    // Skip symbolic links to folders: they may form a cycle.
    else if (/\.html?$/i.test(entry.name) && !isFolder(path)) yield path;
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true});
  } catch (error) {
    throw new WrongUsage(`The folder ${folder} could not be read: ${whyNot(error)}.`);
  }
}
