import type {Token, Tokens} from 'marked';
import {ALERT, alertKind} from './alerts.js';
import {decodeEntities} from './entities.js';
import type {Identifiers} from './identifiers.js';
import {slug, WRITTEN_ID} from './identifiers.js';
import {toInlines, toText, type Context} from './inlines.js';
import {inlineText} from './plain-text.js';
import {namesInSourcesLine} from './sources-line.js';
import type {Block, HeadingLevel, Inline, ListItem, TableCell} from './types.js';

export interface BlockContext extends Context {
  readonly identifiers: Identifiers;
  /** Ids of the sources that the front matter names; undefined if it could not be read. */
  readonly sourceIds: ReadonlySet<string> | undefined;
  /** What stands in the place of a heading that is the title of the document; undefined for any other. */
  readonly asTitle: (token: Token, children: readonly Inline[]) => Block[] | undefined;
}

/** Converts marked's block tokens to nodes. An unknown token becomes its text, so that nothing is lost. */
export function toBlocks(tokens: readonly Token[] | undefined, context: BlockContext): Block[] {
  const blocks: Block[] = [];
  for (const token of tokens ?? []) blocks.push(...toBlock(token, context));
  return blocks;
}

function toBlock(token: Token, context: BlockContext): Block[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'heading':
      return toHeading(token as Tokens.Heading, context);
    case 'paragraph':
      return toParagraph(token as Tokens.Paragraph, context);
    case 'text':
      return [{type: 'text', children: toInlines([token], context)}];
    case 'list':
      return [toList(token as Tokens.List, context)];
    case 'blockquote':
      return [toQuote(token as Tokens.Blockquote, context)];
    case 'code':
      return [{type: 'code', text: (token as Tokens.Code).text}];
    case 'table':
      return [toTable(token as Tokens.Table, context)];
    case 'hr':
      return [{type: 'rule'}];
    case 'html': {
      const children = toText(token as Tokens.HTML, context);
      return children.length > 0 ? [{type: 'paragraph', children}] : [];
    }
    default:
      return [{type: 'paragraph', children: [decodeEntities((token as Tokens.Generic).raw)]}];
  }
}

function toHeading(token: Tokens.Heading, context: BlockContext): Block[] {
  const children = toInlines(token.tokens, context);
  const last = children.at(-1);
  const written = typeof last === 'string' ? WRITTEN_ID.exec(last)?.[1] : undefined;
  if (written !== undefined)
    children.splice(-1, 1, ...withText((last as string).replace(WRITTEN_ID, '').trimEnd()));
  const title = inlineText(children).trim();
  if (title === '') {
    context.report(
      'error',
      'heading',
      token.raw,
      'This heading has no text, so it is left out; what follows belongs to the heading above.',
    );
    return [];
  }
  const titled = context.asTitle(token, children);
  if (titled) return titled;
  // Composed and decomposed letters look the same to their author.
  if (written !== undefined && slug(written) !== written.normalize('NFC')) {
    context.report(
      'error',
      'heading-id',
      token.raw,
      `The id {#${written}} may hold small letters, digits and hyphens only: write {#${slug(written === '' ? title : written)}}.`,
    );
  } else if (written !== undefined && context.identifiers.has(slug(written))) {
    context.report(
      'error',
      'heading-id',
      token.raw,
      `The id {#${written}} stands twice in this file: a link to it finds the first one only.`,
    );
  }
  const id = context.identifiers.unique(slug(written === undefined || written === '' ? title : written));
  return [{type: 'heading', level: token.depth as HeadingLevel, id, children}];
}

function withText(text: string): Inline[] {
  return text === '' ? [] : [text];
}

function toParagraph(token: Tokens.Paragraph, context: BlockContext): Block[] {
  const known = context.sourceIds;
  const ids = known && namesInSourcesLine(token.text.trim());
  const unknown = ids?.filter((id) => !known!.has(id));
  if (ids && unknown?.length === 0) return [{type: 'sources', ids}];
  if (ids && (unknown!.length < ids.length || unknown!.every((id) => /^[A-Z]\d+\w?$/.test(id)))) {
    context.report(
      'error',
      'source',
      token.raw,
      `The front matter names no source ${unknown!.join(', ')}: add it to \`sources\`.`,
    );
  }
  const children = toInlines(token.tokens, context);
  return children.length > 0 ? [{type: 'paragraph', children}] : [];
}

function toList(token: Tokens.List, context: BlockContext): Block {
  const items = token.items.map((item): ListItem => {
    const blocks = toBlocks(item.tokens, context);
    return item.task ? {checked: item.checked === true, blocks} : {blocks};
  });
  const start =
    token.ordered && typeof token.start === 'number' && token.start !== 1 ? {start: token.start} : {};
  return {type: 'list', ordered: token.ordered, ...start, items};
}

function toQuote(token: Tokens.Blockquote, context: BlockContext): Block {
  const blocks = toBlocks(token.tokens, context);
  const [opening, ...rest] = blocks;
  const first = opening?.type === 'paragraph' ? opening.children[0] : undefined;
  const marker = typeof first === 'string' ? ALERT.exec(first) : null;
  if (!marker) return {type: 'quote', blocks};
  const children = withoutMarker((opening as Block & {type: 'paragraph'}).children, marker);
  const kept: Block[] = children.length > 0 ? [{type: 'paragraph', children}] : [];
  return {type: 'alert', kind: alertKind(marker[1]!), blocks: [...kept, ...rest]};
}

/** The first paragraph of an alert without its `[!NOTE]`; a title behind it ends with its line. */
function withoutMarker([first, ...rest]: readonly Inline[], [marker, , end]: RegExpExecArray): Inline[] {
  const text = (first as string).slice(marker.length);
  const [next] = rest;
  if (text === '' && typeof next === 'object' && next.type === 'break') return rest.slice(1);
  const [title = '', ...lines] = end === undefined ? text.split('\n') : [text];
  if (lines.length === 0) return [...withText(text), ...rest];
  return [title, {type: 'break'}, lines.join('\n'), ...rest];
}

function toTable(token: Tokens.Table, context: BlockContext): Block {
  const toCell = (cell: Tokens.TableCell): TableCell => {
    const children = toInlines(cell.tokens, context);
    return cell.align ? {align: cell.align, children} : {children};
  };
  return {type: 'table', head: token.header.map(toCell), rows: token.rows.map((row) => row.map(toCell))};
}
