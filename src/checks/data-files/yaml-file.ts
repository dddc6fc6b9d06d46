import {isScalar, type Document} from 'yaml';
import {slipIn} from '../../document/yaml-slips.js';
import {normalText} from '../../document/normal-text.js';
import type {TextRange} from '../../document/types.js';
import {rangeOf} from '../text-range.js';
import {entryAt, parseYaml, rangeOfNode, type YamlPath} from '../yaml.js';

/** The value of a YAML file, and the position of each value in it. */
export interface YamlFile {
  readonly value: unknown;
  /** The range of a value, with its key; of its nearest existing parent if it is missing. */
  readonly rangeOf: (path: YamlPath) => TextRange;
}

/** Why a file cannot be parsed. */
export interface YamlMistake {
  readonly mistake: string;
  readonly range: TextRange;
}

export function readYamlFile(written: string): YamlFile | YamlMistake {
  const text = normalText(written);
  const document = parseYaml(text);
  const fault = [...document.errors, ...document.warnings][0];
  if (fault?.code === 'MULTIPLE_DOCS')
    return {
      mistake: 'This file holds more than one document. Take out the lines ---.',
      range: rangeOf(text, 0, 0),
    };
  try {
    if (fault) throw fault;
    return {value: document.toJS() as unknown, rangeOf: (path) => rangeAt(document, path, text)};
  } catch {
    const {offset, message} = slipIn(text, fault?.pos[0]);
    return {mistake: `This file is not valid YAML: ${message}`, range: rangeOf(text, offset, offset)};
  }
}

function rangeAt(document: Document.Parsed, path: YamlPath, text: string): TextRange {
  for (let length = path.length; length >= 0; length--) {
    const entry = entryAt(document, path.slice(0, length));
    if (!entry) continue;
    const {start, end} = rangeOfNode(entry.value);
    // The range of a quoted list entry excludes the quotes.
    const isQuoted = isScalar(entry.value) && entry.value.type?.startsWith('QUOTE');
    const from = entry.key ? rangeOfNode(entry.key).start : isQuoted ? start + 1 : start;
    // For a collection, only its first line.
    const [line = ''] = text.slice(from).split('\n', 1);
    return rangeOf(
      text,
      from,
      isScalar(entry.value) ? (isQuoted ? end - 1 : end) : from + line.trimEnd().length,
    );
  }
  return rangeOf(text, 0, 0);
}
