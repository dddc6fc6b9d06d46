import type {Nodes} from 'mdast';
import type {CheckedFile} from '../checked-file.js';
import {ownLines} from '../data-files/phones.js';
import {rangeIn, type Passage, type Piece} from '../language/readability/passage.js';
import type {Finding, Rule} from '../rule.js';
import {diallingOf} from '../phone-numbers/dialling.js';
import {
  elsewhere,
  emergencyNumbersIn,
  isOfCountry,
  judgeEmergencyLink,
} from '../phone-numbers/emergency-numbers.js';
import {judgeLink} from '../phone-numbers/dialling-link.js';
import {lineSaid, unknown, type Lines} from '../phone-numbers/known-lines.js';
import {addressesIn} from '../addresses/links.js';
import {
  endedOption,
  isLocalNumber,
  isSameNumber,
  lineOf,
  numbersIn,
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
      const {region} = file.document.meta;
      const isKnown = lines.all.some(({call}) => call === diallingOf(url)?.number);
      const finding =
        (isOfCountry(region) && !isKnown ? judgeEmergencyLink(url) : undefined) ??
        judgeLink(url, words, lines, region);
      if (finding) report({...finding, range});
    }
    for (const field of ['title', 'summary'] as const) checkField(field, file, lines, report);
    checkText(file.tree, file, lines, report);
  },
};

type Report = (finding: Finding) => void;

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
        return judgeBlock(
          wordsOf(node, dialling, file),
          lines,
          isOfCountry(file.document.meta.region),
          report,
        );
      default:
        if ('children' in node) for (const child of node.children) walk(child);
    }
  };
  walk(tree);
}

function judgeBlock(
  {passage, loose, isOf988}: Words,
  lines: Lines,
  isOurCountry: boolean,
  report: Report,
): void {
  const rangeOf = ({words, index}: NumberInWords) => rangeIn(passage, index, index + words.length);
  const option = isOf988 ? endedOption(passage.text) : undefined;
  if (option) report({message: ended(option.words), range: rangeOf(option)});
  // A text that dials 911 as well explains the difference.
  const others = isOurCountry && !passage.text.includes('911') ? emergencyNumbersIn(loose) : [];
  for (const number of others)
    if (!lineSaid(number.words, lines))
      report({message: elsewhere(number.words), range: rangeOf(number), severity: 'warning'});
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
  const line = lineSaid(words, lines);
  if (!line) return {message: unknown(words, '', lines)};
  const isCalled = [isSameNumber, isLocalNumber].some((isSame) => isSame(words, line.call ?? ''));
  const instead = `[${words}](${isCalled ? `tel:${line.call}` : `sms:${line.text}`})`;
  return {message: `This number cannot be tapped. Write ${instead}`, instead: [instead]};
}

const ended = (words: string) =>
  `“${words}”: this option of 988 ended on 17 July 2025. Leave it out; for Spanish it is 2.`;
