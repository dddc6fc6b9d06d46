import type {Nodes} from 'mdast';
import {dialableAddress} from '../../../../document/phone-number.js';
import type {CheckedFile} from '../../checked-file.js';
import {placeIn, type Passage, type Piece} from '../../readability/passage.js';
import type {Finding, KnownHelpLine, Rule} from '../../rule.js';
import {diallingOf} from './dialling.js';
import {addressesIn} from './links.js';
import {
  endedOption,
  isLocalNumber,
  isSameNumber,
  lineOf,
  numbersIn,
  numbersSaid,
  type NumberInWords,
} from './phone-numbers.js';

/** A wrong number is worse than none: each stands in the data, where somebody checks it, and can be tapped. */
export const phoneNumber: Rule = {
  name: 'phone-number',
  severity: 'error',
  about: 'A phone number is one of help-lines.yaml, and a link that dials what it says.',
  check: (file, {library: {helpLines}, report}) => {
    for (const {url, words, place} of addressesIn(file).links) {
      const finding = judgeLink(url, words, helpLines, file.document.meta.region);
      if (finding) report({...finding, place});
    }
    for (const field of ['title', 'summary'] as const) checkField(field, file, helpLines, report);
    checkText(file.tree, file, helpLines, report);
  },
};

type Report = (finding: Finding) => void;

function judgeLink(
  url: string,
  words: string,
  lines: readonly KnownHelpLine[],
  region: string | undefined,
): Finding | undefined {
  const dialling = diallingOf(url);
  if (!dialling) return undefined;
  const {scheme, number} = dialling;
  const field = scheme === 'sms' ? 'text' : 'call';
  if (number.trim() === '') {
    const example = lines.find((each) => each[field] !== undefined)?.[field];
    return {
      message: `This link dials no number. Write one of help-lines.yaml behind ${scheme}:${example ? `, such as ${scheme}:${example}` : ''}.`,
    };
  }
  // Which numbers answer there, the list does not say.
  if (scheme === 'whatsapp')
    return lineOf(number, lines) ? judgeWords(url, words, number, number) : {message: unknown(number)};
  // The parser tells of a number that is not certain.
  if (dialableAddress(url, region) === undefined) return undefined;
  const line = lines.find((each) => each[field] === number);
  if (line) return judgeWords(url, words, number, line.number);
  const meant = lineOf(number, lines)?.[field];
  if (!meant) return {message: unknown(number, field === 'text' ? ' that answers texts' : '')};
  const instead = `${scheme}:${meant}`;
  return {message: `Write ${instead}, as help-lines.yaml has it.`, instead: [instead]};
}

/** Whether a link says what it dials; it may say no number at all. */
function judgeWords(url: string, words: string, number: string, written: string): Finding | undefined {
  const said = numbersSaid(words);
  const [says] = said;
  if (says === undefined || said.some((each) => isSameNumber(each, number) || isLocalNumber(each, number)))
    return undefined;
  const instead = `[${written}](${url})`;
  return {message: `This link says ${says} and dials ${number}. Write ${instead}`, instead: [instead]};
}

/** A title and a summary hold no links: their numbers must be known at least. */
function checkField(
  field: 'title' | 'summary',
  {document, fields, lineOf: lineOfField}: CheckedFile,
  lines: readonly KnownHelpLine[],
  report: Report,
): void {
  const words = document.meta[field] ?? '';
  // A title may come from the first heading, which is looked at with the text.
  if (fields[field] === undefined) return;
  const place = {start: {line: lineOfField(field), column: 1}};
  for (const number of numbersIn(words))
    if (!lineOf(number.words, lines)) report({message: unknown(number.words), place});
  const option = names988(words) ? endedOption(words) : undefined;
  if (option) report({message: ended(option.words), place});
}

function checkText(
  tree: CheckedFile['tree'],
  file: CheckedFile,
  lines: readonly KnownHelpLine[],
  report: Report,
): void {
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

function judgeBlock({passage, loose, isOf988}: Words, lines: readonly KnownHelpLine[], report: Report): void {
  const placeOf = ({words, index}: NumberInWords) => placeIn(passage, index, index + words.length);
  const option = isOf988 ? endedOption(passage.text) : undefined;
  if (option) report({message: ended(option.words), place: placeOf(option)});
  for (const number of numbersIn(loose)) report({...judgeLoose(number.words, lines), place: placeOf(number)});
}

/** What is read in one go: a number in it may have marks in its middle (`**1-800**-662-4357`). */
interface Words {
  readonly passage: Passage;
  /** The same words, as long, without those that can be tapped. */
  readonly loose: string;
  /** Whether they speak of 988. */
  readonly isOf988: boolean;
}

/** A character that is in no number. */
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

function judgeLoose(words: string, lines: readonly KnownHelpLine[]): Finding {
  const line =
    lineOf(words, lines) ?? lines.find(({call}) => call !== undefined && isLocalNumber(words, call));
  if (!line) return {message: unknown(words)};
  const isCalled = [isSameNumber, isLocalNumber].some((isSame) => isSame(words, line.call ?? ''));
  const instead = `[${words}](${isCalled ? `tel:${line.call}` : `sms:${line.text}`})`;
  return {message: `This number cannot be tapped. Write ${instead}`, instead: [instead]};
}

const unknown = (words: string, more = '') =>
  `${words} is no number of help-lines.yaml${more}. Add it there, with the day on which you checked it.`;

const ended = (words: string) =>
  `“${words}”: this option of 988 ended on 17 July 2025. Leave it out; for Spanish it is 2.`;
