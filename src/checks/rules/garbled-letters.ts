import {rangeOf} from '../text-range.js';
import type {Rule} from '../rule.js';

/** Letters that were saved as UTF-8, and read as Windows-1252: `Ã¡` for á, `â€™` for ’, `Â¿` for ¿. */
const GARBLED =
  /[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘•–—˜™š›œžŸ]|â[\u0080€][\u0080-\u00BF‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]?/g;

/** The characters of Windows-1252 from 0x80 to 0x9F; a space for none. */
const FROM_80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

export const garbledLetters: Rule = {
  name: 'garbled-letters',
  severity: 'error',
  about: 'Letters with accents, and quotation marks, are whole: no “Ã¡” stands for “á”.',
  check: ({text}, {report}) => {
    // One message for each kind: a file has hundreds.
    const seen = new Set<string>();
    for (const {0: letters, index} of text.matchAll(GARBLED)) {
      if (seen.has(letters)) continue;
      seen.add(letters);
      const meant = restored(letters);
      report({
        message: `“${letters}” was ${meant ? `“${meant}”` : 'one letter'} before the file was opened in another encoding than UTF-8. Open the original as UTF-8, or write the letter again, wherever it stands.`,
        range: rangeOf(text, index, index + letters.length),
        ...(meant && {instead: [meant]}),
      });
    }
  },
};

/** Undefined if a byte was lost. */
function restored(letters: string): string | undefined {
  const bytes = [...letters].map((letter) => {
    const at = FROM_80.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
  });
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
