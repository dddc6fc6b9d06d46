import type {ReactiveElement} from 'lit';

/**
 * Straight quotes, everything in Unicode from the zero-width space and dashes to single angle quotes (“ ” ‘ ’ ″), «
 * and », whitespace, backslashes, and character references that were escaped twice.
 */
const AROUND = '(?:[\\s"\'`\\\\«»\u200b-\u203a]|&#?\\w+;)+';
const ENDS = new RegExp(`^${AROUND}|${AROUND}$`, 'g');

/**
 * Sets a property to what its attribute would give it. Frameworks set properties, not attributes, and to what they have:
 * `false` or `undefined` for nothing, a number out of JSON, an array, a `URL`. Called in `requestUpdate`, since Lit warns of
 * elements that override its accessors.
 *
 * @returns whether it was set, which requests another update
 */
export function setLikeAttribute(element: ReactiveElement, name: PropertyKey | undefined): boolean {
  const {elementProperties} = element.constructor as typeof ReactiveElement;
  const converter = elementProperties.get(name!)?.converter;
  if (typeof converter !== 'function') return false;
  const properties = element as unknown as Record<PropertyKey, unknown>;
  const value = converter(asAttribute(properties[name!]));
  if (Object.is(value, properties[name!])) return false;
  properties[name!] = value;
  return true;
}

/** A value as that of an attribute: null for nothing, and for an object without a text of its own. */
function asAttribute(value: unknown): string | null {
  if (value === true) return '';
  if (Array.isArray(value)) return value.join(' ');
  const text =
    value === false ? undefined : (value as {toString?(): string} | null | undefined)?.toString?.();
  return text?.startsWith('[object ') === false ? text : null;
}

/**
 * An attribute's value without quotes that an editor has added. Word processors and visual editors write
 * `topic=“family-faq”`, which is an unquoted value in HTML: the curly quotes are part of it.
 */
export function bareValue(value: string | null | undefined): string | null {
  return value?.replace(ENDS, '') ?? null;
}

/** Removes quotes only around the whole name, since a name may end in an apostrophe or contain quotes. */
export function bareName(value: string | null): string | null {
  const bare = bareValue(value);
  return bare && bare.length + 2 === value!.length ? bare : value;
}

/**
 * The name of a topic, as phones and editors write it: with capitals, and with a blank or an underscore for a hyphen. In
 * `<family-faq topic=iop/>` the slash is part of the value.
 */
export function topicName(value: string | null): string | undefined {
  return bareValue(value)
    ?.replace(/\/$/, '')
    .replace(/[\s_]+/g, '-')
    .toLowerCase();
}

/** The converter of a number: NaN for a value that is not a number, null without the attribute. */
export function bareNumber(value: string | null): number | null {
  return value === null ? null : +bareValue(value)!;
}
