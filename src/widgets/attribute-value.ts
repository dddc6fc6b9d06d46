/**
 * Straight quotes, all that Unicode has from its zero-width space and dashes to single angle quotes (“ ” ‘ ’ ″), « and »,
 * blanks, backslashes, and character references that were escaped twice.
 */
const AROUND = '(?:[\\s"\'`\\\\«»\u200b-\u203a]|&#?\\w+;)+';
const ENDS = new RegExp(`^${AROUND}|${AROUND}$`, 'g');

/**
 * An attribute's value as its author meant it. Word processors and visual editors write `topic=“family-faq”`, which is
 * an unquoted value to HTML: the curly quotes are part of it.
 */
export function bareValue(value: string | null): string | null {
  return value?.replace(ENDS, '') ?? null;
}

/** A name may end in an apostrophe, or have quotes inside: only a whole name in quotes loses them. */
export function bareName(value: string | null): string | null {
  const bare = bareValue(value);
  return bare && bare.length + 2 === value!.length ? bare : value;
}

/** For a property with a text. */
export const text = {converter: bareValue};

/** For a property with a number. */
export const number = {
  converter: (value: string | null): number | null => (value === null ? null : +bareValue(value)!),
};
