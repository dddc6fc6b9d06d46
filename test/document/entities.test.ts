import {expect} from 'chai';
import {decodeEntities} from '../../src/document/entities.js';
import {blocksOf, inlinesOf} from './read.js';

/** The 252 names of HTML 4, with their characters as the HTML standard gives them: `name character`. */
const HTML4 =
  'quot "  amp &  lt <  gt >  iexcl ¡  cent ¢  pound £  curren ¤  yen ¥  brvbar ¦  sect §  uml ¨  ' +
  'copy ©  ordf ª  laquo «  not ¬  reg ®  macr ¯  deg °  plusmn ±  sup2 ²  sup3 ³  acute ´  micro µ  ' +
  'para ¶  middot ·  cedil ¸  sup1 ¹  ordm º  raquo »  frac14 ¼  frac12 ½  frac34 ¾  iquest ¿  ' +
  'Agrave À  Aacute Á  Acirc Â  Atilde Ã  Auml Ä  Aring Å  AElig Æ  Ccedil Ç  Egrave È  Eacute É  ' +
  'Ecirc Ê  Euml Ë  Igrave Ì  Iacute Í  Icirc Î  Iuml Ï  ETH Ð  Ntilde Ñ  Ograve Ò  Oacute Ó  Ocirc Ô  ' +
  'Otilde Õ  Ouml Ö  times ×  Oslash Ø  Ugrave Ù  Uacute Ú  Ucirc Û  Uuml Ü  Yacute Ý  THORN Þ  ' +
  'szlig ß  agrave à  aacute á  acirc â  atilde ã  auml ä  aring å  aelig æ  ccedil ç  egrave è  ' +
  'eacute é  ecirc ê  euml ë  igrave ì  iacute í  icirc î  iuml ï  eth ð  ntilde ñ  ograve ò  ' +
  'oacute ó  ocirc ô  otilde õ  ouml ö  divide ÷  oslash ø  ugrave ù  uacute ú  ucirc û  uuml ü  ' +
  'yacute ý  thorn þ  yuml ÿ  OElig Œ  oelig œ  Scaron Š  scaron š  Yuml Ÿ  fnof ƒ  circ ˆ  tilde ˜  ' +
  'Alpha Α  Beta Β  Gamma Γ  Delta Δ  Epsilon Ε  Zeta Ζ  Eta Η  Theta Θ  Iota Ι  Kappa Κ  Lambda Λ  ' +
  'Mu Μ  Nu Ν  Xi Ξ  Omicron Ο  Pi Π  Rho Ρ  Sigma Σ  Tau Τ  Upsilon Υ  Phi Φ  Chi Χ  Psi Ψ  Omega Ω  ' +
  'alpha α  beta β  gamma γ  delta δ  epsilon ε  zeta ζ  eta η  theta θ  iota ι  kappa κ  lambda λ  ' +
  'mu μ  nu ν  xi ξ  omicron ο  pi π  rho ρ  sigmaf ς  sigma σ  tau τ  upsilon υ  phi φ  chi χ  psi ψ  ' +
  'omega ω  thetasym ϑ  upsih ϒ  piv ϖ  ndash –  mdash —  lsquo ‘  rsquo ’  sbquo ‚  ldquo “  rdquo ”  ' +
  'bdquo „  dagger †  Dagger ‡  bull •  hellip …  permil ‰  prime ′  Prime ″  lsaquo ‹  rsaquo ›  ' +
  'oline ‾  frasl ⁄  euro €  image ℑ  weierp ℘  real ℜ  trade ™  alefsym ℵ  larr ←  uarr ↑  rarr →  ' +
  'darr ↓  harr ↔  crarr ↵  lArr ⇐  uArr ⇑  rArr ⇒  dArr ⇓  hArr ⇔  forall ∀  part ∂  exist ∃  ' +
  'empty ∅  nabla ∇  isin ∈  notin ∉  ni ∋  prod ∏  sum ∑  minus −  lowast ∗  radic √  prop ∝  ' +
  'infin ∞  ang ∠  and ∧  or ∨  cap ∩  cup ∪  int ∫  there4 ∴  sim ∼  cong ≅  asymp ≈  ne ≠  equiv ≡  ' +
  'le ≤  ge ≥  sub ⊂  sup ⊃  nsub ⊄  sube ⊆  supe ⊇  oplus ⊕  otimes ⊗  perp ⊥  sdot ⋅  lceil ⌈  ' +
  'rceil ⌉  lfloor ⌊  rfloor ⌋  lang ⟨  rang ⟩  loz ◊  spades ♠  clubs ♣  hearts ♥  diams ♦';

