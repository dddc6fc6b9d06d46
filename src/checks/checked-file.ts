import type {Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {withoutConflictMarks} from '../document/conflict-marks.js';
import {findFrontMatter, type FrontMatterBlock} from '../document/front-matter-block.js';
import {fieldLine} from '../document/front-matter-lines.js';
import {readFields} from '../document/front-matter-yaml.js';
import {WRITTEN_ID} from '../document/identifiers.js';
import {primaryLanguage} from '../localization/language-tag.js';
import {normalText} from '../document/normal-text.js';
import {factsFrom, outlineOf} from '../document/outline.js';
import {parseMarkdown} from '../document/parse.js';
import {withPlainMarks} from '../document/plain-marks.js';
import {readYaml} from '../document/yaml.js';
import {withoutSourcesHeadings, type SourcesHeading} from './sources-heading.js';
import type {Block, ContentDocument, Problem, Section} from '../document/types.js';
import {isLanguage, sourceLanguage} from '../localization/languages.js';

/** A file: its name in messages, and its text. */
export interface GivenFile {
  /** As messages name it, with `/`: `content/en/iop.md`. */
  readonly path: string;
  readonly text: string;
}

/** A Markdown file, parsed twice: as widgets read it, and as a tree with positions. */
export interface CheckedFile {
  readonly path: string;
  /**
   * As widgets and all rules read it: with line feeds, without a byte order mark or what Git left of a merge; and with
   * a line of sources where there is a heading for them.
   */
  readonly text: string;
  /** The same, in the same length, with the marks of other programs as Markdown has them: the tree is that of this. */
  readonly plain: string;
  /** As it is in the file. */
  readonly written: string;
  /** Collects the messages. */
  readonly file: VFile;
  /** Absent without front matter. */
  readonly frontMatter: FrontMatterBlock | undefined;
  /** The fields of the front matter; invalid ones are left out. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** `faq`, `program`, …: the value in the front matter, even an unknown one. */
  readonly kind: string | undefined;
  /** Primary subtag of the front matter's language, else of the folder's, else English. */
  readonly language: string;
  /** As widgets read it. */
  readonly document: ContentDocument;
  /** The headings for sources, which are reported, and otherwise read as the lines that are meant. */
  readonly sourcesHeadings: readonly SourcesHeading[];
  /** The problems that the library's own parser reported. */
  readonly problems: readonly Problem[];
  /** The same text with positions. */
  readonly tree: Root;
  /** The nodes above the first heading. */
  readonly introduction: readonly RootContent[];
  /** The outline: headings of level 2, with everything below them. */
  readonly sections: readonly Section<RootContent>[];
  /** The line of a field in the front matter, from 1; 1 if it is missing. */
  readonly lineOf: (field: string) => number;
}

const processor = unified()
  .data('micromarkExtensions', [{disable: {null: ['codeIndented']}}])
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false});

export function readCheckedFile({path, text: written}: GivenFile): CheckedFile {
  const {text: normal, headings: sourcesHeadings} = readSourcesHeadings(normalText(written));
  const text = withoutConflictMarks(normal);
  const file = new VFile({path, value: text});
  // Relative addresses are allowed here; a rule of its own checks that their targets exist.
  const base = new URL(path, 'https://content.invalid/').href;
  const headings = new Map<number, string>();
  const foundBlock = (block: Block, line: number) => {
    if (block.type === 'heading') headings.set(line, block.id);
  };
  // With its positions, which `check` converts; with a byte order mark, so that the parser takes no second one.
  const {document, problems} = parseMarkdown(`\uFEFF${normal}`, {file: path, base, foundBlock});
  const found = findFrontMatter(text);
  const read = found && readFields(found.yaml, readYaml);
  const frontMatter = read && found;
  const bodyStart = frontMatter?.bodyStart ?? 0;
  const plain = text.slice(0, bodyStart) + withPlainMarks(text.slice(bodyStart));
  const tree = parseTree(plain, bodyStart);
  const fields = read?.fields ?? {};
  const {kind, lang} = fields;
  const language = typeof lang === 'string' ? lang : languageOfFolder(path);
  const lines = text.slice(0, frontMatter?.bodyStart ?? 0).split('\n');
  return {
    ...{path, text, plain, written, file, frontMatter, fields, document, sourcesHeadings, problems, tree},
    kind: typeof kind === 'string' ? kind : undefined,
    language: primaryLanguage(language),
    ...outlineOfTree(tree, headings),
    lineOf: (field) => lines.findIndex((line) => fieldLine(field).test(line)) + 1 || 1,
  };
}

function readSourcesHeadings(text: string): ReturnType<typeof withoutSourcesHeadings> {
  const found = findFrontMatter(text);
  const {sources} = (found && readFields(found.yaml, readYaml)?.fields) ?? {};
  const ids = (Array.isArray(sources) ? sources : []).flatMap((entry: unknown) => {
    const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : entry;
    return typeof id === 'string' && /^\S+$/.test(id) ? [id] : [];
  });
  return withoutSourcesHeadings(text, found?.bodyStart ?? 0, ids);
}

/** The language that a file's folder is named after; English for any other folder. */
function languageOfFolder(path: string): string {
  const folder = path.split('/').at(-2) ?? '';
  return isLanguage(folder) ? folder : sourceLanguage;
}

/** The tree of the text below the front matter, with positions in the whole file. */
function parseTree(text: string, bodyStart: number): Root {
  const above = text.slice(0, bodyStart).replace(/[^\n]/g, ' ');
  return processor.parse(new VFile(above + text.slice(bodyStart)));
}

/**
 * The sections of the tree, with the ids that their headings have on a page. Excludes what is not a heading there,
 * such as the title of the document or one without text.
 *
 * @param ids - of the headings, by line
 */
function outlineOfTree(tree: Root, ids: ReadonlyMap<number, string>) {
  const isHeading = (node: RootContent) => node.type === 'heading';
  const idOf = ({position}: RootContent) => ids.get(position?.start.line ?? 0);
  const {introduction, sections} = outlineOf(
    tree.children.filter((node) => !(isHeading(node) && idOf(node) === undefined)),
    (node) => {
      const id = idOf(node);
      if (node.type !== 'heading' || id === undefined) return undefined;
      return {id, level: node.depth, title: toString(node).replace(WRITTEN_ID, '').trim()};
    },
    (node) => (node.type === 'list' ? factsFrom(node.children.map((item) => toString(item))) : []),
  );
  return {introduction, sections};
}
