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

/** Keys and indexes from the top of some YAML to a value. */
export type YamlPath = readonly PropertyKey[];

/** An entry of a map or of a list. */
export interface YamlEntry {
  /** Absent in a list, and for the whole of the YAML. */
  readonly key: Node | undefined;
  /** Empty, at the colon, where nothing is written behind the key. */
  readonly value: Node;
}

/** Offsets in the YAML. */
export interface YamlRange {
  readonly start: number;
  readonly end: number;
}

/** Parses one document by YAML's core schema, as widgets do. Its `errors` and `warnings` say what is wrong with it. */
export function parseYaml(text: string): Document.Parsed {
  return parseDocument(text, {schema: 'core', logLevel: 'error', prettyErrors: false});
}

/** @returns undefined where there is no such entry. An alias has none: its entries stand where the anchor is. */
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

/** Without the empty lines and comments that follow the last entry of a collection. */
export function rangeOfNode(node: Node): YamlRange {
  const [start = 0, end = start] = node.range ?? [];
  if (!isCollection(node) || node.flow) return {start, end};
  const last: unknown = node.items.at(-1);
  if (typeof last !== 'object' || last === null) return {start, end};
  const lastNode = 'key' in last && 'value' in last ? (last.value ?? last.key) : last;
  return {start, end: rangeOfNode(lastNode as Node).end};
}
