import {readFileSync} from 'node:fs';
import {findFrontMatter} from '../document/front-matter-block.js';
import {readFields} from '../document/front-matter-yaml.js';
import {normalText} from '../document/normal-text.js';
import {sourceLanguage} from '../localization/languages.js';
import {textKinds, type WidgetTag} from '../text-kinds/index.js';
import {contentFiles} from './content-files.js';

/**
 * The element that a text is made for, by its kind.
 *
 * @param path - of its Markdown file
 * @throws Error if no element shows a text of that kind
 */
export function widgetOf(path: string): WidgetTag {
  const block = findFrontMatter(normalText(readFileSync(path, 'utf8')));
  const kind = block && readFields(block.yaml)?.fields['kind'];
  const textKind = textKinds.find(({name}) => name === kind);
  if (!textKind) throw new Error(`${path}: no widget shows a text of the kind "${String(kind)}".`);
  return textKind.widget;
}

/** The built-in topics that an element is made for. */
export function topicsOf(tag: string): string[] {
  return contentFiles()
    .filter(({language, path}) => language === sourceLanguage && widgetOf(path) === tag)
    .map(({topic}) => topic);
}
