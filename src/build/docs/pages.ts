/** The pages of the docs for partners, in the order in which they are listed. Each is `stories/docs/<name>.md`. */
import {readdirSync, readFileSync} from 'node:fs';
import {resolve} from 'node:path';

/** The folder of the Markdown files, relative to the repository. */
export const DOCS_FOLDER = 'stories/docs';

/** The page at the address of the folder. */
export const START_PAGE = 'start';

const sections: Readonly<Record<string, readonly string[]>> = {
  'First steps': [START_PAGE, 'elements', 'theming'],
  'Where it goes': [
    ...['html', 'wordpress', 'squarespace', 'wix', 'google-sites', 'drupal', 'frameworks'],
    ...['frames', 'blocks', 'strict-policy', 'prerender'],
  ],
  'Keep it running': ['hosting', 'versions', 'problems'],
  'Your own words': ['write'],
  'What you can rely on': ['privacy', 'accessibility'],
};

export interface DocsPage {
  readonly name: string;
  /** The address, relative to the other pages. */
  readonly url: string;
  readonly title: string;
  /** The first paragraph, as plain text. */
  readonly description: string;
}

export interface DocsSection {
  readonly title: string;
  readonly pages: readonly DocsPage[];
}

export const docsPageUrl = (name: string): string => `${name === START_PAGE ? 'index' : name}.html`;

/**
 * @param root - folder of the repository
 * @throws Error if a page is missing, is not listed, or does not start with a title and a paragraph
 */
export function docsSections(root: string): DocsSection[] {
  const listed = Object.values(sections).flat();
  for (const file of readdirSync(resolve(root, DOCS_FOLDER)))
    if (file.endsWith('.md') && !listed.includes(file.slice(0, -'.md'.length)))
      throw new Error(`${DOCS_FOLDER}/${file} is in no section of src/build/docs/pages.ts.`);
  return Object.entries(sections).map(([title, names]) => ({
    title,
    pages: names.map((name) => readPage(root, name)),
  }));
}

function readPage(root: string, name: string): DocsPage {
  const path = `${DOCS_FOLDER}/${name}.md`;
  const [, title, paragraph] =
    /^# (.+)\n\n(?![#>|`-])([^]+?)\n\n/.exec(readFileSync(resolve(root, path), 'utf8')) ?? [];
  if (!title || !paragraph) throw new Error(`${path} must start with "# Title" and a paragraph.`);
  return {name, url: docsPageUrl(name), title, description: plainText(paragraph)};
}

/** Without the marks of links, code and emphasis. */
function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s+/g, ' ');
}
