import {FRONT_MATTER_FIELDS} from './front-matter-lines.js';
import {findSlip, silentSlips, slipIn, type Slip} from './front-matter-slips.js';
import {readSimpleYaml} from './simple-yaml.js';
import type {ReadYaml, YamlResult} from './yaml.js';

/** The parsed front matter. */
export interface FrontMatterFields {
  /** By their names, in the correct case; without fields that cannot be parsed. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly slips: readonly Slip[];
}

const namesBy = (plain: (name: string) => string) =>
  new Map(FRONT_MATTER_FIELDS.map((name) => [plain(name), name]));

const small = (name: string) => name.toLowerCase();
const BY_SMALL_LETTERS = namesBy(small);

/** For names in another style: `last_reviewed`, `last-reviewed`. */
const withoutMarks = (name: string) => small(name).replace(/[\s_-]/g, '');
const BY_LETTERS = namesBy(withoutMarks);

/** Whether a field is a line of text. */
const isText = (name: string) => name === 'title' || name === 'summary';

/**
 * Parses the fields. Never throws, and a mistake in one field does not affect the others.
 *
 * @param readYaml - reads what is not simple YAML; without it, that is reported as invalid
 * @returns undefined if the YAML is valid but not a mapping, and has no mistake of a known kind
 */
export function readFields(yaml: string, readYaml?: ReadYaml): FrontMatterFields | undefined {
  const result = read(yaml, readYaml);
  if (!('value' in result)) return readable(yaml, readYaml, result.errorOffset);
  const {value} = result;
  if (value === null || value === undefined) return {fields: {}, slips: silentSlips(yaml, isText)};
  if (isRecord(value)) return named(value, yaml, silentSlips(yaml, isText));
  return findSlip(yaml) && readable(yaml, readYaml);
}

function read(yaml: string, readYaml?: ReadYaml): YamlResult {
  const value = readSimpleYaml(yaml);
  return value ? {value} : (readYaml?.(yaml) ?? {errorOffset: undefined});
}

/** Parses each entry separately if the YAML as a whole is invalid. Of two with the same name, the first is used. */
function readable(yaml: string, readYaml?: ReadYaml, errorOffset?: number): FrontMatterFields {
  const fields: Record<string, unknown> = {};
  // The error itself is reported below.
  const take = (entry: string): boolean => {
    const result = read(entry, readYaml);
    if (!('value' in result)) return false;
    if (isRecord(result.value))
      for (const [name, each] of Object.entries(result.value)) set(fields, name, each);
    return true;
  };
  // If an entry is invalid, try its first line alone: the error may be in the lines below.
  for (const entry of yaml.split(/^(?=[\w"'])/m)) if (!take(entry)) take(entry.split('\n', 1)[0]!);
  const {offset, message} = slipIn(yaml, errorOffset);
  return named(fields, yaml, [{offset, message: `The front matter is not valid YAML: ${message}`}]);
}

/** Renames misspelt fields, and reports them. */
function named(
  value: Readonly<Record<string, unknown>>,
  yaml: string,
  slips: readonly Slip[],
): FrontMatterFields {
  const fields: Record<string, unknown> = {};
  const misspelt: Slip[] = [];
  for (const [written, each] of Object.entries(value)) {
    const name = FRONT_MATTER_FIELDS.includes(written)
      ? written
      : BY_SMALL_LETTERS.get(small(written).trim());
    if (name !== undefined && name !== written) {
      const offset = Math.max(
        0,
        yaml.search(new RegExp(`^["']?${written.replace(/[^\w-]/g, '.')}["']?\\s*:`, 'm')),
      );
      misspelt.push({offset, message: `\`${written}\` must be written \`${name}\`.`});
    }
    set(fields, name ?? written, each);
  }
  return {fields, slips: [...slips, ...misspelt]};
}

/** The fields, including those named in the style of another program. The checks report these. */
export function inOurStyle(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given))
    if (FRONT_MATTER_FIELDS.includes(name)) set(fields, name, value);
  for (const [name, value] of Object.entries(given))
    set(fields, BY_LETTERS.get(withoutMarks(name)) ?? name, value);
  return fields;
}

/** Defines the property, so that a name such as `__proto__` has no special meaning. */
function set(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (!Object.hasOwn(fields, name))
    Object.defineProperty(fields, name, {value, enumerable: true, configurable: true, writable: true});
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
