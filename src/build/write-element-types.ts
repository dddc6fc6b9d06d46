/**
 * The end of `npm run build:manifest`: writes `dist/types` from the custom elements manifest, for frameworks and editors.
 *
 * The types for frameworks are our own: the generators of the field give every event to Vue and Svelte as a
 * `CustomEvent`, take the wider types of properties for attributes, and fill the global JSX namespace.
 */
import {cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {getWebTypesData} from 'custom-element-jet-brains-integration';
import {getVsCodeHtmlCustomData} from 'custom-element-vs-code-integration';
import {elementTypes, type ElementsManifest} from './element-types.js';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'dist/types');

/** Read anew each time, since the generators write into it. */
const manifest = <Type>(): Type =>
  JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as Type;

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** The generator lists a part and a custom property once for each element that has it. */
function withoutRepetitions(webTypes: string): string {
  const data = JSON.parse(webTypes) as {
    contributions: {css: Record<string, readonly {readonly name: string}[]>};
  };
  const {css} = data.contributions;
  for (const [kind, entries] of Object.entries(css))
    css[kind] = entries.filter(
      ({name}, index) => entries.findIndex((entry) => entry.name === name) === index,
    );
  return `${JSON.stringify(data, null, 2)}\n`;
}

mkdirSync(folder, {recursive: true});
cpSync(join(import.meta.dirname, 'framework-types'), folder, {recursive: true});
write('elements.d.ts', elementTypes(manifest<ElementsManifest>()));

// Custom properties are left out of the descriptions, where those without a default would have "undefined".
const options = {hideCssPropertiesDocs: true};
write(
  'vscode.html-custom-data.json',
  getVsCodeHtmlCustomData(manifest<Parameters<typeof getVsCodeHtmlCustomData>[0]>(), options),
);
write(
  'web-types.json',
  withoutRepetitions(
    getWebTypesData(manifest<Parameters<typeof getWebTypesData>[0]>(), {
      ...options,
      packageJson: false,
    }),
  ),
);
