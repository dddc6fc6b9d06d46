import {sourceLanguage} from '../localization/languages.js';
import {primaryLanguage} from '../localization/language-tag.js';
import {nearest} from '../document/nearest.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import type {Stamp} from '../rendering/prerendered.js';
import {LOOKED_FOR} from '../rendering/article.js';
import {isHelpNeeded, helpLineMarkup} from './help-line.js';
import {articleHtml} from './article-html.js';
import {documentOf, knownTopics, languagesOf, version} from './library.js';
import {readLocalText} from './local-text.js';
import {NotPrerendered} from './not-prerendered.js';
import {closedByText, elementsAround, readPage, type Element} from './page.js';
import {PageFolder} from './page-folder.js';
import {applied, replacement, sourceOf, type Edit} from './edits.js';
import {hasOwnArticle, valuesOf, type WidgetTagValues} from './widget-tag.js';

export interface PrerenderOptions {
  /** Path of the page, for messages and for resolving a relative `src`. */
  readonly path?: string | undefined;
  /** Path of the folder for root-relative addresses (`/texts/faq.md`). Without it, such a `src` is an error. */
  readonly root?: string | undefined;
}

/** A problem in a page. */
export interface PrerenderMessage {
  /** After an error, the tag is left unchanged; the command does not write the page at all. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** Path of the page, or of the Markdown file that it references; undefined for a page without a path. */
  readonly file: string | undefined;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}

export interface PrerenderResult {
  readonly html: string;
  readonly messages: readonly PrerenderMessage[];
  /** Number of tags that contain their text now. */
  readonly count: number;
}

/**
 * Writes the text of each widget into its tag, so that the page is readable before scripts run, and without them. The
 * widget replaces this text at run time. The rest of the page is preserved byte for byte, and running it again on the
 * result changes nothing.
 */
export function prerender(html: string, {path, root}: PrerenderOptions = {}): PrerenderResult {
  const messages: PrerenderMessage[] = [];
  const edits: Edit[] = [];
  let count = 0;
  /** Reports what cannot be prerendered, and leaves it unchanged. */
  const attempt = (work: () => void, element?: Element) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof NotPrerendered)) throw error;
      const {startLine: line = 1, startCol: column = 1} =
        (error.element ?? element)?.sourceCodeLocation ?? {};
      messages.push({severity: error.severity, message: error.message, file: path, line, column});
    }
  };
  attempt(() => {
    const {widgets, ids, base} = readPage(html);
    const source = sourceOf(html);
    const folder = new PageFolder(path, root, base);
    for (const element of widgets)
      attempt(() => {
        const filled = linesFor(element, folder, ids);
        messages.push(...filled.messages);
        edits.push(...replacement(source, element, filled.lines));
        count += filled.lines.length > 0 ? 1 : 0;
      }, element);
  });
  return {html: applied(edits, html), messages, count};
}

/** The lines to write into a widget's tag, one element per line; the author's own content is not part of them. */
function linesFor(
  element: Element,
  folder: PageFolder,
  ids: Set<string>,
): {lines: readonly string[]; messages: readonly PrerenderMessage[]} {
  const values = valuesOf(element, elementsAround(element));
  if (values.isBare && hasOwnArticle(element)) return {lines: [], messages: []};
  if (!element.sourceCodeLocation?.endTag) throw new NotPrerendered(notClosed(element));
  const around = closedByText(element);
  if (around)
    throw new NotPrerendered(
      `This tag stands in a <${around}>, which HTML closes where the text begins. Take that away from around it.`,
    );
  const {document, text, messages} = textOf(values, folder);
  const {level, isHelpAtFoot} = values;
  const help = isHelpNeeded(element, values, document)
    ? {markup: helpLineMarkup(text.language ?? values.language ?? '', values), isAtFoot: isHelpAtFoot}
    : undefined;
  const claim = (id: string) => {
    const isFree = !ids.has(id) && !LOOKED_FOR.test(id);
    ids.add(id);
    return isFree;
  };
  const lang = foreignLanguage(text, values);
  return {lines: articleHtml(document, {version: version(), text, level, lang, help, claim}), messages};
}

interface FoundText {
  readonly document: RenderedDocument;
  readonly text: Pick<Stamp, 'topic' | 'src' | 'region' | 'language'>;
  readonly messages: readonly PrerenderMessage[];
}

function textOf(values: WidgetTagValues, folder: PageFolder): FoundText {
  const {src, contentBase, topic, region, language} = values;
  if (src !== undefined) {
    const file = folder.find(src, contentBase);
    const {document, problems} = readLocalText(file, folder, language ?? sourceLanguage, region);
    return {
      document,
      text: {src: file.src, region, language: document.meta.lang},
      messages: problems.map((problem) => ({...problem, severity: 'warning'})),
    };
  }
  const languages = languagesOf(topic);
  if (languages.length === 0) throw new NotPrerendered(unknownTopic(topic));
  const primary = language === undefined ? languages[0]! : primaryLanguage(language);
  if (!languages.includes(primary))
    throw new NotPrerendered(
      `There is no "${language}" text of ${topic}, only ${languages.join(', ')}. Write lang="${languages[0]}" on the tag to show that one.`,
    );
  return {document: documentOf(topic, primary), text: {topic, language: primary}, messages: []};
}

function unknownTopic(topic: string): string {
  const meant = nearest(topic, knownTopics());
  const advice = meant ? `Did you mean ${meant}?` : `Known topics: ${knownTopics().join(', ')}.`;
  return `There is no topic "${topic}". ${advice}`;
}

function notClosed({tagName}: Element): string {
  return `This tag is not closed where it is opened, so the rest of the page is inside it. Write <${tagName}></${tagName}>.`;
}

/** The language of a text, if it differs from the language of the page around it or that language is unknown. */
function foreignLanguage({language}: FoundText['text'], values: WidgetTagValues): string | undefined {
  const isForeign = primaryLanguage(language ?? '') !== primaryLanguage(values.language ?? '');
  return isForeign ? language : undefined;
}
