import {dropUndefined} from '../document/drop-undefined.js';
import type {Glossary} from '../document/glossary.js';
import {blockText} from '../document/plain-text.js';
import {primaryLanguage} from '../localization/language-tag.js';
import {MOST_SECTIONS} from '../document/outline.js';
import {markTerms} from '../document/terms.js';
import type {Block, ContentDocument, Inline, ListItem, Source, TableCell} from '../document/types.js';
import type {Words} from '../localization/languages.js';
import {articleWords, interfaceLanguage} from '../localization/words.js';
import {attributesOf, childrenOf, type Attributes, type Markup, type MarkupElement} from './markup.js';
import type {RenderedDocument} from './rendered-document.js';

interface Context {
  readonly words: Words['article'];
  readonly sources: readonly Source[];
  /** Primary subtag of the text's language, if known. */
  readonly language: string | undefined;
}

/**
 * The one renderer: a document's tree as markup. Only here are tags and attribute names written, as literals.
 *
 * @param glossary - in the language of the document; without it terms have no meanings
 */
export function renderDocument(document: ContentDocument, glossary: Glossary = []): RenderedDocument {
  const {
    document: {meta, blocks},
    meanings,
  } = markTerms(document, glossary);
  const {id, lang, lastReviewed, nextReview, reviewedBy, title, summary, sources} = meta;
  const primary = lang && primaryLanguage(lang);
  const context: Context = {
    words: articleWords[interfaceLanguage(primary ?? '')],
    sources,
    language: primary,
  };
  const body = renderBody(blocks.filter(isContent), context);
  const dir = directionOf([title ?? '', summary ?? '', ...blocks.map(blockText)].join('\n'));
  return dropUndefined({
    meta: dropUndefined({id, lang, dir, lastReviewed, nextReview, reviewedBy}),
    title,
    summary,
    body: dir ? body.map((block) => withDirection(block, dir)) : body,
    sources: sources.map((source) => renderSource(source, context)),
    terms: Object.keys(meanings).length > 0 ? meanings : undefined,
  });
}

function withDirection(block: MarkupElement, dir: 'rtl'): MarkupElement {
  return [block[0], {...attributesOf(block), dir}, ...childrenOf(block)];
}

/** By its letters, since an author may not name the language; names and addresses may be in Latin ones. */
function directionOf(text: string): 'rtl' | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(RTL)?.length ?? 0;
  return others * 2 > letters ? 'rtl' : undefined;
}

/** Letters of the scripts that run to the left. */
const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu;

/** Lines between sections, as chat programs write them, would end the last answer: headings separate sections already. */
function isContent({type}: Block, index: number, blocks: readonly Block[]): boolean {
  const isText = (block: Block | undefined) => block && block.type !== 'heading' && block.type !== 'rule';
  return type !== 'rule' || Boolean(isText(blocks[index - 1]) && isText(blocks[index + 1]));
}

/** Everything below the last heading that a widget arranges is one element, under a heading of ours. */
function renderBody(blocks: readonly Block[], context: Context): MarkupElement[] {
  let count = 0;
  const end = blocks.findIndex((block) => block.type === 'heading' && ++count > MOST_SECTIONS);
  const next = blocks[end];
  if (next?.type !== 'heading') return renderBlocks(blocks, context);
  const [tag, , ...words] = renderBlock(next, context);
  return [
    ...renderBlocks(blocks.slice(0, end), context),
    // Keeps links to the first heading of the rest working.
    ['h2', {id: next.id}, context.words.more],
    ['div', [tag, ...words], ...renderBlocks(blocks.slice(end + 1), context)],
  ];
}

function renderBlock(block: Block, context: Context): MarkupElement {
  switch (block.type) {
    case 'heading':
      return [`h${block.level}`, {id: block.id}, ...renderInlines(block.children)];
    case 'paragraph':
      return ['p', ...renderInlines(block.children)];
    case 'text':
      return ['span', ...renderInlines(block.children)];
    case 'list':
      return renderList(block, context);
    case 'quote':
      return ['blockquote', ...renderBlocks(block.blocks, context)];
    case 'alert':
      return [
        'div',
        {role: 'note', 'data-alert': block.kind},
        ['p', ['strong', context.words[block.kind]]],
        ...renderBlocks(block.blocks, context),
      ];
    case 'code':
      return ['pre', ['code', block.text]];
    case 'table':
      return renderTable(block, context);
    case 'rule':
      return ['hr'];
    case 'sources':
      return renderSourcesLine(block.ids, context);
  }
}

