import {applied, replacement, sourceOf, type Edit} from './edits.js';
import {NotPrerendered} from './not-prerendered.js';
import {readPage, type Element} from './page.js';
import {PageFolder} from './page-folder.js';
import {jsonLdEdits, pageJsonLd, type WidgetText} from './page-json-ld.js';
import {PageViews} from './page-views.js';
import {articleFor, type WidgetArticle} from './widget-article.js';
import {emptyNamesIn} from './widget-tag.js';

export interface PrerenderOptions {
  /** Path of the page, for messages and for resolving a relative `src`. */
  readonly path?: string | undefined;
  /** Path of the folder for root-relative addresses (`/texts/faq.md`). Without it, such a `src` is an error. */
  readonly root?: string | undefined;
  /**
   * Path of the folder of the pages, where the site has the files of `root` beside them, as Vite does with its public
   * folder. Default: they lie in `root`
   */
  readonly pages?: string | undefined;
  /** Path of the site's start page, with which root-relative addresses begin: `/clinic/`. Default: `/` */
  readonly base?: string | undefined;
  /**
   * Whether to write the text alone, without the view around it: for readers without scripts, it is then an ordinary
   * article. Default: false
   */
  readonly textOnly?: boolean | undefined;
  /**
   * Address of the folder with the style sheets of this version (`/family-widgets/0.1.0`), for a content security policy
   * that forbids `<style>`. Default: the styles are written into the page.
   */
  readonly styleFolder?: string | undefined;
  /** Whether to add structured data of schema.org. False removes that of an earlier run. Default: false */
  readonly jsonLd?: boolean | undefined;
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

const UNENCODED =
  'This page does not say that it is UTF-8, and a browser may show “Ã©” for “é”. Write <meta charset="utf-8"> as the first line of its <head>.';

/**
 * Writes the text of each widget into its tag, with what the widget draws around it, so that the page is readable before
 * scripts run, and without them. The widget takes both over at run time. The rest of the page is preserved byte for byte,
 * and running it again on the result changes nothing.
 *
 * @throws TypeError if the page is no string, but its bytes for example
 */
export function prerender(
  html: string,
  {path, root, pages, base, jsonLd = false, textOnly = false, styleFolder}: PrerenderOptions = {},
): PrerenderResult {
  if (typeof (html as unknown) !== 'string') throw new TypeError(noString(html));
  const messages: PrerenderMessage[] = [];
  const edits: Edit[] = [];
  const texts: WidgetText[] = [];
  const report = ({severity, message, element: own}: NotPrerendered, element?: Element) => {
    const {startLine: line = 1, startCol: column = 1} = (own ?? element)?.sourceCodeLocation ?? {};
    messages.push({severity, message, file: path, line, column});
  };
  /** Reports what cannot be prerendered, and leaves it unchanged. */
  const attempt = (work: () => void, element?: Element) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof NotPrerendered)) throw error;
      report(error, element);
    }
  };
  attempt(() => {
    const page = readPage(html, path);
    const source = sourceOf(html);
    const folder = new PageFolder(path, {root, pages, base}, page.base);
    const articles = new Map<Element, WidgetArticle | undefined>();
    for (const element of page.widgets)
      attempt(() => {
        for (const name of emptyNamesIn(element)) {
          const message = `${name} is empty, and counts as if it were not there.`;
          report(new NotPrerendered(message, {severity: 'warning'}), element);
        }
        const article = articleFor(element, folder, page.ids);
        articles.set(element, article);
        if (!article) return;
        const {document, language, problems} = article;
        messages.push(...problems.map((problem) => ({...problem, severity: 'warning' as const})));
        texts.push({element, document, language, isFaq: element.tagName === 'family-faq'});
      }, element);
    const views = textOnly ? undefined : new PageViews(articles, page.ids, styleFolder);
    for (const [element, article] of articles) {
      const lines = article && (views?.linesFor(element, article) ?? article.lines);
      edits.push(...replacement(source, element, lines ?? []));
    }
    const {script, problem} = pageJsonLd(page, jsonLd ? texts : []);
    if (problem) report(problem);
    edits.push(...jsonLdEdits(page, source, script, texts));
    if (page.unencoded && texts.length > 0)
      report(new NotPrerendered(UNENCODED, {severity: 'warning'}), page.unencoded);
  });
  return {html: applied(edits, html), messages, count: texts.length};
}

/** The message for a page from JavaScript that is no string. */
function noString(page: unknown): string {
  const isBytes = page instanceof ArrayBuffer || ArrayBuffer.isView(page);
  const given = isBytes ? 'bytes' : page === null ? 'null' : typeof page;
  const advice = isBytes ? ": read a file with readFileSync(path, 'utf8')" : '';
  return `prerender takes a page as a string, and got ${given}${advice}.`;
}
