import {importTimeline} from 'virtual:family-content';
import {LitElement, type TemplateResult} from 'lit';
import {bareValue} from '../base/attribute-value.js';
import {version} from '../base/define.js';
import {WidgetController, type Widget} from '../base/widget-controller.js';
import {widgetProperties} from '../base/widget-properties.js';
import type {TimelineView} from './view.js';

/**
 * @summary The stages of treatment and recovery, where we are, and what the family can do at each.
 *
 * @element family-stage-timeline
 *
 * @attr {string} topic - A built-in topic. Default: `stages`, unless there is a `src` or an article inside.
 * @attr {string} src - Address of a Markdown file, relative to the page or the provider's `content-base`. http(s) only, at most 256 kB.
 * @attr {string} lang - BCP 47 tag. Default: the nearest `lang` around the element, else English.
 * @attr {2|3|4|5} heading-level - Level of the title; all else comes below it. Default: the provider's, else 2.
 * @attr {string} current - The stage that the family is at: what follows `stage-` in its id (`iop`), or the whole id.
 * @attr {'top'|'foot'} help - Where the help line stands. It is always there. Default: `top`.
 *
 * @slot - An article (headings among the children), or the fallback.
 *
 * @fires {FamilyContentLoadEvent} family-content-load - The text is on the screen.
 * @fires {FamilyContentErrorEvent} family-content-error - The text did not come, after all tries.
 * @fires {FamilyToggleEvent} family-toggle - A stage was opened or closed. Does not bubble.
 * @fires {FamilyNavigateEvent} family-navigate - The reader was brought to a section. Does not bubble.
 *
 * @csspart base - All of the widget.
 * @csspart sheet - The sheet of paper.
 * @csspart help - The help line.
 * @csspart band - What runs through all stages.
 * @csspart stage - A stage.
 * @csspart branch - What can happen at any stage.
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
 * <family-stage-timeline current="iop"></family-stage-timeline>
 */
export class FamilyStageTimeline extends LitElement implements Widget {
  static readonly version = version;

  static override readonly properties = {
    ...widgetProperties,
    current: {converter: bareValue},
  };

  /** A built-in topic. */
  declare topic: string | undefined;
  /** Address of a Markdown file, relative to the page or the provider's `content-base`. */
  declare src: string | undefined;
  /** Level of the title's heading, 2 to 5. */
  declare headingLevel: number | undefined;
  /** The stage that the family is at: what follows `stage-` in its id (`iop`), or the whole id. */
  declare current: string | undefined;
  /** Where the help line stands. Any other value counts as `top`. */
  declare help: 'top' | 'foot' | undefined;

  readonly #widget = new WidgetController<TimelineView>(this, {
    topic: 'stages',
    letters: [40, 158],
    importView: importTimeline,
  });

  /**
   * Tells browsers with `moveBefore()` that a move is no removal.
   *
   * @ignore
   */
  connectedMoveCallback(): void {
    this.#widget.hostMoved();
  }

  /** Opens what is to be read of every stage. */
  openAll(): void {
    this.#widget.view?.openAll();
  }

  /** Leaves of every stage only its name, its length and its line. */
  closeAll(): void {
    this.#widget.view?.closeAll();
  }

  /**
   * Brings the reader to a section: a stage, which it opens, or a part of one.
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
    'family-stage-timeline': FamilyStageTimeline;
  }
}
