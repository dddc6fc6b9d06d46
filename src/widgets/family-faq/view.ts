import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import type {Section} from '../../document/types.js';
import type {Words} from '../../localization/languages.js';
import {faqWords} from '../../localization/words.js';
import type {Article} from '../../rendering/article.js';
import {articleOutline} from '../../rendering/article-outline.js';
import {answerOf, faqOf, type Faq, type Group} from '../../text-kinds/faq.js';
import {assignSlot} from '../base/assign-slot.js';
import {bringTo, isPageOwned, lead, targetOf, withValue} from '../base/bring-to.js';
import {FamilyNavigateEvent} from '../base/events.js';
import {OpenSections} from '../base/open-sections.js';
import {viewStyles} from '../base/styles/view-styles.js';
import {nameTables} from '../base/name-tables.js';
import type {View, ViewContext} from '../base/view.js';
import {CopyLinkController} from './copy-link-controller.js';
import {renderDanger} from './danger-box.js';
import type {FamilyFaq} from './family-faq.js';
import {afterPaint, questionsOnScreen} from './first-screen.js';
import {placedQuestions, renderResults, type PlacedQuestions} from './results-view.js';
import {SearchController} from './search-controller.js';
import {renderSearchField, type SearchFieldListeners} from './search-field.js';
import {faqDocumentStyles, faqStyles} from './styles.js';

/** The view of the FAQ: search, groups, collapsible questions. Loaded in parallel with the text. */
export class FaqView implements View {
  static readonly styles: CSSResult = css`
    ${viewStyles} ${faqStyles}
  `;
  static readonly documentStyles: CSSResult = faqDocumentStyles;

  readonly #host: FamilyFaq;
  readonly #context: ViewContext;
  readonly #search: SearchController;
  readonly #copy: CopyLinkController;
  #article: Article | undefined;
  #faq: Faq<Element> = {introduction: [], groups: []};
  #questions: readonly Section<Element>[] = [];
  #placed: PlacedQuestions = new Map();
  #title = '';
  /** Ids of the open questions, kept when they are rendered in another list and when the text is replaced. */
  readonly #sections: OpenSections;
  /** Answers to a danger, by id, that a reader opened or closed since they were moved above the others. */
  readonly #pinned = new Map<string, boolean>();
  /** Whether the status line shows the number of open questions: after all were opened or closed at once. */
  #isCounting = false;
  /** Number of questions that are rendered: before the first paint, as many as fill the screen. */
  #most = Infinity;

