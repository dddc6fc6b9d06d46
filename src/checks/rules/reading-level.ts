import {dataFor} from '../../localization/by-language.js';
import {rangeIn} from '../language/readability/passage.js';
import {GATES, readability, type Readability} from '../language/readability/readability.js';
import {
  scoredSections,
  totalOf,
  type CountedSentence,
  type ScoredSection,
} from '../language/readability/scores.js';
import {readWordsOf} from '../language/readability/sentences.js';
import {syllablesOf} from '../language/readability/syllables.js';
import type {CheckedFile} from '../checked-file.js';
import type {TextRange} from '../../document/types.js';
import type {Rule, Severity} from '../rule.js';

/** Maximum number of sentences, and of words, in a message. */
const MOST_EXAMPLES = 3;

export const readingLevel: Rule = {
  name: 'reading-level',
  severity: 'error',
  about:
    'A file, and each section of 100 words or more, reads at grade 8 or below in English (aim at 7 or below), and in Spanish at 55 or more on the INFLESZ scale and 60 or more by Fernández Huerta.',
  check: (file, {settings, report}) => {
    const count = syllablesOf(file.language, settings.easyWords);
    const measure = dataFor(readability, file.language);
    if (!count || !measure) return;
    for (const scored of tooHard(scoredSections(file, settings.easyWords))) {
      const severity = severityOf(scored)!;
      const hardest = hardestSentences(scored.counted, measure);
      const lines = hardest.map(({passage, start, end}) => rangeIn(passage, start, end).start.line);
      const words = longestWords(hardest, count);
      const message = `${scoreInWords(scored, severity)} Make the hardest sentences shorter (${linesInWords(lines)})${wordsInWords(words)}.`;
      report({message, severity, range: rangeOfScore(scored, file)});
    }
  },
};

/** Spanish has goals too, but no warning: a text that passes both gates is normal or easier on either scale. */
function severityOf({score: {level, grade}}: ScoredSection): Severity | undefined {
  if (level === 'hard') return 'error';
  return level === 'fair' && grade !== undefined ? 'warning' : undefined;
}

/** Omits a section of level 2 if one of its subsections is reported at the same severity or a higher one. */
function tooHard(all: readonly ScoredSection[]): ScoredSection[] {
  const found = all.filter((scored) => severityOf(scored) !== undefined);
  return found.filter(
    (scored) =>
      !found.some(
        (other) =>
          scored.section?.sections.some((part) => part === other.section) &&
          (severityOf(other) === 'error' || severityOf(scored) === 'warning'),
      ),
  );
}

function rangeOfScore({section}: ScoredSection, {lineOf}: CheckedFile): TextRange {
  return section?.heading.position ?? {start: {line: lineOf('title'), column: 1}};
}

function scoreInWords({score, section}: ScoredSection, severity: Severity): string {
  const name = section ? `“${score.title}”` : 'The whole text';
  if (score.grade !== undefined) {
    const gate =
      severity === 'error'
        ? `${GATES.grade.most} is the highest that families should meet`
        : `aim at ${GATES.grade.aim} or below`;
    return `${name} reads at grade ${shown(score.grade, GATES.grade[severity === 'error' ? 'most' : 'aim'])}; ${gate}.`;
  }
  return (
    `${name} scores ${shown(score.inflesz!, GATES.inflesz.least)} on the INFLESZ scale (${GATES.inflesz.least} or more is easy enough) ` +
    `and ${shown(score.fernandezHuerta!, GATES.fernandezHuerta.least)} by Fernández Huerta (${GATES.fernandezHuerta.least} or more).`
  );
}

/** One decimal; two if a failing score would otherwise look like a passing one. */
function shown(score: number, gate: number): string {
  return score.toFixed(Number(score.toFixed(1)) === gate ? 2 : 1);
}

/** The sentences that affect the score most, in the order of the page. */
function hardestSentences(counted: readonly CountedSentence[], {difficulty}: Readability): CountedSentence[] {
  const total = totalOf(counted);
  const without = ({counts}: CountedSentence) =>
    difficulty({
      sentences: total.sentences - 1,
      words: total.words - counts.words,
      syllables: total.syllables - counts.syllables,
    });
  const hardest = [...counted].sort((one, other) => without(one) - without(other)).slice(0, MOST_EXAMPLES);
  return counted.filter((sentence) => hardest.includes(sentence));
}

/** The longest words of some sentences, from four syllables on. */
function longestWords(sentences: readonly CountedSentence[], count: (word: string) => number): string[] {
  const words = new Set(sentences.flatMap(({text}) => readWordsOf(text)).map((word) => word.toLowerCase()));
  return [...words]
    .filter((word) => count(word) > 3)
    .sort((one, other) => count(other) - count(one))
    .slice(0, MOST_EXAMPLES);
}

function linesInWords(lines: readonly number[]): string {
  const different = [...new Set(lines)];
  return `${different.length > 1 ? 'lines' : 'line'} ${different.join(', ')}`;
}

function wordsInWords(words: readonly string[]): string {
  return words.length > 0 ? `, with easier words for ${words.map((word) => `“${word}”`).join(', ')}` : '';
}
