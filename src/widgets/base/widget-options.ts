import type {Load} from '../../loading/own-file.js';
import type {View, ViewClass} from './view.js';

/** In what one element differs from the others, for `FamilyWidget`. */
export interface WidgetOptions<V extends View = View> {
  /** The topic of an element that has neither `topic` nor `src`, nor an article inside. */
  readonly topic: string;
  /** Letters of a usual title, and of a usual summary: space is kept for them while the text is loaded. */
  readonly letters: readonly [title: number, summary: number];
  /** Loads the file of the widget's view. */
  readonly importView: Load<{view: ViewClass<V>}>;
  /** Where the help line stands unless the element's `help` says it. Default: `top`. */
  readonly help?: 'top' | 'foot';
  /** The widget is the help card: once it is there with its numbers, it needs no help line. */
  readonly isHelpCard?: boolean;
}
