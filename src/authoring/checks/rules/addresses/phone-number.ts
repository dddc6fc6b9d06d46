import type {Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {CheckedFile} from '../../checked-file.js';
import {placeOf} from '../../readability/place.js';
import type {Finding, KnownHelpLine, Place, Rule} from '../../rule.js';
import {addressesIn} from './links.js';
import {endedOption, isSameNumber, lineOf, numbersIn} from './phone-numbers.js';

/** A wrong number is worse than none: each stands in the data, where somebody checks it, and can be tapped. */
export const phoneNumber: Rule = {
  name: 'phone-number',
  severity: 'error',
  about: 'A phone number is one of help-lines.yaml, and a link that dials what it says.',
  check: (file, {library: {helpLines}, report}) => {
    for (const {url, words, place} of addressesIn(file).links) {
      const finding = judgeLink(url, words, helpLines);
      if (finding) report({...finding, place});
    }
    for (const field of ['title', 'summary'] as const) checkField(field, file, helpLines, report);
    checkText(file.tree, file, helpLines, report);
  },
};

type Report = (finding: Finding) => void;

function judgeLink(url: string, words: string, lines: readonly KnownHelpLine[]): Finding | undefined {
  const [, scheme = '', number = ''] = /^(tel|sms):([^?]*)/i.exec(url) ?? [];
  if (scheme === '') return undefined;
  const field = scheme.toLowerCase() === 'tel' ? 'call' : 'text';
  const line = lines.find((each) => each[field] === number);
  if (line) {
    const long = numbersIn(words).map((each) => each.words);
    const said = long.length > 0 ? long : [...words.matchAll(/\b\d{3,}\b/g)].map(([short]) => short);
    const [says] = said;
    if (says === undefined || said.some((each) => isSameNumber(each, number))) return undefined;
    const instead = `[${line.number}](${url})`;
    return {message: `This link says ${says} and dials ${number}. Write ${instead}`, instead: [instead]};
  }
  const meant = lineOf(number, lines)?.[field];
  if (!meant)
    return {
      message: `${number} is no number of help-lines.yaml${field === 'text' ? ' that answers texts' : ''}. Add it there, with the day on which you checked it.`,
    };
  const instead = `${scheme}:${meant}`;
  return {message: `Write ${instead}, as help-lines.yaml has it.`, instead: [instead]};
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
  const option = endedOption(words);
  if (option) report({message: ended(option.words), place});
}

function checkText(
  tree: CheckedFile['tree'],
  file: CheckedFile,
  lines: readonly KnownHelpLine[],
  report: Report,
): void {
  const {dialling} = addressesIn(file);
  const walk = (node: Nodes, isDialled: boolean): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const option = endedOption(toString(node));
      if (option) report({message: ended(option.words), place: placeIn(node, option.words, file)});
    }
    if (!isDialled && (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code')) {
      let after = node.position?.start.offset ?? 0;
      for (const {words} of numbersIn(node.value)) {
        report({...judgeLoose(words, lines), place: placeIn(node, words, file, after)});
        after = file.text.indexOf(words, after) + words.length;
      }
    }
    const inside = isDialled || dialling.has(node);
    if ('children' in node) for (const child of node.children) walk(child, inside);
  };
  walk(tree, false);
}

function judgeLoose(words: string, lines: readonly KnownHelpLine[]): Finding {
  const line = lineOf(words, lines);
  if (!line) return {message: unknown(words)};
  const address = line.call && isSameNumber(words, line.call) ? `tel:${line.call}` : `sms:${line.text}`;
  const instead = `[${words}](${address})`;
  return {message: `This number cannot be tapped. Write ${instead}`, instead: [instead]};
}

const unknown = (words: string) =>
  `${words} is no number of help-lines.yaml. Add it there, with the day on which you checked it.`;

const ended = (words: string) =>
  `“${words}”: this option of 988 ended on 17 July 2025. Leave it out; for Spanish it is 2.`;

/** Where words stand in the file: those of a node that has marks in between are not found, and it stands for them. */
function placeIn(
  node: Nodes,
  words: string,
  {text}: CheckedFile,
  from = node.position?.start.offset ?? 0,
): Place | undefined {
  const to = node.position?.end.offset ?? from;
  const at = text.indexOf(words, from);
  return at >= 0 && at + words.length <= to ? placeOf(text, at, at + words.length) : node.position;
}
