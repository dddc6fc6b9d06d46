import {register} from 'node:module';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {Plugin} from 'rollup';
import {contentPlugin} from './content-plugin.js';
import {HELP_LINES_FILE, LEVELS_FILE} from './content-files.js';

const SOURCES = resolve(import.meta.dirname, '..');
const PAGE_DOCUMENT = resolve(SOURCES, 'platform/page-document.ts');
const NODE_DOCUMENT = resolve(SOURCES, 'prerender/node-document.ts');
const VIEW_MODULES = resolve(SOURCES, 'prerender/view-modules.ts');
const VIEWS = resolve(SOURCES, 'prerender/widget-view.ts');
/** The views themselves, since Node's `require` takes no module that waits for another one. */
const REPLACED = new Map([
  [PAGE_DOCUMENT, NODE_DOCUMENT],
  [VIEW_MODULES, VIEWS],
]);
const CATALOGUE = 'virtual:family-content';

/** The catalogue lists the topics; what it loads by address is never requested in Node. */
const content = () => contentPlugin({delivery: 'address'});

/** Rollup plugins for the views in Node, where a document of ours replaces that of a page. */
export function viewsInNode(): Plugin[] {
  return [
    {
      name: 'node-document',
      resolveId: (id, importer) =>
        importer ? (REPLACED.get(resolve(importer, '..', id.replace(/\.js$/, '.ts'))) ?? null) : null,
    },
    content(),
  ];
}

/** The same for Node itself, where it runs the sources. Call it before the views are imported. */
export function provideViewModules(): void {
  const plugin = content() as {
    load: (id: string) => string;
    transform: (code: string, id: string) => {code: string};
  };
  const addressOf = (path: string) => pathToFileURL(path).href;
  const catalogue = addressOf(resolve(SOURCES, 'family-content.js'));
  const modules = {
    [catalogue]: plugin.load(`\0${CATALOGUE}`),
    ...Object.fromEntries(
      [HELP_LINES_FILE, LEVELS_FILE].map((path) => [addressOf(path), plugin.transform('', path).code]),
    ),
    [addressOf(PAGE_DOCUMENT)]: `export * from ${JSON.stringify(addressOf(NODE_DOCUMENT))};`,
  };
  register(`data:text/javascript,${encodeURIComponent(HOOKS)}`, {
    data: {catalogue, modules, sources: addressOf(SOURCES), views: addressOf(VIEWS)},
  });
}

/**
 * Modules that the views import are loaded once more, under another address: some are in use already, with another
 * document. https://nodejs.org/docs/latest-v20.x/api/module.html#customization-hooks
 */
const HOOKS = `let data;
export const initialize = (given) => { data = given; };
export const resolve = async (id, context, next) => {
  if (id === '${CATALOGUE}') return {url: data.catalogue, format: 'module', shortCircuit: true};
  const found = await next(id, context);
  const isView = found.url === data.views || context.parentURL?.endsWith('?views');
  return isView && found.url.startsWith(data.sources) ? {...found, url: found.url + '?views'} : found;
};
export const load = (url, context, next) => {
  const source = data.modules[url.replace(/[?].*/, '')];
  return source === undefined ? next(url, context) : {format: 'module', source, shortCircuit: true};
};`;
