import {nearest} from '../document/nearest.js';
import type {Problem} from '../document/types.js';
import {primaryLanguage} from '../localization/language-tag.js';
import {sourceLanguage} from '../localization/languages.js';
import {LOOKED_FOR} from '../rendering/article.js';
import type {Stamp} from '../rendering/prerendered.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {articleHtml} from './article-html.js';
import {isHelpNeeded, helpLineMarkup} from './help-line.js';
import {documentOf, knownTopics, languagesOf, version} from './library.js';
import {readLocalText} from './local-text.js';
import {NotPrerendered} from './not-prerendered.js';
import {closedByText, elementsAround, type Element} from './page.js';
import type {PageFolder} from './page-folder.js';
import {hasOwnArticle, templateIn, valuesOf, type WidgetTagValues} from './widget-tag.js';

/** The article of a widget. */
export interface WidgetArticle {
  /** One element per line; the author's own content is not part of them. */
  readonly lines: readonly string[];
  readonly document: RenderedDocument;
  readonly values: WidgetTagValues;
  /** BCP 47 tag of the text. */
  readonly language: string | undefined;
  /** Problems of a Markdown file. */
  readonly problems: readonly Problem[];
}

/**
 * @param ids - in use in the page; those of the article are added
 * @param isStandalone - whether it is written without the widget around it
 * @returns undefined if the widget shows the author's own article
 * @throws NotPrerendered
 */
export function articleFor(
  element: Element,
  folder: PageFolder,
  ids: Set<string>,
  isStandalone = false,
): WidgetArticle | undefined {
  const above = elementsAround(element);
  const values = valuesOf(element, above);
  const mark = templateIn(element, above);
  if (mark !== undefined)
    throw new NotPrerendered(
      `“${shortened(mark)}” is for another program, so what this tag shows is unknown here. Prerender the pages that the program makes, or include a file of html/ in them.`,
      {severity: 'warning'},
    );
  if (values.isBare && hasOwnArticle(element)) return undefined;
  if (!element.sourceCodeLocation?.endTag) throw new NotPrerendered(notClosed(element));
  const around = closedByText(element);
  if (around)
    throw new NotPrerendered(
      `This tag stands in a <${around}>, which HTML closes where the text begins. Remove the <${around}> around it.`,
    );
  const {document, text, problems} = textOf(values, folder);
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
  const options = {version: version(), text, level, lang, help, claim, isStandalone};
  return {
    ...{document, values, problems, language: text.language ?? values.language},
    lines: articleHtml(document, options),
  };
}

interface FoundText {
  readonly document: RenderedDocument;
  readonly text: Pick<Stamp, 'topic' | 'src' | 'region' | 'language'>;
  readonly problems: readonly Problem[];
}

function textOf(values: WidgetTagValues, folder: PageFolder): FoundText {
  const {src, contentBase, topic, region, language} = values;
  if (src !== undefined) {
    const file = folder.find(src, contentBase);
    const {document, problems} = readLocalText(file, folder, language ?? sourceLanguage, region);
    return {
      document,
      text: {src: file.address, region, language: document.meta.lang},
      problems,
    };
  }
  const languages = languagesOf(topic);
  if (languages.length === 0) throw new NotPrerendered(unknownTopic(topic));
  const primary = language === undefined ? languages[0]! : primaryLanguage(language);
  if (!languages.includes(primary))
    throw new NotPrerendered(
      `There is no "${language}" text of ${topic}, only ${languages.join(', ')}. Write lang="${languages[0]}" on the tag to show that one.`,
    );
  return {document: documentOf(topic, primary), text: {topic, language: primary}, problems: []};
}

const shortened = (mark: string) => (mark.length > 40 ? `${mark.slice(0, 40).trimEnd()}…` : mark);

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
