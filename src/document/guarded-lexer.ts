import {Lexer, type Token, type TokensList} from 'marked';

/**
 * marked 18.2.1 takes seconds for 64 kB of `_a_` or of lines that hang on a list item, throws RangeError for 16 kB
 * of `>`, and fills 64 kB of short table rows up to gigabytes (measured; see the denial-of-service tests). The
 * guards below cost nothing on real text: beyond the first three text stays text, beyond the others all of it does.
 */
const LONGEST_INLINE_RUN = 8192;
const MOST_EMPHASIS = 400;
const DEEPEST_BLOCK = 24;
const LONGEST_LINE_RUN = 200;
const MOST_HANGING_LINES = 1000;
const MOST_CELLS_FOR_NOTHING = 10_000;

class GuardedLexer extends Lexer {
  #depth = 0;
  #inlineRuns = 0;

  override lex(src: string): TokensList {
    checkLines(src);
    // Every run has a character of its own, but for the cells that short table rows leave out.
    this.#inlineRuns = -src.length - MOST_CELLS_FOR_NOTHING;
    return super.lex(src);
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    if (this.#depth >= DEEPEST_BLOCK) {
      tokens.push({type: 'text', raw: src, text: src});
      return tokens;
    }
    this.#depth += 1;
    try {
      return super.blockTokens(src, tokens, lastParagraphClipped);
    } finally {
      this.#depth -= 1;
    }
  }

  override inline(src: string, tokens?: Token[]): Token[] {
    this.#inlineRuns += 1;
    if (this.#inlineRuns > 0) throw new Error('too many cells are missing in tables');
    return super.inline(src, tokens);
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (src.length > LONGEST_INLINE_RUN || (src.match(/[*_~]+/g)?.length ?? 0) > MOST_EMPHASIS) {
      tokens.push({type: 'text', raw: src, text: src});
      return tokens;
    }
    return super.inlineTokens(src, tokens);
  }
}

/**
 * marked reads a list item anew for each of its lines that follow one another, and all of a list or a quote for each
 * line that belongs to it only because it follows, the more so the more `>` that line lacks.
 */
function checkLines(markdown: string): void {
  let run = 0;
  let hanging = 0;
  let itemColumn = 0;
  let quoteDepth = 0;
  let afterBlank = true;
  for (const line of markdown.replaceAll('\t', '    ').split('\n')) {
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

/** GitHub-flavoured Markdown to tokens. Options are our own object: the page may use a marked of its own. */
export function lex(markdown: string): Token[] {
  return new GuardedLexer({gfm: true, breaks: false, pedantic: false}).lex(markdown);
}
