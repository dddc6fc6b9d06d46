import type {Token, Tokens} from 'marked';
import {decodeEntities} from './entities.js';
import type {CutToken} from './guarded-lexer.js';
import {missingScheme} from './missing-scheme.js';
import {DIALS, dialableAddress, uncertainNumber} from './phone-number.js';
import {inlineText, joinStrings} from './plain-text.js';
import type {Inline, Problem} from './types.js';
import {allowedImage, allowedLink} from './url-policy.js';

/** The properties of the file that are needed to convert tokens to nodes. */
export interface Context {
  /** Base address for relative links; absent if the file has none. */
  readonly base?: string;
  /** A link cannot contain other links. */
  readonly inLink?: boolean;
  /** Ids of the glossary; absent without one. */
  readonly terms?: ReadonlySet<string>;
  /** ISO 3166-1 code of the country for phone numbers. */
  readonly region?: string;
  /** Reports a problem at the position of the token. */
  readonly report: (
    severity: Problem['severity'],
    rule: Problem['rule'],
    raw: string,
    message: string,
  ) => void;
}

/** Converts marked's inline tokens to nodes; adjacent strings are joined. */
export function toInlines(tokens: readonly Token[] | undefined, context: Context): Inline[] {
  const nodes: Inline[] = [];
  // `flatMap` is three times slower, and a file has tens of thousands of tokens.
  for (const token of tokens ?? []) nodes.push(...toInline(token, context));
  return joinStrings(nodes);
}

function toInline(token: Token, context: Context): Inline[] {
  const children = () => toInlines((token as Tokens.Generic).tokens, context);
  switch (token.type) {
    case 'strong':
      return [{type: 'strong', children: children()}];
    case 'em':
      return [{type: 'emphasis', children: children()}];
    case 'del':
      return [{type: 'deleted', children: children()}];
    case 'codespan':
      return [{type: 'code', text: (token as Tokens.Codespan).text}];
    case 'br':
      return [{type: 'break'}];
    case 'link':
      return toLink(token as Tokens.Link, context);
    case 'image':
      return toImage(token as Tokens.Image, context);
    case 'html':
      return toText(token as Tokens.Tag, context);
    case 'checkbox':
      return [];
    case 'escape':
      return [decodeEntities((token as Tokens.Escape).text)];
    case 'text':
      return 'tokens' in token && token.tokens ? children() : toWords(token, context);
    default:
      return [decodeEntities((token as Tokens.Generic).raw)];
  }
}

/** From the source: in `text`, marked has decoded some character references by rules of its own. */
function toWords({raw, limit}: CutToken, context: Context): Inline[] {
  if (limit !== undefined)
    context.report(
      'error',
      'markdown',
      raw,
      `From here on marks are shown as they are written: ${limit}. Write shorter paragraphs, or several files.`,
    );
  return [decodeEntities(raw)];
}

function toLink(token: Tokens.Link, context: Context): Inline[] {
  // The text of an autolink has no entities.
  const isAutolink = token.raw.startsWith('<') || token.raw === token.text;
  const children = isAutolink ? [token.text] : toInlines(token.tokens, {...context, inLink: true});
  const address = wholeAddress(decodeEntities(token.href), context.region);
  const isEmpty = inlineText(children).trim() === '';
  const term = isEmpty ? undefined : TERM.exec(address)?.[1];
  if (term !== undefined) return toTerm(term, children, token.raw, context);
  const allowed = allowedLink(address, context.base);
  const dials = allowed !== undefined && DIALS.test(allowed);
  const url = dials ? dialableAddress(allowed, context.region) : allowed;
  if (url && !isEmpty) return context.inLink ? children : [{type: 'link', url, children}];
  if (dials && !isEmpty) {
    context.report('warning', 'link', token.raw, `This link is left out: ${uncertainNumber(token.href)}`);
    return children;
  }
  context.report(
    'error',
    'link',
    token.raw,
    isEmpty
      ? 'This link is left out: it has no text. Write [where it leads](address).'
      : `This link is left out: ${JSON.stringify(token.href)} is not an address that may be followed. Write https://…, tel:…, sms:…, mailto:… or #id.`,
  );
  return children;
}

/** An address as its author means it, with the scheme that is missing; digits that dial nothing may be a file. */
function wholeAddress(address: string, region?: string): string {
  const whole = (missingScheme(address) ?? '') + address;
  return DIALS.test(whole) && !dialableAddress(whole, region) ? address : whole;
}

/** `[IOP](glossary:iop)`: a term of the glossary. */
const TERM = /^glossary:\s*(.*)$/i;

/** Without a glossary, the term cannot be verified and stays plain text. */
function toTerm(id: string, children: Inline[], raw: string, context: Context): Inline[] {
  if (context.terms && !context.terms.has(id)) {
    const known = 'Write [words](glossary:id) with the id of a term that it has';
    context.report(
      'error',
      'link',
      raw,
      `The glossary has no term ${JSON.stringify(id)}. ${known}, or the words alone.`,
    );
    return children;
  }
  return context.inLink ? children : [{type: 'term', id, children}];
}

function toImage(token: Tokens.Image, context: Context): Inline[] {
  const alt = inlineText(toInlines(token.tokens, context));
  const url = allowedImage(decodeEntities(token.href), context.base);
  if (url && alt) return [{type: 'image', url, alt}];
  context.report(
    'error',
    'image',
    token.raw,
    alt
      ? 'This picture is left out: it must come from the same site as the text. Its description is shown instead.'
      : 'This picture is left out: it has no description. Write ![what it shows](address).',
  );
  return alt ? [alt] : [];
}

/** A comment; if the end is empty, the start of an unclosed one, which is text. */
const COMMENT = /<!--(?:-?>|[^]*?(-->|$))/g;

/** Raw HTML: comments are removed, `<br>` is a line break, and anything else is shown as text. */
export function toText(token: Tokens.Tag | Tokens.HTML, context: Context): Inline[] {
  const raw = token.raw.replace(COMMENT, (all, end?: string) => (end === '' ? all : '')).trim();
  if (raw === '') return [];
  if (/^<br\s*\/?>$/i.test(raw)) return [{type: 'break'}];
  context.report(
    'error',
    'raw-html',
    token.raw,
    `HTML is shown as text: write Markdown instead of ${JSON.stringify(firstLine(raw))}.`,
  );
  return [raw];
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!.slice(0, 60);
}
