import {CORE_SCHEMA, load} from 'js-yaml';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^]*?\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** A line of `===` or `---` below some words makes them a heading; a comment may hide one. */
const UNUSUAL = /^[^\s|].*\r?\n {0,3}(?:=+|-+)[ \t]*$|<!--/m;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;

/**
 * A text with nothing but its front matter and its headings: all that the check of another text asks about it, unless
 * one is a translation of the other. To read it takes a tenth of the time.
 *
 * @returns the whole text where its headings cannot be told by their lines alone
 */
export function skeletonOf(text: string): string {
  const [frontMatter = ''] = FRONT_MATTER.exec(text) ?? [];
  const body = text.slice(frontMatter.length);
  if (UNUSUAL.test(body)) return text;
  const kept: string[] = [];
  let fence: string | undefined;
  for (const line of body.split(/\r?\n/)) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === undefined) {
      if (mark) fence = mark;
      else if (HEADING.test(line)) kept.push(line);
    } else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
  }
  return `${frontMatter}\n${kept.join('\n\n')}\n`;
}

/** The same for a text and its translations, which are compared word for word; undefined where a text has no id. */
export function topicOf(text: string): string | undefined {
  const [frontMatter = ''] = FRONT_MATTER.exec(text) ?? [];
  try {
    const fields: unknown = load(frontMatter.replace(/---[ \t]*\r?\n?$/, ''), {schema: CORE_SCHEMA});
    if (!isRecord(fields)) return undefined;
    const original = isRecord(fields['translationOf']) ? fields['translationOf']['id'] : undefined;
    const id = original ?? fields['id'];
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
