import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {explainerWords} from '../../localization/words.js';
import {isWritten, type Article} from '../../rendering/article.js';
import {articleOutline} from '../../rendering/article-outline.js';
import {icon} from '../../rendering/icon.js';
import {familyIcon, printIcon} from '../../rendering/icons.js';
import {dropOutdatedWords} from '../../rendering/replace-words.js';
import {isWeekId} from '../../text-kinds/program.js';
import {assignSlot} from '../base/assign-slot.js';
import {bringTo} from '../base/bring-to.js';
import {viewStyles} from '../base/styles/view-styles.js';
import {nameTables} from '../base/name-tables.js';
import type {View, ViewContext} from '../base/view.js';
import {CompareController} from './compare-controller.js';
import {explainerDocumentStyles} from './document-styles.js';
import type {FamilyProgramExplainer} from './family-program-explainer.js';
import {isKnownProgram, renderLevels} from './levels.js';
import {markBlanks, markItems, markTasks} from './marks.js';
import {arrangedPartsOf, type ArrangedPart} from './parts.js';
import {checklistStyles} from './checklist-styles.js';
import {explainerStyles} from './styles.js';
import {renderWeek} from './week.js';

/** What the explainer draws around its text: facts, a week, the levels of care, the family's part, questions. */
export class ExplainerView implements View {
  static readonly styles: CSSResult = css`
    ${viewStyles} ${explainerStyles} ${checklistStyles}
  `;
  static readonly documentStyles: CSSResult = explainerDocumentStyles;

  readonly #host: FamilyProgramExplainer;
  readonly #context: ViewContext;
  readonly #compare: CompareController;
  #article: Article | undefined;
  #parts: readonly ArrangedPart[] = [];

  constructor(host: FamilyProgramExplainer, context: ViewContext) {
    this.#host = host;
    this.#context = context;
    this.#compare = new CompareController(host, context);
  }

  get #words(): Words['explainer'] {
    return explainerWords[this.#context.language];
  }

  arrange(article: Article): boolean {
    article.text.forEach(dropOutdatedWords);
    const {introduction, sections} = articleOutline(article);
    this.#article = article;
    this.#parts = arrangedPartsOf(sections);
    assignSlot('introduction', ...introduction);
    this.#parts.forEach(({role, id, heading, text, main, after, topics, end}, index) => {
      assignSlot(`heading-${index}`, heading);
      assignSlot(`text-${index}`, ...text);
      assignSlot(`${role}-${index}`, main);
      assignSlot(`after-${index}`, ...after);
      topics.forEach((topic, position) => assignSlot(`topic-${index}-${position}`, ...topic));
      assignSlot(`end-${index}`, ...end);
      if (main && role !== 'week') markItems(main);
      // Of a file, its line is reported (`report-shape.ts`).
      if (role !== 'week' && isWeekId(id) && !isWritten(heading))
        this.#context.warn(`#${id} has no table of up to 7 days, hours (0 to 24), and what fills them.`);
    });
    const weeks = this.#parts.flatMap(({role, main}) => (role === 'week' && main ? [main] : []));
    nameTables(article, (box) => weeks.some((week) => week.contains(box)));
    article.text.forEach(markTasks);
    article.text.forEach(markBlanks);
    return article.text.length > 0;
  }

  show(id: string): boolean {
    return bringTo(this.#host, this.#article, id);
  }

  render(): TemplateResult {
    const week = this.#parts.findIndex(({role}) => role === 'week');
    const ours = [this.#renderFit(), this.#renderComparison()];
    return html`<slot name="introduction"></slot>
      ${this.#isChecklist ? html`<p class="soft note">${this.#words.ticks}</p>` : nothing}
      <div class=${/(?:^|-)wallet-card$/.test(this.#context.documentId ?? '') ? 'cut' : nothing}>
        ${this.#parts.map((part, index) => [this.#renderPart(part, index), index === week ? ours : nothing])}
      </div>
      ${week < 0 ? ours : nothing}`;
  }

  /** Several lists with checkboxes are printed as one, with the button at the foot. */
  get #isChecklist(): boolean {
    return this.#parts.filter(({role}) => role === 'questions').length > 1;
  }

  #renderPart({role, days, topics}: ArrangedPart, index: number): TemplateResult {
    const words = this.#words;
    const part = role === 'family' || role === 'questions' ? `section ${role}` : 'section';
    return html`<section class=${role} part=${part}>
      <div class="rail">
        ${role === 'family' ? icon(familyIcon) : nothing}<slot name="heading-${index}"></slot>
      </div>
      <div class="body">
        <slot name="text-${index}"></slot>
        ${days.length > 0 ? renderWeek(days, words) : nothing}
        <slot name="${role}-${index}" class="main"></slot>
        <slot name="after-${index}"></slot>
        ${topics.length > 0 ? renderTopics(topics.length, index) : nothing}
        ${role === 'questions' && !this.#isChecklist ? this.#renderPrint() : nothing}
        <slot name="end-${index}"></slot>
      </div>
    </section>`;
  }

  #renderPrint(): TemplateResult {
    const print = ({currentTarget}: Event) =>
      this.#context.print((currentTarget as Element).closest('section')!);
    return html`<div class="row">
      <button class="button line" type="button" @click=${print}>
        ${icon(printIcon)}${this.#words.printQuestions}
      </button>
      <p class="soft">${this.#words.ticks}</p>
    </div>`;
  }

  #renderFit(): TemplateResult | typeof nothing {
    const {documentId, language} = this.#context;
    if (!isKnownProgram(documentId)) return nothing;
    return this.#renderOwn(this.#words.fits, renderLevels(documentId, language, this.#words));
  }

  #renderComparison(): TemplateResult | typeof nothing {
    const comparison = this.#compare.render(this.#words);
    return comparison ? this.#renderOwn(this.#words.compare, comparison, 'wide') : nothing;
  }

  /** A section that is not part of the text, under a heading of the same level. */
  #renderOwn(title: string, content: TemplateResult, kind = ''): TemplateResult {
    const level = this.#parts[0]?.heading.tagName[1] ?? '3';
    return html`<section class=${kind} part="section">
      <div class="rail" role="heading" aria-level=${level}>${title}</div>
      <div class="body">${content}</div>
    </section>`;
  }
}

function renderTopics(count: number, index: number): TemplateResult {
  const positions = [...Array(count).keys()];
  return html`<div class="topics">
    ${positions.map((position) => html`<div><slot name="topic-${index}-${position}"></slot></div>`)}
  </div>`;
}

/** The export name that every view has. */
export {ExplainerView as view};
