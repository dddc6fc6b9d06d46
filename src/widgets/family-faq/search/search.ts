import type {HelpLine} from '../../../document/help-lines.js';
import {contentOf} from '../../../document/outline.js';
import type {Section} from '../../../document/types.js';
import type {Language} from '../../../localization/languages.js';
import {searchWords} from '../../../localization/words.js';
import type {Faq} from '../../../text-kinds/faq.js';
import {bringAboveKeyboard} from './above-keyboard.js';
import {dangerFinderSteps, type DangerFinder} from './danger.js';
import {highlightWords} from './highlight.js';
import {InSteps} from './in-steps.js';
import {indexSteps, type SearchableQuestion, type SearchIndex} from './index-questions.js';
import {suggestions} from './suggestions.js';
import {typedLanguage} from './typed-language.js';
import type {DangerLine, DangerRecord, Vocabulary} from './vocabulary.js';

/** What the search reads of its widget. */
export interface SearchContext {
  readonly faq: Faq<Element>;
  /** Language of the interface. */
  readonly language: Language;
  /** Whom to call when nothing is found, if there is a number for the reader's country. */
  readonly person: HelpLine | undefined;
  /** ISO 3166 code of the country whose phone numbers the reader needs. */
  readonly region: string;
  readonly show: (id: string) => void;
  readonly showAll: () => void;
}

/** What is shown above everything else when a reader types of danger. */
export interface FoundDanger {
  /** One or two sentences: what to do now. */
  readonly say: string;
  /** Numbers that work in the reader's country, the most urgent first; may be empty. */
  readonly lines: readonly DangerLine[];
  /** Ids of the questions that answer it: at most two, the most urgent first. */
  readonly answers: readonly string[];
}

/** Results of a search, as the widget shows them. */
export interface Found {
  /** Ids of the questions to show, the most relevant first; excludes those that answer a danger. */
  readonly ids: readonly string[];
  readonly danger: FoundDanger | undefined;
  /** Number of questions to show. */
  readonly count: number;
  /** One line for the live region. */
  readonly status: string;
  /** Suggestions when there is no question to show, or the reader types in another language of the text. */
  readonly suggestions: HTMLElement | undefined;
}

/** More answers would be a list again, which nobody in danger reads. */
const MOST_ANSWERS = 2;

/** The reader's search over one widget's questions: the piece that is loaded on first use. */
export class Search {
  readonly #owner: HTMLElement;
  /** Language → its vocabulary. */
  readonly #vocabularies = new Map<string, Vocabulary>();
  /** Of all vocabularies; undefined until the next search. */
  #findDanger: InSteps<DangerFinder> | undefined;
  /** The questions that are indexed, and their index for each vocabulary. */
  #indexed: Faq<Element> | undefined;
  readonly #indexes = new Map<Vocabulary | undefined, InSteps<SearchIndex>>();
  #isInDanger = false;

  /** @param owner - the widget, which owns its highlights */
  constructor(owner: HTMLElement) {
    this.#owner = owner;
  }

  /** Adds a language's vocabulary. Danger is detected in every language that was added. */
  learn(language: string, vocabulary: Vocabulary): void {
    if (this.knows(language)) return;
    this.#vocabularies.set(language, vocabulary);
    this.#findDanger = undefined;
  }

  /** Whether a language's vocabulary was added. */
  knows(language: string): boolean {
    return this.#vocabularies.has(language);
  }

  /** Does a small part of what the first search needs, and tells whether there is more. */
  prepare({faq, language}: SearchContext): boolean {
    return this.#dangerFinder.step() || this.#indexFor(faq, language).step();
  }

