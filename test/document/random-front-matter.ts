/** Random front matter: every kind of YAML that authors write, and near misses of each. */
import {Chance} from '../support/chance.js';

/** The text is divided at ¦; ⏎ stands for a line break and ⇥ for a tab. */
function listOf(text: string): readonly string[] {
  return text.replaceAll('⏎', '\n').replaceAll('⇥', '\t').split('¦');
}

const KEYS = listOf(
  'title¦sources¦translationOf¦id¦last_reviewed¦last-reviewed¦last reviewed¦título¦"title"¦\'id\'¦' +
    '__proto__¦constructor¦toString¦hasOwnProperty¦true¦True¦no¦null¦Null¦~¦12¦<<¦? a¦-a¦- a¦&a b¦' +
    '!!str a¦*a¦¦[a]¦{a: b}¦' +
    'a'.repeat(1100),
);

const COLONS = listOf(': ¦: ¦: ¦: ¦: ¦:¦:  ¦ : ¦ :¦:⇥¦: ⇥¦\uFF1A ¦ = ¦::¦: : ¦:\u00A0¦:⏎¦:⏎  ¦: ⏎  - ¦:⏎- ');

const SCALARS = listOf(
  'Visits¦What families ask¦2026-11-29¦2026-11-29 10:00¦2026-11-29T10:00:00Z¦10:30¦007¦7¦0¦-0¦+1¦-7¦' +
    '1.5¦1.¦.5¦1e3¦1_000¦0o17¦0x1F¦0b1¦0X1¦123456789012345¦12345678901234567890¦.inf¦-.INF¦.nan¦NaN¦' +
    '190:20:30¦true¦True¦TRUE¦tRUE¦false¦FALSE¦yes¦no¦on¦off¦y¦N¦null¦Null¦NULL¦nULL¦~¦~a¦¦ ¦-¦--¦---¦' +
    '--- a¦...¦- a¦- - a¦-a¦? a¦?a¦: a¦:a¦:¦::¦a:¦a: b¦a :b¦a:b¦a : b¦https://a.example/b?c=d#e¦#a¦# a¦' +
    'a #b¦a#b¦a # b¦a  #  b¦"a" # b¦"a"# b¦"a"¦\'a\'¦"a¦\'a¦a"¦a\'b¦"a"b¦\'a\'b¦"a" b¦\'it\'\'s\'¦\'\'¦' +
    '""¦\'\'\'¦"""¦\'\'\'\'¦"a\\"b"¦"a\\\\"¦"a\\/b"¦"a\\n"¦"a\\tb"¦"\\x41"¦"\\u00e9"¦"\\U0001F600"¦' +
    '"\\q"¦"a\\"¦\'a\\\'¦\'a\\n\'¦"a: b"¦\'a # b\'¦"[a]"¦"a,b"¦&a b¦*a¦!a b¦!!str 1¦!!int "1"¦!¦&¦|¦>¦' +
    '|-¦>+¦|2¦| # a¦|⏎  a⏎  b¦>⏎  a⏎⏎  b¦@a¦`a¦%a¦%¦@¦=¦<<¦<a¦(a)¦$5¦/a¦+a¦.a¦¿Qué?¦é¦日本語¦🙂 a¦\uD800¦' +
    'a\u00A0¦\u00A0a¦a\u2028b¦a\u0085b¦a\u200B¦\uFEFFa¦a\uFFFE¦a\u0007¦a⇥b¦a⇥¦⇥a¦a⇥# b¦a  ¦a⏎  b¦a⏎ b¦' +
    'a⏎⏎  b¦a⏎b¦"a⏎  b"¦\'a⏎⏎  b\'¦"a\\⏎  b"¦a⏎  # b¦a⏎  # b⏎  c¦⏎  a¦⏎  "a"¦⏎  [a]¦a,b¦a]¦a}¦a[b]¦a{b}¦' +
    'a, b¦true # a¦7 # a¦~ # a¦"7"¦\'true\'¦a\r¦a: ¦a ,¦\\¦a\\',
);

const INDENTS = listOf('  ¦  ¦ ¦    ¦⇥¦ ⇥¦\u00A0');

