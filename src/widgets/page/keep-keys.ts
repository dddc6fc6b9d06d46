import type {LitElement} from 'lit';

/** Keys for entering text, besides those of one letter: of input methods and dead keys too. */
const WRITES = /^(Dead|Process|Unidentified|Enter|Backspace|Delete|Home|End|Arrow\w+)$/;

/** Keys that edit a field together with Control or Meta: all, copy, paste, cut, redo, undo. */
const EDITS = /^[acvxyz]$/i;

const FIELD = 'textarea, input:not([type="checkbox"], [type="radio"], [type="button"])';

/**
 * Hides keys that are typed into a control of a widget from the page's hotkeys: for its scripts the event target is
 * the widget, which is not a field, so a letter for the search would trigger a hotkey. Escape, Tab and other keys with
 * Control, Alt or Meta still reach the page. Its capturing listeners run first and can check `event.composedPath()[0]`.
 *
 * Also hides what else edits a field: scripts against copying prevent it outside of fields, and the keys for it.
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
  for (const type of ['copy', 'cut', 'paste', 'contextmenu', 'selectstart'])
    renderRoot.addEventListener(
      type,
      (event) => {
        if ((event.target as Partial<Element>).matches?.(FIELD)) event.stopPropagation();
      },
      {signal},
    );
}

function isForControl(event: KeyboardEvent): boolean {
  const {key, isComposing, target} = event;
  const control = target as Element;
  // AltGr, which Windows reports as Control and Alt, types characters.
  const isShortcut = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  if (control.matches(FIELD)) {
    if (isShortcut) return !event.altKey && EDITS.test(key);
    return isComposing || [...key].length === 1 || WRITES.test(key);
  }
  if (isShortcut || !control.matches('a, button, input, select, summary, [role="button"]')) return false;
  return key === ' ' || key === 'Enter';
}
