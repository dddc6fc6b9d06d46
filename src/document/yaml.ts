import {CORE_SCHEMA, load, YAMLException} from 'js-yaml';
import {silentSlips} from './front-matter-slips.js';
import type {FrontMatterFields, ReadYaml} from './front-matter-yaml.js';
import {addProperty, isRecord} from './records.js';
import {findSlip, slipIn} from './yaml-slips.js';

/**
 * The full reader of front matter, and of the mistakes in it. In a page, it is in a file of its own, since most front
 * matter is simple.
 */
export const readYaml: ReadYaml = (yaml) => {
  try {
    const value = read(yaml);
    if (value !== null && value !== undefined && !isRecord(value)) return findSlip(yaml) && readable(yaml);
    return {fields: value ?? {}, slips: silentSlips(yaml)};
  } catch (error) {
    return readable(yaml, error);
  }
};

/** Skips YAML that is empty or contains only comments, since the parser requires a document. */
function read(yaml: string): unknown {
  return /^[ \t]*[^\s#]/m.test(yaml) ? load(yaml, {schema: CORE_SCHEMA}) : undefined;
}

/** Parses each entry separately if the YAML as a whole is invalid. Of two with the same name, the first is used. */
function readable(yaml: string, error?: unknown): FrontMatterFields {
  const fields: Record<string, unknown> = {};
  const take = (entry: string): boolean => {
    try {
      const value = read(entry);
      if (isRecord(value)) for (const [name, each] of Object.entries(value)) addProperty(fields, name, each);
      return true;
    } catch {
      // The error has already been reported.
      return false;
    }
  };
  // If an entry is invalid, try its first line alone: the error may be in the lines below.
  for (const entry of yaml.split(/^(?=[\w"'])/m)) if (!take(entry)) take(entry.split('\n', 1)[0]!);
  const {offset, message} = slipIn(yaml, error instanceof YAMLException ? error.mark?.position : undefined);
  return {fields, slips: [{offset, message: `The front matter is not valid YAML: ${message}`}]};
}
