import MiniSearch from 'minisearch';
import {InSteps} from './in-steps.js';
import {wordsOf} from './text-words.js';
import type {Vocabulary} from './vocabulary.js';

/** A question as the search indexes it. */
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
  /** The words found, as `term` normalises the words in the questions. */
  readonly terms: ReadonlySet<string>;
  /** No question has all the words: these have the most of them, or the rarest. */
  readonly partial: boolean;
}

export interface SearchIndex {
  readonly search: (query: string) => SearchResult;
  /** Id of the question that is most relevant to these words; undefined if none contains any of them. */
  readonly closest: (words: readonly string[]) => string | undefined;
  /** A word as it is indexed: folded, without its ending. */
  readonly term: (word: string) => string;
}

interface IndexedQuestion extends SearchableQuestion {
  /** What families type when they mean words of the question, or the question itself. */
  readonly typed: string;
  /** What families type when they mean words of the answer. */
  readonly typedForAnswer: string;
}

/**
 * Minimum relevance of a result relative to the best one: with all the words; with some, if no question has all; with
 * some, if another one has all. Chosen by the phrases in `test/widgets/family-faq`.
 */
const LEAST_RELEVANCE = {whole: 0.12, part: 0.25, partBesideWhole: 0.5} as const;
/**
 * A shorter query is a prefix of too many words to rank by relevance: only the page's own words are searched, and
 * results keep the page's order.
 */
const LEAST_LETTERS = 3;
/** How much the share of the typed words counts that a question has, in its own words or in those typed for it. */
const MEANT = 3;
/** Minimum length of a word without its ending. */
const LEAST_STEM = 3;

/** How families ask, as far as the index needs it. */
type AskedWords = Pick<Vocabulary, 'small' | 'endings' | 'words' | 'questions'>;

/** Builds the index once; each search takes about a millisecond for 50 questions. */
export function indexQuestions(
  questions: readonly SearchableQuestion[],
  vocabulary?: AskedWords,
): SearchIndex {
  return new InSteps(indexSteps(questions, vocabulary)).result;
}

/** `indexQuestions`, in steps: one for each question. */
export function* indexSteps(
  questions: readonly SearchableQuestion[],
  vocabulary?: AskedWords,
): Generator<undefined, SearchIndex> {
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
      // The length of an answer does not affect relevance.
      bm25: {k: 1.2, b: 0, d: 0.5},
      prefix: true,
      // A known word is not a typo. Others, which have lost their endings, may have one from four letters on, and two
      // from six: two swapped letters are two.
      fuzzy: (each) => (known.has(each) ? false : each.length > 5 ? 2 : each.length > 3 ? 1 : false),
      maxFuzzy: 2,
    },
  });
  const ownWords = new Map<string, {readonly asked: Set<string>; readonly meant: Set<string>}>();
  for (const each of questions) {
    const typed = vocabulary?.questions[each.id] ?? '';
    const asked = new Set(termsOf(each.question));
    // The words of the question stand there for a page in another language; here they would count twice.
    const more = wordsOf(typed).filter((word) => !asked.has(term(word)));
    index.add({
      ...each,
      typed: `${more.join(' ')} ${typedFor(each.question)}`,
      typedForAnswer: typedFor(each.answer),
    });
    ownWords.set(each.id, {asked, meant: new Set([...asked, ...termsOf(typed)])});
    yield;
  }
  const order = new Map(questions.map(({id}, position) => [id, position]));
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
        // Stop words count if they are part of the question itself: "why wont the program tell me anything".
        boostDocument: (id: string) => 1 + shareOf(typed, ownWords.get(id)!.asked),
      });
      const asked = new Set(words.map(term)).size;
      const best = Math.max(...found.map(({score}) => score));
      const isWhole = ({queryTerms}: Scored) => new Set(queryTerms).size === asked;
      const isPart = !found.some(isWhole);
      const part = isPart ? LEAST_RELEVANCE.part : LEAST_RELEVANCE.partBesideWhole;
      const shown = found.filter(
        (each) => each.score >= best * (isWhole(each) ? LEAST_RELEVANCE.whole : part),
      );
      // In the order alone, so that it hides no result: small words count too if they are typed for a question, as in
      // "give him money".
      const rank = new Map(
        shown.map(({id, score}) => [id, score * (1 + MEANT * shareOf(ownWords.get(id)!.meant, typed))]),
      );
      shown.sort(
        (one, other) =>
          (isBeginning ? 0 : rank.get(other.id)! - rank.get(one.id)!) || inPageOrder(one, other),
      );
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

/** The fields that are used of the index's own results. */
interface Scored {
  readonly id: string;
  readonly score: number;
  readonly terms: string[];
  readonly queryTerms: string[];
}

/** The proportion of the words that are among the others: 0 to 1. */
function shareOf(others: ReadonlySet<string>, words: ReadonlySet<string>): number {
  return [...words].filter((word) => others.has(word)).length / Math.max(words.size, 1);
}

/** Removes the longest ending of a word, and then one of two equal letters: `hitting` and `hits` are `hit`. */
function stemmer(endings: readonly string[]): (word: string) => string {
  const longestFirst = [...endings].sort((one, other) => other.length - one.length);
  const stemOf = (word: string) => {
    const [folded = ''] = wordsOf(word);
    const ending = longestFirst.find(
      (each) => folded.endsWith(each) && folded.length - each.length >= LEAST_STEM,
    );
    return folded.slice(0, folded.length - (ending?.length ?? 0)).replace(/(\p{L})\1$/u, '$1');
  };
  // The texts repeat their words: most of the time of the first search would go into finding the same endings again.
  const found = new Map<string, string>();
  return (word) => {
    let stem = found.get(word);
    if (stem === undefined) found.set(word, (stem = stemOf(word)));
    return stem;
  };
}
