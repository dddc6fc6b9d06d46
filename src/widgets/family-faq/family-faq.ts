import {importFaq} from 'virtual:family-content';
import {LitElement, type TemplateResult} from 'lit';
import {bareValue} from '../base/attribute-value.js';
import {version} from '../base/define.js';
import {WidgetController, type Widget} from '../base/widget-controller.js';
import {widgetProperties} from '../base/widget-properties.js';
import type {FaqView} from './view.js';

/**
 * @summary Questions families ask, by group, with a search and a link to each answer.
 *
 * The text comes from a built-in `topic`, from a Markdown file (`src`), or from an article inside the tag. It stands
 * in the page's own document, where translation, find-in-page, print and screen readers reach it; children of an
 * element with `topic` or `src` are its fallback, shown until the text is there and again when it fails.
 *
 * @element family-faq
 *
 * @attr {string} topic - A built-in topic. Default: `family-faq`, unless there is a `src` or an article inside.
 * @attr {string} src - Address of a Markdown file, relative to the page. http(s) only, at most 256 kB.
 * @attr {string} lang - BCP 47 tag. Default: the nearest `lang` around the element, else English.
 * @attr {2|3|4|5} heading-level - Level of the title; groups and questions come below it. Default: the provider's, else 2.
 * @attr {'accordion'|'list'} layout - Questions to open one by one, or all open. Default: `accordion`.
 * @attr {boolean} no-search - Leaves the search field out.
 * @attr {'top'|'foot'} help - Where the help line stands. It is always there. Default: `top`.
 *
 * @slot - An article (headings among the children), or the fallback.
 *
 * @fires {FamilyContentLoadEvent} family-content-load - The text is on the screen.
 * @fires {FamilyContentErrorEvent} family-content-error - The text did not come, after all tries.
 * @fires {FamilyToggleEvent} family-toggle - A question was opened or closed. Does not bubble.
 * @fires {FamilyNavigateEvent} family-navigate - The reader was brought to a question or group. Does not bubble.
 *
 * @csspart base - All of the widget.
 * @csspart sheet - The sheet of paper.
 * @csspart help - The help line.
 * @csspart search - The search field with its label.
 * @csspart danger - Emergency numbers and an answer, while a reader types of danger.
 * @csspart results - The questions that a search found.
 * @csspart group - A group of questions.
 * @csspart question - A question and its answer.
 * @csspart languages - The buttons for the other languages of the text.
 * @csspart provider - The contact that a `<family-settings>` around it names.
 * @csspart loading - Stands for the text while it is on its way.
 * @csspart error - Stands for a text that did not come.
 * @csspart empty - Stands for a text that holds nothing to show.
 * @csspart foot - Review state, date, sources, print.
 *
 * @cssprop [--family-accent=#1f6663] - Any colour; only its hue is used, lightness is set for contrast.
 * @cssprop [--family-font] - Font family. Default: the page's.
 * @cssprop [--family-radius=0.75em] - Corners of the sheet.
 * @cssprop [--family-surface] - Ground of the sheet: any colour, whole. Text and controls follow it.
 * @cssprop [--family-urgent] - Hue of the emergency number.
 *
 * @cssstate loading - The text is on its way.
 * @cssstate ready - The text is there.
 * @cssstate empty - The text has come and holds nothing to show.
 * @cssstate error - The text did not come.
 * @cssstate offline - The text did not come, and the device is offline.
 *
 * @example
 * <family-faq topic="family-faq"></family-faq>
 */
export class FamilyFaq extends LitElement implements Widget {
  static readonly version = version;

  static override readonly properties = {
    ...widgetProperties,
    layout: {converter: bareValue},
    noSearch: {attribute: 'no-search', type: Boolean},
  };

  /** A built-in topic. */
  declare topic: string | undefined;
  /** Address of a Markdown file, relative to the page. */
  declare src: string | undefined;
  /** Level of the title's heading, 2 to 5. */
  declare headingLevel: number | undefined;
  /** Questions to open one by one, or all open. Any other value counts as `accordion`. */
  declare layout: 'accordion' | 'list' | undefined;
  /** Leaves the search field out. */
  declare noSearch: boolean;
  /** Where the help line stands. Any other value counts as `top`. */
  declare help: 'top' | 'foot' | undefined;

  readonly #widget = new WidgetController<FaqView>(this, {
    topic: 'family-faq',
    letters: [24, 56],
    importView: importFaq,
  });

  constructor() {
    super();
    this.noSearch = false;
  }

  /**
   * Tells browsers with `moveBefore()` that a move is no removal.
   *
   * @ignore
   */
  connectedMoveCallback(): void {
    this.#widget.hostMoved();
  }

  /** Opens every question that the search shows. */
  openAll(): void {
    this.#widget.view?.openAll();
  }

  /** Closes every question. */
  closeAll(): void {
    this.#widget.view?.closeAll();
  }

  /**
   * Opens a question, scrolls to it and focuses it; scrolls to a group; or brings the reader to a part of an answer. Where
   * the page hides this widget and shows another one with the same id, the reader is brought there.
   *
   * @param id - id of the question, the group, or any heading or other element of the text
   * @returns false where there is none of that id, or no text yet
   */
  show(id: string): boolean {
    return this.#widget.showVisible(id);
  }

  protected override render(): TemplateResult {
    return this.#widget.render();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'family-faq': FamilyFaq;
  }
}
