import {MOST_BYTES} from '../document/most-bytes.js';
import type {CheckedFile} from './checked-file.js';
import type {ProblemRule} from '../document/types.js';
import {daysMeant} from './front-matter/written-day.js';
import {namesMeant, SEVERAL_IDS} from './front-matter/fields.js';
import {isOfCountry, judgeEmergencyLink} from './phone-numbers/emergency-numbers.js';
import type {Rule} from './rule.js';

/** The problems that the library's own parser reports, whether a file is checked, built or loaded in a page. */
const ABOUT: Readonly<Record<ProblemRule, string>> = {
  encoding: 'No letter of the file was lost: it is UTF-8.',
  'front-matter': 'The lines between the two --- can be read.',
  markdown: 'The text can be read as Markdown.',
  heading: 'Every heading has words.',
  'heading-id': 'The id of a heading is unique in its file, of small letters, digits and hyphens.',
  source: 'A line of sources names sources of the front matter.',
  link: 'A link has words, and an address that may be followed.',
  image: 'A picture has a description, and comes from the same site as the text.',
  'raw-html': 'The text is Markdown, without HTML.',
};

export const parserRules: readonly Rule[] = (Object.keys(ABOUT) as ProblemRule[]).map((name) => ({
  name,
  severity: 'error',
  about: ABOUT[name],
  check: (file, {report}) => {
    const bytes = name === 'markdown' ? new TextEncoder().encode(file.written).length : 0;
    if (bytes > MOST_BYTES) report({message: tooLarge(bytes), range: {start: {line: 1, column: 1}}});
    // A list of sources under another name is reported once, and not with each line that names one of them.
    // So is one that is empty, or without commas.
    const isHidden = name === 'source' && (namesMeant(file).has('sources') || hasNoIds(file));
    for (const {rule, severity, message, line, column} of file.problems)
      if (rule === name && !isHidden && !isEmergencyLink(message, file))
        report({message: withAdvice(rule, message, file), severity, range: {start: {line, column}}});
  },
}));

/** `phone-number` reports it, with the number to write. */
function isEmergencyLink(message: string, {document}: CheckedFile): boolean {
  const [, url] = /"(tel:[^"]*)" is not for certain/.exec(message) ?? [];
  return url !== undefined && isOfCountry(document.meta.region) && judgeEmergencyLink(url) !== undefined;
}

const hasNoIds = ({frontMatter, document}: CheckedFile) =>
  frontMatter !== undefined && document.meta.sources.every(({id}) => SEVERAL_IDS.test(id));

const tooLarge = (bytes: number) =>
  `This file has ${bytes} bytes, and a widget takes ${MOST_BYTES} at most: families would not see it. Write several files.`;

/** What to write instead of a tag. Not in the parser, which pages load. */
const INSTEAD: readonly (readonly [tag: RegExp, advice: string])[] = [
  [
    /^<(?:details|summary)\b/,
    'Write what is to be opened as a heading, `### Question?`, with its text below it.',
  ],
  [
    /^<(?:aside|div|blockquote|section)\b/,
    'Take the tags out; for a box, write `> [!NOTE]` above the text, and `> ` in front of its lines.',
  ],
  [/^<img\b/, 'Write `![what it shows](address)`.'],
  [
    /^<(?:iframe|video|embed|object)\b/,
    'A film cannot stand in a text: write a link to it, `[What it shows](https://…)`.',
  ],
  [/^<a\b/, 'Write `[words](address)`.'],
  [/^<h[1-6]\b/, 'Write `## …` for a group and `### …` for what stands in it.'],
  [/^<(?:p|center|span|u|font|sup|sub|mark)\b/, 'Take the tags out, and keep the words.'],
  [
    /^<(?:table|tr|td)\b/,
    'Write a table with | between its cells, and `| --- | --- |` below its first line.',
  ],
  [/^<(?:ul|ol|li)\b/, 'Write `- ` in front of each item.'],
];

/** `<your name>`, `<Name>`: no element of HTML, or one with words behind its name instead of attributes. */
const BLANK =
  /"(<(?!(?:a|abbr|address|article|aside|audio|b|base|big|blockquote|body|br|button|canvas|center|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|frame|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|meta|nav|noscript|object|ol|optgroup|option|p|param|picture|pre|progress|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|track|u|ul|var|video|wbr)(?:[\s/]*>|\s[^>]*=)|\w+-\w|\w+:)[a-z][^<>"=]*>)/i;

function withAdvice(rule: ProblemRule, message: string, {fields}: CheckedFile): string {
  const {sources} = fields;
  if (
    rule === 'front-matter' &&
    message.startsWith('`sources` must be a list') &&
    typeof sources === 'string'
  ) {
    const ids = sources.split(/\s(?:and|y|e)\s|[\s,;/|]+/).map((id) => id.replace(/^\W+|\W+$/g, ''));
    if (ids.every((id) => /^[A-Z]\d+\w?$|^$/.test(id)))
      return `\`sources\` must be a list. Write \`sources: [${ids.filter((id) => id !== '').join(', ')}]\`.`;
  }
  const [, name, day] = /^`(\w+)` must be a day, .*? not "(.*)"\.$/.exec(message) ?? [];
  const days = day === undefined ? [] : daysMeant(day);
  if (days.length > 0) return `${message} Write ${days.map((each) => `\`${name}: ${each}\``).join(' or ')}.`;
  const place = rule === 'raw-html' ? BLANK.exec(message)?.[1] : undefined;
  if (place !== undefined)
    return `“${place}” looks like a place to fill in. Write your own words instead of it, without < and >.`;
  const tag = rule === 'raw-html' ? /"(<.*)"\.$/.exec(message)?.[1] : undefined;
  const advice = tag === undefined ? undefined : INSTEAD.find(([pattern]) => pattern.test(tag))?.[1];
  return advice === undefined ? message : `${message} ${advice}`;
}
