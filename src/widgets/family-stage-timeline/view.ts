import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import {contentOf} from '../../document/outline.js';
import type {Section} from '../../document/types.js';
import {timelineWords} from '../../localization/words.js';
import type {Article} from '../../rendering/article.js';
import {articleOutline} from '../../rendering/article-outline.js';
import {icon} from '../../rendering/icon.js';
import {chevronIcon, familyIcon, loopIcon, pillIcon, pinIcon} from '../../rendering/icons.js';
import {dropOutdatedWords} from '../../rendering/replace-words.js';
import {timelineOf, type Stage, type Timeline} from '../../text-kinds/stages.js';
import {assignSlot} from '../base/assign-slot.js';
import {bringTo} from '../base/bring-to.js';
import {OpenSections} from '../base/open-sections.js';
import {viewStyles} from '../base/styles/view-styles.js';
import {nameTables} from '../base/name-tables.js';
import type {View, ViewContext} from '../base/view.js';
import type {FamilyStageTimeline} from './family-stage-timeline.js';
import {timelineDocumentStyles} from './document-styles.js';
import {isIfNeeded, markFacts} from './facts.js';
import {timelineStyles} from './styles.js';

/** What the timeline draws around its text: the lane with its stages, the band and the branch. */
export class TimelineView implements View {
  static readonly styles: CSSResult = css`
    ${viewStyles} ${timelineStyles}
  `;
  static readonly documentStyles = timelineDocumentStyles;

  readonly #host: FamilyStageTimeline;
  readonly #context: ViewContext;
  #article: Article | undefined;
  #timeline: Timeline<Element> = {band: undefined, stages: [], branch: undefined};
  readonly #sections: OpenSections;
  /** The current stage that was opened automatically, once: a reader may have closed it since. */
  #opened: string | undefined;
  #warning: string | undefined;
  #isNew = false;

  constructor(host: FamilyStageTimeline, context: ViewContext) {
    this.#host = host;
    this.#context = context;
    this.#sections = new OpenSections(host, '.more');
    host.addController(this);
  }

  /** The id of the stage that the family is at. */
  get #currentId(): string | undefined {
    const {current} = this.#host;
    const ids = this.#timeline.stages.map(({section}) => section.id);
    return current ? ids.find((id) => id === current || id === `stage-${current}`) : undefined;
  }

  hostUpdate(): void {
    this.#sections.remember();
  }

  hostUpdated(): void {
    // Not its text yet, or a prerendered view, which is there before it.
    if (!this.#article || !this.#host.shadowRoot?.querySelector('.path')) return;
    const here = this.#currentId;
    for (const details of this.#sections.details) {
      const {id} = details.dataset;
      if (this.#isNew) this.#sections.setSilently(details, this.#sections.has(id!));
      if (id === here && here !== this.#opened) this.#sections.setSilently(details, true);
    }
    this.#opened = here;
    this.#isNew = false;
    this.#warn();
  }

  /** Opens every stage, the band and the branch. */
  openAll(): void {
    for (const details of this.#sections.details) details.open = true;
  }

  /** Closes all of them. */
  closeAll(): void {
    for (const details of this.#sections.details) details.open = false;
  }

  /** Opens the stage of an element, scrolls to it and focuses its heading. */
  show(id: string): boolean {
    void this.#host.updateComplete.then(() => {
      for (const details of this.#sections.details) if (details.dataset.id === id) details.open = true;
    });
    return bringTo(this.#host, this.#article, id);
  }

  /** Assigns the text to slots. */
  arrange(article: Article): boolean {
    nameTables(article, () => false);
    article.text.forEach(dropOutdatedWords);
    const outline = articleOutline(article);
    this.#sections.remember();
    this.#isNew = true;
    this.#article = article;
    this.#timeline = timelineOf(outline, ({tagName}) => tagName === 'P');
    const {band, stages, branch} = this.#timeline;
    assignSlot('introduction', ...outline.introduction);
    for (const stage of [band, ...stages, branch]) {
      if (!stage) continue;
      const {key, section, list, line, rest} = stage;
      assignSlot(`name-${key}`, section.heading);
      assignSlot(`facts-${key}`, list);
      assignSlot(`line-${key}`, ...line);
      assignSlot(`rest-${key}`, ...rest);
      if (list) markFacts(list, section.facts);
      section.sections.forEach((part, index) => {
        assignSlot(`head-${key}-${index}`, part.heading);
        assignSlot(`part-${key}-${index}`, ...contentOf(part));
      });
    }
    return outline.introduction.length > 0 || outline.sections.length > 0;
  }

  #warn(): void {
    const {current} = this.#host;
    const known = this.#timeline.stages.map(({section}) => section.id.replace(/^stage-/, ''));
    const warning =
      current && !this.#currentId
        ? `There is no stage current="${current}". There are: ${known.join(', ')}.`
        : undefined;
    if (warning && warning !== this.#warning) this.#context.warn(warning);
    this.#warning = warning;
  }

  // An arrow function, since Lit calls a listener with the element as `this`.
  readonly #onToggle = ({currentTarget}: Event): void => {
    this.#sections.report(currentTarget as HTMLDetailsElement);
  };

  #renderStage(stage: Stage<Element>, number: number): TemplateResult {
    const {section} = stage;
    const isHere = section.id === this.#currentId;
    const kind = ['stage', isHere ? 'here' : '', isIfNeeded(section) ? 'maybe' : ''].join(' ');
    return html`<li class=${kind} part="stage" aria-current=${isHere ? 'step' : nothing}>
      <span class="node" aria-hidden="true">${number}</span>
      ${this.#renderText(stage, isHere)}
    </li>`;
  }

  #renderText({key, section, rest}: Stage<Element>, isHere = false): TemplateResult {
    const {id, title, sections} = section;
    const words = timelineWords[this.#context.language];
    return html`<div class="what">
      ${isHere ? html`<p class="flag">${icon(pinIcon)}${words.here}</p>` : nothing}
      <slot name="name-${key}" class="name"></slot>
      <slot name="facts-${key}" class="facts"></slot>
      <slot name="line-${key}" class="line"></slot>
      ${
        rest.length + sections.length > 0
          ? html`<details class="more" data-id=${id} @toggle=${this.#onToggle}>
              <summary>
                ${icon(chevronIcon)}<span>${words.more}<span class="unseen"> (${title})</span></span>
              </summary>
              <slot name="rest-${key}"></slot>
              ${sections.map((part, index) => this.#renderPart(part, `${key}-${index}`))}
            </details>`
          : nothing
      }
    </div>`;
  }

  #renderPart({id}: Section<Element>, key: string): TemplateResult {
    const isFamilys = id.endsWith('-family');
    return html`<div class=${isFamilys ? 'sand' : 'part'}>
      <div class="heading">${isFamilys ? icon(familyIcon) : nothing}<slot name="head-${key}"></slot></div>
      <slot name="part-${key}"></slot>
    </div>`;
  }

  render(): TemplateResult {
    const {band, stages, branch} = this.#timeline;
    return html`<slot name="introduction"></slot>
      <div class="path">
        ${band ? html`<div class="band" part="band">${icon(pillIcon)}${this.#renderText(band)}</div>` : nothing}
        ${
          stages.length > 0
            ? html`<ol class="stages">
                ${stages.map((stage, index) => this.#renderStage(stage, index + 1))}
              </ol>`
            : nothing
        }
        ${
          branch
            ? html`<div class="branch" part="branch">
                ${icon(loopIcon, 'flip')}${this.#renderText(branch)}
              </div>`
            : nothing
        }
      </div>`;
  }
}

/** The export name that every view has. */
export {TimelineView as view};
