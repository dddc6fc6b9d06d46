import type {Paragraph} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {contentOf} from '../../document/outline.js';
import {withSections} from '../../document/sections.js';
import {blockText} from '../../document/plain-text.js';
import {startsAsSources, namesInSourcesLine} from '../../document/sources-line.js';
import type {Block, Section, Source, TextRange} from '../../document/types.js';
import {articleWords, interfaceLanguage} from '../../localization/words.js';
import type {CheckedFile} from '../checked-file.js';
import {textKindOf, type Item, type PositionedText} from '../../text-kinds/index.js';
import {isParsed, positionedText} from '../positioned-text.js';
import {named} from '../../text-kinds/blocks.js';
import type {Finding, Library, Rule} from '../rule.js';
import {levelFaults} from './heading-order.js';
import {endsInCode} from './run-together.js';
import {SEVERAL_IDS} from '../front-matter/fields.js';
import {fieldRange} from '../front-matter/field-position.js';
import type {SourcesHeading} from '../sources-heading.js';
import {rangeOf} from '../text-range.js';

type Report = (finding: Finding) => void;

export const itemSources: Rule = {
  name: 'item-sources',
  severity: 'error',
  about: 'Every question, tip, stage and section names what it rests on, and every source is known and used.',
  check: (file, {library, report}) => {
    if (!isParsed(file) || endsInCode(file)) return;
    const text = positionedText(file);
    const kind = textKindOf(file);
    const isPractice = kind?.mayRestOnPractice && file.fields.evidence === 'practice';
    // These are reported where they are mentioned, and not again as sources on which nothing rests.
    const mentioned = new Set<string>();
    if (kind && !isPractice && levelFaults(file).length === 0)
      for (const item of kind.itemsOf(text))
        for (const id of checkItem(item, file, text, report)) mentioned.add(id);
    for (const heading of file.sourcesHeadings) report(judgeHeading(heading, file));
    for (const section of withSections(text.sections)) checkEnd(section, text, report);
    for (const node of file.tree.children) if (node.type === 'paragraph') checkLine(node, file, report);
    checkList(file, library, mentioned, report);
  },
};

/** @returns ids that are named in another way than in a line of sources */
function checkItem(
  {what, section}: Item,
  file: CheckedFile,
  text: PositionedText,
  report: Report,
): readonly string[] {
  const blocks = contentOf(section);
  // The parser reports a line with a source that is missing in the front matter.
  if (blocks.some((block) => block.type === 'sources' || isLine(block))) return [];
  const last = blocks.at(-1);
  const example = `\`${sourcesLabel(text.language)} ${file.document.meta.sources[0]?.id ?? 'S01'}\``;
  const isAttached = last?.type === 'paragraph' && blockText(last).split('\n').slice(1).some(startsAsSources);
  const mention = isAttached ? undefined : mentionIn(section, file);
  if (mention) {
    const line = `${sourcesLabel(text.language)} ${mention.ids.join(', ')}`;
    report({
      message: `${named(section)} does not say what it rests on: “${mention.words}” is no line of sources. Write \`${line}\` as its last line, with an empty line above it.`,
      range: mention.range,
      instead: [line],
    });
    return mention.ids;
  }
  report({
    message: isAttached
      ? `The line of sources of ${named(section)} is read as part of the text above it. Put an empty line between them.`
      : `The ${what} ${named(section)} does not say what it rests on. End it with a line like ${example}.`,
    range: text.rangeOf(section),
  });
  return [];
}

interface Mention {
  readonly words: string;
  readonly ids: readonly string[];
  readonly range: TextRange | undefined;
}

/** More characters are a sentence that mentions a source, of which only the end is quoted. */
const LONGEST_LINE = 40;

/** The ids of sources where an author has written them in another way: `Sources - S01`, `> Sources: S01`, `… [S01]`. */
function mentionIn(section: Section, file: CheckedFile): Mention | undefined {
  const ids = file.document.meta.sources.map(({id}) => id).filter((id) => /^[A-Z]+\d+\w?$/i.test(id));
  const own = withSections(file.sections).find(({id}) => id === section.id);
  const namedIn = (words: string) =>
    ids.filter((id) => new RegExp(`(?<![\\p{L}\\p{N}])${id}(?![\\p{L}\\p{N}])`, 'iu').test(words));
  for (const node of (own ? contentOf(own) : []).toReversed()) {
    const {start, end} = node.position!;
    const lines = file.text.slice(start.offset, end.offset).split('\n');
    const index = lines.findLastIndex((line) => namedIn(line).length > 0);
    const line = lines[index]?.trim();
    if (line === undefined) continue;
    const words = line.length > LONGEST_LINE ? `…${line.slice(-LONGEST_LINE).replace(/^\S*\s/, '')}` : line;
    const from = (start.offset ?? 0) + lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0);
    return {
      words,
      ids: namedIn(line),
      range: rangeOf(file.text, from, from + lines[index]!.trimEnd().length),
    };
  }
  return undefined;
}

