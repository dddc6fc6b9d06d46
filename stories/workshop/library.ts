/** The texts of `content/`, parsed once, and the data that every text is compared with. */
import {library} from 'virtual:content-library';
import type {Surroundings} from '../../src/checks/check.js';
import {readCheckedFile, type CheckedFile, type GivenFile} from '../../src/checks/checked-file.js';
import {skeletonOf, topicOf} from '../../src/checks/skeleton.js';
import type {Library} from '../../src/checks/rule.js';
import type {Settings} from '../../src/checks/settings.js';

/** Dispatched on the window when a file of `content/` was saved. */
export const LIBRARY_SAVED = 'content-library-saved';

export function libraryFiles(): readonly GivenFile[] {
  return library.files;
}

export function settings(): Settings {
  return library.settings;
}

/** The author's local day in ISO 8601 form. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function surroundings(): Surroundings {
  return {
    builtInIds: new Set(library.builtInIds),
    sources: new Map(library.sources.map((source) => [source.id, source])),
    helpLines: library.helpLines,
    glossary: new Map(library.glossary.map((term) => [term.id, term])),
    paths: new Set(library.bytes.map(([path]) => path)),
    bytes: new Map(library.bytes),
    today: today(),
  };
}

/** Caches the result for each file until its text changes. */
function reader<Read>(read: (given: GivenFile) => Read): (given: GivenFile) => Read {
  const known = new Map<string, {readonly text: string; readonly read: Read}>();
  return (given) => {
    const before = known.get(given.path);
    if (before?.text === given.text) return before.read;
    const now = read(given);
    known.set(given.path, {text: given.text, read: now});
    return now;
  };
}

/** A file of the library as the checks read it. */
export const readFile = reader(readCheckedFile);

/** The same, reduced to what texts of other topics are compared with, which takes a tenth of the time. */
const readOutline = reader(({path, text}) => ({
  topic: topicOf(text),
  file: readCheckedFile({path, text: skeletonOf(text)}),
}));

/** Parses one file after the other without blocking the page: all at once takes a second or more. */
async function readAll(
  read: (given: GivenFile) => unknown,
  onProgress?: (share: number) => void,
): Promise<void> {
  const {files} = library;
  for (const [index, given] of files.entries()) {
    const start = performance.now();
    read(given);
    // Cached results take less than a millisecond.
    if (performance.now() - start > 1) await new Promise((resolve) => setTimeout(resolve));
    onProgress?.((index + 1) / files.length);
  }
}

let known: {readonly files: readonly GivenFile[]; readonly library: Library} | undefined;

/**
 * The data that the files of the library are compared with, including each other.
 *
 * @param onProgress - called with the parsed proportion, from 0 to 1
 */
export async function wholeLibrary(onProgress?: (share: number) => void): Promise<Library> {
  await readAll(readFile, onProgress);
  const {files} = library;
  if (known?.files !== files) known = {files, library: {...surroundings(), files: files.map(readFile)}};
  return known.library;
}

/** The data that a text is compared with if it replaces the file with its path. */
export async function libraryAround(file: CheckedFile): Promise<Library> {
  await readAll(readOutline);
  const topic = topicOf(file.text);
  const others = library.files
    .filter(({path}) => path !== file.path)
    .map((given) => {
      const outline = readOutline(given);
      return topic !== undefined && outline.topic === topic ? readFile(given) : outline.file;
    });
  return {...surroundings(), files: [...others, file]};
}
