import {importTips} from 'virtual:family-content';
import {bareValue} from '../base/attribute-value.js';
import {defaultTopics} from '../../text-kinds/widgets.js';
import {FamilyWidget} from '../base/family-widget.js';
import type {WidgetOptions} from '../base/widget-options.js';
import type {TipsView} from './view.js';

/**
 * @summary Small things that family members can do for themselves, as cards or as a list.
 *
 * @element family-wellness-tips
 *
 * @attr {string} topic - A built-in topic. Default: `wellness-tips`, unless there is a `src` or an article inside.
 * @attr {string} group - The group to begin with: what follows `tips-` in its id (`sleep`), or the whole id. Default: all.
 * @attr {'cards'|'list'} layout - One card at a time, or all as a list; the reader can switch. Default: `cards`.
 * @attr {'first'|'today'} start - The card to begin with: the first, or one that the date alone decides. Default: `first`.
 * @attr {'top'|'foot'} help - Position of the help line, which is always shown. Default: `foot`.
 *
 * @csspart filters - The buttons of the groups.
 * @csspart cards - The row of cards.
 * @csspart tip - A card, or an item of the list.
 *
 * @example
 * <family-wellness-tips group="sleep"></family-wellness-tips>
 */
export class FamilyWellnessTips extends FamilyWidget<TipsView> {
  protected static override readonly options: WidgetOptions<TipsView> = {
    topic: defaultTopics['family-wellness-tips'],
    letters: [32, 140],
    importView: importTips,
    help: 'foot',
  };

  static override readonly properties = {
    group: {converter: bareValue},
    layout: {converter: bareValue},
    start: {converter: bareValue},
  };

  /** The group to begin with: what follows `tips-` in its id (`sleep`), or the whole id. Default: all. */
  declare group: string | undefined;
  /** One card at a time, or all as a list; the reader can switch. Default: `cards`. */
  declare layout: 'cards' | 'list' | undefined;
  /** The card to begin with: the first, or one that the date alone decides. Default: `first`. */
  declare start: 'first' | 'today' | undefined;
  /** Position of the help line. Any other value means `foot`. */
  declare help: 'top' | 'foot' | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'family-wellness-tips': FamilyWellnessTips;
  }
}
