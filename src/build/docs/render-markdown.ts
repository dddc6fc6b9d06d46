import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {Marked, type Tokens} from 'marked';
import {escapeAttribute, escapeText} from '../../rendering/escape-html.js';
import {DOCS_FOLDER, docsPageUrl} from './pages.js';
import {pictureSize} from './picture-size.js';

/** `[!NOTE]` and its sisters at the start of a quotation, as repository pages show them. */
const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\n/;

/**
 * Renders the Markdown of the docs, which also reads well on a repository page: headings get the same ids as there, links
 * to other pages get the addresses of the built ones, pictures get their size.
 *
 * @param root - folder of the repository
 * @param names - of all pages
 * @returns a function from Markdown to HTML, which throws an Error for raw HTML and for links to other files
 */
export function docsRenderer(root: string, names: readonly string[]): (markdown: string) => string {
  let ids = new Set<string>();
  const marked: Marked = new Marked({
    renderer: {
      heading({tokens, depth, text}: Tokens.Heading) {
        const id = headingId(text);
        if (ids.has(id)) throw new Error(`Two headings of a page have the id "${id}": "${text}".`);
        ids.add(id);
        return `<h${depth}${depth === 1 ? '' : ` id="${id}"`}>${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({href, tokens}: Tokens.Link) {
        const isExternal = href.startsWith('https:');
        const rel = isExternal ? ' rel="noopener noreferrer"' : '';
        const address = isExternal ? href : builtAddress(href, names);
        return `<a href="${escapeAttribute(address)}"${rel}>${this.parser.parseInline(tokens)}</a>`;
      },
      image({href, text}: Tokens.Image) {
        const {width, height} = pictureSize(readFileSync(resolve(root, DOCS_FOLDER, href)), href);
        return `<img src="${escapeAttribute(href)}" alt="${escapeAttribute(text)}" width="${width}" height="${height}" loading="lazy">`;
      },
      blockquote({tokens}: Tokens.Blockquote) {
        const [first] = tokens;
        const [mark, kind] = ALERT.exec(first?.raw ?? '') ?? [];
        if (!mark && first?.raw.startsWith('[!'))
          throw new Error(`The kind of a note stands alone in its first line: ${first.raw}`);
        if (!mark || !kind) return `<blockquote>\n${this.parser.parse(tokens)}</blockquote>\n`;
        const label = kind[0]! + kind.slice(1).toLowerCase();
        const inside = marked.lexer(
          tokens
            .map(({raw}) => raw)
            .join('')
            .slice(mark.length),
        );
        return `<div class="note ${kind.toLowerCase()}">\n<p><strong>${label}</strong></p>\n${this.parser.parse(inside)}</div>\n`;
      },
      // A header without words is none.
      tablecell({header, tokens}: Tokens.TableCell) {
        const text = this.parser.parseInline(tokens);
        return header && text ? `<th scope="col">${text}</th>\n` : `<td>${text}</td>\n`;
      },
      // Narrow columns break names where they have parts.
      codespan({text}: Tokens.Codespan) {
        return `<code>${escapeText(text).replace(/[/._=(](?=\w)|[a-z](?=[A-Z])/g, '$&<wbr>')}</code>`;
      },
      html({text}: Tokens.HTML | Tokens.Tag) {
        throw new Error(`The docs contain no HTML outside of code: ${text.trim()}`);
      },
    },
  });
  return (markdown) => {
    ids = new Set();
    // Not `parse`, which asks to report each error to the authors of marked.
    return marked.parser(marked.lexer(markdown));
  };
}

/** The id that repository pages give to a heading. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function builtAddress(href: string, names: readonly string[]): string {
  const [, name, fragment = ''] = /^(?:([\w-]+)\.md)?(#[\w-]+)?$/.exec(href) ?? [];
  if (name ? !names.includes(name) : !fragment)
    throw new Error(`A link of the docs leads to another page of the docs or to https, not to ${href}.`);
  return name ? docsPageUrl(name) + fragment : fragment;
}
