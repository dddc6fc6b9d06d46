import {dirname, sep} from 'node:path';
import type {Plugin} from 'vite';
import {readFolder, settingsOf} from '../src/cli/read-folder.js';
import {foldersOf} from '../src/cli/folders.js';
import {isRead} from '../src/cli/read-text.js';
import {surroundingsOf} from '../src/cli/surroundings.js';
import {CONTENT_FOLDER} from '../src/build/content-files.js';
import type {LibraryData} from '../stories/workshop/library-data.js';

const VIRTUAL = 'virtual:content-library';
const RESOLVED = `\0${VIRTUAL}`;

/**
 * All of `content/` as the checks need it, for the pages that authors work on. When a file of the folder is saved,
 * the pages are told by an event, `content-library-saved`, and nothing is loaded anew.
 */
export function contentLibrary(): Plugin {
  return {
    name: 'content-library',
    resolveId: (id) => (id === VIRTUAL ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? libraryModule(readLibrary()) : null),
    configureServer({watcher}) {
      watcher.add(CONTENT_FOLDER);
    },
    hotUpdate({file, modules}) {
      if (!file.startsWith(`${CONTENT_FOLDER.replaceAll(sep, '/')}/`)) return undefined;
      const library = this.environment.moduleGraph.getModuleById(RESOLVED);
      return library && !modules.includes(library) ? [...modules, library] : undefined;
    },
  };
}

/** What `npx family-widgets check content` would check, and what it would compare it with. */
export function readLibrary(): LibraryData {
  const above = dirname(CONTENT_FOLDER);
  const [folder] = foldersOf([CONTENT_FOLDER], above) as [ReturnType<typeof foldersOf>[0]];
  const {settings} = settingsOf(folder, above);
  const {texts, data, others} = readFolder(folder, above, settings);
  // The day is the author's.
  const surroundings = surroundingsOf(data.filter(isRead), others, '');
  return {
    files: texts.filter(isRead),
    settings,
    sources: [...surroundings.sources.values()],
    helpLines: surroundings.helpLines,
    glossary: [...surroundings.glossary.values()],
    builtInIds: [...surroundings.builtInIds],
    bytes: [...(surroundings.bytes ?? [])],
  };
}

function libraryModule(library: LibraryData): string {
  return `export const library = Object.assign(import.meta.hot?.data.library ?? {}, ${JSON.stringify(library)});
if (import.meta.hot) {
  import.meta.hot.data.library = library;
  import.meta.hot.accept(() => globalThis.dispatchEvent(new Event('content-library-saved')));
}`;
}
