/**
 * The texts of a page as structured data of schema.org. Plain data in, plain data out: prerendering writes it into a
 * page in Node, and a script can do the same in a browser.
 */
import {dropUndefined} from '../document/drop-undefined.js';
import {contentOf, outlineOf} from '../document/outline.js';
import type {Section} from '../document/types.js';
import {parseUrl} from '../document/url-policy.js';
import {faqOf} from '../text-kinds/faq.js';
import {escapeAttribute, escapeText} from './escape-html.js';
import {attributesOf, childrenOf, textOf, type Markup, type MarkupElement} from './markup.js';
import type {RenderedDocument} from './rendered-document.js';

/** Marks the `<script>` of a page that we wrote, to replace it when a text has changed. */
export const JSON_LD = 'data-family-json-ld';

const TYPE = /"@type"\s*:\s*(?:\[[^\]]*)?"(?:[^"\s]*[/:])?FAQPage"/;
const NAME = /(?:^|[\s/:])FAQPage(?:\s|$)/;

/** Whether JSON-LD contains a `FAQPage`. */
export const hasFaqPage = (json: string): boolean => TYPE.test(json);

/** Whether a value of `itemtype` (microdata) or `typeof` (RDFa) names a `FAQPage`. */
export const isFaqPage = (type: string): boolean => NAME.test(type);

/** A text that a widget of the page shows. */
export interface ShownText {
  readonly document: RenderedDocument;
  /** BCP 47 tag. */
  readonly language: string | undefined;
  /** Whether the widget shows its sections as questions and answers. */
  readonly isFaq: boolean;
}

export interface Question {
  readonly '@type': 'Question';
  readonly name: string;
  /** As HTML, without links that lead somewhere only within the page. */
  readonly acceptedAnswer: {readonly '@type': 'Answer'; readonly text: string};
}

/** The questions of a page in one language. */
export interface FaqPage {
  readonly '@type': 'FAQPage';
  readonly inLanguage?: string;
  readonly mainEntity: readonly Question[];
}

export interface Citation {
  readonly '@type': 'CreativeWork';
  readonly name: string;
  /** Absolute. */
  readonly url?: string;
  readonly inLanguage?: string;
  readonly publisher?: {readonly '@type': 'Organization'; readonly name: string};
  /** A year. */
  readonly datePublished?: string;
}

/** One text: how well it is founded. */
export interface MedicalWebPage {
  readonly '@type': 'MedicalWebPage';
  readonly name: string;
  readonly inLanguage?: string;
  /** ISO 8601 calendar day. */
  readonly lastReviewed?: string;
  readonly reviewedBy?: {readonly '@type': 'Person'; readonly name: string; readonly jobTitle?: string};
  readonly citation?: readonly Citation[];
}

export interface JsonLd {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly (FaqPage | MedicalWebPage)[];
}

/**
 * The structured data of a page: one `FAQPage` for each language, with the questions of all its texts, and one
 * `MedicalWebPage` for each text that has a title and a review or sources. A text that is shown twice counts once.
 *
 * @param options.withQuestions - false if the page has a `FAQPage` of its own: search engines report a second one
 * @returns undefined if there is nothing to say
 */
export function jsonLdOf(
  texts: readonly ShownText[],
  {withQuestions = true}: {readonly withQuestions?: boolean} = {},
): JsonLd | undefined {
  const entries = [...(withQuestions ? faqPagesOf(texts) : []), ...distinct(texts.flatMap(medicalPageOf))];
  return entries.length > 0 ? {'@context': 'https://schema.org', '@graph': entries} : undefined;
}

function faqPagesOf(texts: readonly ShownText[]): FaqPage[] {
  const byLanguage = new Map<string | undefined, Question[]>();
  for (const text of texts) {
    const questions = questionsOf(text);
    if (questions.length > 0)
      byLanguage.set(text.language, [...(byLanguage.get(text.language) ?? []), ...questions]);
  }
  return [...byLanguage].map(([inLanguage, questions]) =>
    dropUndefined({'@type': 'FAQPage', inLanguage, mainEntity: distinct(questions)}),
  );
}

