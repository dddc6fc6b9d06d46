import {knownTopics, languagesOf, widgetFor} from './library.js';
import {readPage} from './page.js';
import {PageFolder} from './page-folder.js';
import {prerender} from './prerender.js';
import {articleFor} from './widget-article.js';

/** Levels that the title of a text may have in a page. */
const LEVELS = [2, 3, 4, 5];

/** A piece of HTML for the body of a page. */
export interface HtmlFile {
  /** Path below `html`: `es/iop.h3.html`. */
  readonly path: string;
  readonly html: string;
}

/**
 * Every topic as HTML, for servers without Node: in each language, with the title at each level, and with the tag around
 * it or alone. `iop.html` and `iop.text.html` have their title at level 2, `iop.h3.html` at level 3.
 */
export function* htmlFiles(): Generator<HtmlFile> {
  for (const topic of knownTopics())
    for (const language of languagesOf(topic))
      for (const level of LEVELS) {
        const widget = widgetFor(topic, language);
        // Also what is the default, since the page around it may have other settings.
        const tag = `<${widget} topic="${topic}" lang="${language}" heading-level="${level}"></${widget}>\n`;
        const ending = level === LEVELS[0] ? 'html' : `h${level}.html`;
        yield {path: `${language}/${topic}.${ending}`, html: withTag(tag)};
        yield {path: `${language}/${topic}.text.${ending}`, html: withoutTag(tag, language)};
      }
}

function withTag(tag: string): string {
  const {html, messages} = prerender(tag, {textOnly: true});
  if (messages.length > 0)
    throw new Error(`${tag.trim()}: ${messages.map(({message}) => message).join(' ')}`);
  return html;
}

function withoutTag(tag: string, language: string): string {
  const {widgets, ids} = readPage(tag);
  const {lines} = articleFor(widgets[0]!, new PageFolder(undefined, {}), ids, true)!;
  return [`<article lang="${language}">`, ...lines, '</article>', ''].join('\n');
}
