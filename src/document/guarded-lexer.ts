import {Lexer, Tokenizer, type Token, type Tokens, type TokensList} from 'marked';
import {boundedBlockRules, hasTableHead, headingPart, paragraphBeforeTable} from './bounded-rules.js';
import {InlineBudget, LITERAL_RUN, type InlineLimit} from './inline-work.js';

/**
 * marked 18.2.1 takes seconds for 64 kB of `_a_` or of lazy continuation lines of a list item, throws RangeError for
 * 16 kB of `>`, and expands 64 kB of short table rows to gigabytes (measured; see the denial-of-service tests). The
 * guards below cost nothing on real text: whatever exceeds a limit stays plain text, with the reason in its token.
 */
const DEEPEST_BLOCK = 24;
const LONGEST_LINE_RUN = 200;
const MOST_HANGING_LINES = 1000;
const MOST_CELLS_FOR_NOTHING = 10_000;

/** Blocks, list items, table cells, and the texts in them: 2,500 questions with an answer in several blocks. */
const MOST_PIECES = 34_000;

/** Number of separate paragraphs into which the text beyond that limit is split. */
const MOST_PLAIN_PARAGRAPHS = 500;

const INDENTATION = /^(?: {4}| {0,3}\t)[ \t]*/;

/** A token whose Markdown was not parsed, and why. */
export interface CutToken extends Tokens.Generic {
  readonly limit?: string;
}

/** Thrown through marked for a file with too many blocks. */
class TooManyPieces extends Error {}

class GuardedTokenizer extends Tokenizer {
  /** marked calls this first wherever a block can begin. */
  override space(src: string): Tokens.Space | undefined {
    (this.lexer as GuardedLexer).countBlock(src);
    return super.space(src);
  }

  /** Four spaces or a tab begin a paragraph of a typewriter, not code: a number in code cannot be called. */
  override code(src: string): Tokens.Code | undefined {
    const raw = INDENTATION.exec(src)?.[0];
    return raw === undefined ? undefined : ({type: 'space', raw, text: ''} as unknown as Tokens.Code);
  }

  override lheading(src: string): Tokens.Heading | undefined {
    const part = headingPart(src);
    return part === '' ? undefined : super.lheading(part);
  }

  override table(src: string): Tokens.Table | undefined {
    return hasTableHead(src) ? super.table(src) : undefined;
  }

  override paragraph(src: string): Tokens.Paragraph | undefined {
    const whole = this.rules.block.paragraph.exec(src)?.[0];
    return whole === undefined ? undefined : super.paragraph(paragraphBeforeTable(whole));
  }

  /**
   * marked calls this before it looks for emphasis. These are literal text: a single tilde, as in `2~3 minutes`; three
   * or more underscores, the blanks of a form; and more asterisks than emphasis has.
   */
  override reflink(src: string, links: TokensList['links']): ReturnType<Tokenizer['reflink']> {
    const raw = LITERAL_RUN.exec(src)?.[0];
    return raw === undefined ? super.reflink(src, links) : {type: 'text', raw, text: raw};
  }
}

class GuardedLexer extends Lexer {
  /** The part of the text that is not in a top-level block yet. */
  rest = '';
  readonly #budget = new InlineBudget();
  #depth = 0;
  #inlineRuns = 0;
  #pieces = 0;

  override lex(src: string): TokensList {
    checkLines(src);
    // Every run has at least one character, except for the missing cells of short table rows.
    this.#inlineRuns = -src.length - MOST_CELLS_FOR_NOTHING;
    this.rest = src;
    return super.lex(src);
  }

