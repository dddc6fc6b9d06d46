/** The primary subtag of a BCP 47 tag: `es` of `es-MX`, in lower case. Also of a locale, `es_MX.UTF-8`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[^a-z]/, 1)[0]!;
}
