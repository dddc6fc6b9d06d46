import {CORE_SCHEMA, load, YAMLException} from 'js-yaml';
import {FRONT_MATTER_FIELDS} from './front-matter-lines.js';
import {findSlip, silentSlips, slipIn, type Slip} from './front-matter-slips.js';

/** What stands between the two `---` lines. */
export interface FrontMatterFields {
  /** By their names, in the letters that those should have; what cannot be read is left out. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly slips: readonly Slip[];
}

const namesBy = (plain: (name: string) => string) =>
  new Map(FRONT_MATTER_FIELDS.map((name) => [plain(name), name]));

const small = (name: string) => name.toLowerCase();
const BY_SMALL_LETTERS = namesBy(small);

/** In another style: `last_reviewed`, `last-reviewed`. */
const withoutMarks = (name: string) => small(name).replace(/[\s_-]/g, '');
const BY_LETTERS = namesBy(withoutMarks);

/** Fields of one line of words. */
const isText = (name: string) => name === 'title' || name === 'summary';

/**
 * Reads the fields. It never throws, and a slip in one field costs no other one.
 *
 * @returns undefined where these are no lines of `name: value`
 */
export function readFields(yaml: string): FrontMatterFields | undefined {
  try {
    const value = read(yaml);
    if (value === null || value === undefined) return {fields: {}, slips: silentSlips(yaml, isText)};
    if (isRecord(value)) return named(value, yaml, silentSlips(yaml, isText));
    return findSlip(yaml) && readable(yaml);
  } catch (error) {
    return readable(yaml, error);
  }
}

/** Nothing is no document for the parser, nor are comments alone. */
function read(yaml: string): unknown {
  return /^[ \t]*[^\s#]/m.test(yaml) ? load(yaml, {schema: CORE_SCHEMA}) : undefined;
}

/** Each entry by itself, where all of them together cannot be read. The first of two with one name counts. */
function readable(yaml: string, error?: unknown): FrontMatterFields {
  const fields: Record<string, unknown> = {};
  const take = (entry: string): boolean => {
    try {
      const value = read(entry);
      if (isRecord(value)) for (const [name, each] of Object.entries(value)) set(fields, name, each);
      return true;
    } catch {
      // Its mistake is reported already.
      return false;
    }
  };
  // The lines below a name may be what is wrong.
  for (const entry of yaml.split(/^(?=[\w"'])/m)) if (!take(entry)) take(entry.split('\n', 1)[0]!);
  const {offset, message} = slipIn(yaml, error instanceof YAMLException ? error.mark?.position : undefined);
  return named(fields, yaml, [{offset, message: `The front matter is not valid YAML: ${message}`}]);
}

/** Under the names that the fields should have. */
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

/** The fields with those that another program would name in its own style. The checks report them. */
export function inOurStyle(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given))
    if (FRONT_MATTER_FIELDS.includes(name)) set(fields, name, value);
  for (const [name, value] of Object.entries(given))
    set(fields, BY_LETTERS.get(withoutMarks(name)) ?? name, value);
  return fields;
}

/** A name such as `__proto__` is one like any other. */
function set(fields: Record<string, unknown>, name: string, value: unknown): void {
  if (!Object.hasOwn(fields, name))
    Object.defineProperty(fields, name, {value, enumerable: true, configurable: true, writable: true});
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
