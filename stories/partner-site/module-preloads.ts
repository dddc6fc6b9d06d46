import {defaultTopics, type WidgetTag} from '../../src/text-kinds/widgets.js';
import {contentFile, viewFile} from './site-data.js';

/** Files that the widgets of a page request as soon as the script runs: views first, then texts, each file once. */
export function modulePreloads(html: string, language: string): string[] {
  const views = new Set<string>();
  const texts = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.matchAll(/<(family-[a-z-]+)([^>]*)>/g)) {
    // `<family-settings>` loads nothing.
    if (!Object.hasOwn(defaultTopics, tag)) continue;
    const [, topic = defaultTopics[tag as WidgetTag]] = /\stopic="([^"]+)"/.exec(attributes) ?? [];
    views.add(viewFile(tag));
    texts.add(contentFile(language, topic));
  }
  return [...views, ...texts];
}
