/** As most pages in the United States write theirs; no area is called 211, 311 and so on. */
const COMMON = /^(?:\+?1[-. ])?\(?([2-9](?!11)\d\d)\)?[-. ]+([2-9]\d\d)[-. ](\d{4})$/;

/**
 * What a phone dials for a number of the United States in its most common form: `(207) 555-0142`, `1-207-555-0142`. It is
 * in the script that every page loads; `dialable` reads all others, and reads these the same.
 *
 * @returns with its country, as `tel:` takes it (`+12075550142`); undefined for any other text
 */
export function dialCommon(written: string): string | undefined {
  const [shape, ...digits] = COMMON.exec(written) ?? [];
  return shape && `+1${digits.join('')}`;
}
