import type {HelpLine} from '../../../document/help-lines.js';
import {contentOf} from '../../../document/outline.js';
import type {Section} from '../../../document/types.js';
import type {Language, Words} from '../../../localization/languages.js';
import {searchWords} from '../../../localization/words.js';
import {buildElement} from '../../../rendering/build-element.js';
import type {MarkupElement} from '../../../rendering/markup.js';
import type {Faq} from '../../../text-kinds/faq.js';
import {dangerFinderSteps, type DangerFinder} from './danger.js';
import {highlightWords} from './highlight.js';
import {InSteps} from './in-steps.js';
import {indexSteps, type SearchableQuestion, type SearchIndex} from './index-questions.js';
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
  /** One line for the live region. */
  readonly status: string;
  /** Suggestions when there is no question to show. */
  readonly nothing: HTMLElement | undefined;
}

/** More answers would be a list again, which nobody in danger reads. */
const MOST_ANSWERS = 2;

/** The reader's search over one widget's questions: the piece that is loaded on first use. */
export class Search {
  readonly #owner: Element;
  /** Language → its vocabulary. */
  readonly #vocabularies = new Map<string, Vocabulary>();
  /** Of all vocabularies; undefined until the next search. */
  #findDanger: InSteps<DangerFinder> | undefined;
  /** The input of the current index. */
  #indexed: {readonly faq: Faq<Element>; readonly vocabulary: Vocabulary | undefined} | undefined;
  #index: InSteps<SearchIndex> | undefined;

  /** @param owner - the widget, which owns its highlights */
  constructor(owner: Element) {
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
  prepare(context: SearchContext): boolean {
    return this.#dangerFinder.step() || this.#indexFor(context).step();
  }

  /** Finds questions, and highlights the words that were found. */
  find(query: string, context: SearchContext): Found {
    const {faq, language} = context;
    const words = searchWords[language];
    const questions = questionsOf(faq);
    const index = this.#indexFor(context).result;
    const {ids, terms, partial} = index.search(query);
    const danger = this.#dangerIn(query, context, index);
    const pinned = danger?.answers ?? [];
    const count = new Set([...pinned, ...ids]).size;
    const marked = questions.filter(({id}) => ids.includes(id));
    highlightWords(this.#owner, marked.flatMap(elementsOf), (word) => terms.has(index.term(word)));
    return {
      ids: ids.filter((id) => !pinned.includes(id)),
      danger,
      status: partial && !danger ? words.partial(count) : words.found(count, questions.length),
      nothing: count > 0 ? undefined : nothingFound(query, context),
    };
  }

  /** Removes the highlights. */
  clear(): void {
    highlightWords(this.#owner, [], () => false);
  }

  #indexFor({faq, language}: SearchContext): InSteps<SearchIndex> {
    const vocabulary = this.#vocabularies.get(language);
    if (!this.#index || this.#indexed?.faq !== faq || this.#indexed.vocabulary !== vocabulary) {
      this.#index = new InSteps(indexSteps(searchableOf(faq), vocabulary));
      this.#indexed = {faq, vocabulary};
    }
    return this.#index;
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

function renderPerson({call, number}: HelpLine, {askPerson, hours}: Words['search']): MarkupElement {
  return ['p', `${askPerson} `, ['a', {href: `tel:${call}`}, number], `. ${hours}`];
}

function nothingFound(query: string, {faq, language, person, show, showAll}: SearchContext): HTMLElement {
  const words = searchWords[language];
  const topics = faq.groups.flatMap(({section, questions}) =>
    section && questions.length > 0 ? [section] : [],
  );
  const choices = [
    ...topics.slice(0, 4).map(({id, title}) => ({title, choose: () => show(id)})),
    {title: words.all, choose: showAll},
  ];
  const chips = choices.map(({title}): MarkupElement => ['li', ['button', {type: 'button'}, title]]);
  const panel = buildElement([
    'div',
    {class: 'none'},
    ['p', ['b', words.none(query)]],
    ['p', words.hint],
    ['ul', {class: 'chips'}, ...chips],
    ...(person ? [renderPerson(person, words)] : []),
  ]);
  panel
    .querySelectorAll('button')
    .forEach((button, index) => button.addEventListener('click', choices[index]!.choose));
  return panel;
}