function judgeHeading({words, ids, range}: SourcesHeading, {language, document}: CheckedFile): Finding {
  const line = `${sourcesLabel(language)} ${ids.length > 0 ? ids.join(', ') : (document.meta.sources[0]?.id ?? 'S01')}`;
  const how =
    ids.length > 0
      ? `Write \`${line}\` instead of it and of what is listed below it`
      : `Name each in \`sources\` of the front matter, and write their ids, such as \`${line}\`, instead of it and of its list`;
  return {
    message: `“${words}” is a heading here, and families would see it as one of the text’s own. ${how}, as the last line of what rests on them.`,
    range,
    instead: [line],
  };
}

/** The label of a line of sources, in the language of the text. */
const sourcesLabel = (language: string) => articleWords[interfaceLanguage(language)].sources;

/** A line of sources that the parser read as text. */
function isLine(block: Block): boolean {
  return block.type === 'paragraph' && startsAsSources(blockText(block));
}

/** Reports a malformed line of sources, which the parser reads as text. */
function checkLine(node: Paragraph, {text, language, document, problems}: CheckedFile, report: Report): void {
  const words = toString(node);
  const {start, end} = node.position!;
  // The parser reports a list that it cannot read.
  const isReported = problems.some(
    ({rule, line}) => rule === 'front-matter' || (rule === 'source' && line === start.line),
  );
  if (!startsAsSources(words) || isReported) return;
  const names = namesInSourcesLine(text.slice(start.offset, end.offset)) ?? [];
  const ids = document.meta.sources.map(({id}) => id);
  if (names.length > 0 && names.every((id) => ids.includes(id))) return;
  const tokens = ` ${names
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}-]+/gu, ' ')} `;
  const meant = ids.filter((id) => tokens.includes(` ${id.toLowerCase()} `));
  const example = `${sourcesLabel(language)} ${(meant.length > 0 ? meant : ids.slice(0, 2)).join(', ') || 'S01'}`;
  report({
    message: `“${words}” names no source as it stands. Write ids of the front matter, with commas between them and nothing else: \`${example}\`.`,
    range: node.position,
    instead: [example],
  });
}

function checkEnd(section: Section, text: PositionedText, report: Report): void {
  const {blocks} = section;
  if (blocks.slice(0, -1).every(({type}) => type !== 'sources')) return;
  report({
    message: `A line of sources stands in the middle of ${named(section)}. Write one line, at its end.`,
    range: text.rangeOf(section),
    severity: 'warning',
  });
}

/** The sources in the front matter: each must be known, and used. */
function checkList(
  file: CheckedFile,
  {sources: known, ofPages}: Library,
  mentioned: ReadonlySet<string>,
  report: Report,
): void {
  const {meta, blocks} = file.document;
  const used = new Set([
    ...mentioned,
    ...blocks.flatMap((block) => (block.type === 'sources' ? block.ids : [])),
  ]);
  meta.sources.forEach(({id, title}, index) => {
    const range = fieldRange(file, ['sources', index], 'sources');
    if (meta.sources.findIndex((other) => other.id === id) < index)
      report({
        message: `The source ${id} stands twice in this list. Take one out.`,
        range,
        severity: 'warning',
      });
    else if (title === id && SEVERAL_IDS.test(id))
      report({
        message: `“${id}” is read as one source. Write commas between the ids: \`${id.split(/[\s;/]+/).join(', ')}\`.`,
        range,
      });
    // Several words are a title; a single word is meant to be an id.
    else if (title === id && !known.has(id) && !/\s/.test(id))
      report({
        message: `There is no source ${id} in the shared list. Fix its id, or describe the source here: \`{id: ${id}, title: …, publisher: …, url: https://…}\`.`,
        range,
      });
    else if (title === id && ofPages && isOther(known.get(id), ofPages.sources.get(id)))
      report({
        message: `Pages read no sources.yaml of yours: families would ${ofPages.sources.has(id) ? 'see another source as' : 'not see the source'} ${id}. Describe it here${ofPages.sources.has(id) ? ' under another id' : ''}: \`${asField(known.get(id)!)}\`.`,
        range,
      });
    else if (!used.has(id))
      report({
        message: `Nothing in this text rests on the source ${id}. Name it in a line \`${sourcesLabel(file.language)} ${id}\`, or take it out of \`sources\`.`,
        range,
        severity: 'warning',
      });
  });
}

function isOther(own: Source | undefined, ofPages: Source | undefined): boolean {
  return own !== undefined && JSON.stringify(own) !== JSON.stringify(ofPages);
}

/** A source as it would be described in the front matter of a text. */
function asField(source: Source): string {
  const fields = (['id', 'title', 'short', 'publisher', 'year', 'url'] as const).flatMap((name) => {
    const value = source[name];
    return value === undefined
      ? []
      : [`${name}: ${/^\d+$|^[\w-]+$/.test(String(value)) ? value : JSON.stringify(value)}`];
  });
  return `{${fields.join(', ')}}`;
}
