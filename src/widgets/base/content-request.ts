import {primaryLanguage} from '../../localization/language-tag.js';
import {languagesOf} from '../../loading/built-in.js';
import type {ContentRequest} from '../../loading/content-controller.js';
import {hasArticle} from '../../rendering/article.js';
import {windowOf} from '../../platform/page-document.js';
import type {ShellContext} from './shell-context.js';

/** Which text the attributes request: `src` first, then `topic`, then the article inside, then the default topic. */
export function contentRequest({host, options, settings, region, languages}: ShellContext): ContentRequest {
  const {topic, src} = host;
  const {requested: language} = languages;
  // A template or a framework may write an empty value where it has none.
  if (src) return {src, base: settings?.contentBase, language, region};
  if (topic) return {topic, language};
  return hasArticle(host) ? {language} : {topic: options.topic, language};
}

/** Whether a built-in text is shown in another language than the requested one, which it does not have. */
export function isUntranslated(widget: ShellContext): boolean {
  const {document, language, address} = widget.content;
  if (!document || !language || address !== undefined) return false;
  const requested = primaryLanguage(widget.languages.requested);
  // A text that is being loaded is not missing.
  return language !== requested && !languagesOf(contentRequest(widget).topic ?? '').includes(requested);
}

/** Host name of the site that a partner's text was loaded from, unless it is the page's own site. */
export function siteOf({content, host}: ShellContext): string | undefined {
  const site = content.address?.split('/')[2];
  return site && site !== windowOf(host).location.host ? site : undefined;
}
