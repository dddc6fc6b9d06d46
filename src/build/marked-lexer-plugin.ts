import type {Plugin} from 'rollup';
import {change, changed} from './package-changes.js';

const CHANGES = [
  // The parser, the renderers, the hooks and the shared instance.
  change(/var v=new ne;.*?export\{.*?\};/s, 'export{w as Lexer,_ as Tokenizer};'),
  change(/static lex\(e,t\)\{.*?\}static lexInline\(e,t\)\{.*?\}/, ''),
  // The options of `lex` in src/document/guarded-lexer.ts.
  change(/this\.options\.pedantic/, '!1', 21),
  change(/this\.options\.gfm/, '!0', 3),
  change(/this\.options\.breaks/, '!1'),
  change(/this\.options\.silent/, '!1', 3),
  change(/if\(this\.options\.extensions\?\.(?:block|inline)\?\.some\(.*?\)\)continue;/, '', 2),
  change(/if\(this\.options\.extensions\?\.start(?:Block|Inline)\)\{.*?substring\(0,u\+1\)\)\}/s, '', 2),
  change(/this\.options\.hooks\?\.emStrongMask\|\|/, ''),
  change(/,t=this\.options\.hooks\?\.emStrongMask.*?\?\?t/, ''),
  // The rules for other options.
  change(/,nt=\{\.\.\.fe,.*?\.getRegex\(\)\}(?=,rt=)/s, ''),
  change(/,Dt=\{\.\.\.me,.*?\.getRegex\(\)\}(?=,pe=)/, ''),
  change(/,qt=\{\.\.\.pe,.*?\.getRegex\(\)\}(?=,ee=)/, ''),
  change(/,pedantic:nt\}/, '}'),
  change(/,breaks:qt,pedantic:Dt\}/, '}'),
];

/**
 * A Rollup plugin for files that a page loads: of marked, only the lexer is kept, and of that only what its options in
 * `src/document/guarded-lexer.ts` use. Stops the build if marked has changed.
 */
export function markedLexer(): Plugin {
  return {
    name: 'marked-lexer',
    transform: (code, id) =>
      id.endsWith('/marked/lib/marked.esm.js') ? {code: changed('marked', code, CHANGES), map: null} : null,
  };
}
