/** The input of readability formulas, which measure length, not meaning. */

export interface Counts {
  readonly sentences: number;
  readonly words: number;
  readonly syllables: number;
}

/**
 * The school grade in the United States that an English text is for (Kincaid, Fishburne, Rogers and Chissom 1975).
 */
export function fleschKincaidGrade({sentences, words, syllables}: Counts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/**
 * The perspicuity of a Spanish text (Szigriszt-Pazos 1993) on the INFLESZ scale, which was validated with texts for
 * patients (Barrio-Cantalejo 2008): below 40 very hard, below 55 rather hard, to 65 normal, to 80 fairly easy, above
 * that very easy.
 */
export function inflesz({sentences, words, syllables}: Counts): number {
  return 206.835 - 62.3 * (syllables / words) - words / sentences;
}

/**
 * The reading ease of a Spanish text (Fernández Huerta 1959): 60 to 70 is normal (grade 7 to 8), more is easier. Many
 * copies of the formula are wrong: its last term is words per sentence (Gwillim Law 2011).
 */
export function fernandezHuerta({sentences, words, syllables}: Counts): number {
  return 206.84 - 60 * (syllables / words) - 1.02 * (words / sentences);
}
