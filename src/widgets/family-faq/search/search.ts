import type {HelpLine} from '../../../document/help-lines.js';
import {contentOf} from '../../../document/outline.js';
import type {Section} from '../../../document/types.js';
import {buildElement} from '../../../rendering/build-element.js';
import type {MarkupElement} from '../../../rendering/markup.js';
import type {Faq} from '../groups.js';
import {highlightTerms} from './highlight.js';
import {indexQuestions, type SearchIndex} from './index-questions.js';
import {searchWords, type SearchWords} from './words.js';

/** What the search needs of its widget. */
export interface SearchContext {
  readonly faq: Faq<Element>;
  /** Language of the interface. */
  readonly language: string;
  /** Whom to call when nothing is found, where there is somebody for the reader's country. */
  readonly person: HelpLine | undefined;
  readonly show: (id: string) => void;
  readonly showAll: () => void;
}

/** An answer to a search, as the widget shows it. */
export interface Found {
  /** Ids of the questions to show. */
  readonly ids: ReadonlySet<string>;
  /** One line, announced. */
  readonly status: string;
  /** Ways out where there is no question to show. */
  readonly nothing: HTMLElement | undefined;
}

/** The reader's search over one widget's questions: what is loaded on first use. */
export class Search {
  readonly #owner: object;
  #faq: Faq<Element> | undefined;
  #index: SearchIndex | undefined;

  /** @param owner - the widget, whose marks are its own */
  constructor(owner: object) {
    this.#owner = owner;
  }

  /** Finds questions by their words and their answers', and marks what was found. */
  find(query: string, context: SearchContext): Found {
    const {faq, language} = context;
    const words = searchWords(language);
    const questions = faq.groups.flatMap((group) => group.questions);
    if (!this.#index || this.#faq !== faq) this.#index = indexQuestions(questions.map(toSearchable));
    this.#faq = faq;
    const {ids, terms, partial} = this.#index(query);
    const found = questions.filter(({id}) => ids.has(id));
    highlightTerms(this.#owner, found.flatMap(elementsOf), terms);
    return {
      ids,
      status: partial ? words.partial(ids.size) : words.found(ids.size, questions.length),
      nothing: ids.size > 0 ? undefined : nothingFound(query, context),
    };
  }

  /** Takes the marks away. */
  clear(): void {
    highlightTerms(this.#owner, [], new Set());
  }
}

function elementsOf(question: Section<Element>): Element[] {
  return [question.heading, ...contentOf(question)];
}

function toSearchable(question: Section<Element>) {
  const answer = contentOf(question).map((element) => element.textContent);
  return {id: question.id, question: question.title, answer: answer.join('\n')};
}

function renderPerson({call, number}: HelpLine, {askPerson, hours}: SearchWords): MarkupElement {
  return ['p', `${askPerson} `, ['a', {href: `tel:${call}`}, number], `. ${hours}`];
}

function nothingFound(query: string, {faq, language, person, show, showAll}: SearchContext): HTMLElement {
  const words = searchWords(language);
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
