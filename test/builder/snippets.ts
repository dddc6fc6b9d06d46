/** Settings for tests of the builder, and what its snippets say to a parser of HTML. */
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import {builderLibrary} from '../../src/build/builder-page-plugin.js';
import {emptyFields, readFields, type Fields, type Settings} from '../../src/builder/settings.js';

export type Element = DefaultTreeAdapterTypes.Element;

export const BASE = 'https://cdn.example/family-widgets/';
export const library = builderLibrary('1.2.3');
export const FOLDER = `${BASE}1.2.3/`;

export function settingsFor(fields: Partial<Fields>): Settings {
  return readFields({...emptyFields, ...fields}, library, BASE).settings;
}

export function elementsOf(html: string): Element[] {
  const below = (node: DefaultTreeAdapterTypes.ParentNode): Element[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []));
  return below(parseFragment(html));
}

export function attributesOf({attrs}: Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({name, value}) => [name, value]));
}

export function find(html: string, tag: string): Element {
  const found = elementsOf(html).find(({tagName}) => tagName === tag);
  if (!found) throw new Error(`There is no <${tag}> in ${html}`);
  return found;
}

export function textOf(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? textOf(child) : ''))
    .join('');
}
