import {importExplainer} from 'virtual:family-content';
import {LitElement, type TemplateResult} from 'lit';
import {bareValue} from '../base/attribute-value.js';
import {version} from '../base/define.js';
import {WidgetController, type Widget} from '../base/widget-controller.js';
import {widgetProperties} from '../base/widget-properties.js';
import type {ExplainerView} from './view.js';

/**
 * @summary One program of treatment or support: what it is, a week of it, where it fits, what the family can do, what to ask.
 *
 * @element family-program-explainer
 *
 * @attr {string} topic - A built-in program: `detox`, `residential`, `php`, `iop`, `outpatient`, `medication`, `recovery-housing`,
 *   `family-programs`, `peer-support`, `continuing-care`; or a built-in checklist: `first-call`, `questions-to-ask`,
 *   `coming-home-plan`, `warning-signs-plan`, `wallet-card`. Default: `iop`, unless there is a `src` or an article inside.
 * @attr {string} src - Address of a Markdown file, relative to the page or the provider's `content-base`. http(s) only, at most 256 kB.
 * @attr {string} lang - BCP 47 tag. Default: the nearest `lang` around the element, else English.
 * @attr {2|3|4|5} heading-level - Level of the title; all else comes below it. Default: the provider's, else 2.
 * @attr {string} compare - Built-in programs to compare, side by side: `iop php outpatient`.
 * @attr {'top'|'foot'} help - Where the help line stands. It is always there. Default: `top`.
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
 * @csspart section - A section of the text.
 * @csspart family - The section that is the family's part.
 * @csspart week - The picture of a week.
 * @csspart levels - The picture of the levels of care.
 * @csspart questions - The questions to ask.
 * @csspart compare - The table of several programs.
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
 * <family-program-explainer topic="iop"></family-program-explainer>
 */
export class FamilyProgramExplainer extends LitElement implements Widget {
  static readonly version = version;

  static override readonly properties = {
    ...widgetProperties,
    compare: {converter: bareValue},
  };

  /** A built-in topic. */
  declare topic: string | undefined;
  /** Address of a Markdown file, relative to the page or the provider's `content-base`. */
  declare src: string | undefined;
  /** Level of the title's heading, 2 to 5. */
  declare headingLevel: number | undefined;
  /** Built-in programs to compare, side by side: `iop php outpatient`. */
  declare compare: string | undefined;
  /** Where the help line stands. Any other value counts as `top`. */
  declare help: 'top' | 'foot' | undefined;

  readonly #widget = new WidgetController<ExplainerView>(this, {
    topic: 'iop',
    letters: [36, 160],
    importView: importExplainer,
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
    'family-program-explainer': FamilyProgramExplainer;
  }
}