const TOKENS = listOf(
  '"¦\'¦:¦: ¦ #¦#¦,¦[¦]¦{¦}¦-¦- ¦⏎¦⏎⏎¦⏎  ¦⏎- ¦⏎  - ¦ ¦  ¦⇥¦\r⏎¦\r¦&¦*¦!¦|¦>¦%¦@¦`¦?¦? ¦\\¦---¦⏎---⏎¦' +
    '⏎...⏎¦~¦0¦true¦a¦a: b¦⏎# a⏎¦⏎  # a⏎¦\u00A0¦\uFEFF¦\u2028¦\uD83D¦é¦[a, b]¦{a: b}¦<<: *a',
);

const SIMPLE = [
  'title: Visits\nsources: [S01, S02b]\nreviewedBy:\nregion: US',
  'kind: faq\n# comment\ntitle: "Visits: what families ask"\nsources:\n  - S01\n  - id: a\n    title: B\n  - {id: c, title: D}',
  'translationOf:\n  id: a\n  # prettier-ignore\n  sections: {a: 1a, b: 2b,\n    c: 3c,\n    d: 4d}\nfindTerms: false',
  "sources:\n- S01\n- {id: handbook, title: 'Our handbook', year: 2024, url: https://a.example/b}\nid: a # comment",
  'also: [\n    a b, "c",\n    d\n  ]\nreviewedBy: {name: Dr. Ana, role: Nurse}\nlastReviewed: 2026-11-29\n',
];

/**
 * @param seed - a whole number; the same text for the same seed
 * @returns the lines between the `---`
 */
export function randomFrontMatter(seed: number): string {
  const chance = new Chance(seed);
  const oneIn = (count: number) => chance.below(count) === 0;
  const oneOf = (all: readonly string[]) => chance.pick(all);
  const usually = (usual: readonly string[], all: readonly string[]) => oneOf(oneIn(3) ? all : usual);
  const text = () => usually(SCALARS.slice(0, 60), SCALARS);
  const key = () => usually(['a', 'b', 'c', 'd', 'title', 'id'], KEYS);
  const colon = () => usually([': '], COLONS);
  const flow = (depth: number): string => {
    if (depth === 0 || oneIn(3)) return text();
    const isList = oneIn(2);
    const entries = Array.from({length: chance.below(4)}, () =>
      isList ? flow(depth - 1) : `${key()}${usually([': '], [':', ' : ', '', ': \n   '])}${flow(depth - 1)}`,
    );
    const comma = usually([', '], [',', ' , ', ',\n', ',\n    ', ', # a\n  ', ';', ',,', '\n, ']);
    const [open, close] = isList ? (['[', ']'] as const) : (['{', '}'] as const);
    return `${usually([open], ['', '[', '{'])}${oneOf(['', ' ', '\n    '])}${entries.join(comma)}${oneOf(['', '', ',', ' ', '\n', '\n  '])}${usually([close], ['', ']', '}'])}`;
  };
  const block = (indent: string, depth: number): string => {
    const isList = oneIn(3);
    const step = () => usually(['  '], ['', ' ', '   ', '\t']);
    const inner = (): string => {
      const kind = depth === 0 ? 0 : chance.below(4);
      if (kind === 3) return `\n${block(indent + step(), depth - 1)}`;
      if (kind === 2 && isList) return block(`${indent}  `, depth - 1).trimStart();
      return kind === 1 ? flow(2) : text();
    };
    const entries = Array.from({length: 1 + chance.below(3)}, () => {
      const start = oneIn(15) ? oneOf(INDENTS) : indent;
      const head = isList ? usually(['- '], ['-', '-  ', '- - ', '-\t', '* ']) : `${key()}${colon()}`;
      return `${start}${head}${inner()}${oneOf(['', '', '', '', ' # a', '#a', ' ', '\n', '\n# a', '\n    # a'])}`;
    });
    return entries.join('\n');
  };
  let yaml = oneIn(2) ? oneOf(SIMPLE) : `${key()}: ${flow(2)}\n${block('', 3)}`;
  for (let changes = chance.below(4); changes > 0; changes -= 1) {
    const at = chance.below(yaml.length + 1);
    yaml = yaml.slice(0, at) + (oneIn(4) ? '' : oneOf(TOKENS)) + yaml.slice(at + chance.below(3));
  }
  if (oneIn(40)) yaml = yaml.replaceAll('\n', '\r\n');
  return yaml;
}
