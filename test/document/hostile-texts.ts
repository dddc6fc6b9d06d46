/**
 * Texts made to keep a parser busy, by kind: for the tests, and for `npm run bench:limits`. Each is a function of its
 * length.
 */

export type Pattern = (size: number) => string;

export const repeat =
  (text: string): Pattern =>
  (size) =>
    text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** In paragraphs that are just short enough to be parsed. */
export const paragraphs =
  (text: string): Pattern =>
  (size) =>
    repeat(`${repeat(text)(8190)}\n\n`)(size);

const after =
  (start: string, pattern: Pattern, end = ''): Pattern =>
  (size) =>
    start + pattern(size - start.length - end.length) + end;

const numbered =
  (write: (count: number) => string): Pattern =>
  (size) => {
    let text = '';
    for (let count = 0; text.length < size; count += 1) text += write(count);
    return text;
  };

/** Lines of `>`, each one level deeper, repeatedly. */
const deeper = (most: number) => numbered((count) => `${'>'.repeat(count % most)} a\n`);

export const patterns: Readonly<Record<string, Readonly<Record<string, Pattern>>>> = {
  emphasis: {
    _a_: repeat('_a_'),
    a_: repeat('a_'),
    '_a_ in paragraphs': paragraphs('_a_'),
    'a_ in paragraphs': paragraphs('a_'),
    'a**b': paragraphs('a**b'),
    '*a **a': paragraphs('*a **a '),
    'a***b': paragraphs('a***b '),
    '~~a': paragraphs('~~a '),
    'long runs of two kinds': paragraphs(`${'*'.repeat(10)}a${'_'.repeat(10)}`),
    'longer runs': paragraphs(`${'*'.repeat(30)}a `),
    'marks between punctuation': paragraphs('.*.'),
    'one tilde each': paragraphs('2~3 '),
    'a mark in each of many short paragraphs': repeat('*a\n\n'),
    'emphasis in emphasis': paragraphs('*a **b '),
    'marks in cells': after('|a|\n|-|\n', repeat(`|${'*a'.repeat(190)}|\n`)),
    'marks in items': repeat(`- ${'_a'.repeat(190)}\n`),
    'marks in headings': repeat(`## ${'**a'.repeat(120)}\n`),
    'marks in quotes': repeat(`> ${'~~a'.repeat(130)}\n\n`),
  },
  'links and pictures': {
    '[': paragraphs('['),
    '![': paragraphs('!['),
    '[a](': paragraphs('[a]('),
    '[a](<b': paragraphs('[a](<b'),
    '[a[b]': paragraphs('[a[b]'),
    '![[]()': paragraphs('![[]()'),
    '[x](y "': paragraphs('[x](y "'),
    addresses: paragraphs('http://a.b.'),
    'mail addresses': paragraphs('a@b.'),
    'a mail address of 8,000 characters': paragraphs(`${'a.'.repeat(4000)}@`),
    'mail addresses of 200 characters': paragraphs(`${'a.'.repeat(100)}@ `),
    'addresses in brackets': paragraphs('http://a.b('),
    'addresses without a scheme': paragraphs('www.'),
    'references to nothing': paragraphs('[a][b'),
    'brackets in brackets': paragraphs('[[a]'),
    'pictures in links': paragraphs('[![a](b'),
    'links to a number': repeat(`[a](tel:${'1-'.repeat(70)})\n\n`),
    'links to many headings': numbered((count) => `[a](#b${count})${count % 100 ? ' ' : '\n\n'}`),
    'definitions with a title that stays open': repeat('[a]: (b "\n\n'),
    'definitions and as many paragraphs': (size) =>
      numbered((count) => `[a${count}]: b\n`)(size / 2) + repeat('x\n\n')(size / 2),
    'definitions and as many references': (size) =>
      numbered((count) => `[a${count}]: b\n`)(size / 2) +
      numbered((count) => `[a${count}] ${count % 500 === 0 ? '\n\n' : ''}`)(size / 2),
    'a definition with an endless title': repeat('[a]: b "\n'),
  },
  'code and escapes': {
    'backticks of every length': numbered(
      (count) => `${'`'.repeat((count % 200) + 1)}${count % 200 ? ' ' : '\n\n'}`,
    ),
    backslashes: paragraphs('\\'),
    'fences of every length': numbered((count) => `${'`'.repeat(3 + (count % 50))}\n`),
    ampersands: paragraphs('&amp'),
    'numbers of characters': paragraphs('&#1'),
  },
  'raw HTML': {
    '<': paragraphs('<'),
    '<a b="': paragraphs('<a b="'),
    '<?': paragraphs('x<?'),
    '<!--': repeat('<!--'),
    'a comment, then <!--': after('<!-- -->', repeat('<!--')),
    '<!-- in paragraphs': paragraphs('x<!--'),
    blocks: repeat('<div>\n\n'),
    'a tag of attributes': after('<a', repeat(' b="c"')),
  },
  'quotes and lists': {
    '>': repeat('>'),
    '> ': repeat('> '),
    '1. ': repeat('1. '),
    '- ': repeat('- '),
    'deeper quotes': deeper(24),
    'much deeper quotes': deeper(300),
    'quotes far too deep': deeper(600),
    'lines that hang on a quote': repeat('> > > a\nb\n'),
    'lines that hang on an item': after('- a\n', repeat('b\n')),
    'lines that hang on the second item': after('- a\n- b\n', repeat('b\n')),
    'lines that hang on a number': after('123456789. a\n', repeat('      b\n')),
    'lines that hang on an item in a quote': repeat('> - a\nb\n'),
    'long lines that do so': repeat(`> - ${'a'.repeat(120)}\n${'b'.repeat(120)}\n`),
    'lines in an item': after('- a\n', repeat('  b\n')),
    'lines in an item, by tabs': after('- a\n', repeat('\tb\n')),
    'lines in an item, with gaps': after('- a\n', repeat(`\n  c\n${'b\n'.repeat(190)}`)),
    items: repeat('- a\n'),
    'items to tick': repeat('- [ ] a\n'),
    'empty items in an item': after('- a\n', repeat('  *\n')),
    'items of a heading each': repeat('- # a\n'),
    'lines of an item that are no heading': after('- a\n', repeat('  # a\n')),
    'items of two lists': repeat('- a\n* b\n'),
    'items, ever deeper': numbered((count) => `${' '.repeat((count % 500) * 2)}- a\n`),
    alerts: repeat('> [!NOTE]\n> a\n\n'),
    'an alert and spaces': after('> [!NOTE]', repeat(' '), 'x'),
  },
  tables: {
    rows: after('|a|b|\n|-|-|\n', repeat('|c|d|\n')),
    'a wide head and short rows': (size) =>
      `${repeat('|a')(4000)}|\n${repeat('|-')(4000)}|\n${repeat('|c|\n')(size - 8004)}`,
    'one wide row': (size) => `${repeat('|a')(size / 2)}|\n${repeat('|-')(size / 2)}|`,
    'rows with a mistake each': after(
      '|a|\n|-|\n',
      numbered((count) => `|<b${count}>|\n`),
    ),
    'rows with a mistake that is hard to find': after(
      '|a|\n|-|\n',
      numbered((count) => `|<b c="\\|${count}">|\n`),
    ),
    'heads of tables that are none': repeat('a|b|c\n|-|-|\nd\n'),
    'cells of marks': after('|a|\n|-|\n', repeat(`|${'[a]('.repeat(50)}|\n`)),
    'rows of one cell': after('|a|\n|-|\n', repeat('|c\n')),
    'almost a table': after('a\n', repeat('-|'), 'x'),
  },
  headings: {
    'equal ones': repeat('# a\n'),
    'questions without an answer': repeat('## a\n'),
    'questions with an answer': repeat('## a\n\nb\n\n'),
    'one of two kinds of accents': after('# e', repeat('\u0301\u0316')),
    'accents in each': repeat(`# e${'\u0301\u0316'.repeat(500)}\n`),
    'equal ones, underlined': repeat('a\n=\n'),
    'empty ones': repeat('#\n'),
    'ones with a bad id': repeat('# a {#A}\n'),
    'one of spaces': after('# a', repeat(' '), 'b'),
    'one of spaces and half an id': after('# a', repeat(' '), '{#'),
    'one of half ids': after('# ', repeat('{#')),
    'one of ids': after('# ', repeat('{#} ')),
    'one of accents': after('# e', repeat('\u0301')),
    'a long line above a line': after('', repeat('a\n'), '='),
  },
  'lines of sources': {
    many: repeat('Sources: S99\n\n'),
    'one of spaces': after('Sources:', repeat(' '), 'x\ny'),
    'one with spaces between its names': after('Sources: S01', repeat(' '), 'x'),
    'none, and spaces': after('a', repeat(' '), 'x'),
    'one of commas': after('Sources: ', repeat(', ')),
  },
  'front matter': {
    'that never ends': after('---\n', repeat('a: b\n')),
    'of hyphens': after('---\n', repeat('--- ')),
    'of fields': after(
      '---\n',
      numbered((count) => `a${count}: b\n`),
      '---\n',
    ),
    'of brackets': after('---\na: ', repeat('['), '\n---\n'),
    'of sources that say nothing': after('---\nsources: [', repeat('{}, '), '{}]\n---\n'),
    'of lists in lists': after('---\n', repeat('- '), '\n---\n'),
  },
  terms: {
    'the same one': paragraphs('pill '),
    'in every section': repeat('## a\n\nA pill box\n\n'),
    'one that is almost explained': paragraphs('called a called '),
    'half of one, and spaces': after('pill', repeat(' '), 'x'),
    'a title that is one, and spaces': after('# pill box', repeat(' '), 'x'),
    'a title that is one, and brackets': after('# pill box ', repeat('(')),
    'marked ones': paragraphs('[a](glossary:pill) '),
  },
  'plain characters': {
    'one letter': repeat('a'),
    words: repeat('word '),
    'paragraphs of one letter': repeat('a\n\n'),
    'fences of one line': repeat('```\na\n```\n'),
    spaces: repeat(' '),
    tabs: repeat('\t'),
    'line ends': repeat('\n'),
    'old line ends': repeat('\r'),
    'spaces and line ends': repeat(' \n'),
    'hard breaks': repeat('a  \n'),
    NUL: repeat('\0'),
    'half surrogate pairs': repeat('\uD800'),
    'rules, almost': after('', repeat('- - - '), 'x'),
    rules: repeat('***\n'),
  },
};