  /** Finds questions, and highlights the words that were found. */
  find(query: string, context: SearchContext): Found {
    const {faq, language} = context;
    const words = searchWords[language];
    const questions = questionsOf(faq);
    const typed = typedLanguage(query, language, this.#vocabularies);
    const own = this.#indexFor(faq, language).result;
    const foreign = typed === language ? undefined : this.#indexFor(faq, typed).result;
    const index = foreign && foreign.search(query).ids.length > 0 ? foreign : own;
    const {ids, terms, partial} = index.search(query);
    const danger = this.#dangerIn(query, context, own);
    const pinned = danger?.answers ?? [];
    const count = new Set([...pinned, ...ids]).size;
    const marked = questions.filter(({id}) => ids.includes(id));
    highlightWords(this.#owner, marked.flatMap(elementsOf), (word) => terms.has(index.term(word)));
    this.#bringDanger(danger !== undefined);
    return {
      ids: ids.filter((id) => !pinned.includes(id)),
      count,
      danger,
      status: partial && !danger ? words.partial(count) : words.found(count, questions.length),
      suggestions: suggestions(this.#owner, query, typed, count, context),
    };
  }

  /** Removes the highlights. */
  clear(): void {
    this.#isInDanger = false;
    highlightWords(this.#owner, [], () => false);
  }

  #indexFor(faq: Faq<Element>, language: string): InSteps<SearchIndex> {
    if (this.#indexed !== faq) this.#indexes.clear();
    this.#indexed = faq;
    const vocabulary = this.#vocabularies.get(language);
    const index = this.#indexes.get(vocabulary) ?? new InSteps(indexSteps(searchableOf(faq), vocabulary));
    this.#indexes.set(vocabulary, index);
    return index;
  }

  /** Brings the first number into view when the danger is noticed: it is below the field, where a keyboard may be. */
  #bringDanger(isInDanger: boolean): void {
    const isNew = isInDanger && !this.#isInDanger;
    this.#isInDanger = isInDanger;
    if (!isNew) return;
    // After the widget has rendered it.
    requestAnimationFrame(() => {
      const {shadowRoot} = this.#owner;
      const first = shadowRoot?.querySelector('.danger .first') ?? shadowRoot?.querySelector('.danger');
      if (first && shadowRoot?.activeElement?.matches('input')) bringAboveKeyboard(first);
    });
  }

  get #dangerFinder(): InSteps<DangerFinder> {
    return (this.#findDanger ??= new InSteps(dangerFinderSteps(...this.#vocabularies.values())));
  }

  #dangerIn(
    query: string,
    {faq, language, region}: SearchContext,
    index: SearchIndex,
  ): FoundDanger | undefined {
    const ids = new Set(this.#dangerFinder.result(query).map(({id}) => id));
    // In the language of the interface, whichever language the query is in.
    const {dangers} = this.#vocabularies.get(language) ??
      [...this.#vocabularies.values()][0] ?? {dangers: []};
    const found = dangers.filter(({id}) => ids.has(id));
    const [first] = found;
    if (!first) return undefined;
    const lines = new Map(found.flatMap((danger) => danger.lines).map((line) => [line.id, line]));
    const inRegion = [...lines.values()].filter((line) => line.region === region);
    return {
      say: inRegion.length > 0 ? first.say : searchWords[language].abroad,
      lines: inRegion,
      answers: answersTo(found, questionsOf(faq), index),
    };
  }
}

/** The questions that answer these dangers: ours by their ids, a partner's by their words. */
function answersTo(
  dangers: readonly DangerRecord[],
  questions: readonly Section<Element>[],
  index: SearchIndex,
): string[] {
  const answers = dangers.flatMap(({answers, find}) => {
    const ours = answers.filter((answer) => questions.some(({id}) => id === answer));
    const closest = ours.length > 0 ? undefined : index.closest(find);
    return closest === undefined ? ours : [closest];
  });
  return [...new Set(answers)].slice(0, MOST_ANSWERS);
}

function questionsOf(faq: Faq<Element>): Section<Element>[] {
  return faq.groups.flatMap(({questions}) => questions);
}

function elementsOf(question: Section<Element>): Element[] {
  return [question.heading, ...contentOf(question)];
}

function searchableOf({groups}: Faq<Element>): SearchableQuestion[] {
  return groups.flatMap(({section, questions}) =>
    questions.map((question) => ({
      id: question.id,
      question: question.title,
      answer: contentOf(question)
        .map((element) => element.textContent)
        .join('\n'),
      group: section?.title ?? '',
    })),
  );
}
