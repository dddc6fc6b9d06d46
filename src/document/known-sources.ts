import {namesInSourcesLine} from './sources-line.js';
import type {Block, ContentDocument, Source} from './types.js';

/** The shared list, by id. */
export type SourceRegistry = ReadonlyMap<string, Source>;

/** A source without a description is a reference by id to the shared list: plain text would contain a space. */
export function isNamedOnly({id, title}: Source): boolean {
  return title === id && !/\s/.test(id);
}

/** Ids that refer to a source of the shared list, in the front matter or in a line of the text. */
export function sourceIdsIn({meta, blocks}: ContentDocument): Set<string> {
  const lines = blocks.flatMap(idsInText);
  return new Set([...meta.sources.filter(isNamedOnly).map(({id}) => id), ...lines]);
}

/**
 * Resolves the ids of sources in a text. An id is never shown to a reader: an unknown one is removed, together with
 * its line if that names no other source.
 */
export function withKnownSources(document: ContentDocument, registry: SourceRegistry): ContentDocument {
  const sources = document.meta.sources.flatMap((source) =>
    isNamedOnly(source) ? (registry.get(source.id) ?? []) : [source],
  );
  const known = new Map(sources.map((source) => [source.id, source]));
  const resolve = (blocks: readonly Block[]): Block[] =>
    blocks.flatMap((block): Block[] => {
      if (block.type === 'quote' || block.type === 'alert')
        return [{...block, blocks: resolve(block.blocks)}];
      if (block.type === 'list')
        return [{...block, items: block.items.map((item) => ({...item, blocks: resolve(item.blocks)}))}];
      const named = block.type === 'sources' ? block.ids : idsInText(block);
      if (named.length === 0) return [block];
      const ids = named.filter((id) => known.has(id) || registry.has(id));
      for (const id of ids) if (!known.has(id)) known.set(id, registry.get(id)!);
      return ids.length > 0 ? [{type: 'sources', ids}] : [];
    });
  const blocks = resolve(document.blocks);
  return {meta: {...document.meta, sources: [...known.values()]}, blocks};
}

/** The ids in a line of sources that the front matter does not list: the parser treats it as text. */
function idsInText(block: Block): string[] {
  if (block.type !== 'paragraph' || block.children.length !== 1) return [];
  const [text] = block.children;
  const ids = (typeof text === 'string' ? namesInSourcesLine(text.trimEnd()) : undefined) ?? [];
  return ids.every((id) => /^[A-Z]\d+\w?$/i.test(id)) ? ids : [];
}
