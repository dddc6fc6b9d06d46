import {emptyFields, fieldNames, type Fields} from './settings.js';

/** Longest value that is read from an address. */
const MOST_LETTERS = 500;

/**
 * Fields that an address has. Never the folder of the script: anybody can make an address, and a partner who copies the
 * snippet would put a script of that person on their site.
 */
const shared = fieldNames.filter((name) => name !== 'base');

/** The fragment of an address that opens the builder with these fields; empty for defaults. */
export function fragmentOf(fields: Fields): string {
  const written = shared.filter((name) => fields[name].trim()).map((name) => [name, fields[name].trim()]);
  return String(new URLSearchParams(written));
}

/** The fields in a fragment, with or without `#`. Unknown names are ignored, and the first of two values counts. */
export function fieldsOf(fragment: string): Fields {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const found = shared.map((name) => [name, (parameters.get(name) ?? '').slice(0, MOST_LETTERS)]);
  return {...emptyFields, ...(Object.fromEntries(found) as Partial<Fields>)};
}
