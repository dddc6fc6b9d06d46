import {isScalar, type Document} from 'yaml';
import {conflictMarks} from '../../document/conflict-marks.js';
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

/** A key that copies the fields of another entry in YAML 1.1, and is a field of this name in ours. */
const MERGE_KEY = /^([ \t]*(?:-[ \t]+)*)<<[ \t]*:(?=\s)/m;

export function readYamlFile(written: string): YamlFile | YamlMistake {
  const text = normalText(written);
  const [conflict] = conflictMarks(text);
  if (conflict)
    return {
      mistake:
        'Git could not merge two versions of this file, and has left both between lines of <<<<<<<, ======= and >>>>>>>. Keep one version, and take these lines out.',
      range: rangeOf(text, conflict.index, conflict.index + conflict.mark.length),
    };
  const merged = MERGE_KEY.exec(text);
  if (merged) {
    const at = merged.index + merged[1]!.length;
    return {
      mistake: '`<<` copies no fields here. Write the fields of the other entry out instead of this line.',
      range: rangeOf(text, at, at + 2),
    };
  }
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
