import {parseUrl} from '../../document/url-policy.js';
import {primaryLanguage} from '../../localization/language-tag.js';
import type {ContentRequest} from '../../loading/content-controller.js';
import {hasArticle} from '../../rendering/article.js';
import {windowOf} from '../../platform/page-document.js';
import type {ShellContext} from './shell-context.js';

/** Which text the attributes request: `src` first, then `topic`, then the article inside, then the default topic. */
export function contentRequest({host, options, settings, region, languages}: ShellContext): ContentRequest {
  const {topic, src} = host;
  const {requested: language} = languages;
  // null after the attribute was removed.
  if (src != null) return {src: resolve(src, settings?.contentBase, host.baseURI), language, region};
  if (topic != null) return {topic, language};
  return hasArticle(host) ? {language} : {topic: options.topic, language};
}

/** A partner may keep all its texts in one folder. An invalid address is rejected when it is fetched. */
function resolve(src: string, base: string | undefined, pageAddress: string): string {
  const folder = base == null ? undefined : parseUrl(base.replace(/\/?$/, '/'), pageAddress);
  return (folder && parseUrl(src, folder.href)?.href) ?? src;
}

/** Whether a built-in text is shown in another language than the requested one. */
export function isUntranslated({content, languages}: ShellContext): boolean {
  const {document, language, address} = content;
  if (!document || !language || address !== undefined) return false;
  return language !== primaryLanguage(languages.requested);
}

/** Host name of the site that a partner's text was loaded from, unless it is the page's own site. */
export function siteOf({content, host}: ShellContext): string | undefined {
  const site = content.address?.split('/')[2];
  return site && site !== windowOf(host).location.host ? site : undefined;
}
