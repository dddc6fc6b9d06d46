import type {LitElement} from 'lit';

/** Keys for entering text, besides those of one letter: of input methods and dead keys too. */
const WRITES = /^(Dead|Process|Unidentified|Enter|Backspace|Delete|Home|End|Arrow\w+)$/;

/**
 * Hides keys that are typed into a control of a widget from the page's hotkeys: for its scripts the event target is
 * the widget, which is not a field, so a letter for the search would trigger a hotkey. Escape, Tab and keys with
 * Control, Alt or Meta still reach the page. Its capturing listeners run first and can check `event.composedPath()[0]`.
 *
 * @param signal - stops it
 */
export function keepKeys({renderRoot}: LitElement, signal: AbortSignal): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    renderRoot.addEventListener(
      type,
      (event) => {
        if (isForControl(event as KeyboardEvent)) event.stopPropagation();
      },
      {signal},
    );
}

function isForControl(event: KeyboardEvent): boolean {
  const {key, isComposing, target} = event;
  const control = target as Element;
  // AltGr, which Windows reports as Control and Alt, types characters.
  const isShortcut = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  if (isShortcut || !control.matches('a, button, input, select, summary, textarea, [role="button"]'))
    return false;
  if (control.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="button"])'))
    return isComposing || [...key].length === 1 || WRITES.test(key);
  return key === ' ' || key === 'Enter';
}
