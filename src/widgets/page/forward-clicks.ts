import type {LitElement} from 'lit';

/** What a click activates. */
const CONTROLS = 'a, button, input, label, select, summary, textarea';

/** What a press of the mouse or a finger focuses. */
const FIELDS = 'input, select, textarea';

/** Milliseconds between the end of a touch and the click that a script makes of it. */
const SOON = 1000;

/**
 * Lets clicks act where scripts of the page are in their way, which see the widget instead of what is inside it.
 *
 * Scripts for fast taps (FastClick, iScroll) prevent the browser's click and dispatch one of their own: at the widget,
 * where it activates nothing. Scripts against copying prevent the press of the mouse outside of fields, and with it the
 * focus of a field inside a widget.
 *
 * @param signal - stops it
 */
export function forwardClicks(host: LitElement, signal: AbortSignal): void {
  const {renderRoot} = host;
  let released: {readonly control: Element | null; readonly time: number} | undefined;
  renderRoot.addEventListener(
    'pointerup',
    ({target, timeStamp}) => {
      released = {control: (target as Element).closest(CONTROLS), time: timeStamp};
    },
    {signal},
  );
  renderRoot.addEventListener(
    'click',
    ({target}) => {
      released = undefined;
      if ((target as Element).matches(FIELDS)) (target as HTMLElement).focus();
    },
    {signal},
  );
  host.addEventListener(
    'click',
    (event) => {
      const {isTrusted, timeStamp, defaultPrevented} = event;
      const [target] = event.composedPath();
      const {control, time} = released ?? {};
      if (isTrusted || target !== host || !control || timeStamp - time! > SOON || defaultPrevented) return;
      // Not composed: the page has seen the other one, and such a script would stop this one.
      control.dispatchEvent(
        new (event.constructor as typeof MouseEvent)('click', {bubbles: true, cancelable: true}),
      );
    },
    {signal},
  );
}