  constructor(host: FamilyFaq, context: ViewContext) {
    this.#host = host;
    this.#context = context;
    this.#sections = new OpenSections(host, 'details.question');
    this.#copy = new CopyLinkController(host);
    this.#search = new SearchController(host, () => ({
      faq: this.#faq,
      language: context.language,
      person: context.helpLines.at(-1),
      region: context.region,
      show: (id) => this.show(id),
      showAll: () => void this.#showAll(),
    }));
    host.addController(this);
  }

  get #words(): Words['faq'] {
    return faqWords[this.#context.language];
  }

  /** Class of a container whose questions are all open. */
  get #list(): string {
    return this.#host.layout === 'list' ? 'list' : '';
  }

  hostUpdate(): void {
    this.#rememberOpen();
    // Without the search field, a reader could not clear the search.
    if (this.#host.noSearch) void this.#clearSearch();
  }

  get isPartial(): boolean {
    return this.#most < this.#questions.length;
  }

  hostUpdated(): void {
    if (this.isPartial) afterPaint(this.#host, () => this.#renderAll());
    const {danger} = this.#search.found ?? {};
    if (!danger) this.#pinned.clear();
    // Lists are rendered by position: an element may contain another question than before.
    for (const details of this.#sections.details) {
      const id = details.dataset.id!;
      const pin = danger?.answers.indexOf(id) ?? -1;
      // Open the most urgent answer, so that its steps are visible without a tap.
      details.open = pin >= 0 ? (this.#pinned.get(id) ?? pin === 0) : this.#sections.has(id);
    }
  }

  /** Opens every question that the search shows. */
  openAll(): void {
    this.#renderAll();
    for (const details of this.#sections.details) if (!details.hidden) details.open = true;
  }

  /** Closes every question. */
  closeAll(): void {
    for (const details of this.#sections.details) details.open = false;
  }

  /**
   * Opens a question, scrolls to it and focuses it; does the same for an element in an answer; or scrolls to a group.
   *
   * @param id - id of the question, the group, or any heading or other element of the text
   * @returns false if there is no element with that id
   */
  show(id: string): boolean {
    // Back at the address of a question, the reader wants the results again that were found there.
    if (this.#search.comeBack()) return true;
    const group = this.#faq.groups.find(({section}) => section?.id === id);
    const section = group?.section ?? this.#placed.get(id)?.question;
    this.#renderAll();
    if (section) void this.#bring(id, group?.questions[0]?.id ?? id, section.heading, !group);
    else if (targetOf(this.#article, id))
      void this.#leaveSearch().then(() => bringTo(this.#host, this.#article, id));
    else return false;
    return true;
  }

  /** Assigns each element of the text to its slot. */
  arrange(article: Article, isNew = false): boolean {
    nameTables(article, () => false);
    const outline = articleOutline(article);
    this.#most = isNew && !this.#article ? questionsOnScreen(this.#host) : Infinity;
    this.#article = article;
    this.#rememberOpen();
    this.#isCounting = false;
    this.#title = article.title?.textContent ?? '';
    this.#faq = faqOf(outline);
    this.#questions = this.#faq.groups.flatMap(({questions}) => questions);
    this.#placed = placedQuestions(this.#faq.groups);
    this.#search.refresh();
    assignSlot('introduction', ...this.#faq.introduction);
    this.#faq.groups.forEach(({section, introduction, questions}, index) => {
      assignSlot(`group-${index}`, section?.heading);
      assignSlot(`introduction-${index}`, ...introduction);
      questions.forEach((question, position) => {
        const key = `${index}-${position}`;
        const {short, rest} = answerOf(question, ({tagName}) => tagName === 'P');
        assignSlot(`question-${key}`, question.heading);
        assignSlot(`short-${key}`, ...short);
        assignSlot(`answer-${key}`, ...rest);
      });
    });
    return this.#questions.length > 0 || outline.introduction.length > 0 || outline.sections.length > 0;
  }

  #renderAll(): void {
    if (!this.isPartial) return;
    this.#most = Infinity;
    this.#host.requestUpdate();
    this.#host['performUpdate']();
  }

  #rememberOpen(): void {
    this.#sections.remember((details) => {
      const id = details.dataset.id!;
      if (!details.closest('.danger')) return details.open;
      this.#pinned.set(id, details.open);
      return this.#sections.has(id);
    });
  }

  async #bring(id: string, focused: string, heading: Element, isQuestion: boolean): Promise<void> {
    await this.#leaveSearch();
    await this.#host.updateComplete;
    const question = this.#host.shadowRoot?.querySelector<HTMLElement>(withValue('data-id', focused));
    if (isQuestion && question instanceof HTMLDetailsElement) question.open = true;
    lead({
      target: heading,
      shown: isQuestion && question ? question : (heading as HTMLElement),
      focused: question?.querySelector('summary') ?? question,
    });
    this.#host.dispatchEvent(new FamilyNavigateEvent(id));
  }

  readonly #setAll = (isOpen: boolean): void => {
    if (isOpen) this.openAll();
    else this.closeAll();
    this.#isCounting = true;
    this.#host.requestUpdate();
  };

  async #clearSearch(): Promise<void> {
    this.#isCounting = false;
    if (this.#search.query) await this.#search.find('');
  }

  async #leaveSearch(): Promise<void> {
    this.#isCounting = false;
    await this.#search.leave();
  }

  readonly #field: SearchFieldListeners = {
    search: (query) => {
      this.#isCounting = false;
      void this.#search.find(query);
    },
    clear: () => void this.#clearSearch(),
    showAll: () => void this.#showAll(),
  };

  async #showAll(): Promise<void> {
    await this.#clearSearch();
    this.#host.shadowRoot?.querySelector<HTMLInputElement>('#search')?.focus();
  }

  #renderTools(): TemplateResult {
    const words = this.#words;
    const isList = this.#host.layout === 'list';
    return html`<div class="tools">
      ${this.#host.noSearch ? nothing : html`<div class="ask ${this.#list}">${renderSearchField(this.#search, this.#title, words, this.#field)}${this.#renderDanger()}</div>`}
      <p class="status soft" role="status">${this.#status()}</p>
      ${
        isList || this.#search.found?.count === 0
          ? nothing
          : html`<div class="all">
              <button class="button" type="button" @click=${() => this.#setAll(true)}>
                ${words.openAll}
              </button>
              <button class="button" type="button" @click=${() => this.#setAll(false)}>
                ${words.closeAll}
              </button>
            </div>`
      }
    </div>`;
  }

  /** The only live region, so that announcements do not overlap. Rendered before it has text, to be announced. */
  #status(): string {
    if (this.#copy.isCopied) return this.#words.copied;
    if (this.#isCounting && this.#host.layout !== 'list') {
      const shown = this.#sections.details.filter(({hidden}) => !hidden);
      return this.#words.opened(shown.filter(({open}) => open).length, shown.length);
    }
    const groups = this.#faq.groups.filter(({questions}) => questions.length > 0);
    if (this.#search.query && this.#search.isMissing) return this.#words.searchFailed;
    return this.#search.found?.status ?? this.#words.counted(this.#questions.length, groups.length);
  }

  #renderDanger(): TemplateResult {
    const danger = this.#search.found?.danger;
    const answers = danger?.answers.map(this.#renderFound) ?? [];
    return renderDanger(danger, this.#words, answers);
  }

  /** During a search, groups contain the questions that were not found: hidden, except when printing. */
  #renderGroup({section, questions}: Group<Element>, index: number, most: number): TemplateResult {
    return html`<section
      class="${section ? 'grouped' : ''} ${this.#list}"
      part="group"
      ?hidden=${this.#search.found}
    >
      ${section ? html`<slot name="group-${index}" class="heading"></slot>` : nothing}
      <div>
        <slot name="introduction-${index}"></slot>
        ${questions
          .slice(0, most)
          .map((question, position) =>
            this.#isFound(question.id)
              ? nothing
              : this.#renderQuestion(question, `${index}-${position}`, this.#search.found !== undefined),
          )}
      </div>
    </section>`;
  }

  readonly #renderFound = (id: string): TemplateResult => {
    const {question, key} = this.#placed.get(id)!;
    return this.#renderQuestion(question, key);
  };

  #isFound(id: string): boolean {
    const {ids = [], danger} = this.#search.found ?? {};
    return ids.includes(id) || (danger?.answers.includes(id) ?? false);
  }

  #renderQuestion({id, heading}: Section<Element>, key: string, isHidden = false): TemplateResult {
    const asked = html`<slot name="question-${key}" class="asked"></slot>`;
    const answer = html`<div class="answer">
      <slot name="short-${key}" class="short"></slot>
      <slot name="answer-${key}"></slot>
      ${heading.id === id || !isPageOwned(id, heading) ? this.#copy.render(id, heading.textContent.trim(), this.#words) : nothing}
    </div>`;
    if (this.#host.layout === 'list') {
      return html`<div class="question" part="question" data-id=${id} tabindex="-1" ?hidden=${isHidden}>
        ${asked}${answer}
      </div>`;
    }
    return html`<details
      class="question"
      part="question"
      data-id=${id}
      ?hidden=${isHidden}
      @toggle=${this.#onToggle}
    >
      <summary><span class="sign"></span>${asked}</summary>
      ${answer}
    </details>`;
  }

  readonly #onToggle = ({currentTarget, oldState, newState}: ToggleEvent): void => {
    // Opened for printing and closed again, not by a reader. Browsers before 2023 have no `oldState` and `newState`.
    if (oldState && oldState === newState) return;
    if (this.#sections.report(currentTarget as HTMLDetailsElement) && this.#isCounting)
      this.#host.requestUpdate();
  };

  #renderGroups(): unknown[] {
    let left = this.#most;
    return this.#faq.groups.map((group, index) => {
      if (left <= 0) return nothing;
      const rendered = this.#renderGroup(group, index, left);
      left -= group.questions.length;
      return rendered;
    });
  }

  render(): TemplateResult {
    return html`<slot name="introduction"></slot>
      ${this.#questions.length > 0 ? this.#renderTools() : nothing} ${this.#search.found?.suggestions}
      ${this.#search.found ? renderResults(this.#search.found.ids, this.#placed, this.#list, this.#renderFound) : nothing}
      ${this.#renderGroups()}`;
  }
}

/** The export name that every widget's view has. */
export {FaqView as view};
