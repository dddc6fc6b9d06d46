/** Whether the author of an element has hidden it: not by a class, since a page's styles do not reach the text. */
export function isHidden(element: Element): boolean {
  const {display, visibility} = (element as HTMLElement).style ?? {};
  return element.hasAttribute('hidden') || display === 'none' || /^(?:hidden|collapse)$/.test(visibility);
}
