/** What a server sends in the place of Markdown. */
import {ContentError} from './content-error.js';

/** Types of Markdown: its own, those that servers give to files that they do not know, and none. */
const TYPES =
  /^(?:text\/(?:plain|txt|md|x-[a-z.-]*(?:markdown|md|gfm|readme)|(?:[a-z-]+\.)*markdown)|application\/(?:(?:x-)?markdown|md|text|txt|(?:x-)?octet-?stream|(?:x-|force-)?download|x-force-download|x-unknown-content-type)|binary\/octet-stream|[a-z]+\/unknown)?$/;

/**
 * The charset that a Content-Type names.
 *
 * @throws ContentError where a file of this type is no Markdown
 */
export function charsetOf(contentType: string | null, url: string): string | undefined {
  // A proxy may have added a second one.
  const [type = ''] = (contentType ?? '').toLowerCase().split(/[;,]/, 1);
  if (!TYPES.test(type.trim())) {
    throw new ContentError(
      'wrong-type',
      `${url} came as ${type.trim()}; it must come as text/markdown or text/plain.`,
    );
  }
  return /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
}

/** Starts of files that are something else, after white space; and what they are. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\x03\x04/, 'a Word file or an archive'],
  [/^\{\\rtf/, 'a text with formats (RTF): save it as plain text'],
  [/^\x1F/, 'compressed, and its server does not say so (Content-Encoding)'],
  [/^version https:\/\/git-lfs\.github\.com\/spec/, 'the pointer to a file in Git LFS, not the file'],
];

const COMMENTS = /<!--[^]*?(?:-->|$)/g;

/** @throws ContentError for what is no Markdown although its type says so */
export function refuseOthers(text: string, url: string): void {
  const start = text.trimStart();
  const what =
    SIGNATURES.find(([signature]) => signature.test(start))?.[1] ?? (isJson(start) ? 'JSON' : undefined);
  if (what) throw new ContentError('wrong-type', `${url} is ${what}, not Markdown. Is the address right?`);
  if (isWebPage(start)) {
    throw new ContentError(
      'wrong-type',
      `${url} is a web page, not Markdown. Is the address right? Many sites answer with their start page where they have no such file.`,
    );
  }
}

function isJson(start: string): boolean {
  if (!/^[[{]/.test(start)) return false;
  try {
    return typeof JSON.parse(start) === 'object';
  } catch {
    return false;
  }
}

/**
 * A page, or the shell of one that a script fills. Markdown may begin with HTML too, such as a centred picture or a
 * comment: what has a heading of Markdown, or words outside its tags and no script, is taken.
 */
function isWebPage(start: string): boolean {
  const markup = start.replace(COMMENTS, '').trimStart();
  if (/^<(?:!doctype|\?xml|html|head|body|meta|title|base|link|svg|rss|feed|error)\b/i.test(markup))
    return true;
  if (!markup.startsWith('<') || /^#{1,6}[ \t]/m.test(markup)) return false;
  const words = markup
    .replace(/<(script|style|noscript|template)\b[^]*?(?:<\/\1>|$)/gi, '')
    .replace(/<[^<>]*>/g, '');
  // A line with nothing but a link or a picture of Markdown has words; a shell may say “Loading …”.
  return /<script\b/i.test(markup) || (words.trim() === '' && /\bid\s*=|^<[a-z]+-/i.test(markup));
}
