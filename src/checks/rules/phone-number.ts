import type {Nodes} from 'mdast';
import {dialableAddress} from '../../document/phone-number.js';
import type {CheckedFile} from '../checked-file.js';
import {ownLines} from '../data-files/phones.js';
import {rangeIn, type Passage, type Piece} from '../language/readability/passage.js';
import type {Finding, KnownHelpLine, Rule} from '../rule.js';
import {diallingOf} from '../phone-numbers/dialling.js';
import {addressesIn} from '../addresses/links.js';
import {
  endedOption,
  isLocalNumber,
  isSameNumber,
  lineOf,
  numbersIn,
  numbersSaid,
  type NumberInWords,
} from '../phone-numbers/phone-numbers.js';

/** A wrong number is worse than none: each must be in the data, which is checked regularly, and be a link. */
export const phoneNumber: Rule = {
  name: 'phone-number',
  severity: 'error',
  about: 'A phone number is one of help-lines.yaml or of `phones`, and a link that dials what it says.',
  check: (file, {library, settings, report}) => {
    const own = ownLines(settings.phones);
    const lines = {own, all: [...library.helpLines, ...own], today: library.today};
    for (const {url, words, range} of addressesIn(file).links) {
      const finding = judgeLink(url, words, lines, file.document.meta.region);
      if (finding) report({...finding, range});
    }
    for (const field of ['title', 'summary'] as const) checkField(field, file, lines, report);
    checkText(file.tree, file, lines, report);
  },
};

type Report = (finding: Finding) => void;

interface Lines {
  /** Numbers of the settings. */
  readonly own: readonly KnownHelpLine[];
  /** Including those of help-lines.yaml. */
  readonly all: readonly KnownHelpLine[];
  readonly today: string;
}

function judgeLink(
  url: string,
  words: string,
  lines: Lines,
  region: string | undefined,
): Finding | undefined {
  const dialling = diallingOf(url);
  if (!dialling) return undefined;
  const {scheme, number} = dialling;
  const field = scheme === 'sms' ? 'text' : 'call';
  if (number.trim() === '') {
    const example = lines.all.find((each) => each[field] !== undefined)?.[field];
    return {
      message: `This link dials no number. Write one of help-lines.yaml behind ${scheme}:${example ? `, such as ${scheme}:${example}` : ''}.`,
    };
  }
  // The list does not say which numbers use WhatsApp.
  if (scheme === 'whatsapp')
    return lineOf(number, lines.all)
      ? judgeWords(url, words, number, number)
      : {message: unknown(number, words, lines)};
  const dials = dialableAddress(url, region);
  // The parser reports an ambiguous number.
  if (dials === undefined) return undefined;
  const line = lines.all.find((each) => each[field] === number);
  if (line) return judgeWords(url, words, number, line.number);
  const own = ownLine(dials, lines);
  if (own?.[field]) return judgeWords(url, words, own[field], own.number);
  if (own)
    return {
      message: `family-widgets.yaml does not say that ${own.number} answers texts. Write \`texts: true\` there, or tel: here.`,
    };
  const meant = lineOf(number, lines.all)?.[field];
  if (!meant) return {message: unknown(number, words, lines, field === 'text')};
  const instead = `${scheme}:${meant}`;
  return {message: `Write ${instead}, as help-lines.yaml has it.`, instead: [instead]};
}

/** The author's own number with this address, in any notation and ignoring an extension. */
function ownLine(dials: string, {own}: Lines): KnownHelpLine | undefined {
  const number = diallingOf(dials)?.number.split(/[;,]/, 1)[0];
  return own.find(({call}) => call === number);
}

/** Whether the text of a link matches the number that it dials; it may contain no number at all. */
function judgeWords(url: string, words: string, number: string, written: string): Finding | undefined {
  const said = numbersSaid(words);
  const [says] = said;
  if (says === undefined || said.some((each) => isSameNumber(each, number) || isLocalNumber(each, number)))
    return undefined;
  const instead = `[${written}](${url})`;
  return {message: `This link says ${says} and dials ${number}. Write ${instead}`, instead: [instead]};
}

