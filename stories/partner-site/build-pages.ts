/** Builds the pages of the demo site from `pages/` and `layouts/`, with Eleventy. */
import {rm} from 'node:fs/promises';
import {resolve} from 'node:path';
import {Eleventy, type Configuration} from '@11ty/eleventy';
import {modulePreloads} from './module-preloads.js';
import {writePrerenderedPages} from './prerendered-pages.js';
import {files, languages, programs} from './site-data.js';

const root = resolve(import.meta.dirname, '../..');
/** Eleventy expects folders relative to the working directory, with slashes on every system. */
const SOURCES = 'stories/partner-site';
const OUTPUT = 'demo-site';

/** The folder of the pages as they are served. Git ignores it. */
export const siteFolder = resolve(root, OUTPUT);

function configure(eleventy: Configuration): void {
  eleventy.setTemplateFormats(['html']);
  eleventy.setIncludesDirectory('../layouts');
  eleventy.addPassthroughCopy({[`${SOURCES}/assets`]: '/'});
  eleventy.addPassthroughCopy(`${SOURCES}/pages/**/*.{css,md}`);

  eleventy.addGlobalData('files', files);
  eleventy.addGlobalData('languages', languages);
  eleventy.addGlobalData('lang', 'en');
  // `questions.html` stays `questions.html`: Eleventy's default is `questions/index.html`.
  eleventy.addGlobalData(
    'permalink',
    () => (data: {page: {filePathStem: string}}) => `${data.page.filePathStem}.html`,
  );

  eleventy.on('eleventy.after', ({results}) => writePrerenderedPages(siteFolder, results));
  eleventy.addFilter('modulePreloads', (html: string, language: string) => modulePreloads(html, language));
  eleventy.addCollection('programs', (collections) =>
    collections
      .getAll()
      .filter(({url}) => url.includes('/programs/'))
      .sort((one, other) => programs.indexOf(one.fileSlug) - programs.indexOf(other.fileSlug)),
  );
}

/** Resolves when the pages are built; until the process ends, a change of their sources rebuilds them. */
export async function buildAndWatchPages(): Promise<{stop(): Promise<void>}> {
  process.chdir(root);
  await rm(siteFolder, {recursive: true, force: true});
  const eleventy = new Eleventy(`${SOURCES}/pages`, OUTPUT, {
    configPath: false,
    quietMode: true,
    runMode: 'watch',
    config: configure,
  });
  await eleventy.init();
  await eleventy.watch();
  return {stop: () => eleventy.stopWatch()};
}
