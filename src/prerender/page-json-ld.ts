import {hasFaqPage, isFaqPage, JSON_LD, jsonLdOf, type ShownText} from '../rendering/json-ld.js';
import {inScript} from './article-html.js';
import {lineBefore, type Edit, type PageSource} from './edits.js';
import {NotPrerendered} from './not-prerendered.js';
import {textIn, type Element, type Page} from './page.js';
import {attribute} from './widget-tag.js';

/** A text, and the widget that shows it. */
export interface WidgetText extends ShownText {
  readonly element: Element;
}

/** The `<script>` for these texts; undefined if there is nothing to say. */
export interface PageJsonLd {
  readonly script: string | undefined;
  /** A warning for the author. */
  readonly problem: NotPrerendered | undefined;
}

/** The structured data of the texts. A page with a `FAQPage` of its own gets no second one. */
export function pageJsonLd({structuredData}: Page, texts: readonly ShownText[]): PageJsonLd {
  const own = structuredData.find((element) => !isOurs(element) && describesFaq(element));
  const all = jsonLdOf(texts);
  const data = own ? jsonLdOf(texts, {withQuestions: false}) : all;
  const isShortened = all?.['@graph'].length !== data?.['@graph'].length;
  return {
    script: data && `<script type="application/ld+json" ${JSON_LD}>${inScript(data)}</script>`,
    problem: isShortened
      ? new NotPrerendered(
          'This page has a FAQPage of its own, so the questions of the widgets are left out of the JSON-LD: search engines report a second one. To publish them, remove this FAQPage.',
          {severity: 'warning', element: own},
        )
      : undefined,
  };
}

/**
 * The edits that write a `<script>` into a page, on a line of its own: instead of that of an earlier run, or before
 * `</body>`, or in a piece of a page behind its last widget. Without a script, that of an earlier run is removed.
 */
export function jsonLdEdits(
  page: Page,
  source: PageSource,
  script: string | undefined,
  texts: readonly WidgetText[],
): Edit[] {
  const [first, ...others] = page.structuredData.flatMap((element) => {
    const location = element.sourceCodeLocation;
    return isOurs(element) && location?.endTag ? location : [];
  });
  const removed = (script === undefined && first ? [first, ...others] : others).map(
    ({startOffset, endOffset}) => ({start: lineBefore(source, startOffset), end: endOffset, text: ''}),
  );
  if (script === undefined) return removed;
  if (first) return [...removed, {start: first.startOffset, end: first.endOffset, text: script}];
  const ends = texts.map(({element}) => element.sourceCodeLocation!.endTag!.endOffset);
  // Not inside of a widget that contains the last one.
  const end = page.bodyEnd ?? Math.max(...ends);
  const at = source.html.slice(0, end).trimEnd().length;
  return [{start: at, end: at, text: source.lineEnd + script}];
}

function isOurs(element: Element): boolean {
  return attribute(element, JSON_LD) !== null;
}

/** Whether an element is a `FAQPage` in JSON-LD, microdata or RDFa. */
function describesFaq(element: Element): boolean {
  if (element.tagName === 'script') return hasFaqPage(textIn(element));
  return ['itemtype', 'typeof'].some((name) => isFaqPage(attribute(element, name) ?? ''));
}
