import {isMap, isScalar, type Document} from 'yaml';
import {fieldLine} from '../../document/front-matter-lines.js';
import type {TextRange} from '../../document/types.js';
import type {CheckedFile} from '../checked-file.js';
import {rangeOf} from '../text-range.js';
import {entryAt, parseYaml, rangeOfNode, type YamlPath} from '../yaml.js';

const documents = new WeakMap<CheckedFile, Document.Parsed>();

/**
 * The range of the first existing one of some fields: its name, or the whole entry of a list. The whole front matter
 * if none exists; undefined for a file without front matter.
 *
 * @param paths - the name of a field, or the path to a part of it
 */
export function fieldRange(
  file: CheckedFile,
  ...paths: readonly (string | YamlPath)[]
): TextRange | undefined {
  const {frontMatter, text} = file;
  if (!frontMatter) return undefined;
  const {yaml, start, bodyStart, disfigured} = frontMatter;
  const document = documents.get(file) ?? parseYaml(yaml);
  documents.set(file, document);
  const whole = rangeOf(text, 0, text.slice(0, bodyStart).trimEnd().length);
  // In front matter that an editor has disfigured, offsets differ from those of the file.
  if (document.errors.length > 0) return whole;
  if (disfigured) {
    const line = Math.max(
      ...paths.map((path) => file.lineOf(String(typeof path === 'string' ? path : path[0]))),
    );
    return line > 1 ? {start: {line, column: 1}} : whole;
  }
  for (const path of paths) {
    const [name = '', ...rest] = typeof path === 'string' ? [path] : path;
    const entry =
      entryAt(document, [name, ...rest]) ?? entryAt(document, [asWritten(String(name), document), ...rest]);
    if (!entry) continue;
    const range = rangeOfNode(entry.key ?? entry.value);
    return rangeOf(text, start + range.start, start + range.end);
  }
  return whole;
}

/** The name of a field as the file has it: in capitals, or in the style of another program. */
function asWritten(name: string, {contents}: Document.Parsed): string {
  const keys = isMap(contents) ? contents.items.map(({key}) => (isScalar(key) ? String(key.value) : '')) : [];
  return keys.find((key) => fieldLine(name).test(`${key}:`)) ?? name;
}
