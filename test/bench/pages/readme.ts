/** The snippets of the docs, read from their page so that they are measured exactly as written. */
import {readFileSync} from 'node:fs';
import {examplesIn} from '../../support/documented.js';

interface Widget {
  readonly tag: string;
  readonly topic: string;
}

const page = readFileSync(new URL('../../../stories/docs/html.md', import.meta.url), 'utf8');
const [bare, better] = examplesIn(page, 'html').map((html) => html.trim());
if (!bare || !better) throw new Error('stories/docs/html.md must start with two HTML snippets.');

/** Only the script tag and the widget's tag. */
export const bareSnippet = (widget: Widget): string => forWidget(bare, widget);

/** The second snippet, with preloads, a reserved height and help lines. */
export const betterSnippet = (widget: Widget): string => forWidget(better, widget);

/** Only the script tag. */
export const scriptTag = bare.slice(0, bare.indexOf('</script>') + '</script>'.length);

/** The second snippet for several widgets, without duplicate elements in the head. */
export function betterSnippets(widgets: readonly Widget[]): string {
  const snippets = widgets.map((widget) => betterSnippet(widget).split('\n\n'));
  const heads = snippets.map(([head]) => head!.split(/^(?=<(?:script|link|style))/m));
  return (
    [...new Set(heads.flat())].join('') + '\n' + snippets.map(([, ...tags]) => tags.join('\n')).join('\n')
  );
}

/** Replaces the FAQ in a snippet, whose tag and topic have the same name. */
function forWidget(snippet: string, {tag, topic}: Widget): string {
  return snippet.replace(/(content\/en\/|topic=")?family-faq/g, (_, before = '') =>
    before === '' ? tag : `${before}${topic}`,
  );
}
