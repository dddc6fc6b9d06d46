import {readFileSync} from 'node:fs';
import {findFrontMatter} from '../document/front-matter-block.js';
import {readFields} from '../document/front-matter-yaml.js';
import {normalText} from '../document/normal-text.js';
import {sourceLanguage} from '../localization/languages.js';
import {textKinds} from '../text-kinds/index.js';
import {contentFiles} from './content-files.js';

/** The built-in topics that an element is made for, by the kind of each text. */
export function topicsOf(tag: string): string[] {
  const kinds = textKinds.filter(({widget}) => widget === tag).map(({name}) => name as unknown);
  return contentFiles()
    .filter(({language, path}) => {
      if (language !== sourceLanguage) return false;
      const block = findFrontMatter(normalText(readFileSync(path, 'utf8')));
      return kinds.includes(block && readFields(block.yaml)?.fields['kind']);
    })
    .map(({topic}) => topic);
}
