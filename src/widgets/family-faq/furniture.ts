import {html, nothing, type TemplateResult} from 'lit';
import {contentOf} from '../../document/outline.js';
import type {Section} from '../../document/types.js';
import type {Article} from '../../rendering/article.js';
import {articleOutline} from '../../rendering/article-outline.js';
import {icon} from '../../rendering/icon.js';
import {closeIcon, searchIcon} from '../../rendering/icons.js';
import {FamilyNavigateEvent, FamilyToggleEvent} from '../events.js';
import type {Furniture, WidgetContext} from '../widget-controller.js';
import {CopyLinkController} from './copy-link-controller.js';
import type {FamilyFaq} from './family-faq.js';
import {faqOf, type Faq, type Group} from './groups.js';
import {SearchController} from './search-controller.js';
import {faqStyles} from './styles.js';
import {faqWords, type FaqWords} from './words.js';

/** What the FAQ draws around its text: search, groups, questions to open. Comes beside the text, not before it. */
export class FaqFurniture implements Furniture {
  static readonly styles = faqStyles;

  readonly #host: FamilyFaq;
  readonly #context: WidgetContext;
  readonly #search: SearchController;
  readonly #copy: CopyLinkController;
  #faq: Faq<Element> = {introduction: [], groups: []};
  #questions: readonly Section<Element>[] = [];
  #title = '';
  /** Ids of the questions that stood open the last time that there were any: to open again in a new text. */
  #open: ReadonlySet<string> = new Set();
  #isNew = false;

