/**
 * Marks of word processors and of chat programs as those of Markdown, where there is no doubt what they mean. The text
 * keeps its length, so that every position is still one of the file.
 */
export function withPlainMarks(body: string): string {
  return withoutFence(body)
    .replace(HARD_SPACE, '$1 ')
    .replace(BULLET, (all, indent: string) => `${indent}-${blank(all.slice(indent.length + 1))}`);
}

/** A space of Option + space, or of a word processor, which makes no heading, list or quote; or one of another width. */
const HARD_SPACE = /^([ \t]*(?:> ?)*(?:#{1,6}|[-*+>]|\d{1,9}[.)]))[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gm;

/** A bullet, as it is copied from Word, Google Docs or Apple Notes, where one tab stands before the first level. */
const BULLET =
  /^\t?([\t ]*)(?:[\u2022\u25E6\u25AA\u25CF\u25CB\u25A0\u2023\u2043\u00B7\uF0B7\uF0A7]|o(?=\t|[ \u00A0]{2}))[\t \u00A0]+(?=\S)/gm;

const FENCE = /^ {0,3}(?:`{3}|~{3}).*$/gm;
const MARKDOWN = /^\W*(?:markdown|mdx?)\b/i;
const HEADING = /^#{1,6}[ \t]/m;

/**
 * Without a code block around all of the text, or the half of one, as chat programs give it to be copied. Nobody means
 * Markdown to be read as code.
 */
function withoutFence(body: string): string {
  const fences = [...body.matchAll(FENCE)];
  if (fences.length === 0 || fences.length > 2) return body;
  const isOutside = ({0: line, index}: RegExpExecArray) =>
    body.slice(0, index).trim() === '' || body.slice(index + line.length).trim() === '';
  if (!fences.every(isOutside) || !(MARKDOWN.test(fences[0]![0]) || HEADING.test(body))) return body;
  return body.replace(FENCE, blank);
}

/** Spaces and line ends of the same length. */
const blank = (text: string) => text.replace(/[^\n]/g, ' ');
