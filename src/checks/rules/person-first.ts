import {findWords, type FoundWords} from '../language/lexicon/find.js';
import {lexiconTree} from '../language/lexicon/lexicon.js';
import {isMarked, rangeIn, textWithout, type Passage} from '../language/readability/passage.js';
import {allPassages, readingOf} from '../language/readability/reading.js';
import type {Finding, Rule} from '../rule.js';

export const personFirst: Rule = {
  name: 'person-first',
  severity: 'error',
  about:
    'Words put the person first and blame nobody. Official names, quotations (`>`) and words that a text speaks of (`*“addict”*`) are left alone.',
  check: (file, {settings, report}) => {
    const tree = lexiconTree(file.language, settings.names);
    if (!tree) return;
    for (const passage of allPassages(readingOf(file))) {
      if (passage.isQuoted) continue;
      for (const found of findWords(textWithout(passage, 'code', 'marked'), tree)) {
        const finding = findingOf(found, passage);
        if (finding) report(finding);
      }
    }
  },
};

/** Words in quotation marks are less severe: a text can mention them without using them. */
function findingOf(found: FoundWords, passage: Passage): Finding | undefined {
  const {row, words, start, end} = found;
  if (row.mayBeSaid && isSaid(passage.text, start)) return undefined;
  const isMentioned = isInQuotationMarks(passage.text, start, end);
  // A technical term may be mentioned if a button explains it, or in quotation marks.
  if (row.severity === 'warning' && (isMentioned || isMarked(passage, start, 'term'))) return undefined;
  const instead = row.prefer.map((preferred) => `“${preferred}”`);
  const shown = words.replaceAll(/\s+/g, ' ');
  const advice = `Instead of “${shown}” write ${listOf(instead)}.`;
  const note = isMentioned ? `If the text is about the word itself, mark it: *“${shown}”*.` : row.note;
  return {
    message: [advice, ...(note === undefined ? [] : [note])].join(' '),
    range: rangeIn(passage, start, end),
    instead: row.prefer,
    severity: isMentioned ? 'warning' : row.severity,
  };
}

function listOf(items: readonly string[]): string {
  const last = items.at(-1)!;
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} or ${last}` : last;
}

/** Whether exactly these words are in quotation marks: `"enabling."`. */
function isInQuotationMarks(text: string, start: number, end: number): boolean {
  return /["“„«‘]$/.test(text.slice(0, start)) && /^[.,;:!?…]?["”“»’]/.test(text.slice(end));
}

/** Whether an offset is inside quotation marks. */
function isSaid(text: string, at: number): boolean {
  return [...text.matchAll(/“[^”]*”|«[^»]*»|"[^"]*"/g)].some(
    ({0: {length}, index}) => index < at && at < index + length,
  );
}
