import {importHelpCard} from 'virtual:family-content';
import {bareValue} from '../base/attribute-value.js';
import {defaultTopics} from '../../text-kinds/widgets.js';
import {FamilyWidget} from '../base/family-widget.js';
import type {WidgetOptions} from '../base/widget-options.js';
import type {HelpCardView} from './view.js';

/**
 * @summary Whom to call right now: emergency, overdose, crisis line, treatment. The other widgets on the page link to it.
 *
 * @element family-help-card
 *
 * @attr {string} topic - A built-in topic. Default: `help-card`, unless there is a `src` or an article inside.
 * @attr {'top'|'foot'} help - Position of the help line while there is no text. Default: `top`.
 * @attr {string} region - ISO 3166 code of the country whose numbers families need. Default: the provider's, else `US`.
 *
 * @csspart emergency - The call to the emergency number, and the reasons for it.
 * @csspart section - Another section.
 * @csspart number - The buttons of a number: call, text, chat.
 * @csspart details - Details of a number, and the sources; closed at first.
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
  /** Position of the help line, which the card has only while there is no text. */
  declare help: 'top' | 'foot' | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'family-help-card': FamilyHelpCard;
  }
}
