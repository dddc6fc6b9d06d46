import {parseUrl} from '../document/url-policy.js';
import {primaryLanguage} from '../localization/language-tag.js';
import {adoptPrerendered, prerenderedText} from '../rendering/adopt-prerendered.js';
import type {Stamp} from '../rendering/prerendered.js';
import {
  replaceView,
  scrolledTables,
  showWithoutView,
  type PrerenderedHost,
} from '../rendering/prerendered-view.js';
import {contentAddress} from './content-address.js';
import type {ContentRequest, Loaded} from './content-controller.js';

/**
 * The requested text, if the page was prerendered with it, by the same version of the package, and it was not edited
 * since.
 *
 * @param version - of this script: another version may have another text
 */
export function readPrerendered(
  host: PrerenderedHost,
  request: ContentRequest,
  version: string,
): Loaded | undefined {
  showWithoutView(host);
  const text = prerenderedText(host);
  if (text?.version !== version || !isRequested(text.stamp, request, host)) return undefined;
  const {src, language, meta, terms} = text.stamp;
  return {
    document: {meta, body: [], sources: [], ...(terms && {terms})},
    language,
    ...(src !== undefined && {address: resolve(src, host.ownerDocument.URL)!}),
    adoptPrerendered: (_, titleLevel) => {
      // Before the layout that the browser has is out of date.
      const scrolled = scrolledTables(host);
      const article = adoptPrerendered(host, titleLevel);
      if (article) replaceView(host, scrolled);
      return article;
    },
  };
}

/** Whether the text is the requested one. The `src` of a stamp is relative to the page, that of a tag to its `<base>`. */
function isRequested({topic, src, region, language}: Stamp, request: ContentRequest, host: Element): boolean {
  if (src === undefined) return topic === request.topic && language === primaryLanguage(request.language);
  if (request.src === undefined || region !== request.region) return false;
  const asked = resolve(contentAddress(request.src, request.base, host.baseURI), host.baseURI);
  return asked !== undefined && asked === resolve(src, host.ownerDocument.URL);
}

function resolve(address: string, base: string): string | undefined {
  return parseUrl(address, base)?.href;
}
