import type {Token, Tokens} from 'marked';
import {toBlocks} from './blocks.js';
import {conflictMarks, withoutConflictMarks} from './conflict-marks.js';
import type {ReadYaml} from './front-matter-yaml.js';
import {readFrontMatter} from './front-matter.js';
import {lex} from './guarded-lexer.js';
import {Identifiers, WRITTEN_ID} from './identifiers.js';
import {normalText} from './normal-text.js';
import {MOST_SECTIONS} from './outline.js';
import {inlineText} from './plain-text.js';
import {withPlainMarks} from './plain-marks.js';
import {SourceText} from './source-text.js';
import type {Block, ContentDocument, Inline, Problem} from './types.js';
import {positionsIn} from './written-position.js';
import {isQuestion} from './written-titles.js';

export interface ParseOptions {
  /** Path or address of the file, for messages. */
  readonly file: string;
  /** Base address for relative links and pictures. Without it they are reported and removed. */
  readonly base?: string;
  /** Ids of the glossary. Without them, unknown terms (`glossary:iop`) are not reported. */
  readonly terms?: ReadonlySet<string>;
  /** ISO 3166-1 code of the country for phone numbers, if the file does not name one. Default: `US`. */
  readonly region?: string;
  /** Called for each top-level block with its first line, from 1. */
  readonly foundBlock?: (block: Block, line: number) => void;
}

export interface ParseResult {
  readonly document: ContentDocument;
  readonly problems: readonly Problem[];
}

/**
 * Parses Markdown, as `parseMarkdown` does, with the reader of YAML that its front matter needs.
 *
 * @param readYaml - required if `needsFullYaml`; without it, such front matter is text
 */
export function parseDocument(
  markdown: string,
  {file, base, terms, region, foundBlock}: ParseOptions,
  readYaml?: ReadYaml,
): ParseResult {
  const normal = normalText(markdown);
  const source = new SourceText(withoutConflictMarks(normal), file);
  if (markdown.includes('\uFFFD'))
    source.report('error', 'encoding', source.text.indexOf('\uFFFD'), LOST_LETTERS);
  reportConflicts(normal, source);
  const {meta, bodyStart} = readFrontMatter(source, readYaml);
  const body = withPlainMarks(source.text.slice(bodyStart));
  const text = source.text.slice(0, bodyStart) + body;
  // Start and end of the current block, and the position from which the next problem in it is located.
  let at = bodyStart;
  let end = bodyStart;
  let next = bodyStart;
  let {title} = meta;
  const tokens = lexSafely(body, source, bodyStart);
  const titleToken = titleIn(tokens, title);
  const country = meta.region ?? region;
  const context = {
    ...(base === undefined ? {} : {base}),
    ...(terms === undefined ? {} : {terms}),
    ...(country === undefined ? {} : {region: country}),
    identifiers: new Identifiers(),
    asTitle: (heading: Token, children: readonly Inline[]): Block[] | undefined => {
      if (heading !== titleToken) return undefined;
      const words = inlineText(children).trim();
      title ??= words;
      // It is not lost where the front matter has another title.
      return isSame(title, words) ? [] : [{type: 'paragraph', children: [{type: 'strong', children}]}];
    },
    // Problems in lines of sources are not reported if the list itself is invalid.
    sourceIds:
      meta.sources.length === 0 && source.problems.length > 0
        ? undefined
        : new Set(meta.sources.map(({id}) => id)),
    report: (severity: Problem['severity'], rule: Problem['rule'], raw: string, message: string) => {
      if (source.isFull) return;
      const line = raw.trim().split('\n', 1)[0]!;
      const found = [next, at]
        .map((start) => text.indexOf(line, start))
        .find((place) => place >= 0 && place < end);
      next = Math.max(next, (found ?? at) + 1);
      source.report(severity, rule, found ?? at, message);
    },
  };
  const blocks: Block[] = [];
  let count = 0;
  for (const token of tokens) {
    next = at = end;
    end += token.raw.length;
    for (const block of toBlocks([token], context)) {
      foundBlock?.(block, source.lineAt(at));
      if (block.type === 'heading') {
        count += 1;
        if (count === MOST_SECTIONS + 1) context.report('error', 'heading', token.raw, TOO_MANY);
      }
      blocks.push(block);
    }
  }
  const document = {meta: title === undefined ? meta : {...meta, title}, blocks};
  const {problems} = source;
  return {document, problems: problems.length > 0 ? problems.map(positionsIn(markdown)) : problems};
}

/** Whether words are the same but for capitals, spaces and marks, as a field of the front matter has others. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((words) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return one === other || (first !== '' && first === second);
}

/**
 * The heading that is the title of the text, and none of its sections: the first one, of level 1, above the others. Word
 * processors write titles and sections at the same level: then it is the one that repeats the front matter, has nothing
 * below it, or is no question before others that are.
 *
 * @param written - the title in the front matter
 */
function titleIn(tokens: readonly Token[], written: string | undefined): Token | undefined {
  const headings = tokens.filter(
    (token): token is Tokens.Heading =>
      token.type === 'heading' && (token as Tokens.Heading).text.trim() !== '',
  );
  const [first, ...others] = headings;
  if (first?.depth !== 1) return undefined;
  const wordsOf = ({text}: Tokens.Heading) => text.replace(WRITTEN_ID, '').trim();
  const isRepeated = written !== undefined && isSame(written, wordsOf(first));
  if (isRepeated || (others.length === 0 && written === undefined)) return first;
  const sections = others.filter(({depth}) => depth === 1);
  if (sections.length === 0) return others.length > 0 ? first : undefined;
  const next = tokens.slice(tokens.indexOf(first) + 1).find(({type}) => type !== 'space');
  const isAbove = sections.some((each) => isQuestion(wordsOf(each))) && !isQuestion(wordsOf(first));
  return next === others[0] || isAbove ? first : undefined;
}

/** Both versions are shown, since nobody knows which one is meant. */
function reportConflicts(text: string, source: SourceText): void {
  let isOpen = false;
  for (const {index, mark} of conflictMarks(text)) {
    const isStart = mark.startsWith('<');
    const isEnd = mark.startsWith('>');
    if (isStart || (isEnd && !isOpen)) source.report('error', 'markdown', index, UNFINISHED_MERGE);
    if (isStart || isEnd) isOpen = isStart;
  }
}

const UNFINISHED_MERGE =
  'Git could not merge two versions of this text, and has left both between lines of <<<<<<<, ======= and >>>>>>>. Keep one version, and take these lines out. Families would read both.';

const TOO_MANY = `A widget arranges the first ${MOST_SECTIONS} headings of a text. From here on they stand as text, below all others. Write several files.`;

const LOST_LETTERS =
  '\uFFFD stands where a letter was lost: the file has another encoding than UTF-8. Save it as plain text with the encoding UTF-8, and write the letter again.';

/** marked has thrown on unusual input before; the file's text is then one paragraph. */
function lexSafely(body: string, source: SourceText, bodyStart: number) {
  try {
    return lex(body);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    source.report(
      'error',
      'markdown',
      bodyStart,
      `This Markdown could not be read: ${reason}. It is shown as plain text.`,
    );
    return [{type: 'paragraph', raw: body, text: body, tokens: [{type: 'text', raw: body, text: body}]}];
  }
}
