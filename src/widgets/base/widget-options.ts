import type {Load} from '../../loading/own-file.js';
import type {View, ViewClass} from './view.js';

/** How one element differs from the others. */
export interface WidgetOptions<V extends View = View> {
  /** The default topic, for an element without `topic`, `src` or an article inside. */
  readonly topic: string;
  /** Length of a usual title and of a usual summary: reserves space for them while the text is loading. */
  readonly letters: readonly [title: number, summary: number];
  /** Loads the file of the widget's view. */
  readonly importView: Load<{view: ViewClass<V>}>;
  /** Position of the help line without the element's `help` attribute. Default: `top`. */
  readonly help?: 'top' | 'foot';
  /** The widget is the help card: once its numbers are shown, it has no help line. */
  readonly isHelpCard?: boolean;
}
