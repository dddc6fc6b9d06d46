import {importPrerendered} from 'virtual:family-content';
import type {ContentRequest, Loaded} from '../../loading/content-controller.js';
import {isPrerendered} from '../../rendering/article.js';
import type {PrerenderedHost} from '../../rendering/prerendered-view.js';
import {version} from './define.js';

/** The requested text, if the page was prerendered with it. Loads a file that other pages do not need. */
export function prerenderedText(
  host: PrerenderedHost,
  request: ContentRequest,
): Promise<Loaded | undefined> | undefined {
  if (!isPrerendered(host)) return undefined;
  return (
    importPrerendered(0)
      .then(({readPrerendered}) => readPrerendered(host, request, version))
      // Without that file, or with a stamp that is damaged, the text is loaded and written again.
      .catch(() => undefined)
  );
}
