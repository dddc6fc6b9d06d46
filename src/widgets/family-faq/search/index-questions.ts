import MiniSearch from 'minisearch';

/** A question as the search reads it. */
export interface SearchableQuestion {
  readonly id: string;
  readonly question: string;
  readonly answer: string;
}

export interface SearchResult {
  readonly ids: ReadonlySet<string>;
  /** The words found, folded, as they stand in the questions. */
  readonly terms: ReadonlySet<string>;
  /** No question has all the words: these have the most of them. */
  readonly partial: boolean;
}

export type SearchIndex = (query: string) => SearchResult;

/** Words that say little, in the languages that we write: left out where not every word can be found. */
const STOP_WORDS = new Set(
  (
    'a an and are at be can do does for from he her him his how i if in is it its me my of on or our she should so that ' +
    'the their them they this to was we what when where which who why will with would you your al como con cual cuando ' +
    'de del el ella en es esta la las le lo los mas me mi no o para pero por que se si su sus un una y ya yo'
  ).split(' '),
);

/** Small letters, no accents: `Crisis`, `crisis` and `crísis` are one word. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Builds the index once; each search of it takes well under a millisecond for 50 questions. */
export function indexQuestions(questions: readonly SearchableQuestion[]): SearchIndex {
  const index = new MiniSearch<SearchableQuestion>({
    fields: ['question', 'answer'],
    processTerm: fold,
    searchOptions: {
      boost: {question: 3},
      prefix: true,
      // One slip in four to seven letters, two in eight and more.
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
      maxFuzzy: 2,
    },
  });
  index.addAll(questions);
  return (query) => {
    const all = index.search(query, {combineWith: 'AND'});
    if (all.length > 0) return toResult(all, false);
    const words = (term: string) => {
      const folded = fold(term);
      return STOP_WORDS.has(folded) ? null : folded;
    };
    const some = index.search(query, {combineWith: 'OR', processTerm: words});
    const most = Math.max(...some.map(({queryTerms}) => queryTerms.length));
    return toResult(
      some.filter(({queryTerms}) => queryTerms.length === most),
      true,
    );
  };
}

function toResult(found: readonly {id: unknown; terms: string[]}[], partial: boolean): SearchResult {
  return {
    ids: new Set(found.map(({id}) => String(id))),
    terms: new Set(found.flatMap(({terms}) => terms)),
    partial: partial && found.length > 0,
  };
}
