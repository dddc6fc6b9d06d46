import {importHelpCard} from 'virtual:family-content';
import {bareValue} from '../base/attribute-value.js';
import {defaultTopics} from '../../text-kinds/widgets.js';
import {FamilyWidget} from '../base/family-widget.js';
import type {WidgetOptions} from '../base/widget-options.js';
import type {HelpCardView} from './view.js';

/**
 * @summary Whom to call right now: emergency, overdose, crisis line, treatment. The other widgets on the page lead here.
 *
 * @element family-help-card
 *
 * @attr {string} topic - A built-in topic. Default: `help-card`, unless there is a `src` or an article inside.
 * @attr {'top'|'foot'} help - Where the help line stands while the text is not there. Default: `top`.
 * @attr {string} region - ISO 3166 code of the country whose numbers families need. Default: the provider's, else `US`.
 *
 * @csspart emergency - The call to the emergency number, and the reasons for it.
 * @csspart section - Another section.
 * @csspart number - The buttons of a number: call, text, chat.
 * @csspart details - What is known of a number, and the sources; folded.
 *
 * @example
 * <family-help-card></family-help-card>
 */
export class FamilyHelpCard extends FamilyWidget<HelpCardView> {
  protected static override readonly options: WidgetOptions<HelpCardView> = {
    topic: defaultTopics['family-help-card'],
    letters: [15, 0],
    importView: importHelpCard,
    isHelpCard: true,
  };

  static override readonly properties = {
    region: {converter: bareValue},
  };

  /** ISO 3166 code of the country whose numbers families need. Default: the provider's, else `US`. */
  declare region: string | undefined;
  /** The card is the help; it has the line only while its text is not there. */
  declare help: 'top' | 'foot' | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'family-help-card': FamilyHelpCard;
  }
}
