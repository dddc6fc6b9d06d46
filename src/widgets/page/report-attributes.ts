import {bareName, bareValue} from '../base/attribute-value.js';

/** Names that people write, and the attributes that they mean. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  language: 'lang',
  locale: 'lang',
  url: 'src',
  href: 'src',
  file: 'src',
  level: 'heading-level',
  name: 'topic',
};

/** What `bareValue` takes for quotes: the characters themselves, or references to them. */
const QUOTES = /["'`\\«»\u2018-\u201f\u2032-\u203a]|&/;

/** Reports attributes whose names or values are probably not what their author meant. */
export function reportAttributes(element: Element, warn: (message: string) => void): void {
  const {observedAttributes: known} = element.constructor as unknown as {observedAttributes?: string[]};
  // Not defined, or defined by other code.
  if (!known) return;
  for (const {name, value} of element.attributes) {
    if (/[\u201c-\u201f\u2018-\u201b"]/.test(name)) {
      warn(`The attribute ${name} is the rest of a value in curly quotes. Write straight ones: "…".`);
    } else if (!known.includes(name)) {
      const meant = meantBy(name, known);
      if (meant) warn(`There is no attribute ${name}. Did you mean ${meant}="${value}"?`);
    } else {
      const bare = (name === 'provider-name' ? bareName(value) : bareValue(value))!;
      const found = `${name}=${value}`;
      if (!bare && /^(topic|src)$/.test(name)) warn(`${found} is empty, and counts as if it were not there.`);
      else if (name === 'topic' && bare.endsWith('/'))
        warn(`The slash of "/>" is a part of ${found} to HTML. Write ${name}="${bare.slice(0, -1)}".`);
      else if (bare === value.trim() && bare !== value)
        warn(`Blanks stand around the value of ${found}. Write ${name}="${bare}".`);
      else if (bare !== value && !QUOTES.test(value))
        warn(`Characters that cannot be seen stand around the value of ${found}. Write ${name}="${bare}".`);
      else if (bare !== value)
        warn(`The quotes of ${found} are not the straight ones of HTML. Write ${name}="${bare}".`);
    }
  }
}

function meantBy(name: string, known: readonly string[]): string | undefined {
  // Attributes of the platform or of a framework.
  if (/^(id|is|class|style|slot|part|dir|title|role|hidden|(data|aria|on|x|v|ng|_)[-\w]*)$|[^\w-]/.test(name))
    return undefined;
  const other = OTHER_NAMES[name.replace(/^data-/, '')];
  if (other && known.includes(other)) return other;
  const plain = (text: string) => text.replace(/[-_]/g, '');
  return known.find((each) => distance(plain(each), plain(name)) <= (each.length > 4 ? 2 : 1));
}

/** Levenshtein distance. */
function distance(one: string, other: string): number {
  let row = [...other, ''].map((_, index) => index);
  for (const letter of one) {
    const next = [row[0]! + 1];
    for (let column = 0; column < other.length; column += 1)
      next.push(
        Math.min(row[column]! + (letter === other[column] ? 0 : 1), row[column + 1]! + 1, next[column]! + 1),
      );
    row = next;
  }
  return row[other.length]!;
}
