/** Assigns elements of the text to a slot of the view. */
export function assignSlot(name: string, ...elements: readonly (Element | undefined)[]): void {
  for (const element of elements) if (element) element.slot = name;
}
