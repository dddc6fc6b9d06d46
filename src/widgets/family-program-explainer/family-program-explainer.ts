import {importExplainer} from 'virtual:family-content';
import {bareValue} from '../base/attribute-value.js';
import {defaultTopics} from '../../text-kinds/widgets.js';
import {FamilyWidget} from '../base/family-widget.js';
import type {WidgetOptions} from '../base/widget-options.js';
import type {ExplainerView} from './view.js';

/**
 * @summary One program of treatment or support: what it is, a week of it, where it fits, what the family can do, what to ask.
 *
 * @element family-program-explainer
 *
 * @attr {string} topic - A built-in program: `detox`, `residential`, `php`, `iop`, `outpatient`, `medication`, `recovery-housing`,
 *   `family-programs`, `peer-support`, `continuing-care`; or a built-in checklist: `first-call`, `questions-to-ask`,
 *   `coming-home-plan`, `warning-signs-plan`, `wallet-card`. Default: `iop`, unless there is a `src` or an article inside.
 * @attr {string} compare - Built-in programs to compare, side by side: `iop php outpatient`.
 *
 * @csspart section - A section of the text.
 * @csspart family - The section that is the family's part.
 * @csspart week - The picture of a week.
 * @csspart levels - The picture of the levels of care.
 * @csspart questions - The questions to ask.
 * @csspart compare - The table of several programs.
 *
 * @example
 * <family-program-explainer topic="iop"></family-program-explainer>
 */
export class FamilyProgramExplainer extends FamilyWidget<ExplainerView> {
  protected static override readonly options: WidgetOptions<ExplainerView> = {
    topic: defaultTopics['family-program-explainer'],
    letters: [36, 160],
    importView: importExplainer,
  };

  static override readonly properties = {
    compare: {converter: bareValue},
  };

  /** Built-in programs to compare, side by side: `iop php outpatient`. */
  declare compare: string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'family-program-explainer': FamilyProgramExplainer;
  }
}
