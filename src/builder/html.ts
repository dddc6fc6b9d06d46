import {escapeAttribute, escapeText} from '../rendering/escape-html.js';

/** Attributes by name; those without a value are left out. */
export type AttributeValues = Readonly<Record<string, string | undefined>>;

/** An element with each of its children in a line of its own; in one line without children. */
export function elementHtml(tag: string, attributes: AttributeValues, children: readonly string[]): string {
  const start = `<${tag}${attributesHtml(attributes)}>`;
  if (children.length === 0) return `${start}</${tag}>`;
  return [start, ...children.map(indented), `</${tag}>`].join('\n');
}

/** A tag of an element that has no end tag. */
export function voidHtml(tag: string, attributes: AttributeValues): string {
  return `<${tag}${attributesHtml(attributes)}>`;
}

function attributesHtml(attributes: AttributeValues): string {
  return definedIn(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}

/** The attributes that have a value. */
export function definedIn(attributes: AttributeValues): [string, string][] {
  return Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
}

export function paragraphHtml(
  parts: readonly (string | {readonly href: string; readonly text: string})[],
): string {
  const written = parts.map((part) =>
    typeof part === 'string'
      ? escapeText(part)
      : `<a href="${escapeAttribute(part.href)}">${escapeText(part.text)}</a>`,
  );
  return `<p>${written.join('')}</p>`;
}

export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
