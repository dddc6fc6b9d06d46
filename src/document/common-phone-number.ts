/** The most common form in the United States; no area code is 211, 311 and so on. */
const COMMON = /^(?:\+?1[-. ])?\(?([2-9](?!11)\d\d)\)?[-. ]+([2-9]\d\d)[-. ](\d{4})$/;

/**
 * The number to dial for a number of the United States in its most common form: `(207) 555-0142`, `1-207-555-0142`.
 * Part of the script that every page loads; `dialable` reads all other forms, and these with the same result.
 *
 * @returns with its country code, for `tel:` (`+12075550142`); undefined for any other text
 */
export function dialCommon(written: string): string | undefined {
  const [shape, ...digits] = COMMON.exec(written) ?? [];
  return shape && `+1${digits.join('')}`;
}
