/**
 * Counts the syllables of a Spanish word by the rules of the Real Academia (Ortografía, 2010): every group of vowels
 * is one syllable, split between two strong vowels, a strong one and an accented weak one, or two equal vowels. A
 * silent h does not split a group; `hu` before a vowel (ma-ri-hua-na), and a weak vowel between two strong ones
 * (pa-ra-no-ia), are consonants.
 */
export function spanishSyllables(word: string): number {
  const vowels = word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/qu(?=[eiéí])/g, 'q')
    .replaceAll(/gu(?=[eiéí])/g, 'g')
    .replaceAll(/(?<!c)hu(?=[aeioáéíó])/g, 'w')
    .replaceAll(/(?<!c)h/g, '')
    .replaceAll(/y(?![aeiouáéíóúü])/g, 'i')
    .replaceAll(/(?<=[aeoáéó])[iu](?=[aeoáéó])/g, 'w')
    .match(/[aeiouáéíóúü]+/g);
  const count = (vowels ?? []).reduce((sum, group) => sum + 1 + hiatuses(group), 0);
  return Math.max(count, 1);
}

function hiatuses(group: string): number {
  return [...group].filter((vowel, index) => index > 0 && isHiatus(group[index - 1]!, vowel)).length;
}

function isHiatus(one: string, other: string): boolean {
  const strong = /[aeoáéó]/;
  const accentedWeak = /[íú]/;
  if (strong.test(one) && strong.test(other)) return true;
  if (strong.test(one) || strong.test(other)) return accentedWeak.test(one) || accentedWeak.test(other);
  return one === other;
}
