/** Ten digits of the North American Numbering Plan, in groups of 3, 3 and 4; no area code is 211, 311 and so on. */
const NORTH_AMERICAN = /^(\+?1|\+)? ?[2-9](?!11)\d\d ?[2-9]\d\d ?\d{4}$/;

/** With its country code (ITU-T E.164), or short: 211 to 911, 988, and the emergency numbers 112 and 999. */
const COMPLETE = /^(?:\+[2-9]\d{6,14}|[2-9]11|988|112|999)$/;

/**
 * The number to dial for a number without words: `(207) 555-0142`, `+44 20 7946 0018`, `911`.
 *
 * @param isNorthAmerican - whether the country code is 1: ten digits then need no country code
 * @returns for `tel:` (`+12075550142`); undefined for anything ambiguous
 */
export function dialPlain(written: string, isNorthAmerican: boolean): string | undefined {
  const groups = written.replace(/[-. ()/]+/g, ' ').trim();
  const [shape, country] = NORTH_AMERICAN.exec(groups) ?? [];
  if (shape && country !== '+')
    return isNorthAmerican || country === '+1' ? `+1${groups.replace(/\D/g, '').slice(-10)}` : undefined;
  // With two kinds of separators, hours may follow a number: `+44 20 7946 0018 9-5`.
  const number = written.trim().replaceAll(/[-. ]/.exec(written.trim())?.[0] ?? ' ', '');
  // `+207 555 0142` lacks its country code, and would be dialled in Egypt.
  const isUnclear = isNorthAmerican && shape && shape !== number;
  return COMPLETE.test(number) && !isUnclear ? number : undefined;
}
