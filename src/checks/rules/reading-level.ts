import {dataFor} from '../../localization/by-language.js';
import {rangeIn} from '../language/readability/passage.js';
import {readability, type FormulaScores, type Readability} from '../language/readability/readability.js';
import {
  FEWEST_WORDS,
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
  about: `A file, and each section of ${FEWEST_WORDS} words or more, reads ${Object.values(readability)
    .map(({about}) => about)
    .join(', and ')}.`,
  check: (file, {settings, report}) => {
    const count = syllablesOf(file.language, settings.easyWords);
    const measure = dataFor(readability, file.language);
    if (!count || !measure) return;
    for (const {severity, ...scored} of tooHard(scoredSections(file, settings.easyWords), measure)) {
      const hardest = hardestSentences(scored.counted, measure);
      const lines = hardest.map(({passage, start, end}) => rangeIn(passage, start, end).start.line);
      const words = longestWords(hardest, count);
      const message = `${measure.report(nameOf(scored), scored.score as FormulaScores, severity === 'error' ? 'gate' : 'aim')} Make the hardest sentences shorter (${linesInWords(lines)})${wordsInWords(words)}.`;
      report({message, severity, range: rangeOfScore(scored, file)});
    }
  },
};

interface HardSection extends ScoredSection {
  readonly severity: Severity;
}

/** Omits a section of level 2 if one of its subsections is reported with the same or a higher severity. */
function tooHard(all: readonly ScoredSection[], {warnsWhenFair}: Readability): HardSection[] {
  const found = all.flatMap((scored): HardSection[] => {
    const {level} = scored.score;
    if (level === 'hard') return [{...scored, severity: 'error'}];
    return level === 'fair' && warnsWhenFair ? [{...scored, severity: 'warning'}] : [];
  });
  return found.filter(
    (scored) =>
      !found.some(
        (other) =>
          scored.section?.sections.some((part) => part === other.section) &&
          (other.severity === 'error' || scored.severity === 'warning'),
      ),
  );
}

function rangeOfScore({section}: ScoredSection, {lineOf}: CheckedFile): TextRange {
  return section?.heading.position ?? {start: {line: lineOf('title'), column: 1}};
}

function nameOf({score, section}: ScoredSection): string {
  return section ? `“${score.title}”` : 'The whole text';
}

/** The sentences that affect the score most, in document order. */
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
