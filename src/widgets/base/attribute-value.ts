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

/** The converter of a number: NaN where the attribute holds none, null where there is no attribute. */
export function bareNumber(value: string | null): number | null {
  return value === null ? null : +bareValue(value)!;
}
