/** Sets a style of an author's element that the sheet of the text would take back (`document-sheet.ts`). */
export function force({style}: HTMLElement, name: string, value: string): void {
  if (style.getPropertyPriority(name) === '' || style.getPropertyValue(name) !== value)
    style.setProperty(name, value, 'important');
}
