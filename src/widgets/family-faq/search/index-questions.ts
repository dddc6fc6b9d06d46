import MiniSearch from 'minisearch';
import {wordsOf} from './text-words.js';
import type {Vocabulary} from './vocabulary.js';

/** A question as the search reads it. */
export interface SearchableQuestion {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** Title of its group. */
  readonly group: string;
}

export interface SearchResult {
  /** Ids of the questions found, the most relevant first. */
  readonly ids: readonly string[];
  /** The words found, as `term` makes them of the words in the questions. */
  readonly terms: ReadonlySet<string>;
  /** No question has all the words: these have the most of them, or the rarest. */
  readonly partial: boolean;
}

export interface SearchIndex {
  readonly search: (query: string) => SearchResult;
  /** Id of the question that these words say the most about; undefined where none has one of them. */
  readonly closest: (words: readonly string[]) => string | undefined;
  /** A word as the index holds it: folded, without its ending. */
  readonly term: (word: string) => string;
}

interface IndexedQuestion extends SearchableQuestion {
  /** What families type for the words of the question, and for the question itself. */
  readonly typed: string;
  /** What families type for the words of the answer. */
  readonly typedForAnswer: string;
}

/**
 * A question is found when it is at least this relevant, compared with the best one: with all the words; with some,
 * where none has all; with some, where another one has all. Chosen by the phrases in `test/widgets/family-faq`.
 */
const LEAST_RELEVANCE = {whole: 0.12, part: 0.25, partBesideWhole: 0.5} as const;
/**
 * Shorter queries are the beginning of any word: they say nothing of relevance, so the page's own words are looked
 * for, and the page's order stays.
 */
const LEAST_LETTERS = 3;
/** Letters that a word must keep without its ending. */
const LEAST_STEM = 3;

/** Builds the index once; each search of it takes about a millisecond for 50 questions. */
export function indexQuestions(
  questions: readonly SearchableQuestion[],
  vocabulary?: Pick<Vocabulary, 'small' | 'endings' | 'words' | 'questions'>,
): SearchIndex {
  const term = stemmer(vocabulary?.endings.split(' ') ?? []);
  const termsOf = (text: string) => wordsOf(text).map(term);
  const small = new Set(vocabulary?.small.split(' '));
  const everyday = Object.entries(vocabulary?.words ?? {}).map(([words, typed]) => ({
    terms: termsOf(words),
    typed,
  }));
  const typedFor = (text: string) => {
    const terms = new Set(termsOf(text));
    return everyday
      .flatMap((each) => (each.terms.every((one) => terms.has(one)) ? [each.typed] : []))
      .join(' ');
  };
  const known = new Set<string>();
  const index = new MiniSearch<IndexedQuestion>({
    fields: ['question', 'typed', 'answer', 'typedForAnswer', 'group'],
    tokenize: wordsOf,
    processTerm: (word) => {
      const processed = term(word);
      known.add(processed);
      return processed;
    },
    searchOptions: {
      processTerm: term,
      boost: {question: 3, typed: 2.5, group: 1, typedForAnswer: 0.6},
      // The length of an answer says nothing of its relevance.
      bm25: {k: 1.2, b: 0, d: 0.5},
      prefix: true,
      // A word that is known is no slip. Of the others: one slip in four to seven letters, two in eight and more.
      fuzzy: (each) => (known.has(each) ? false : each.length > 7 ? 2 : each.length > 3 ? 1 : false),
      maxFuzzy: 2,
    },
  });
  index.addAll(
    questions.map((each) => ({
      ...each,
      typed: `${vocabulary?.questions[each.id] ?? ''} ${typedFor(each.question)}`,
      typedForAnswer: typedFor(each.answer),
    })),
  );
  const order = new Map(questions.map(({id}, position) => [id, position]));
  const wordsOfQuestion = new Map(questions.map(({id, question}) => [id, new Set(termsOf(question))]));
  const inPageOrder = (one: Scored, other: Scored) => order.get(one.id)! - order.get(other.id)!;

  return {
    term,
    search: (query) => {
      const all = wordsOf(query);
      const telling = all.filter((word) => !small.has(word));
      const words = telling.length > 0 ? telling : all;
      const isBeginning = all.join('').length < LEAST_LETTERS;
      const typed = new Set(all.map(term));
      const found: Scored[] = index.search(words.join(' '), {
        ...(isBeginning && {fields: ['question', 'answer']}),
        // Small words count where they make the question itself: "why wont the program tell me anything".
        boostDocument: (id: string) => 1 + shareOf(typed, wordsOfQuestion.get(id)!),
      });
      const asked = new Set(words.map(term)).size;
      const best = Math.max(...found.map(({score}) => score));
      const isWhole = ({queryTerms}: Scored) => new Set(queryTerms).size === asked;
      const isPart = !found.some(isWhole);
      const part = isPart ? LEAST_RELEVANCE.part : LEAST_RELEVANCE.partBesideWhole;
      const shown = found.filter(
        (each) => each.score >= best * (isWhole(each) ? LEAST_RELEVANCE.whole : part),
      );
      shown.sort((one, other) => (isBeginning ? 0 : other.score - one.score) || inPageOrder(one, other));
      return {
        ids: shown.map(({id}) => id),
        terms: new Set(shown.flatMap(({terms}) => terms)),
        partial: isPart && shown.length > 0,
      };
    },
    closest: (words) =>
      index.search(words.join(' '), {fields: ['question', 'answer'], prefix: false, fuzzy: false})[0]?.id as
        string | undefined,
  };
}

/** What is used of the index's own results. */
interface Scored {
  readonly id: string;
  readonly score: number;
  readonly terms: string[];
  readonly queryTerms: string[];
}

/** How many of a question's words were typed: 0 to 1. */
function shareOf(typed: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return [...words].filter((word) => typed.has(word)).length / Math.max(words.size, 1);
}

/** Leaves off the longest ending of a word, and one of two same letters before it: `hitting` and `hits` are `hit`. */
function stemmer(endings: readonly string[]): (word: string) => string {
  const longestFirst = [...endings].sort((one, other) => other.length - one.length);
  return (word) => {
    const [folded = ''] = wordsOf(word);
    const ending = longestFirst.find(
      (each) => folded.endsWith(each) && folded.length - each.length >= LEAST_STEM,
    );
    return folded.slice(0, folded.length - (ending?.length ?? 0)).replace(/(\p{L})\1$/u, '$1');
  };
}
