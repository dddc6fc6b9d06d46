import {importTimeline} from 'virtual:family-content';
import {bareValue} from '../base/attribute-value.js';
import {defaultTopics} from '../../text-kinds/widgets.js';
import {FamilyWidget} from '../base/family-widget.js';
import type {WidgetOptions} from '../base/widget-options.js';
import type {TimelineView} from './view.js';

/**
 * @summary The stages of treatment and recovery, where we are, and what the family can do at each.
 *
 * @element family-stage-timeline
 *
 * @attr {string} topic - A built-in topic. Default: `stages`, unless there is a `src` or an article inside.
 * @attr {string} current - The stage that the family is at: what follows `stage-` in its id (`iop`), or the whole id.
 *
 * @fires {FamilyToggleEvent} family-toggle - A stage was opened or closed. Does not bubble.
 *
 * @csspart band - What applies to all stages.
 * @csspart stage - A stage.
 * @csspart branch - What can happen at any stage.
 *
 * @example
 * <family-stage-timeline current="iop"></family-stage-timeline>
 */
export class FamilyStageTimeline extends FamilyWidget<TimelineView> {
  protected static override readonly options: WidgetOptions<TimelineView> = {
    topic: defaultTopics['family-stage-timeline'],
    letters: [40, 158],
    importView: importTimeline,
  };

  static override readonly properties = {
    current: {converter: bareValue},
  };

  /** The stage that the family is at: what follows `stage-` in its id (`iop`), or the whole id. */
  declare current: string | undefined;

  /** Opens every stage. */
  openAll(): void {
    this.view?.openAll();
  }

  /** Closes every stage, which leaves its name, its length and its summary. */
  closeAll(): void {
    this.view?.closeAll();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'family-stage-timeline': FamilyStageTimeline;
  }
}
