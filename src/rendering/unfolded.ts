/**
 * Whether an element of the text is shown outside of closed sections. Those are not laid out: reading a computed style or a
 * position in one makes the browser do it.
 */
export function isUnfolded(element: Element): boolean {
  const slot = element.closest('[slot]')?.assignedSlot;
  return !!slot && (!slot.closest('details:not([open])') || !!slot.closest('summary'));
}
