/**
 * Caches a value for each language and each list of the settings: a check of a folder has one list, and a thousand
 * files.
 */
export function rememberedFor<Made>(
  make: (language: string, own: readonly string[]) => Made,
): (language: string, own: readonly string[]) => Made {
  const known = new WeakMap<readonly string[], Map<string, Made>>();
  return (language, own) => {
    const languages = known.get(own) ?? new Map<string, Made>();
    known.set(own, languages);
    const made = languages.get(language) ?? make(language, own);
    languages.set(language, made);
    return made;
  };
}
