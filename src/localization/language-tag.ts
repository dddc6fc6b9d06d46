/**
 * Whether a value of `lang` names a language. Some do not: `null` and `undefined`, which frameworks write for a missing
 * value since `lang` is a property, a placeholder that no template has filled, the name of a language.
 */
export function namesLanguage(value: string | null): value is string {
  return /^[a-z]{2,3}(?![a-z])/i.test(value ?? '');
}

/** The primary subtag of a BCP 47 tag: `es` of `es-MX`, in lower case. Also of a locale, `es_MX.UTF-8`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split(/[^a-z]/, 1)[0]!;
}
