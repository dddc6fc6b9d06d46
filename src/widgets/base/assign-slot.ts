/** Gives pieces of the text their slot in the view. */
export function assignSlot(name: string, ...elements: readonly (Element | undefined)[]): void {
  for (const element of elements) if (element) element.slot = name;
}