/** The invisible ones of them. */
const UNSEEN: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  shy: '\u00ad',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** Characters that can hide a scheme. */
const ASCII: Readonly<Record<string, string>> = {
  apos: "'",
  colon: ':',
  Tab: '\t',
  NewLine: '\n',
  lpar: '(',
  rpar: ')',
  sol: '/',
  bsol: '\\',
  excl: '!',
  num: '#',
  percnt: '%',
  comma: ',',
  period: '.',
  semi: ';',
  quest: '?',
  commat: '@',
  lsqb: '[',
  rsqb: ']',
  grave: '`',
  lbrace: '{',
  rbrace: '}',
};

const names = new Map([
  ...HTML4.split('  ').map((entry) => entry.split(' ') as [string, string]),
  ...Object.entries(UNSEEN),
  ...Object.entries(ASCII),
]);

/** The decoded form of each text. */
function decoded(table: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.keys(table).map((text) => [text, decodeEntities(text)]));
}

describe('character references', () => {
  it('are recognised by the 252 names of HTML 4, and by those that hide a scheme', () => {
    expect(names).to.have.lengthOf(252 + Object.keys(ASCII).length);
    const wrong = [...names].filter(([name, character]) => decodeEntities(`&${name};`) !== character);
    expect(wrong).to.deep.equal([]);
  });

  it('have case-sensitive names', () => {
    const table = {
      '&Aacute;&aacute;': 'Áá',
      '&Dagger;&dagger;': '‡†',
      '&AACUTE;': '&AACUTE;',
      '&LT;': '&LT;',
      '&tab;': '&tab;',
    };
    expect(decoded(table)).to.deep.equal(table);
  });

  it('by name end in a semicolon, so that an address may contain &copy=', () => {
    const table = {
      '&copy=1': '&copy=1',
      '?a=1&lt=2&amp=3': '?a=1&lt=2&amp=3',
      '&amp': '&amp',
      '&ampamp;': '&ampamp;',
      'AT&T': 'AT&T',
      'a & b;': 'a & b;',
      '& amp;': '& amp;',
      '&': '&',
      '&;': '&;',
      '&&amp;': '&&',
    };
    expect(decoded(table)).to.deep.equal(table);
  });

  it("with unknown names do not change, including those of JavaScript's properties", () => {
    for (const name of [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'get',
      'size',
      'nonsense',
      'x',
    ])
      expect(decodeEntities(`&${name};`)).to.equal(`&${name};`);
  });

  it('may be decimal', () => {
    const table = {
      '&#65;': 'A',
      '&#0065;': 'A',
      '&#0000065;': 'A',
      '&#58;': ':',
      '&#8364;': '€',
      '&#128512;': '😀',
      '&#1114111;': '\u{10ffff}',
      '&#9;': '\t',
      '&#1;': '\u0001',
      '&#39;': "'",
    };
    expect(decoded(table)).to.deep.equal(table);
  });

  it('may be hexadecimal, in any case', () => {
    const table = {
      '&#x41;': 'A',
      '&#X41;': 'A',
      '&#x0041;': 'A',
      '&#x3a;': ':',
      '&#x3A;': ':',
      '&#x1F600;': '😀',
      '&#x1f600;': '😀',
      '&#x10FFFF;': '\u{10ffff}',
      '&#xa0;': '\u00a0',
    };
    expect(decoded(table)).to.deep.equal(table);
  });

  it('by number need no semicolon, as in HTML: a browser would recognise the scheme', () => {
    const table = {
      '&#106avascript': 'javascript',
      '&#x6A&#x61&#x76script': 'javscript',
      '&#58//': '://',
      '&#65': 'A',
      '&#65 ': 'A ',
    };
    expect(decoded(table)).to.deep.equal(table);
  });

  it('without a number do not change', () => {
    for (const text of ['&#;', '&#x;', '&#xg;', '&#a;', '&# 65;', '&#-65;', '&#+65;', '&x41;'])
      expect(decodeEntities(text)).to.equal(text);
  });

  it('of invalid characters are the replacement character', () => {
    for (const text of [
      '&#0;',
      '&#x0;',
      '&#000;',
      '&#xD800;',
      '&#xDFFF;',
      '&#55296;',
      '&#x110000;',
      '&#1114112;',
      '&#x7FFFFFFF;',
      '&#xFFFFFFFF;',
      '&#4294967361;',
      '&#9999999999;',
    ])
      expect(decodeEntities(text), text).to.equal('\uFFFD');
  });

  it('are decoded once', () => {
    const table = {
      '&amp;lt;': '&lt;',
      '&amp;amp;lt;': '&amp;lt;',
      '&amp;#60;': '&#60;',
      '&#38;lt;': '&lt;',
      '&#38;#60;': '&#60;',
      '&amp;#x3c;': '&#x3c;',
      '&amp;#106;avascript:': '&#106;avascript:',
    };
    expect(decoded(table)).to.deep.equal(table);
  });

  it('from 128 to 159 are the characters of Windows-1252, as in HTML', () => {
    const expected = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';
    for (let code = 128; code < 160; code += 1) {
      const hex = code.toString(16);
      for (const text of [`&#${code};`, `&#0${code};`, `&#x${hex};`, `&#X${hex.toUpperCase()};`, `&#${code}`])
        expect(decodeEntities(text), text).to.equal(expected[code - 128]);
      expect(blocksOf(`a&#${code};b`)).to.deep.equal([
        {type: 'paragraph', children: [`a${expected[code - 128]}b`]},
      ]);
    }
  });

  it('of forbidden characters are U+FFFD, with any number of digits', () => {
    for (const number of [
      '0',
      '00000000',
      'x0',
      'xD800',
      'xdfff',
      '55296',
      '1114112',
      'x110000',
      '99999999999999',
      'xFFFFFFFFFFFF',
    ])
      expect(decodeEntities(`a&#${number};b`), number).to.equal('a\uFFFDb');
    expect(decodeEntities('&#127;&#160;&#x10FFFF;&#000000000000065;')).to.equal('\x7F\xA0\u{10FFFF}A');
    expect(inlinesOf('It&#146;s &#147;fine&#148; &#0; &#xD800;')).to.deep.equal([
      'It’s “fine” \uFFFD \uFFFD',
    ]);
  });

  it('do not change a text without &', () => {
    expect(decodeEntities('Call 911; then wait.')).to.equal('Call 911; then wait.');
    expect(decodeEntities('')).to.equal('');
  });

  describe('in Markdown', () => {
    it('are decoded in text, headings, items, cells, link texts and descriptions', () => {
      expect(
        blocksOf(
          '## A &amp; B\n\nC &lt;d&gt; **&copy;**\n\n- &ntilde;\n\n|&mdash;|\n|-|\n\n[&para;](#x) ![&frac12;](x.png)',
        ),
      ).to.deep.equal([
        {type: 'heading', level: 2, id: 'a-b', children: ['A & B']},
        {type: 'paragraph', children: ['C <d> ', {type: 'strong', children: ['©']}]},
        {type: 'list', ordered: false, items: [{blocks: [{type: 'text', children: ['ñ']}]}]},
        {type: 'table', head: [{children: ['—']}], rows: []},
        {
          type: 'paragraph',
          children: [
            {type: 'link', url: '#x', children: ['¶']},
            ' ',
            {type: 'image', url: 'https://content.example/en/x.png', alt: '½'},
          ],
        },
      ]);
    });

    it('are not decoded in code, nor if the & is escaped', () => {
      expect(inlinesOf('`&amp;` \\&amp; &amp;amp;')).to.deep.equal([
        {type: 'code', text: '&amp;'},
        ' &amp; &amp;',
      ]);
      expect(blocksOf('```\n&#60;\n```')).to.deep.equal([{type: 'code', text: '&#60;'}]);
    });

    it('are text, not Markdown syntax', () => {
      expect(inlinesOf('&#42;a&#42; &lsqb;b](c) &lt;b&gt; &#96;d&#96;')).to.deep.equal([
        '*a* [b](c) <b> `d`',
      ]);
      expect(inlinesOf('&#35; a')).to.deep.equal(['# a']);
    });
  });
});
