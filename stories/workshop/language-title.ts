/** A language in its own words: `English`, `Español`. */
export function languageTitle(language: string): string {
  const name = new Intl.DisplayNames(language, {type: 'language', fallback: 'code'}).of(language) ?? language;
  return name[0]!.toLocaleUpperCase(language) + name.slice(1);
}
