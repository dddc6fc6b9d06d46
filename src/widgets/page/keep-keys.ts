/** Keys by which a reader writes, besides those of one letter: of input methods and dead keys too. */
const WRITES = /^(Dead|Process|Unidentified|Enter|Backspace|Delete|Home|End|Arrow\w+)$/;

/**
 * Keeps the keys that a control of a widget is given from the hotkeys of the page: to its scripts the target is the
 * widget, which is no field, so that a letter for the search would open the page's own. Escape, Tab and what is pressed
 * with Control, Alt or Meta still reach the page. Listeners of its capturing phase come first: a page asks them for
 * `event.composedPath()[0]`.
 *
 * @param signal - ends it
 */
export function keepKeys({shadowRoot}: Element, signal: AbortSignal): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    shadowRoot!.addEventListener(
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
  // By AltGr, which Windows reports as Control and Alt, letters are written.
  const isShortcut = (event.ctrlKey || event.altKey || event.metaKey) && !event.getModifierState('AltGraph');
  if (isShortcut || !control.matches('a, button, input, select, summary, textarea, [role="button"]'))
    return false;
  if (control.matches('textarea, input:not([type="checkbox"], [type="radio"], [type="button"])'))
    return isComposing || [...key].length === 1 || WRITES.test(key);
  return key === ' ' || key === 'Enter';
}
