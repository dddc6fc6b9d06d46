import {importTips} from 'virtual:family-content';
import {LitElement, type TemplateResult} from 'lit';
import {bareValue} from '../base/attribute-value.js';
import {version} from '../base/define.js';
import {WidgetController, type Widget} from '../base/widget-controller.js';
import {widgetProperties} from '../base/widget-properties.js';
import type {TipsView} from './view.js';

/**
 * @summary Small things that family members can do for themselves, as cards or as a list.
 *
 * @element family-wellness-tips
 *
 * @attr {string} topic - A built-in topic. Default: `wellness-tips`, unless there is a `src` or an article inside.
 * @attr {string} src - Address of a Markdown file, relative to the page or the provider's `content-base`. http(s) only, at most 256 kB.
 * @attr {string} lang - BCP 47 tag. Default: the nearest `lang` around the element, else English.
 * @attr {2|3|4|5} heading-level - Level of the title; all else comes below it. Default: the provider's, else 2.
 * @attr {string} group - The group to begin with: what follows `tips-` in its id (`sleep`), or the whole id. Default: all.
 * @attr {'cards'|'list'} layout - One card at a time, or all as a list; the reader can switch. Default: `cards`.
 * @attr {'first'|'today'} start - The card to begin with: the first, or one that the date alone decides. Default: `first`.
 * @attr {'top'|'foot'} help - Where the help line stands. It is always there. Default: `foot`.
 *
 * @slot - An article (headings among the children), or the fallback.
 *
 * @fires {FamilyContentLoadEvent} family-content-load - The text is on the screen.
 * @fires {FamilyContentErrorEvent} family-content-error - The text did not come, after all tries.
 * @fires {FamilyNavigateEvent} family-navigate - The reader was brought to a section. Does not bubble.
 *
 * @csspart base - All of the widget.
 * @csspart sheet - The sheet of paper.
 * @csspart help - The help line.
 * @csspart filters - The buttons of the groups.
 * @csspart cards - The row of cards.
 * @csspart tip - A card, or an item of the list.
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
 * <family-wellness-tips group="sleep"></family-wellness-tips>
 */
export class FamilyWellnessTips extends LitElement implements Widget {
  static readonly version = version;

  static override readonly properties = {
    ...widgetProperties,
    group: {converter: bareValue},
    layout: {converter: bareValue},
    start: {converter: bareValue},
  };

  /** A built-in topic. */
  declare topic: string | undefined;
  /** Address of a Markdown file, relative to the page or the provider's `content-base`. */
  declare src: string | undefined;
  /** Level of the title's heading, 2 to 5. */
  declare headingLevel: number | undefined;
  /** The group to begin with: what follows `tips-` in its id (`sleep`), or the whole id. Default: all. */
  declare group: string | undefined;
  /** One card at a time, or all as a list; the reader can switch. Default: `cards`. */
  declare layout: 'cards' | 'list' | undefined;
  /** The card to begin with: the first, or one that the date alone decides. Default: `first`. */
  declare start: 'first' | 'today' | undefined;
  /** Where the help line stands. Any other value counts as `foot`. */
  declare help: 'top' | 'foot' | undefined;

  readonly #widget = new WidgetController<TipsView>(this, {
    topic: 'wellness-tips',
    letters: [32, 140],
    importView: importTips,
    help: 'foot',
  });

  /**
   * Tells browsers with `moveBefore()` that a move is no removal.
   *
   * @ignore
   */
  connectedMoveCallback(): void {
    this.#widget.hostMoved();
  }

  /**
   * Brings the reader to a section.
   *
   * @param id - id of a heading, or of another element of the text
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
    'family-wellness-tips': FamilyWellnessTips;
  }
}
