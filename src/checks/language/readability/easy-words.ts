import type {ByLanguage} from '../../../localization/by-language.js';

/**
 * Words that have no easier one, by language: a family has to know them, and a text that says "the spray" for
 * "naloxone" is no easier to follow. Each counts as two syllables at most, so that they do not hide what a text can
 * do something about. Plurals in -s and -es, and `'s`, are found by the singular.
 *
 * The list is short on purpose, since every word in it makes the gate wider: names of medicines and drugs, the few
 * words that no text on addiction can do without, and public insurance. "Rehabilitation" or "recovery" have easier words
 * ("treatment", "getting better") and are not here. A folder of content adds its own as `easyWords` in its settings.
 */
export const easyWords: ByLanguage<readonly string[]> = {
  en: [
    // Medicines
    ...['medication', 'medicine', 'naloxone', 'methadone', 'buprenorphine', 'naltrexone', 'acamprosate'],
    ...['disulfiram', 'nalmefene', 'lofexidine'],
    // Drugs
    ...['alcohol', 'opioid', 'fentanyl', 'oxycodone', 'benzodiazepine', 'methamphetamine'],
    ...['amphetamine', 'marijuana'],
    // What it is all about
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