  countBlock(src: string): void {
    if (this.#depth === 1) this.rest = src;
    if (!src.startsWith('\n')) this.#countPiece();
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    if (this.#depth >= DEEPEST_BLOCK) {
      const limit = `it stands in more than ${DEEPEST_BLOCK - 1} lists and quotes`;
      tokens.push({type: 'text', raw: src, text: src, limit});
      return tokens;
    }
    this.#depth += 1;
    try {
      super.blockTokens(src, tokens, lastParagraphClipped);
    } catch (error) {
      if (!(error instanceof TooManyPieces) || this.#depth > 1) throw error;
      tokens.push(...plainParagraphs(this.rest));
    } finally {
      this.#depth -= 1;
    }
    return tokens;
  }

  override inline(src: string, tokens?: Token[]): Token[] {
    this.#inlineRuns += 1;
    if (this.#inlineRuns > 0) throw new Error('too many cells are missing in tables');
    this.#countPiece();
    return super.inline(src, tokens);
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    const decision = this.#budget.decide(src);
    if (decision === 'parse') return super.inlineTokens(src, tokens);
    if (src !== '') tokens.push(plainText(src, decision === 'plain' ? undefined : decision));
    return tokens;
  }

  #countPiece(): void {
    this.#pieces += 1;
    if (this.#pieces > MOST_PIECES) throw new TooManyPieces();
  }
}

function plainText(src: string, limit?: InlineLimit): CutToken {
  const token = {type: 'text', raw: src, text: src};
  return limit ? {...token, limit: limit.reason} : token;
}

/** Paragraphs of plain text; the first one has the reason. */
function plainParagraphs(text: string): Token[] {
  const found = text
    .split(/\n(?=[ \t]*\n)/)
    .map((paragraph, index, all) => (index < all.length - 1 ? `${paragraph}\n` : paragraph));
  const paragraphs = found.slice(0, MOST_PLAIN_PARAGRAPHS);
  if (found.length > paragraphs.length) paragraphs.push(found.slice(paragraphs.length).join(''));
  const limit = {
    reason: `the file has more than ${MOST_PIECES} blocks, list items and table cells before it`,
  };
  return paragraphs.map((raw, index) => {
    const tokens = [plainText(raw.trim(), index === 0 ? limit : undefined)];
    return {type: 'paragraph', raw, text: raw, tokens};
  });
}

/**
 * marked parses a list item again for each of its consecutive lines, and a whole list or quote for each lazy
 * continuation line, which costs more the more `>` the line lacks.
 */
function checkLines(markdown: string): void {
  let run = 0;
  let hanging = 0;
  let itemColumn = 0;
  let quoteDepth = 0;
  let afterBlank = true;
  for (const line of markdown.replaceAll('\t', '    ').split('\n')) {
    if (itemColumn === 0 && quoteDepth === 0 && /^[a-z#|]/i.test(line)) {
      afterBlank = false;
      continue;
    }
    const text = line.replace(/^[ >]+/, '');
    const column = line.length - text.length;
    const depth = line.slice(0, column).replaceAll(' ', '').length;
    const marker = /^(?:[*+-]|\d{1,9}[.)])(?: +|$)/.exec(text)?.[0];
    if (marker !== undefined) itemColumn = column + marker.length;
    else if (afterBlank && column === 0) itemColumn = 0;
    run = itemColumn > 0 && marker === undefined && text ? run + 1 : 0;
    if (run > 0 && !afterBlank && column < itemColumn) hanging += 1;
    if (!afterBlank && depth < quoteDepth) hanging += (quoteDepth - depth) ** 2;
    if (run > LONGEST_LINE_RUN || hanging > MOST_HANGING_LINES)
      throw new Error('too many lines follow each other in a list or a quote');
    quoteDepth = depth;
    afterBlank = text === '';
  }
}

/**
 * Tokens of GitHub-flavoured Markdown. The options are our own object, since the page may configure its own marked; built
 * files contain only the code for these options (`src/build/marked-lexer-plugin.ts`).
 */
export function lex(markdown: string): Token[] {
  const tokenizer = new GuardedTokenizer();
  const lexer = new GuardedLexer({gfm: true, breaks: false, pedantic: false, tokenizer});
  tokenizer.rules = {...tokenizer.rules, block: boundedBlockRules};
  return lexer.lex(markdown);
}
