/** A page for each way to embed a widget. */
import type {Words} from '../words.js';
import {PAGE_FILES, pageAround, RELEASE, type BenchPage, type Content, type Path} from './page.js';
import {bareSnippet, betterSnippet, scriptTag} from './readme.js';

export interface Widget {
  readonly tag: string;
  readonly topic: string;
  /** Tag name of the headings of questions, tips or stages in the widget's article: `h4`. */
  readonly level: string;
  readonly answer?: Path;
}

type Base = Pick<BenchPage, 'name' | 'group' | 'title'> & {readonly quick?: boolean};

/** The address from which the README's snippet loads a text. */
const addressOfText = (topic: string) => `${RELEASE}${PAGE_FILES}content/en/${topic}.js`;

function page(widget: Widget, base: Base, content: () => Content | Promise<Content>): BenchPage {
  return {
    quick: false,
    ...base,
    whose: 'ours',
    shown: {
      heading: [`${widget.tag} ${widget.level}`],
      ...(widget.answer && {answer: widget.answer}),
    },
    content,
  };
}

/** `words`: a text to serve instead of the built-in one. */
export function readmePage(widget: Widget, base: Base, words?: () => Words): BenchPage {
  return page(widget, base, () => ({
    html: pageAround({body: betterSnippet(widget)}),
    ...(words && {files: {[addressOfText(widget.topic)]: words().builtIn}}),
  }));
}

export function barePage(widget: Widget, base: Base): BenchPage {
  return page(widget, base, () => ({html: pageAround({body: bareSnippet(widget)})}));
}

/** A Markdown file, with the preloads that the docs name for it. */
export function srcPage(widget: Widget, base: Base, words: () => Words): BenchPage {
  const body = betterSnippet(widget)
    .replace(`content/en/${widget.topic}.js`, 'remote.js')
    .replace(`topic="${widget.topic}"`, 'src="/questions.md"');
  return page(widget, base, () => ({
    html: pageAround({body}),
    files: {'/questions.md': words().markdown},
  }));
}

export function articlePage(widget: Widget, base: Base, words: () => Words): BenchPage {
  return page(widget, base, () => {
    const {title, html} = words();
    return {
      html: pageAround({
        body: `${scriptTag}\n<${widget.tag}>\n<h2>${title}</h2>\n${articleHtml(html)}</${widget.tag}>`,
      }),
    };
  });
}

/** Moves headings one level down, as in the README. */
const articleHtml = (html: string) =>
  html.replace(/<(\/?)h([2-5])\b/g, (_, slash: string, level: string) => `<${slash}h${Number(level) + 1}`);

/** The bare tag, prerendered, with what the README preloads for it. */
export function prerenderedPage(widget: Widget, base: Base, textOnly = false): BenchPage {
  return page(widget, base, async () => {
    // Imported late: it parses the texts, and most runs do not need it.
    const {prerender} = await import('../../../src/prerender/prerender.js');
    const preloads = [widget.tag, 'prerendered'].map(
      (file) => `<link rel="modulepreload" href="${RELEASE}${PAGE_FILES}${file}.js">`,
    );
    const body = `${preloads.join('\n')}\n${bareSnippet(widget)}`;
    const {html, messages} = prerender(pageAround({body}), {textOnly});
    if (messages.length > 0) throw new Error(messages.map(({message}) => message).join('\n'));
    return {html};
  });
}

/** @param bundle - name of the file without `.bundle.en.js`: of all widgets, or of one */
export function bundlePage(widget: Widget, base: Base, bundle: string): BenchPage {
  const {tag, topic} = widget;
  const script = `<script type="module" src="${RELEASE}${PAGE_FILES}${bundle}.bundle.en.js"></script>`;
  return page(widget, base, () => ({
    html: pageAround({body: `${script}\n<${tag} topic="${topic}"></${tag}>`}),
  }));
}
