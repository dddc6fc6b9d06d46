/** `3`, `2.5`, `2,5`, `.5` */
const DECIMAL = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)$/;

/** `½`, `2½`, `2 ½`, `1/2`, `2 1/2`; Unicode's compatibility form of `½` is `1⁄2`, with a slash of its own. */
const FRACTION = /^(?:(\d+) )?(\d+)[/\u2044](\d+)$/;

const HOURS_OF_A_DAY = 24;

/**
 * Hours of a day as people write them in a table: `3`, `2.5`, `2,5`, `2½`, `２`. Used by the widget's picture and by
 * the checks.
 *
 * @param text - one cell of the table
 * @returns from 0 to 24; NaN for anything else, such as `9–12`, `-5`, `1e1`, `3 h`
 */
export function hoursOf(text = ''): number {
  const plain = text
    .replace(/[\u00BC-\u00BE\u2150-\u215E\u2189]/g, (fraction) => ` ${fraction.normalize('NFKC')}`)
    // Superscripts are footnotes.
    .replace(/\p{No}/gu, '?')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
  const [isFraction, whole = '0', part, parts] = FRACTION.exec(plain) ?? [];
  const hours = isFraction
    ? +whole + +part! / +parts!
    : DECIMAL.test(plain)
      ? Number(plain.replace(',', '.'))
      : NaN;
  return hours <= HOURS_OF_A_DAY ? hours : NaN;
}
