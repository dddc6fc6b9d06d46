import {contentFile, viewFile} from './site-data.js';

/** The default topics of elements, as in `src/widgets`. */
const DEFAULT_TOPICS: Readonly<Record<string, string>> = {
  'family-faq': 'family-faq',
  'family-help-card': 'help-card',
  'family-program-explainer': 'iop',
  'family-stage-timeline': 'stages',
  'family-wellness-tips': 'wellness-tips',
};

/** Files that the widgets of a page request as soon as the script runs: views first, then texts, each file once. */
export function modulePreloads(html: string, language: string): string[] {
  const views = new Set<string>();
  const texts = new Set<string>();
  for (const [, tag = '', attributes = ''] of html.matchAll(/<(family-[a-z-]+)([^>]*)>/g)) {
    const defaultTopic = DEFAULT_TOPICS[tag];
    // `<family-settings>` loads nothing.
    if (defaultTopic === undefined) continue;
    const [, topic = defaultTopic] = /\stopic="([^"]+)"/.exec(attributes) ?? [];
    views.add(viewFile(tag));
    texts.add(contentFile(language, topic));
  }
  return [...views, ...texts];
}
