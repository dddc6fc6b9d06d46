/** The files of the WordPress plugin: its sources in `plugin/`, and what the build has made for pages. */
import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {mo, po} from 'gettext-parser';
import {filesIn} from '../build/compare-folders.js';
import {packageVersion} from '../build/package-version.js';
import {widgetTags} from '../text-kinds/widgets.js';
import {blockType, pluginData, type ElementsManifest} from './plugin-data.js';

/** The name of the plugin's folder, and its text domain. */
export const PLUGIN_NAME = 'family-education-widgets';

const SOURCES = join(import.meta.dirname, 'plugin');
const ROOT = resolve(import.meta.dirname, '../..');

/** Sources in which `{{version}}` stands for the version of the package. */
const WITH_VERSION = [`${PLUGIN_NAME}.php`, 'readme.txt'];

/** The start of the paragraph with the numbers to call, in the HTML of a text. */
const HELP_LINE = /<p data-family-written="help">(.+)<\/p>/;

/**
 * The content of each file, by its path in the plugin's folder, in order.
 *
 * @param dist - the folder of a finished build
 * @throws Error if the build is missing or incomplete
 */
export function pluginFiles(dist: string): Map<string, Uint8Array> {
  const release = join(dist, packageVersion);
  const read = (path: string): Uint8Array => {
    if (!existsSync(path)) throw new Error(`${path} is missing. Run "npm run build" first.`);
    return readFileSync(path);
  };
  const readText = (path: string): string => Buffer.from(read(path)).toString('utf8');

  const files = new Map<string, Uint8Array>();
  for (const name of filesIn(SOURCES)) {
    const path = join(SOURCES, name);
    files.set(name, WITH_VERSION.includes(name) ? bytes(withVersion(readText(path))) : read(path));
    if (name.endsWith('.po')) files.set(name.replace(/\.po$/, '.mo'), mo.compile(po.parse(readText(path))));
  }
  const data = pluginData(
    JSON.parse(readText(join(dist, 'custom-elements.json'))) as ElementsManifest,
    (language) => helpLineIn(readText(join(release, `html/${language}/iop.html`)), language),
  );
  files.set('widgets.json', json(data));
  for (const tag of widgetTags)
    files.set(
      `blocks/${data.widgets[tag].folder}/block.json`,
      json(blockType(tag, data.widgets[tag], packageVersion)),
    );
  for (const name of filesIn(release).filter(isForPages))
    files.set(`widgets/${packageVersion}/${name}`, read(join(release, name)));
  files.set('LICENSE', read(join(ROOT, 'LICENSE')));
  files.set('THIRD-PARTY-NOTICES.txt', read(join(dist, 'THIRD-PARTY-NOTICES.txt')));
  return new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Pages of WordPress load neither the bundles, nor the style sheets for prerendered pages, nor the pages for frames and
 * snippets; `sri.json` is for tools. The plugin makes the texts
 * without a tag of those with one, since many hosts take no upload above 2 MB.
 */
function isForPages(name: string): boolean {
  return !/\.bundle\.|^(?:embed|builder)\.|^family-frame\.js$|\.css$|^sri\.json$|\.text(\.h\d)?\.html$/.test(
    name,
  );
}

function helpLineIn(html: string, language: string): string {
  const line = HELP_LINE.exec(html)?.[1];
  if (!line) throw new Error(`The HTML of "iop" in "${language}" has no help line.`);
  return line;
}

const withVersion = (text: string): string => text.replaceAll('{{version}}', packageVersion);

const json = (data: object): Uint8Array => bytes(`${JSON.stringify(data, null, 2)}\n`);

const bytes = (text: string): Uint8Array => Buffer.from(text);