/** A question mark at the end, in any script. Any other heading, such as "Visits", asks nothing. */
const ASKS = /[?？؟;][^\p{L}\p{N}]*$/u;

function questionsOf({document: {body}, isFaq}: ShownText): Question[] {
  if (!isFaq) return [];
  const {groups} = faqOf(outlineOf(body, headingOf));
  return groups
    .flatMap((group) => group.questions)
    .flatMap((section) => {
      const text = answerHtml(section);
      return ASKS.test(section.title) && text
        ? [{'@type': 'Question', name: section.title, acceptedAnswer: {'@type': 'Answer', text}}]
        : [];
    });
}

function headingOf(markup: MarkupElement): {id: string; level: number; title: string} | undefined {
  const title = textOf(markup).trim();
  const level = /^h(\d)$/.exec(markup[0])?.[1];
  return level && title ? {id: attributesOf(markup)['id'] ?? '', level: Number(level), title} : undefined;
}

function answerHtml(question: Section<MarkupElement>): string {
  return contentOf(question).map(answerPart).join('').trim();
}

/** The elements that search engines show in an answer, which have a meaning without attributes. */
const KEPT = /^(?:p|ul|ol|li|strong|em|h[2-6])$/;

/** A list of the sources of an answer is no part of it, nor is what the author has struck out. */
function answerPart(markup: Markup): string {
  if (typeof markup === 'string') return escapeText(markup);
  const [tag] = markup;
  const {href, alt = '', ['data-sources']: sources} = attributesOf(markup);
  if (tag === 'del' || sources !== undefined) return '';
  if (tag === 'br') return '<br>';
  if (tag === 'img') return escapeText(alt);
  // Tables are not shown: a row becomes a paragraph.
  if (tag === 'tr') return `<p>${childrenOf(markup).map(answerPart).join(', ')}</p>`;
  const inner = childrenOf(markup).map(answerPart).join('');
  if (tag === 'a' && href && parseUrl(href)) return `<a href="${escapeAttribute(href)}">${inner}</a>`;
  const name = tag === 'pre' ? 'p' : tag;
  return KEPT.test(name) && inner.trim() ? `<${name}>${inner}</${name}>` : inner;
}

function medicalPageOf({document, language}: ShownText): MedicalWebPage[] {
  const {title, sources, meta} = document;
  const {lastReviewed, reviewedBy} = meta;
  if (!title || !(lastReviewed || reviewedBy || sources.length > 0)) return [];
  return [
    dropUndefined({
      '@type': 'MedicalWebPage',
      name: title,
      inLanguage: language,
      lastReviewed,
      reviewedBy:
        reviewedBy && dropUndefined({'@type': 'Person', name: reviewedBy.name, jobTitle: reviewedBy.role}),
      citation: sources.length > 0 ? sources.map(citationOf) : undefined,
    }),
  ];
}

/** Reads an item of the list of sources: the title, linked or not, and ` Publisher, year`. */
function citationOf(item: Markup): Citation {
  if (typeof item === 'string') return {'@type': 'CreativeWork', name: item};
  const [title = '', origin = ''] = childrenOf(item);
  const {href} = attributesOf(title);
  const [, publisher, year] = /^(.*?)(?:(?:^|, )(\d{4}))?$/.exec(textOf(origin).trim()) ?? [];
  return dropUndefined({
    '@type': 'CreativeWork',
    name: textOf(title),
    url: href && /^https?:/i.test(href) ? href : undefined,
    inLanguage: attributesOf(item)['lang'],
    publisher: publisher ? {'@type': 'Organization', name: publisher} : undefined,
    datePublished: year,
  });
}

function distinct<Entry>(entries: readonly Entry[]): Entry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}
