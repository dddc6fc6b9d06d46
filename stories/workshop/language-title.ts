/** A language's own name: `English`, `Español`. */
export function languageTitle(language: string): string {
  const name = new Intl.DisplayNames(language, {type: 'language', fallback: 'code'}).of(language) ?? language;
  return name[0]!.toLocaleUpperCase(language) + name.slice(1);
}
