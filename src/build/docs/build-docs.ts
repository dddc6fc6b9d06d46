/** Builds the docs for partners, `dist/docs/`, from `stories/docs/`, with Eleventy: a part of `npm run build`. */
import {resolve} from 'node:path';
import {Eleventy, type Configuration} from '@11ty/eleventy';
import {packageVersion} from '../package-version.js';
import {DOCS_FOLDER, docsPageUrl, docsSections} from './pages.js';
import {docsRenderer} from './render-markdown.js';

const ROOT = resolve(import.meta.dirname, '../../..');
/** Eleventy expects folders relative to the working directory, with slashes on every system. */
const LAYOUT_FOLDER = 'src/build/docs';
const OUTPUT = 'dist/docs';

function configure(eleventy: Configuration): void {
  const sections = docsSections(ROOT);
  const pages = sections.flatMap((section) => section.pages);

  eleventy.setTemplateFormats(['md']);
  eleventy.setIncludesDirectory(`../../${LAYOUT_FOLDER}`);
  eleventy.addPassthroughCopy({
    [`${DOCS_FOLDER}/pictures`]: 'pictures',
    [`${LAYOUT_FOLDER}/docs.css`]: 'docs.css',
    [`${LAYOUT_FOLDER}/frame.css`]: 'frame.css',
  });
  // Instead of Eleventy's own Markdown, which takes the braces of an example for a template.
  const render = docsRenderer(
    ROOT,
    pages.map(({name}) => name),
  );
  eleventy.addExtension('md', {compile: (markdown) => () => render(markdown)});

  eleventy.addGlobalData('layout', 'page.liquid');
  eleventy.addGlobalData(
    'permalink',
    () => (data: {page: {fileSlug: string}}) => docsPageUrl(data.page.fileSlug),
  );
  eleventy.addGlobalData('version', packageVersion);
  eleventy.addGlobalData('sections', sections);
  eleventy.addFilter('docsPage', (name: string) => pages.find((page) => page.name === name));
  eleventy.addFilter('pageAfter', (name: string) => pages[pages.findIndex((page) => page.name === name) + 1]);
}

process.chdir(ROOT);
const eleventy = new Eleventy(DOCS_FOLDER, OUTPUT, {configPath: false, quietMode: true, config: configure});
// Its summary. What is wrong it throws.
eleventy.disableLogger();
await eleventy.write();
