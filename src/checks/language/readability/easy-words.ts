import type {ByLanguage} from '../../../localization/by-language.js';

/**
 * Words without an easier synonym, by language: a family has to know them, and a text that says "the spray" for
 * "naloxone" is not easier to follow. Each counts as two syllables at most, so that they do not dominate the score.
 * Plurals in -s and -es, and `'s`, are matched by the singular.
 *
 * The list is short on purpose, since every word makes the gate wider: names of medicines and drugs, the few words that
 * no text on addiction can do without, and public insurance. "Rehabilitation" or "recovery" have easier synonyms
 * ("treatment", "getting better") and are not included. A folder of content adds its own as `easyWords` in its
 * settings.
 */
export const easyWords: ByLanguage<readonly string[]> = {
  en: [
    // Medicines
    ...['medication', 'medicine', 'naloxone', 'methadone', 'buprenorphine', 'naltrexone', 'acamprosate'],
    ...['disulfiram', 'nalmefene', 'lofexidine'],
    // Drugs
    ...['alcohol', 'opioid', 'fentanyl', 'oxycodone', 'benzodiazepine', 'methamphetamine'],
    ...['amphetamine', 'marijuana'],
    // The topic itself
    ...['addiction', 'overdose'],
    // Insurance
    ...['Medicaid', 'Medicare'],
  ],
  es: [
    ...['medicamento', 'medicina', 'naloxona', 'metadona', 'buprenorfina', 'naltrexona', 'acamprosato'],
    ...['disulfiram', 'nalmefeno', 'lofexidina'],
    ...['opioide', 'fentanilo', 'heroína', 'cocaína', 'oxicodona', 'benzodiacepina', 'benzodiazepina'],
    ...['metanfetamina', 'anfetamina', 'marihuana'],
    ...['adicción', 'adicciones', 'sobredosis', 'desintoxicación'],
    ...['Medicaid', 'Medicare'],
  ],
};
