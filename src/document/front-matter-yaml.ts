import {FRONT_MATTER_FIELDS} from './front-matter-lines.js';
import {silentSlips, type Slip} from './front-matter-slips.js';
import {addProperty} from './records.js';
import {readSimpleYaml} from './simple-yaml.js';

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

/** Reads YAML of any kind. The result is as for `readFields`, but with names as they are written. */
export type ReadYaml = (yaml: string) => FrontMatterFields | undefined;

/**
 * Parses the fields. Never throws, and a mistake in one field does not affect the others.
 *
 * @param readYaml - reads YAML that is not simple; without it, that is not read
 * @returns undefined if the YAML is valid but not a mapping, and has no mistake of a known kind
 */
export function readFields(yaml: string, readYaml?: ReadYaml): FrontMatterFields | undefined {
  const fields = readSimpleYaml(yaml);
  const read = fields ? {fields, slips: silentSlips(yaml)} : readYaml?.(yaml);
  return read && named(read, yaml);
}

/** Renames misspelt fields, and reports them. */
function named({fields: given, slips}: FrontMatterFields, yaml: string): FrontMatterFields {
  const fields: Record<string, unknown> = {};
  const misspelt: Slip[] = [];
  for (const [written, each] of Object.entries(given)) {
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
    addProperty(fields, name ?? written, each);
  }
  return {fields, slips: [...slips, ...misspelt]};
}

/** The fields, including those named in the style of another program. The checks report these. */
export function inOurStyle(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given))
    if (FRONT_MATTER_FIELDS.includes(name)) addProperty(fields, name, value);
  for (const [name, value] of Object.entries(given))
    addProperty(fields, BY_LETTERS.get(withoutMarks(name)) ?? name, value);
  return fields;
}
