/** The primary subtag of a BCP 47 tag: `es` of `es-MX`, in lower case. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0]!;
}