/** A title and a summary cannot contain links: their numbers must at least be known. */
function checkField(
  field: 'title' | 'summary',
  {document, fields, lineOf: lineOfField}: CheckedFile,
  lines: Lines,
  report: Report,
): void {
  const words = document.meta[field] ?? '';
  // A title may come from the first heading, which is checked with the text.
  if (fields[field] === undefined) return;
  const range = {start: {line: lineOfField(field), column: 1}};
  for (const number of numbersIn(words))
    if (!lineOf(number.words, lines.all)) report({message: unknown(number.words, '', lines), range});
  const option = names988(words) ? endedOption(words) : undefined;
  if (option) report({message: ended(option.words), range});
}

function checkText(tree: CheckedFile['tree'], file: CheckedFile, lines: Lines, report: Report): void {
  const {dialling} = addressesIn(file);
  const walk = (node: Nodes): void => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'tableCell':
      case 'code':
        return judgeBlock(wordsOf(node, dialling, file), lines, report);
      default:
        if ('children' in node) for (const child of node.children) walk(child);
    }
  };
  walk(tree);
}

function judgeBlock({passage, loose, isOf988}: Words, lines: Lines, report: Report): void {
  const rangeOf = ({words, index}: NumberInWords) => rangeIn(passage, index, index + words.length);
  const option = isOf988 ? endedOption(passage.text) : undefined;
  if (option) report({message: ended(option.words), range: rangeOf(option)});
  for (const number of numbersIn(loose)) report({...judgeLoose(number.words, lines), range: rangeOf(number)});
}

/** A passage; a number in it may contain formatting (`**1-800**-662-4357`). */
interface Words {
  readonly passage: Passage;
  /** The same text, in the same length, without links. */
  readonly loose: string;
  /** Whether it is about 988. */
  readonly isOf988: boolean;
}

/** A character that is not part of any number. */
const HIDDEN = '\uFFFC';

function wordsOf(block: Nodes, dialling: ReadonlySet<Nodes>, {text: source}: CheckedFile): Words {
  const pieces: Piece[] = [];
  let text = '';
  let loose = '';
  let isLinkedTo988 = false;
  const walk = (node: Nodes, above: boolean): void => {
    const isDialled = above || dialling.has(node);
    if ('url' in node && diallingOf(node.url)?.number === '988') isLinkedTo988 = true;
    if ('value' in node) {
      const start = text.length;
      text += node.value;
      loose += isDialled ? HIDDEN.repeat(node.value.length) : node.value;
      const from = node.position?.start.offset ?? 0;
      const to = node.position?.end.offset ?? from;
      pieces.push({start, end: text.length, from, to, marks: []});
    } else if (node.type === 'break') {
      text += ' ';
      loose += ' ';
    } else if ('children' in node) for (const child of node.children) walk(child, isDialled);
  };
  walk(block, false);
  const passage = {text, pieces, source, sentences: [], isQuoted: false};
  return {passage, loose, isOf988: isLinkedTo988 || names988(text)};
}

function names988(words: string): boolean {
  return /(?<![\w-])988(?![\w-])/.test(words);
}

function judgeLoose(words: string, lines: Lines): Finding {
  const line =
    lineOf(words, lines.all) ?? lines.all.find(({call}) => call !== undefined && isLocalNumber(words, call));
  if (!line) return {message: unknown(words, '', lines)};
  const isCalled = [isSameNumber, isLocalNumber].some((isSame) => isSame(words, line.call ?? ''));
  const instead = `[${words}](${isCalled ? `tel:${line.call}` : `sms:${line.text}`})`;
  return {message: `This number cannot be tapped. Write ${instead}`, instead: [instead]};
}

/** @param words - text of the link, which may contain the number as it is displayed */
function unknown(number: string, words: string, {today}: Lines, mustTakeTexts = false): string {
  const message = `${number} is no number of help-lines.yaml${mustTakeTexts ? ' that answers texts' : ''}. Add it there, with the day on which you checked it.`;
  // A short number is not an author's own.
  if (number.replaceAll(/\D/g, '').length < LEAST_DIGITS) return message;
  const shown = numbersIn(words)[0]?.words ?? number.split(/[;,]/, 1)[0]!;
  const fields = `name: Front desk, number: "${shown}", hours: "Monday to Friday, 9 to 5", checkedOn: ${today}`;
  return `${message} Is it your own, such as your front desk? Write in family-widgets.yaml: \`phones: [{${fields}${mustTakeTexts ? ', texts: true' : ''}}]\`.`;
}

const LEAST_DIGITS = 7;

const ended = (words: string) =>
  `“${words}”: this option of 988 ended on 17 July 2025. Leave it out; for Spanish it is 2.`;
