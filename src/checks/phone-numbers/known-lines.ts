import leven from 'leven';
import type {KnownHelpLine} from '../rule.js';
import {isLocalNumber, lineOf, numbersIn} from './phone-numbers.js';

/** The numbers that a text may contain. */
export interface Lines {
  /** Numbers of the settings. */
  readonly own: readonly KnownHelpLine[];
  /** Including those of help-lines.yaml. */
  readonly all: readonly KnownHelpLine[];
  readonly today: string;
}

/** The help line of a number in the words of a text: in any form, also without its area code. */
export function lineSaid(words: string, {all}: Lines): KnownHelpLine | undefined {
  return lineOf(words, all) ?? all.find(({call}) => call !== undefined && isLocalNumber(words, call));
}

/**
 * Reports a number that is not in the data.
 *
 * @param words - text of the link, which may contain the number as it is displayed
 */
export function unknown(number: string, words: string, lines: Lines, mustTakeTexts = false): string {
  const {own, today} = lines;
  const meant = nearLine(number, lines);
  const guess = meant ? ` Did you mean ${meant.number}?` : '';
  const message = `${number} is no number of help-lines.yaml${mustTakeTexts ? ' that answers texts' : ''}.${guess} Add it there, with the day on which you checked it.`;
  // A short number is not an author's own, and neither is a misspelt one of a help line.
  if (digitsOf(number).length < LEAST_DIGITS || (meant && !own.includes(meant))) return message;
  const shown = numbersIn(words)[0]?.words ?? number.split(/[;,]/, 1)[0]!;
  const fields = `name: Front desk, number: "${shown}", hours: "Monday to Friday, 9 to 5", checkedOn: ${today}`;
  return `${message} Is it your own, such as your front desk? Write in family-widgets.yaml: \`phones: [{${fields}${mustTakeTexts ? ', texts: true' : ''}}]\`.`;
}

const LEAST_DIGITS = 7;

/** The number that may have been meant: with one digit more, less or another one, or with two of them swapped. */
function nearLine(number: string, {all}: Lines): KnownHelpLine | undefined {
  const digits = digitsOf(number);
  return all.find(({call, text}) =>
    [call, text].some((each) => each !== undefined && isNear(digits, digitsOf(each))),
  );
}

/** Three digits are as close to many other numbers, such as 711 to 911: only swapped ones are similar. */
function isNear(digits: string, wanted: string): boolean {
  return isSwapped(digits, wanted) || (digits.length > 3 && leven(digits, wanted) === 1);
}

function isSwapped(digits: string, wanted: string): boolean {
  const index = [...digits].findIndex((digit, place) => digit !== wanted[place]);
  const swapped =
    digits.slice(0, index) + (digits[index + 1] ?? '') + digits[index] + digits.slice(index + 2);
  return index >= 0 && swapped === wanted;
}

/** The digits of a number without its country code and its extension. */
function digitsOf(number: string): string {
  const digits = number.split(/[;,]/, 1)[0]!.replaceAll(/\D/g, '');
  return digits.length > 10 ? digits.replace(/^1/, '') : digits;
}
