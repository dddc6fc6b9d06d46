/** The messages of the checks about one text, compared with all others. */
import type {VFile} from 'vfile';
import {checkFile} from '../../src/checks/check.js';
import {readCheckedFile, type CheckedFile, type GivenFile} from '../../src/checks/checked-file.js';
import type {Library, Severity} from '../../src/checks/rule.js';
import {originalOf} from '../../src/checks/translation/compare-translation.js';
import {translationState} from '../../src/checks/translation/translation-state.js';
import {sourceLanguage} from '../../src/localization/languages.js';
import {libraryAround, readFile, settings} from './library.js';

export interface Message {
  readonly severity: Severity;
  readonly rule: string;
  /** What is wrong, and what to write instead. */
  readonly text: string;
  /** Suggestions. */
  readonly instead: readonly string[];
  /** Start and end, from 1; without an end it is about the whole line, without a start about the whole file. */
  readonly start: Point | undefined;
  readonly end: Point | undefined;
}

export interface Point {
  readonly line: number;
  readonly column: number;
}

export interface Checked {
  readonly file: CheckedFile;
  /** In the order of the text. */
  readonly messages: readonly Message[];
  /** For a translation that is not recorded as up to date: its original. */
  readonly unaccepted?: string | undefined;
}

/** Checks a text as if it replaced the file with its path in `content/`. */
export async function checkText(given: GivenFile): Promise<Checked> {
  const file = readCheckedFile(given);
  const library = await libraryAround(file);
  const others = library.files.filter((other) => other !== file && idOf(other) === idOf(file));
  // A new text is an author's own, and need not be translated.
  const isKnown = others.length > 0 || file.document.meta.translationOf !== undefined;
  const languages = isKnown ? settings().languages : [file.language];
  checkFile(file, library, {...settings(), languages});
  return {file, messages: messagesOf(file.file), unaccepted: unacceptedOriginal(file, library)};
}

function unacceptedOriginal(file: CheckedFile, library: Library): string | undefined {
  const {languages} = settings();
  const {stale, unaccepted} = translationState(file, library, languages);
  return stale + unaccepted > 0 ? originalOf(file, library, languages[0] ?? sourceLanguage)?.text : undefined;
}

/** Checks a file of `content/`. */
export function checkLibraryFile(given: GivenFile, library: Library): Checked {
  const file = readFile(given);
  // Discard the messages of an earlier check.
  file.file.messages = [];
  checkFile(file, library, settings());
  return {file, messages: messagesOf(file.file)};
}

const idOf = ({document}: CheckedFile) => document.meta.id;

function messagesOf({messages}: VFile): Message[] {
  return messages
    .map(({fatal, ruleId, reason, expected, place}): Message => {
      const start = place && ('start' in place ? place.start : place);
      const end = place && 'end' in place ? place.end : undefined;
      return {
        severity: fatal ? 'error' : 'warning',
        rule: ruleId ?? '',
        text: reason,
        instead: expected ?? [],
        start,
        end,
      };
    })
    .sort((a, b) => (a.start?.line ?? 0) - (b.start?.line ?? 0) || column(a) - column(b));
}

const column = ({start}: Message) => start?.column ?? 0;