function renderBlocks(blocks: readonly Block[], context: Context): MarkupElement[] {
  return blocks.map((block) => renderBlock(block, context));
}

function renderList({ordered, start, items}: Block & {type: 'list'}, context: Context): MarkupElement {
  const rendered = items.map((item) => renderItem(item, context));
  if (!ordered) return ['ul', ...rendered];
  return start === undefined ? ['ol', ...rendered] : ['ol', {start: String(start)}, ...rendered];
}

function renderItem({checked, blocks}: ListItem, context: Context): MarkupElement {
  const content = blocks.flatMap((block): Markup[] =>
    block.type === 'text' ? renderInlines(block.children) : [renderBlock(block, context)],
  );
  if (checked === undefined) return ['li', ...content];
  const box: Attributes = checked ? {type: 'checkbox', checked: ''} : {type: 'checkbox'};
  const label = content.filter((part) => typeof part === 'string' || !['ul', 'ol'].includes(part[0]));
  const below = content.filter((part) => !label.includes(part));
  return ['li', {'data-task': ''}, ['label', ['input', box], ' ', ...label], ...below];
}

/** The box around a table scrolls sideways if the table is too wide, by keyboard as well. */
function renderTable({head, rows}: Block & {type: 'table'}, {words}: Context): MarkupElement {
  const cell = (tag: string, {align, children}: TableCell): MarkupElement => {
    const attributes: Attributes = {...(tag === 'th' && {scope: 'col'}), ...(align && {'data-align': align})};
    return [tag, attributes, ...renderInlines(children)];
  };
  return [
    'div',
    {role: 'group', 'aria-label': words.table, tabindex: '0', 'data-table': ''},
    [
      'table',
      ['thead', ['tr', ...head.map((each) => cell('th', each))]],
      ['tbody', ...rows.map((row): MarkupElement => ['tr', ...row.map((each) => cell('td', each))])],
    ],
  ];
}

function renderSourcesLine(ids: readonly string[], {sources, words, language}: Context): MarkupElement {
  const named = ids.flatMap((id, index): Markup[] => {
    const source = sources.find((candidate) => candidate.id === id);
    const name = source?.short ?? source?.title ?? id;
    const lang = source ? foreignLanguage(source, language) : {};
    const isMarked = Object.keys(lang).length > 0;
    const plain: Markup = isMarked ? ['span', lang, name] : name;
    return [index > 0 ? ' · ' : ' ', source?.url ? ['a', {href: source.url, ...lang}, name] : plain];
  });
  return ['p', {'data-sources': ''}, words.sources, ...named];
}

/** Marks a name in another language than the text around it, for screen readers. */
function foreignLanguage({lang}: Source, language: string | undefined): Attributes {
  return lang && language && primaryLanguage(lang) !== language ? {lang} : {};
}

function renderSource(source: Source, {language}: Context): MarkupElement {
  const {title, publisher, year, url} = source;
  const origin = [publisher, year].filter(Boolean).join(', ');
  const lang = foreignLanguage(source, language);
  return [
    'li',
    ...(lang['lang'] ? [lang] : []),
    url ? ['a', {href: url}, title] : title,
    ...(origin ? [` ${origin}`] : []),
  ];
}

function renderInlines(nodes: readonly Inline[]): Markup[] {
  return nodes.map(renderInline);
}

function renderInline(node: Inline): Markup {
  if (typeof node === 'string') return node;
  switch (node.type) {
    case 'strong':
      return ['strong', ...renderInlines(node.children)];
    case 'emphasis':
      return ['em', ...renderInlines(node.children)];
    case 'deleted':
      return ['del', ...renderInlines(node.children)];
    case 'code':
      return ['code', node.text];
    case 'break':
      return ['br'];
    case 'link':
      return ['a', {href: node.url}, ...renderInlines(node.children)];
    case 'term':
      return ['span', {'data-term': node.id}, ...renderInlines(node.children)];
    case 'image':
      return ['img', {src: node.url, alt: node.alt, loading: 'lazy', referrerpolicy: 'no-referrer'}];
  }
}
