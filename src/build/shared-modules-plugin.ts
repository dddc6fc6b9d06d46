import {dirname, isAbsolute, relative, resolve} from 'node:path';
import type {Plugin} from 'rollup';

/** The members that a view uses from the script that the page has already loaded, by the path of their module in `src`. */
export const SHARED_MODULES: Readonly<Record<string, readonly string[]>> = {
  lit: ['css', 'html', 'nothing'],
  'document/outline': ['contentOf', 'factsFrom'],
  'rendering/article-outline': ['articleOutline'],
  'rendering/icon': ['icon'],
  'platform/page-document': ['membersOf', 'pageDocument', 'windowOf'],
  'widgets/base/styles/adopt-styles': ['adoptStyles'],
  'loading/own-file': ['ownFiles'],
  'localization/format-day': ['formatDay'],
  'widgets/base/styles/document-sheet': ['adoptDocumentSheets', 'textPieces'],
  'widgets/base/events': ['FamilyNavigateEvent', 'FamilyToggleEvent'],
};

/** The order in which `src/embed/shared-modules.ts` provides them. */
const ALL = Object.values(SHARED_MODULES).flat();

const PREFIX = '\0shared:';
const SOURCES = resolve(import.meta.dirname, '..');

/** A Rollup plugin: resolves these modules to the shared ones of `src/embed/shared-modules.ts`. */
export function sharedModules(version: string): Plugin {
  const key = JSON.stringify(`family-education-widgets ${version}`);
  return {
    name: 'shared-modules',
    resolveId: {
      order: 'pre',
      handler(id, importer) {
        if (id === PREFIX) return id;
        const isOurs = importer !== undefined && (id.startsWith('.') || isAbsolute(id));
        const path = () => relative(SOURCES, resolve(dirname(importer!), id)).replace(/\.[jt]s$/, '');
        const name = isOurs ? path() : id;
        return Object.hasOwn(SHARED_MODULES, name) ? PREFIX + name : null;
      },
    },
    load(id) {
      // With the script of another release, the error names the release of this file (`src/loading/why-missing.ts`).
      if (id === PREFIX)
        return `const shared = globalThis[Symbol.for(${key})]; if (!shared) throw new Error(${key}); export {shared};`;
      if (!id.startsWith(PREFIX)) return null;
      const members = SHARED_MODULES[id.slice(PREFIX.length)]!.map(
        (name) => `${name} = shared[${ALL.indexOf(name)}]`,
      );
      return `import {shared} from ${JSON.stringify(PREFIX)}; export const ${members.join(', ')};`;
    },
  };
}
