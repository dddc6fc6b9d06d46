/** Detects responses that are not Markdown. */
import {ContentError} from './content-error.js';
import {errorMessageIn} from './error-text.js';

/** Content types of Markdown: its own, those that servers send for unknown files, and none. */
const TYPES =
  /^(?:text\/(?:plain|txt|md|x-[a-z.-]*(?:markdown|md|gfm|readme)|(?:[a-z-]+\.)*markdown)|application\/(?:(?:x-)?markdown|md|text|txt|(?:x-)?octet-?stream|(?:x-|force-)?download|x-force-download|x-unknown-content-type)|binary\/octet-stream|[a-z]+\/unknown)?$/;

/**
 * The charset in a Content-Type.
 *
 * @throws ContentError if the type cannot be Markdown
 */
export function charsetOf(contentType: string | null, url: string): string | undefined {
  // A proxy may have appended a second one.
  const [type = ''] = (contentType ?? '').toLowerCase().split(/[;,]/, 1);
  if (!TYPES.test(type.trim())) {
    throw new ContentError(
      'wrong-type',
      `${url} came as ${type.trim()}; it must come as text/markdown or text/plain.`,
    );
  }
  return /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
}

/** Signatures of other file types, after white space, with their names. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'a PDF'],
  [/^PK\x03\x04/, 'a Word file or an archive'],
  [/^\{\\rtf/, 'a text with formats (RTF): save it as plain text'],
  [/^\x1F/, 'compressed, and its server does not say so (Content-Encoding)'],
  [/^version https:\/\/git-lfs\.github\.com\/spec/, 'the pointer to a file in Git LFS, not the file'],
];

const COMMENTS = /<!--[^]*?(?:-->|$)/g;

/** White space, and invisible characters that editors and servers leave above a text. */
const UNSEEN = /^[\s\p{Cf}]+/u;

/** @throws ContentError for content that is not Markdown although its type allows it */
export function refuseOthers(text: string, url: string): void {
  const start = text.replace(UNSEEN, '');
  const what =
    SIGNATURES.find(([signature]) => signature.test(start))?.[1] ?? (isJson(start) ? 'JSON' : undefined);
  if (what) throw new ContentError('wrong-type', `${url} is ${what}, not Markdown. Is the address right?`);
  if (isWebPage(start)) {
    throw new ContentError(
      'wrong-type',
      `${url} is a web page, not Markdown. Is the address right? Many sites answer with their start page where they have no such file.`,
    );
  }
  const message = errorMessageIn(start);
  if (message !== undefined) {
    throw new ContentError(
      'wrong-type',
      `${url} is a message of its server, “${message}”, not Markdown, though its status says that all is well. Is the address right, and the file public?`,
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

/** The start of a web page, or of a program that makes one, in a line of its own. */
const ROOT = /^ {0,3}<(?:!doctype\s+html|html|\?php)\b/im;
const FENCE = /^ {0,3}(?:`{3}|~{3})/gm;
const HEADING = /^#{1,6}[ \t]/m;
const PASSWORD = /<input\b[^<>]*\btype\s*=\s*["']?password\b/i;

/**
 * Whether a text is a web page, or the empty shell of one that a script fills. Markdown may begin with HTML too, such
 * as a centred picture or a comment: with a Markdown heading, or words outside of tags and no script, it is accepted.
 */
function isWebPage(start: string): boolean {
  const markup = start.replace(COMMENTS, '').replace(UNSEEN, '');
  if (/^<(?:!doctype|\?xml|html|head|body|frameset|meta|title|base|link|svg|rss|feed|error)\b/i.test(markup))
    return true;
  // Warnings of PHP stand above the page.
  const above = markup.slice(0, ROOT.exec(markup)?.index ?? 0);
  if (above !== '' && !HEADING.test(above) && (above.match(FENCE)?.length ?? 0) % 2 === 0) return true;
  if (!markup.startsWith('<') || HEADING.test(markup)) return false;
  if (/^<\?php\b/i.test(markup) || PASSWORD.test(markup)) return true;
  const words = markup
    .replace(/<(script|style|noscript|template)\b[^]*?(?:<\/\1>|$)/gi, '')
    .replace(/<[^<>]*>/g, '');
  // A line with only a Markdown link or picture counts as words; a shell may contain “Loading …”.
  return /<script\b/i.test(markup) || (words.trim() === '' && /\bid\s*=|^<[a-z]+-/i.test(markup));
}
