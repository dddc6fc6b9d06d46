import {existsSync, readFileSync, statSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {MOST_BYTES} from '../document/most-bytes.js';
import {NotPrerendered} from './not-prerendered.js';

/** A Markdown file that a tag references by a relative `src`. */
export interface LocalFile {
  /** Path in the file system. */
  readonly path: string;
  /** Its address, relative to the page. */
  readonly src: string;
  /** The same, with the query and the fragment that the tag has. */
  readonly address: string;
  /** Absolute base address of the links in it; `toPage` converts the resolved links. */
  readonly base: string;
}

/** Placeholder for the site's unknown origin. Files are below `/-`, to distinguish them from links like `/contact`. */
const SITE = 'https://site.invalid';
const FILES = `${SITE}/-`;

/** Where the files of a site lie while its pages are made. */
export interface SiteFolders {
  /** Path of the folder that `/` leads to. */
  readonly root?: string | undefined;
  /** Path of the folder of the pages, if the site has the files of `root` beside them: Vite's own root. */
  readonly pages?: string | undefined;
  /** The path of the site's start page, if it is not `/`: `/clinic/`. */
  readonly base?: string | undefined;
}

/** Resolves addresses in a page to files, relative to the page's own location. */
export class PageFolder {
  readonly #page: string | undefined;
  /** The folder that `/` leads to, as the site has it. */
  readonly #root: string | undefined;
  /** The folder with the files that the site has in `#root`, if it is another one. */
  readonly #files: string | undefined;
  readonly #siteBase: string;
  readonly #base: string | undefined;

  /**
   * @param page - path of the page; without it, no file can be found
   * @param base - of the page's `<base href>`
   */
  constructor(page: string | undefined, {root, pages, base: siteBase = '/'}: SiteFolders, base?: string) {
    this.#page = page === undefined ? undefined : addressOf(page);
    const [files, beside] = [root, pages].map((path) => (path === undefined ? undefined : folderOf(path)));
    const isBeside =
      beside !== undefined &&
      this.#page?.startsWith(beside) === true &&
      !(files && this.#page.startsWith(files));
    this.#root = isBeside ? beside : files;
    this.#files = isBeside ? files : undefined;
    this.#siteBase = /^\/./.test(siteBase) ? siteBase.replace(/\/?$/, '/') : '/';
    this.#base = base;
  }

  /**
   * @param folder - the `content-base` around the tag
   * @throws NotPrerendered
   */
  find(src: string, folder?: string): LocalFile {
    if (this.#page === undefined)
      throw new NotPrerendered(`The file ${src} is looked for beside the page, and the page has no path.`);
    const start = this.#resolve(this.#base ?? '', this.#page);
    const address = this.#resolve(src, folder === undefined ? start : this.#resolve(folder, start, '/'));
    const [file = ''] = address.split(/[?#]/);
    const url = new URL(file);
    const relative = posix.relative(posix.dirname(new URL(this.#page).pathname), url.pathname);
    return {
      path: this.#pathOf(url.href, src),
      src: relative,
      address: relative + address.slice(file.length),
      base: url.href,
    };
  }

  /** Converts an address that was resolved against `LocalFile.base`: on the page's own site, to a relative one. */
  toPage(address: string): string {
    if (!address.startsWith(`${SITE}/`)) return address;
    const {pathname, search, hash} = new URL(address);
    const path = address.startsWith(`${FILES}/`)
      ? posix.relative(posix.dirname(new URL(this.#page!).pathname), pathname) +
        (pathname.endsWith('/') ? '/' : '')
      : pathname;
    return path + search + hash;
  }

  /** The site has a file of `#files`, if there is one, in the place of that beside the pages. */
  #pathOf(address: string, src: string): string {
    const path = (from: string) => pathOf(from.replace(FILES, 'file://'), src);
    if (this.#files === undefined || !address.startsWith(this.#root!)) return path(address);
    const copied = path(this.#files + address.slice(this.#root!.length));
    return existsSync(copied) ? copied : path(address);
  }

  #resolve(address: string, start: string, end = ''): string {
    const isFromRoot = /^\s*[/\\](?![/\\])/.test(address);
    if (isFromRoot && this.#root === undefined)
      throw new NotPrerendered(
        `${address} begins with a slash, but the root folder of the site is unknown. Give the folder of the site instead of the page, or write an address relative to the page.`,
      );
    const path = address.trimStart().replace(/^\\/, '/');
    const from = !isFromRoot
      ? address
      : path.slice(path.startsWith(this.#siteBase) ? this.#siteBase.length : 1);
    const [url, base] = [from, isFromRoot ? this.#root! : start];
    if (!URL.canParse(url, base)) throw new NotPrerendered(`${address} is no address.`);
    const found = new URL(url, base);
    if (!found.href.startsWith(`${FILES}/`))
      throw new NotPrerendered(`${address} is on another site, so the text is loaded in the browser only.`, {
        severity: 'warning',
      });
    return end ? found.href.replace(/\/?$/, end) : found.href;
  }
}

/** @throws NotPrerendered if an address of a file names none, such as `100%.md`, whose percent sign must be `%25` */
function pathOf(address: string, src: string): string {
  try {
    return fileURLToPath(address);
  } catch {
    throw new NotPrerendered(`${src} is no address of a file. Write %25 for a percent sign, and no %2F.`);
  }
}

const folderOf = (path: string) => addressOf(path).replace(/\/?$/, '/');

const addressOf = (path: string) => FILES + pathToFileURL(path).pathname;

/** @throws NotPrerendered if the file does not exist, cannot be read, or is too large */
export function readMarkdownBytes({path, src}: LocalFile): Uint8Array {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new NotPrerendered(`${src} is no file.`);
    if (stats.size > MOST_BYTES)
      throw new NotPrerendered(`${src} has ${stats.size} bytes, and a page takes ${MOST_BYTES} at most.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof NotPrerendered) throw error;
    const {code, message} = error as NodeJS.ErrnoException;
    throw new NotPrerendered(
      code === 'ENOENT' ? `There is no file ${src} (${path}).` : `${src} could not be read: ${message}.`,
    );
  }
}
