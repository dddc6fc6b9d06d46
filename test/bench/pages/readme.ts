/** The snippets that the README tells people to paste. They are measured as they stand there. */
import {readFileSync} from 'node:fs';

interface Widget {
  readonly tag: string;
  readonly topic: string;
}

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
const [, section] = /^## Put it on a page$(.*?)^### /ms.exec(readme)!;
const [bare, better] = [...section!.matchAll(/^```html$(.*?)^```$/gms)].map(([, html]) => html!.trim());
if (!bare || !better) throw new Error('README.md: "Put it on a page" has two snippets no more.');

/** The script tag and the tag, and nothing else. */
export const bareSnippet = (widget: Widget): string => forWidget(bare, widget);

/** The better one, with preloads, a reserved height and help lines. */
export const betterSnippet = (widget: Widget): string => forWidget(better, widget);

/** The script tag alone. */
export const scriptTag = bare.slice(0, bare.indexOf('</script>') + '</script>'.length);

/** The better snippet of several widgets, each line of the head once. */
export function betterSnippets(widgets: readonly Widget[]): string {
  const snippets = widgets.map((widget) => betterSnippet(widget).split('\n\n'));
  const heads = snippets.map(([head]) => head!.split(/^(?=<(?:script|link|style))/m));
  return (
    [...new Set(heads.flat())].join('') + '\n' + snippets.map(([, ...tags]) => tags.join('\n')).join('\n')
  );
}

/** The snippets speak of the FAQ, whose tag and topic have the same name. */
function forWidget(snippet: string, {tag, topic}: Widget): string {
  return snippet.replace(/(content\/en\/|topic=")?family-faq/g, (_, before = '') =>
    before === '' ? tag : `${before}${topic}`,
  );
}
