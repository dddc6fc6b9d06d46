import {dialable, dialableAddress} from '../../document/phone-number.js';
import type {Finding, KnownHelpLine} from '../rule.js';
import {diallingOf, type Dialling} from './dialling.js';
import {lineSaid, unknown, type Lines} from './known-lines.js';
import {isLocalNumber, isSameNumber, lineOf, numbersSaid} from './phone-numbers.js';

/** Problems with a link that calls a number or sends a message to it; undefined for every other link. */
export function judgeLink(
  url: string,
  words: string,
  lines: Lines,
  region: string | undefined,
): Finding | undefined {
  const dialling = diallingOf(url);
  if (!dialling) return undefined;
  const {scheme, number} = dialling;
  const field = fieldOf(dialling);
  if (number.trim() === '') {
    const example = lines.all.find((each) => each[field] !== undefined)?.[field];
    return {
      message: `This link dials no number. Write one of help-lines.yaml behind ${scheme}:${example ? `, such as ${scheme}:${example}` : ''}.`,
    };
  }
  const address = scheme === 'whatsapp' ? url : dialableAddress(url, region);
  const finding = judgeWords(words, dialling, address && diallingOf(address)?.number, lines);
  if (finding) return finding;
  // The parser reports an ambiguous number; this adds which one was meant, as with `tel:+911` and `tel:88788`.
  if (address === undefined) {
    const line = lineSaid(number, lines);
    return line && judgeSpelling(line, dialling, lines);
  }
  // The list does not say which numbers use WhatsApp.
  if (scheme === 'whatsapp')
    return lineOf(number, lines.all) ? undefined : {message: unknown(number, words, lines)};
  if (lines.all.some((each) => each[field] === number)) return undefined;
  const own = ownLine(address, lines);
  if (own?.[field]) return undefined;
  if (own)
    return {
      message: `family-widgets.yaml does not say that ${own.number} answers texts. Write \`texts: true\` there, or tel: here.`,
    };
  const line = lineOf(numberOf(number), lines.all);
  return line
    ? judgeSpelling(line, dialling, lines)
    : {message: unknown(number, words, lines, field === 'text')};
}

/** Reports a number of the data whose address is written in another way, or dialled in one that it does not answer. */
function judgeSpelling(line: KnownHelpLine, dialling: Dialling, {own}: Lines): Finding {
  const field = fieldOf(dialling);
  const meant = addressFor(line, dialling);
  const file = own.includes(line) ? 'family-widgets.yaml' : 'help-lines.yaml';
  return {
    message:
      line[field] === undefined
        ? `${file} does not say that ${line.number} answers ${field === 'text' ? 'texts' : 'calls'}. Write ${meant}`
        : `Write ${meant}, as ${file} has it.`,
    instead: [meant],
  };
}

/** What a link of this kind asks of a help line. */
function fieldOf({scheme}: Dialling): 'call' | 'text' {
  return scheme === 'sms' ? 'text' : 'call';
}

/** The author's own number with this address, in any notation and ignoring an extension. */
function ownLine(address: string, {own}: Lines): KnownHelpLine | undefined {
  const number = diallingOf(address)?.number.split(/[;,]/, 1)[0];
  return own.find(({call}) => call === number);
}

/** The address that dials a help line, with the same scheme if possible. */
function addressFor({call, text}: KnownHelpLine, dialling: Dialling): string {
  const isText = text !== undefined && (fieldOf(dialling) === 'text' || call === undefined);
  return isText ? `sms:${text}` : `tel:${call}`;
}

/**
 * Whether the text of a link matches the number that it dials; it may contain no number at all.
 *
 * @param dialled - the number to dial; undefined if it is ambiguous
 */
function judgeWords(
  words: string,
  dialling: Dialling,
  dialled: string | undefined,
  lines: Lines,
): Finding | undefined {
  const said = numbersSaid(words, (number) => lineOf(number, lines.all) !== undefined);
  const dials = dialled ?? dialling.number;
  const number = numberOf(dials);
  const same = said.find((each) => isSameNumber(each, number) || isLocalNumber(each, number));
  const says = same ?? said.find((each) => lineSaid(each, lines)) ?? said[0];
  if (says === undefined) return undefined;
  const line = lineSaid(says, lines);
  const other = lineOf(number, lines.all);
  const isSame = same !== undefined || (line !== undefined && other === line);
  if (dialled === undefined && !line) return undefined;
  if (isSame) return judgeExtension(says, dials);
  const instead = [
    ...(line ? [`[${words}](${addressFor(line, dialling)})`] : []),
    ...(other ? [`[${other.number}](${addressFor(other, dialling)})`] : []),
  ];
  const write = instead.length > 0 ? instead.join(', or ') : 'the same number twice, as its owner gives it.';
  return {message: `This link says ${says} and dials ${number}. Write ${write}`, instead};
}

/** A number without its extension. */
function numberOf(dials: string): string {
  return dials.split(/[;,]/, 1)[0]!;
}

/** A text without the extension that is dialled is no problem, and neither is the reverse: a reader hears a menu. */
function judgeExtension(says: string, dials: string): Finding | undefined {
  const [, extension] = /;ext=(\d+)/.exec(dialable(says) ?? '') ?? [];
  const others = [...dials.matchAll(/(?:;ext=|,+)(\d+)/g)].map(([, digits]) => digits!);
  if (extension === undefined || others.length === 0 || others.includes(extension)) return undefined;
  return {
    message: `This link says extension ${extension} and dials ${others.join(', then ')}. Write the same one twice.`,
  };
}
