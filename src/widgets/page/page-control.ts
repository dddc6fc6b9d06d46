import type {LitElement} from 'lit';
import {membersOf} from '../../platform/page-document.js';
import {aboveOf} from '../base/flat-tree.js';

/** Elements of the page that a click or a key inside of them activates. */
const ACTIVATED = 'a[href], button, label, summary, [role="button"], [role="link"]';

/** Controls of a widget for which the browser does nothing at a click: the activated element around them would act. */
const WITHOUT_ACTION = 'button, [role="button"], input:not([type="checkbox"], [type="radio"])';

/** All of its controls. */
const CONTROLS = `${WITHOUT_ACTION}, a[href], input, label, select, summary`;

/**
 * Keeps clicks and keys in a control of a widget from a link, a button, a label or a summary of the page that the widget
 * stands in, as after a tag that was not closed: the next card would follow the link, Space in the search press the button.
 *
 * @param signal - stops it
 */
export function keepFromPageControl(host: LitElement, signal: AbortSignal): void {
  host.addEventListener(
    'click',
    (event) => {
      const path = event.composedPath();
      const inside = path.slice(0, path.indexOf(host)) as Partial<Element>[];
      const control = inside.find((element) => element.matches?.(CONTROLS));
      if (!control || !isInPageControl(host)) return;
      // A router follows the link of any click, and prevents the default action: the question would not open.
      event.stopPropagation();
      if (control.matches!(WITHOUT_ACTION)) event.preventDefault();
    },
    {signal},
  );
  for (const type of ['keydown', 'keypress', 'keyup'])
    host.renderRoot.addEventListener(
      type,
      (event) => {
        const {key, isComposing, target} = event as KeyboardEvent;
        // Space is written by the first two of its events; by the last one, browsers press what is around the field.
        const presses = key === 'Enter' || (key === ' ' && type === 'keyup');
        if (presses && !isComposing && (target as Element).matches('input') && isInPageControl(host))
          event.preventDefault();
      },
      {signal},
    );
}

function isInPageControl(host: Element): boolean {
  for (let box = aboveOf(host); box; box = aboveOf(box)) if (membersOf(box).matches(ACTIVATED)) return true;
  return false;
}
