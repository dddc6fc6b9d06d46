/** Words that hurt or blame, by the lexicon of the content brief (NIDA, AAP, Recovery Research Institute). */
export interface Term {
  readonly pattern: RegExp;
  readonly instead: string;
}

const term = (pattern: RegExp, instead: string): Term => ({pattern, instead});

const english: readonly Term[] = [
  term(/\b(?:drug |recovering |ex-?)?addicts?\b/giu, 'a person with addiction'),
  term(/\b(?:drug )?users?\b/giu, 'a person who uses drugs'),
  term(/\babus(?:e|es|ed|er|ers|ing|ive)\b/giu, 'use, misuse, substance use disorder'),
  term(/\b(?:junk(?:ie|y)|tweaker|crackhead|pothead|druggie|stoner|fiend|wino)s?\b/giu, '(never)'),
  term(/\balcoholics?\b/giu, 'a person with alcohol use disorder'),
  term(/\bdrunk(?:s|ards?)?\b/giu, 'a person who misuses alcohol'),
  term(/\b(?:former|reformed) (?:drinker|smoker)s?\b/giu, 'a person in recovery'),
  term(/\b(?:drug |drinking |bad )?(?:habits?|vices?)\b/giu, 'addiction'),
  term(/\b(?:drug|alcohol|chemical|substance|opioid) dependenc[ey]\b/giu, 'substance use disorder'),
  term(
    /\b(?:get|gets|getting|got|stay|stays|stayed|staying|is|are|was|be|been|being|come|came) clean\b/giu,
    'in recovery',
  ),
  term(
    /\bclean (?:and sober|time|test|urine|date)\b|\bdirty\b/giu,
    'in recovery; a test that is negative or positive',
  ),
  term(
    /\bstrung out\b|\btweaking\b|\bwasted\b|\bstoned\b|\b(?:get|gets|getting|got|is|are|was|be|been) high\b/giu,
    'intoxicated',
  ),
  term(
    /\b(?:substitution|replacement) (?:therapy|treatment)\b|\bmedication-assisted\b|\bMAT\b/gu,
    'medication for opioid use disorder',
  ),
  term(/\bcrutch(?:es)?\b|\bjust replac\w+/giu, 'treatment that lowers the risk of death'),
  term(
    /\baddicted (?:bab(?:y|ies)|infants?|newborns?)\b|\bborn addicted\b|\bcrack bab(?:y|ies)\b/giu,
    'a baby with withdrawal',
  ),
  term(/\brelaps(?:e|es|ed|ing)\b/giu, 'return to use, setback'),
  term(/\blaps(?:e|es|ed)\b|\bslip(?:s|ped|ping|-?ups?)?\b|\boff the wagon\b/giu, 'used again'),
  term(
    /\bfail(?:s|ed|ing|ure)? (?:at |in |of )?(?:treatment|rehab|the program|a program)\b|\btreatment fail\w*/giu,
    'treatment did not work yet',
  ),
  term(/\bnon-?complian\w+|\bresistant\b|\bunmotivated\b|\bin denial\b/giu, 'not ready yet'),
  term(/\bmanipulat\w+|\bliars?\b/giu, 'may hide use out of fear or shame'),
  term(/\benabl(?:e|es|ed|er|ers|ing)\b/giu, 'rescuing; describe the action'),
  term(/\bco-?dependen\w+/giu, 'describe the action'),
  term(/\btough love\b|\brock[ -]bottom\b/giu, 'boundaries; earlier help works'),
  term(/\bdetach(?:ing|ment)? with love\b/giu, 'step back while staying connected'),
  term(/\binterventions?\b/giu, 'a planned, caring conversation'),
  term(
    /\bsuffer(?:s|ed|ing|er|ers)?\b|\bvictims?\b|\bafflicted\b|\bstruggl(?:e|es|ed|ing) with\b/giu,
    'has, lives with',
  ),
  term(/\bcommit(?:s|ted|ting)? suicide\b|\bsuicide attempt(?:s|er)? fail\w*/giu, 'died by suicide'),
  term(/\bOD['’]?(?:d|s|ing)\b|\boverdosed on purpose\b/giu, 'overdose'),
  term(/\bdrug-?seek\w+/giu, 'asking for medicine'),
  term(
    /\bmentally ill\b|\bcrazy\b|\binsane\b|\bpsycho\b|\bnuts\b/giu,
    'a person with a mental health condition',
  ),
  term(/\bhomeless\b/giu, 'a person without housing'),
  term(/\b(?:ex-)?con(?:vict)?s?\b|\bfelons?\b/giu, 'a person with a criminal record'),
  term(
    /\bdrug offenders?\b|\bwar on\b|\bbattl(?:e|es|ed|ing)\b|\b(?:fight|fights|fighting|fought) (?:against |with )?(?:addiction|drugs|alcohol|it)\b/giu,
    'no words of war',
  ),
  term(/\blost to (?:addiction|drugs|alcohol)\b/giu, 'died of an overdose'),
  term(/\bdrugs? of choice\b/giu, 'the drug they used most'),
  term(/\b(?:problem|heavy) (?:drinker|user)s?\b/giu, 'a person who drinks more than is safe'),
  term(
    /\bnon-?addicts?\b|\bnormal (?:people|person|families)\b/giu,
    'people without a substance use disorder',
  ),
  term(/\bfrequent flyers?\b|\brepeat patients?\b/giu, 'a person who has been in treatment before'),
  term(/\bgraduat(?:e|es|ed|ing|ion)\b|\bcured\b/giu, 'finished this stage'),
  term(/\brehabs?\b/giu, 'treatment, residential program'),
  term(/\bget (?:them|him|her) help\b|\bfix (?:them|him|her)\b/giu, 'support them to get help'),
  term(/\bdual diagnosis\b/giu, 'addiction and a mental health condition'),
  term(/\bkicked out\b/giu, 'asked to leave'),
  term(/\bloved ones?\b/giu, 'the person, your son, your partner'),
];

const spanish: readonly Term[] = [
  term(
    /\b(?:ex-? ?)?(?:drog)?adict[oa]s?\b|\bdrogatas?\b|\byonquis?\b|\btecat[oa]s?\b|\btoxic[oó]man[oa]s?\b/giu,
    'persona con adicción',
  ),
  term(/\bvicios[oa]s?\b|\bvicios?\b|\bhábitos?\b/giu, 'adicción, consumo'),
  term(/(?<!\p{L})alcohólic[oa]s?\b|\bborrach[oa]s?\b/giu, 'persona con trastorno por consumo de alcohol'),
  term(/\babus(?:o|os|ar|a|an|ó|aba|ivo|iva)(?!\p{L})/giu, 'consumo, consumo problemático'),
  term(/\blimpi[oa]s?\b|\bsuci[oa]s?\b/giu, 'en recuperación; prueba negativa o positiva'),
  term(/(?<!\p{L})reca(?:ída|ídas|er|e|en|yó|iga)(?!\p{L})/giu, 'volver a consumir'),
  term(
    /\bterapia de (?:sustitución|reemplazo|mantenimiento)(?!\p{L})|\bsustitutiv[oa]s?\b/giu,
    'medicamentos para el trastorno por consumo de opioides',
  ),
  term(/\bcodependi?en\p{L}+|\bfacilitador(?:a|es|as)?\b/giu, 'describir la acción'),
  term(/\bcomet\p{L}+ (?:un )?suicidio\b/giu, 'murió por suicidio'),
  term(/\btratamiento forzado\b|\bencerr\p{L}+/giu, 'tratamiento residencial'),
  term(/\bse niega\b|\bno coopera\b/giu, 'aún no está listo'),
  term(/\bintoxicad[oa]s?\b/giu, 'significa envenenado'),
  term(/\btocar fondo\b|\bmano dura\b/giu, 'límites'),
  term(/\b(?:guerra|lucha|batalla) contra\b|\bluch(?:a|ar|an) con\b/giu, 'sin palabras de guerra'),
  term(/\bvíctimas?\b|\bsufr(?:e|en|ir) de\b/giu, 'tiene, vive con'),
  term(
    /\bloc[oa]s?\b|\bdementes?\b|\benferm[oa]s? mental(?:es)?\b/giu,
    'persona con una afección de salud mental',
  ),
  term(/(?<!\p{L})(?:tú|tus?|ti|contigo|tuy[oa]s?|vosotros)(?!\p{L})/giu, 'usted'),
];

export const lexicons: Readonly<Record<string, readonly Term[]>> = {en: english, es: spanish};

/** Names that nobody chose for us. */
const NAMES = [
  'Alcoholics Anonymous',
  'Alcohólicos Anónimos',
  'Substance Abuse and Mental Health Services Administration',
  'National Institute on Drug Abuse',
  'National Institute on Alcohol Abuse and Alcoholism',
  'Childhelp National Child Abuse Hotline',
];

/** Words of the text that the lexicon advises against, each with its neighbours. Names are left out. */
export function unkindWords(text: string, lexicon: readonly Term[]): string[] {
  const read = NAMES.reduce((rest, name) => rest.replaceAll(name, (all) => '·'.repeat(all.length)), text);
  return lexicon.flatMap(({pattern, instead}) =>
    [...read.matchAll(pattern)].map(
      ({0: found, index}) =>
        `${read.slice(Math.max(index - 30, 0), index + found.length + 30).replaceAll('\n', ' ')} (${found}: ${instead})`,
    ),
  );
}
