import {importFaq} from 'virtual:family-content';
import {bareValue} from '../base/attribute-value.js';
import {defaultTopics} from '../../text-kinds/widgets.js';
import {FamilyWidget} from '../base/family-widget.js';
import type {WidgetOptions} from '../base/widget-options.js';
import type {FaqView} from './view.js';

/**
 * @summary Questions families ask, by group, with a search and a link to each answer.
 *
 * The text comes from a built-in `topic`, from a Markdown file (`src`), or from an article inside the tag. It stands
 * in the page's own document, where translation, find-in-page, print and screen readers reach it; children of an
 * element with `topic` or `src` are its fallback, shown while the text loads and if loading fails.
 *
 * @element family-faq
 *
 * @attr {string} topic - A built-in topic. Default: `family-faq`, unless there is a `src` or an article inside.
 * @attr {'accordion'|'list'} layout - Questions that open one by one, or all of them open. Default: `accordion`.
 * @attr {boolean} no-search - Leaves the search field out.
 *
 * @fires {FamilyToggleEvent} family-toggle - A question was opened or closed. Does not bubble.
 * @fires {FamilyNavigateEvent} family-navigate - The reader was brought to a question or group. Does not bubble.
 *
 * @csspart search - The search field with its label.
 * @csspart danger - Emergency numbers and an answer, while a reader types of danger.
 * @csspart results - The questions that a search found.
 * @csspart group - A group of questions.
 * @csspart question - A question and its answer.
 *
 * @example
 * <family-faq topic="family-faq"></family-faq>
 */
export class FamilyFaq extends FamilyWidget<FaqView> {
  protected static override readonly options: WidgetOptions<FaqView> = {
    topic: defaultTopics['family-faq'],
    letters: [24, 56],
    importView: importFaq,
  };

  static override readonly properties = {
    layout: {converter: bareValue},
    noSearch: {attribute: 'no-search', type: Boolean},
  };

  /** Questions that open one by one, or all of them open. Any other value means `accordion`. */
  declare layout: 'accordion' | 'list' | undefined;
  /** Leaves the search field out. */
  declare noSearch: boolean;

  constructor() {
    super();
    this.noSearch = false;
  }

  /** Opens every question that the search shows. */
  openAll(): void {
    this.view?.openAll();
  }

  /** Closes every question. */
  closeAll(): void {
    this.view?.closeAll();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'family-faq': FamilyFaq;
  }
}
