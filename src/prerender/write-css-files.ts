/** `npm run build:html`: writes the style sheets of prerendered views into `dist/<version>`. */
import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {packageVersion} from '../build/package-version.js';
import {widgetTags} from '../text-kinds/widgets.js';
import {styleFiles, textStylesOf} from './page-views.js';
import {stylesOf} from './view-modules.js';

const folder = resolve(import.meta.dirname, '../../dist', packageVersion);

for (const tag of widgetTags) {
  const {view, text} = styleFiles(tag);
  writeFileSync(join(folder, view), `${stylesOf(tag)}\n`);
  writeFileSync(join(folder, text), `${textStylesOf(tag)}\n`);
}
