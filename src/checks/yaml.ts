import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type ParsedNode,
} from 'yaml';

/** Keys and indexes from the root to a value. */
export type YamlPath = readonly PropertyKey[];

/** An entry of a map or of a list. */
export interface YamlEntry {
  /** Absent in a list, and for the root. */
  readonly key: Node | undefined;
  /** Empty, at the colon, if there is no value after the key. */
  readonly value: Node;
}

/** Offsets in the YAML. */
export interface YamlRange {
  readonly start: number;
  readonly end: number;
}

/** Parses one document by YAML's core schema, as widgets do. Its `errors` and `warnings` describe any problems. */
export function parseYaml(text: string): Document.Parsed {
  return parseDocument(text, {schema: 'core', logLevel: 'error', prettyErrors: false});
}

/** @returns undefined if there is no such entry. An alias has no entries: they are at its anchor. */
export function entryAt({contents}: Document.Parsed, path: YamlPath): YamlEntry | undefined {
  let entry = contents ? {key: undefined as Node | undefined, value: contents as Node} : undefined;
  for (const part of path) entry = entry && entryOf(entry.value, String(part));
  return entry;
}

function entryOf(value: Node, part: string): {key: Node | undefined; value: Node} | undefined {
  if (isMap<ParsedNode, ParsedNode | null>(value)) {
    const pair = value.items.find(({key}) => isScalar(key) && String(key.value) === part);
    return pair?.value ? {key: pair.key, value: pair.value} : undefined;
  }
  const item = isSeq<ParsedNode>(value) ? value.items[Number(part)] : undefined;
  return item && {key: undefined, value: item};
}

/** Excludes the empty lines and comments after the last entry of a collection. */
export function rangeOfNode(node: Node): YamlRange {
  const [start = 0, end = start] = node.range ?? [];
  if (!isCollection(node) || node.flow) return {start, end};
  const last: unknown = node.items.at(-1);
  if (typeof last !== 'object' || last === null) return {start, end};
  const lastNode = 'key' in last && 'value' in last ? (last.value ?? last.key) : last;
  return {start, end: rangeOfNode(lastNode as Node).end};
}
