/** What decides in a BCP 47 tag: `es` of `es-MX`, in small letters. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0]!;
}
