import {RELATIVES} from './english-people.js';
import type {LexiconRow} from './row.js';

const SWAPPING =
  'trade/trades/traded/trading/swap/swaps/swapped/swapping/replace/replaces/replaced/replacing/substitute/substituting';
const THEIR = 'my/your/his/her/their/our/the/a/an/this/that';

/** Treatment, and advice to families. */
export const englishTreatment: readonly LexiconRow[] = [
  {
    row: 19,
    severity: 'error',
    avoid: [
      'opioid/opiate/drug substitution/replacement',
      'substitution/replacement therapy/treatment',
      'opioid/opiate/drug substitution/replacement therapy/treatment',
    ],
    prefer: ['medication for opioid use disorder'],
    unless: [
      'nicotine/hormone/enzyme/fluid/testosterone/estrogen/thyroid/insulin/iron/vitamin replacement therapy/treatment',
      'electrolyte/kidney/renal replacement therapy/treatment',
    ],
    note: 'A medicine treats the illness; it does not stand in for a drug.',
  },
  {
    row: 20,
    severity: 'warning',
    avoid: ['medication assisted treatment/therapy/recovery', 'MAT'],
    prefer: ['medication treatment', 'medication for opioid use disorder'],
    note: '“Assisted” plays the medicine down.',
  },
  {
    row: 21,
    severity: 'error',
    avoid: [
      'crutch/crutches',
      'just replacing/trading/swapping',
      'just/only/simply/merely replace/replaces/replaced/replacing (a/the/his/her/their/your) drug/drugs/addiction/heroin/opioids',
      `(just/only/simply/merely) ${SWAPPING} one drug/addiction/substance/high`,
    ],
    prefer: ['treatment that lowers the risk of death'],
    unless: [
      'on/with crutches',
      'with a crutch',
      'pair of crutches',
      // Unless a text denies it.
      `not/isn't (just/only/simply/merely) ${SWAPPING} one drug/addiction/substance`,
      `isn't … (or) (…) (just/only/simply/merely) ${SWAPPING} one drug/addiction/substance`,
    ],
  },
  {
    row: 25,
    severity: 'error',
    avoid: [
      'fail/fails/failed/failing treatment/treatments/rehab/rehabs/detox',
      'fail/fails/failed/failing at/in/out treatment/rehab/detox',
      'fail/fails/failed/failing out of treatment/rehab/detox',
      'fail/fails/failed/failing the/a/this/that/his/her/their treatment/treatments/program/programs/rehab',
      'treatment failure/failures',
    ],
    prefer: ['treatment did not work yet', 'treatment needs changing'],
    note: 'It is the treatment that did not fit, not the person.',
  },
  {
    row: 30,
    severity: 'warning',
    avoid: ['tough love', 'rock bottom'],
    prefer: ['boundaries', 'earlier help works'],
    note: 'No evidence supports it.',
  },
  {
    row: 31,
    severity: 'warning',
    avoid: ['detach/detaches/detached/detaching/detachment with love'],
    prefer: ['step back while staying connected'],
    note: 'Where a group says so, name the group.',
  },
  {
    row: 32,
    severity: 'warning',
    avoid: ['intervention/interventions'],
    prefer: ['planned, caring conversation'],
    unless: ['early/crisis/brief/medical/legal intervention/interventions'],
  },
  {
    row: 45,
    severity: 'warning',
    avoid: ['graduate/graduates/graduated/graduating/graduation/graduations', 'cured', 'completed recovery'],
    prefer: ['finished this stage'],
    unless: [
      'graduate school/student/students/degree',
      'school/college graduate/graduates/graduation',
      'graduate/graduates/graduated/graduating from school/college',
      'graduate/graduates/graduated/graduating from high school',
      'not/never cured',
      'cannot be cured',
      'hepatitis/infection/infections can be cured',
      'hepatitis C can/may be cured',
      'hepatitis C is cured',
    ],
    note: 'Recovery goes on after a program.',
  },
  {
    row: 48,
    severity: 'warning',
    avoid: ['rehab/rehabs'],
    prefer: ['treatment', 'residential program'],
    note: 'Families look for it, so it may stand under `also` in the front matter.',
  },
  {
    row: 49,
    severity: 'warning',
    avoid: [
      'get/gets/getting/got them/him/her/someone/somebody (some/the/more/real/good/that) help',
      `get/gets/getting/got ${THEIR} ${RELATIVES} (some/the/more/real/good/that) help`,
      'fix/fixes/fixed/fixing them/him/her/someone/somebody',
      `fix/fixes/fixed/fixing my/your/his/her/their/our/a ${RELATIVES}`,
      'fix/fixes/fixed/fixing the person',
    ],
    prefer: ['support them to get help'],
    unless: [
      'them/him/her/someone/somebody (some/a) breakfast/lunch/dinner/supper/food/meal/snack/sandwich/tea/coffee',
    ],
    note: 'Getting help is what they do themselves.',
  },
  {
    row: 50,
    severity: 'warning',
    avoid: ['dual diagnosis/diagnoses', 'dually diagnosed'],
    prefer: ['addiction and a mental health condition'],
    note: 'A link to the glossary explains the term where it is needed.',
  },
  {
    row: 51,
    severity: 'warning',
    avoid: [
      'kick/kicks/kicked/kicking out',
      'kick/kicks/kicked/kicking them/him/her/you/me/us/someone/somebody/people out',
      `kick/kicks/kicked/kicking ${THEIR} ${RELATIVES} out`,
    ],
    prefer: ['asked to leave', 'discharged'],
  },
];
