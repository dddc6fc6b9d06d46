/** Warns in the console. A page may have replaced it by one that lacks the method, or whose method throws. */
export function warn(...parts: unknown[]): void {
  try {
    console.warn(...parts);
  } catch {
    // A lost warning changes nothing for a reader.
  }
}
