import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {GivenFile} from '../checks/checked-file.js';
import type {Surroundings} from '../checks/check.js';
import {dataRules} from '../checks/data-files/data-rules.js';
import {libraryDataOf, type LibraryData} from '../checks/data-files/library-data.js';
import {instructionsOf} from '../checks/rules/placeholder.js';
import {list, statsOf} from './listing.js';
import {BUILT_IN_CONTENT, TEMPLATES} from './package-folder.js';

/** Everything that the texts of a folder are compared with: the library's own data, and what the folder adds. */
export function surroundingsOf(
  data: readonly GivenFile[],
  others: ReadonlyMap<string, string>,
  today: string,
): Surroundings {
  const bytes = new Map<string, number>();
  for (const [path, from] of others) {
    const size = statsOf(from)?.size;
    if (size !== undefined) bytes.set(path, size);
  }
  const builtIn = builtInData();
  const {sources, glossary} = builtIn;
  return {
    ...libraryDataOf(data, builtIn),
    ofPages: {sources, terms: new Set(glossary.keys())},
    builtInIds: builtInIds(),
    instructions: instructionsOf(templates()),
    paths: new Set(bytes.keys()),
    bytes,
    today,
  };
}

/** The data that was read last. It takes longer to parse than a few texts to check, and only changes in Storybook. */
let parsed: {readonly written: string; readonly data: LibraryData} | undefined;

function builtInData(): LibraryData {
  const files = dataRules.map(({file}) => ({
    path: file,
    text: readFileSync(join(BUILT_IN_CONTENT, file), 'utf8'),
  }));
  const written = files.map(({text}) => text).join('\0');
  if (parsed?.written !== written) parsed = {written, data: libraryDataOf(files)};
  return parsed.data;
}

function templates(): string[] {
  return list(TEMPLATES, false).texts.map((path) => readFileSync(path, 'utf8'));
}

/** Built-in texts write the id of each heading, which a test ensures, so none is derived from its text. */
function builtInIds(): Set<string> {
  const texts = list(BUILT_IN_CONTENT, false).texts.map((path) => readFileSync(path, 'utf8'));
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/^#{1,6} .*\{#([^{}\s]+)\}\s*$/gm)].map(([, id]) => id!)),
  );
}