  constructor(host: FamilyFaq, context: WidgetContext) {
    this.#host = host;
    this.#context = context;
    this.#copy = new CopyLinkController(host);
    this.#search = new SearchController(host, () => ({
      faq: this.#faq,
      language: context.language,
      person: context.helpLines.at(-1),
      show: (id) => this.show(id),
      showAll: () => void this.#showAll(),
    }));
    host.addController(this);
  }

  get #words(): FaqWords {
    return faqWords(this.#context.language);
  }

  hostUpdate(): void {
    // While a text is loaded there are none.
    this.#rememberOpen();
    // Without its field a search could not be cleared.
    if (this.#host.noSearch) void this.#clearSearch();
  }

  hostUpdated(): void {
    if (!this.#isNew || this.#details().length === 0) return;
    for (const details of this.#details()) details.open = this.#open.has(details.dataset.id!);
    this.#isNew = false;
  }

  /** Opens every question that the search shows. */
  openAll(): void {
    for (const details of this.#details()) if (!details.hidden) details.open = true;
  }

  /** Closes every question. */
  closeAll(): void {
    for (const details of this.#details()) details.open = false;
  }

  /**
   * Opens a question, scrolls to it and focuses it; or scrolls to a group.
   *
   * @param id - id of the question or group
   * @returns false where there is none of that id
   */
  show(id: string): boolean {
    const group = this.#faq.groups.find(({section}) => section?.id === id);
    if (!group && !this.#questions.some((question) => question.id === id)) return false;
    void this.#bring(id, group?.questions[0]?.id ?? id, group?.section?.heading);
    return true;
  }

  /** Gives each piece of the text its slot. */
  arrange(article: Article): boolean {
    const outline = articleOutline(article);
    this.#rememberOpen();
    this.#isNew = true;
    const place = (name: string, ...nodes: (Element | undefined)[]) => {
      for (const node of nodes) if (node) node.slot = name;
    };
    this.#title = article.title?.textContent ?? '';
    this.#faq = faqOf(outline);
    this.#questions = this.#faq.groups.flatMap(({questions}) => questions);
    this.#search.refresh();
    place('introduction', ...this.#faq.introduction);
    this.#faq.groups.forEach(({section, introduction, questions}, index) => {
      place(`group-${index}`, section?.heading);
      place(`introduction-${index}`, ...introduction);
      questions.forEach((question, position) => {
        const key = `${index}-${position}`;
        const [first, ...rest] = contentOf(question);
        place(`question-${key}`, question.heading);
        place(first?.tagName === 'P' ? `short-${key}` : `answer-${key}`, first);
        place(`answer-${key}`, ...rest);
      });
    });
    return this.#questions.length > 0 || outline.introduction.length > 0 || outline.sections.length > 0;
  }

  #rememberOpen(): void {
    const details = this.#details();
    if (details.length > 0)
      this.#open = new Set(details.flatMap(({open, dataset}) => (open ? [dataset.id!] : [])));
  }

  #details(): HTMLDetailsElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details.question') ?? [])];
  }

  async #bring(id: string, focused: string, heading?: Element): Promise<void> {
    await this.#clearSearch();
    await this.#host.updateComplete;
    const question = this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-id="${CSS.escape(focused)}"]`);
    if (!heading && question instanceof HTMLDetailsElement) question.open = true;
    (question?.querySelector('summary') ?? question)?.focus({preventScroll: true});
    (heading ?? question)?.scrollIntoView({block: 'start'});
    this.#host.dispatchEvent(new FamilyNavigateEvent(id));
  }

  async #clearSearch(): Promise<void> {
    if (this.#search.query) await this.#search.find('');
  }

  // Arrow functions: Lit calls a listener on the element, and these belong to its furniture.
  readonly #onSearch = (event: Event): void => {
    void this.#search.find((event.target as HTMLInputElement).value);
  };

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') void this.#clearSearch();
  };

  async #showAll(): Promise<void> {
    await this.#clearSearch();
    this.#host.shadowRoot?.querySelector<HTMLInputElement>('#search')?.focus();
  }

  #renderTools(): TemplateResult {
    const words = this.#words;
    const isList = this.#host.layout === 'list';
    return html`<div class="tools">
      ${this.#host.noSearch ? nothing : this.#renderSearch()}
      <p class="status soft" role="status">${this.#status()}</p>
      ${
        isList || this.#search.found?.nothing
          ? nothing
          : html`<div class="all">
              <button class="button" type="button" @click=${() => this.openAll()}>${words.openAll}</button>
              <button class="button" type="button" @click=${() => this.closeAll()}>${words.closeAll}</button>
            </div>`
      }
    </div>`;
  }

  #renderSearch(): TemplateResult {
    const words = this.#words;
    const {query} = this.#search;
    return html`<div role="search" aria-label=${this.#title} part="search">
      <label for="search">${words.search}</label>
      <div class="field">
        ${icon(searchIcon)}
        <input
          id="search"
          type="search"
          autocomplete="off"
          .value=${query}
          @focus=${() => this.#search.prepare()}
          @input=${this.#onSearch}
          @keydown=${this.#onSearchKey}
        />
        ${
          query
            ? html`<button
                class="button clear"
                type="button"
                aria-label=${words.clear}
                @click=${() => this.#showAll()}
              >
                ${icon(closeIcon)}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #status(): string {
    const groups = this.#faq.groups.filter(({questions}) => questions.length > 0);
    if (this.#search.query && this.#search.isMissing) return this.#words.searchFailed;
    return this.#search.found?.status ?? this.#words.counted(this.#questions.length, groups.length);
  }

  #renderGroup({section, questions}: Group<Element>, index: number): TemplateResult {
    const isHidden = this.#search.found && !questions.some(({id}) => this.#isFound(id));
    const kind = [section ? 'grouped' : '', this.#host.layout === 'list' ? 'list' : ''].join(' ');
    return html`<section class=${kind} part="group" ?hidden=${isHidden}>
      ${section ? html`<slot name="group-${index}" class="heading"></slot>` : nothing}
      <div>
        <slot name="introduction-${index}"></slot>
        ${questions.map((question, position) => this.#renderQuestion(question, `${index}-${position}`))}
      </div>
    </section>`;
  }

  #isFound(id: string): boolean {
    return this.#search.found?.ids.has(id) ?? true;
  }

  #renderQuestion({id, heading}: Section<Element>, key: string): TemplateResult {
    const isHidden = !this.#isFound(id);
    const asked = html`<slot name="question-${key}" class="asked"></slot>`;
    const answer = html`<div class="answer">
      <slot name="short-${key}" class="short"></slot>
      <slot name="answer-${key}"></slot>
      ${heading.id === id ? this.#copy.render(id, this.#words) : nothing}
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
    // Opened for printing and closed again: nobody's doing. Browsers before 2023 tell no states.
    if (oldState && oldState === newState) return;
    const {open, dataset} = currentTarget as HTMLDetailsElement;
    this.#host.dispatchEvent(new FamilyToggleEvent(dataset.id!, open));
  };

  render(): TemplateResult {
    return html`<slot name="introduction"></slot>
      ${this.#questions.length > 0 ? this.#renderTools() : nothing}
      <p class="unseen" role="status">${this.#copy.isCopied ? this.#words.copied : ''}</p>
      ${this.#search.found?.nothing}
      ${this.#faq.groups.map((group, index) => this.#renderGroup(group, index))}`;
  }
}

/** The name under which every widget's furniture is found. */
export {FaqFurniture as furniture};
