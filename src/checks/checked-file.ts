import type {Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {findFrontMatter, type FrontMatterBlock} from '../document/front-matter-block.js';
import {readFields} from '../document/front-matter-yaml.js';
import {WRITTEN_ID} from '../document/identifiers.js';
import {primaryLanguage} from '../localization/language-tag.js';
import {normalText} from '../document/normal-text.js';
import {factsFrom, outlineOf} from '../document/outline.js';
import {parseMarkdown} from '../document/parse.js';
import type {ContentDocument, Problem, Section} from '../document/types.js';
import {isLanguage, sourceLanguage} from '../localization/languages.js';

/** A file as it was given: its name in messages, and its text. */
export interface GivenFile {
  /** As messages name it, with `/`: `content/en/iop.md`. */
  readonly path: string;
  readonly text: string;
}

/** A file of Markdown, read in two ways: as widgets read it, and as a tree that knows where each thing stands. */
export interface CheckedFile {
  readonly path: string;
  /** As widgets and all rules read it: with line feeds, and without a byte order mark. */
  readonly text: string;
  /** As the file has it. */
  readonly written: string;
  /** Takes the messages. */
  readonly file: VFile;
  /** Absent where the file starts with its text. */
  readonly frontMatter: FrontMatterBlock | undefined;
  /** The fields between the two `---` lines; those that cannot be read are left out. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** `faq`, `program`, …: what the front matter says, whether it is known or not. */
  readonly kind: string | undefined;
  /** First part of a BCP 47 tag: of the front matter, else of the folder, else English. */
  readonly language: string;
  /** As widgets read it. */
  readonly document: ContentDocument;
  /** What the library's own parser found fault with. */
  readonly problems: readonly Problem[];
  /** The same text with positions. */
  readonly tree: Root;
  /** What stands above the first heading. */
  readonly introduction: readonly RootContent[];
  /** The outline: headings of level 2, with what stands below them. */
  readonly sections: readonly Section<RootContent>[];
  /** The line of a field in the front matter, from 1; 1 where it is not there. */
  readonly lineOf: (field: string) => number;
}

const processor = unified().use(remarkParse).use(remarkGfm, {singleTilde: false});

export function readCheckedFile({path, text: written}: GivenFile): CheckedFile {
  const text = normalText(written);
  const file = new VFile({path, value: text});
  // A relative address is good where its target exists, which is a rule of its own.
  const base = new URL(path, 'https://content.invalid/').href;
  const headings = new Map<number, string>();
  const foundHeading = (id: string, line: number) => headings.set(line, id);
  const {document, problems} = parseMarkdown(written, {file: path, base, foundHeading});
  const found = findFrontMatter(text);
  const read = found && readFields(found.yaml);
  const frontMatter = read && found;
  const tree = parseTree(text, frontMatter?.bodyStart ?? 0);
  const fields = read?.fields ?? {};
  const {kind, lang} = fields;
  const language = typeof lang === 'string' ? lang : languageOfFolder(path);
  const lines = text.slice(0, frontMatter?.bodyStart ?? 0).split('\n');
  return {
    ...{path, text, written, file, frontMatter, fields, document, problems, tree},
    kind: typeof kind === 'string' ? kind : undefined,
    language: primaryLanguage(language),
    ...outlineOfTree(tree, headings),
    lineOf: (field) => lines.findIndex((line) => line.startsWith(`${field}:`)) + 1 || 1,
  };
}

/** The language of the library that a file's folder is named by; English for any other folder. */
function languageOfFolder(path: string): string {
  const folder = path.split('/').at(-2) ?? '';
  return isLanguage(folder) ? folder : sourceLanguage;
}

/** The tree of the text below the front matter, with places in the whole file. */
function parseTree(text: string, bodyStart: number): Root {
  const above = text.slice(0, bodyStart).replace(/[^\n]/g, ' ');
  return processor.parse(new VFile(above + text.slice(bodyStart)));
}

/**
 * The sections of the tree, under the ids that their headings have on a page. What is no heading there, such as the title
 * of the whole or one without words, is left out.
 *
 * @param ids - of the headings, by their lines
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
