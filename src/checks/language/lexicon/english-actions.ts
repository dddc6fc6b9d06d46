import {ADVERBS, IS, RELATIVES, SUBJECTS, THERE} from './english-people.js';
import type {LexiconRow} from './row.js';

const SUBJECT_IS = "i'm/he's/she's/they're/you're/we're/who's/someone's/everyone's";
const THINGS =
  'it/wound/cut/skin/site/area/hands/house/home/room/rooms/bedroom/bathroom/kitchen/needle/needles/water/air/dishes/clothes';
const MAY = 'may/might/must/can/could/will/would/should';
const LOSSES =
  'it/all/everything/much/out/ground/time/days/months/years/money/savings/control/custody/jobs/homes/sleep/trust/hope/' +
  'access/tolerance/resistance/interest/work';
const DRUGS = 'drugs/alcohol/substances/opioids/opiates/pills/heroin/cocaine/meth/fentanyl/painkillers';
const MEDICINES = 'medicine/medicines/medication/medications/prescriptions/stimulants';

/** `clean` said of a person, but not of anything else that can be clean. Likewise `dirty`, `high` and `wasted`. */
const saidOfPeople = (words: string): readonly string[] => [
  `${SUBJECTS} ${IS} (${ADVERBS}) ${words}`,
  `${SUBJECTS} ${IS} no longer ${words}`,
  `${SUBJECTS} ${IS} not yet ${words}`,
  `${SUBJECT_IS} (${ADVERBS}) ${words}`,
  `${SUBJECTS} ${MAY} (not/never/also/still) be (${ADVERBS}) ${words}`,
  `${SUBJECTS} have/has/had (${ADVERBS}) been (${ADVERBS}) ${words}`,
  `want/wants/wanted/try/tries/trying/hope/hopes/hoped to be ${words}`,
  `am/is/are/was/were (my/your/his/her/their/our/the/this/that) ${SUBJECTS} (${ADVERBS}) ${words}`,
];

/** What people do, and how it is described. */
export const englishActions: readonly LexiconRow[] = [
  {
    row: 10,
    severity: 'error',
    avoid: [
      'substance/drug/alcohol/opioid/opiate/heroin/cocaine/meth/polysubstance abuse',
      'drug and alcohol abuse',
      'alcohol and drug/other abuse',
      'substance abuse disorder/disorders',
      `abuse/abuses/abused/abusing ${DRUGS}`,
      `${DRUGS}/${MEDICINES} (are/is/was/were/get/gets/being/been) (being) abused`,
    ],
    prefer: ['substance use', 'misuse', 'substance use disorder'],
  },
  {
    row: 10,
    severity: 'warning',
    avoid: ['abuse/abuses/abused/abusing'],
    prefer: ['substance use', 'misuse', 'violence'],
    unless: [
      'child/sexual/physical/emotional/domestic/verbal/elder/partner/spousal/family/financial abuse',
      'abuse and/or neglect',
      'abused and/or neglected',
      'sexually/physically/emotionally/verbally abused',
      'being abused by',
    ],
    note: 'For violence, name it: “physical abuse”.',
  },
  {
    row: 11,
    severity: 'error',
    avoid: [
      'drug/drinking/alcohol/opioid/heroin/cocaine/meth/pill habit/habits',
      'kick/kicks/kicked/kicking the/a/this/that/his/her/their/your habit',
      'vice/vices',
    ],
    prefer: ['addiction', 'substance use disorder'],
    unless: ['vice president/versa/principal/chair'],
  },
  {
    row: 11,
    severity: 'warning',
    avoid: ['habit/habits'],
    prefer: ['addiction', 'routine'],
    unless: [
      'healthy/healthier/good/better/daily/family/sleep/sleeping/eating/food/study/spending/exercise habit/habits',
      'new/old/bad habits',
      'a/the habit of',
      'make/makes/making/made it/this a habit',
    ],
    note: 'An addiction is an illness.',
  },
  {
    row: 12,
    severity: 'error',
    avoid: [
      'prescription abuse',
      'prescription drug/pill/opioid/medicine/medication abuse',
      'medication/medicine/pill abuse',
    ],
    prefer: ['non-medical use of medicine'],
  },
  {
    row: 13,
    severity: 'warning',
    avoid: [
      'dependence/dependency',
      'drug/alcohol/chemical/substance/opioid/opiate dependence/dependency',
      `dependent on ${DRUGS}`,
      'drug/alcohol/opioid/opiate/substance/heroin/chemically dependent',
    ],
    prefer: ['substance use disorder', 'addiction'],
    unless: ['physical dependence/dependency'],
    note: '“Physical dependence” is something else: the body is used to a medicine.',
  },
  {
    row: 14,
    severity: 'error',
    avoid: [
      'get/gets/getting/got/gotten/stay/stays/stayed/staying/keep/keeps/kept/come/comes/came clean',
      'live/lives/lived/living clean',
      'been/being clean',
      ...saidOfPeople('clean'),
      'clean time/date',
      'days/weeks/months/years/year/month/week clean',
      'clean for days/weeks/months/years/good',
      'go/goes/going/went clean',
    ],
    prefer: ['in recovery', 'not using', 'in remission'],
    unless: [
      `${THINGS} (has/have/had/must/should/can/will) (to/not) get/gets/got/stay/stays/stayed/been/being clean`,
      'is/are/be/been kept clean',
      'clean needle/needles/syringe/syringes/supplies/water/air/towel/towels/sheet/sheets/bedding/bed/cloth/cloths',
      'clean clothes/clothing/socks/hands/dishes/bandage/bandages/dressing/dressings/gloves/surface/surfaces',
      'clean house/home/room/rooms/kitchen/bathroom/shaven/cut',
      'clean and dry/tidy/neat/fresh/warm',
      'come/comes/came/go/goes/going/went clean the/your/my/his/her/their/our/this/that/it/up/out',
    ],
  },
  {
    row: 15,
    severity: 'error',
    avoid: [...saidOfPeople('dirty'), 'dropped/dropping dirty', 'come/comes/coming/came up/back/out dirty'],
    prefer: ['still using'],
    unless: ['dirty dishes/laundry/clothes/hands/water/looks/words/jokes'],
  },
  {
    row: 16,
    severity: 'error',
    avoid: [
      'clean/dirty test/tests/urine/urines/sample/samples/UA/UAs',
      'clean/dirty drug/urine test/tests/screen/screens/sample/samples',
      // A phone has a screen, too.
      'had/has/have/gave/give/gives/got/get/passed/need/needs/was/is (a/another/his/her/their) clean/dirty screen/screens',
      'test/tests/tested/testing clean/dirty',
      'test/urine/screen/sample is/was clean/dirty',
      'tests/urines/screens/samples/results are/were clean/dirty',
      'test/urine/screen/sample comes/came back clean/dirty',
      'tests/urines/screens/samples/results come/came back clean/dirty',
    ],
    prefer: ['test that is negative', 'test that is positive'],
    unless: [
      'clean/dirty sample/urine cup/cups/bottle/bottles/container/jar',
      'phone/computer/tablet screen is/was clean/dirty',
    ],
  },
  {
    row: 17,
    severity: 'error',
    avoid: [
      'clean and sober',
      'sober and clean',
      'get/gets/getting/got/stay/stays/stayed/be/been/being clean and sober',
      ...saidOfPeople('clean and sober'),
    ],
    prefer: ['in recovery'],
  },
  {
    row: 18,
    severity: 'error',
    avoid: [
      'strung out',
      'tweaking',
      'stoned',
      ...saidOfPeople('high/wasted'),
      'get/gets/getting/got/gotten/while/when/feel/feels/feeling/felt high/wasted',
      'being high',
      'come/comes/coming/came/go/goes/going/went home high/wasted',
      'show/shows/showing/showed up high/wasted',
      `come/comes/coming/came/go/goes/going/went ${THERE} high/wasted`,
      'drive/drives/driving/drove high/wasted',
      `high on ${DRUGS}/something`,
    ],
    prefer: ['intoxicated', 'in withdrawal'],
    unless: [
      'high school/schools/risk/risks/quality/blood/sugar/fever/fevers/temperature/temperatures/heat/winds/speed/speeds',
      'high level/levels/dose/doses/amount/amounts/number/numbers/rate/rates/chance/chances/stress/pressure/anxiety',
      'high cost/costs/price/prices/bill/bills/fee/fees/copays/deductible/premiums/interest/potency/intensity/energy',
      'high functioning/marks/grades/scores/ratings/praise/hopes/standards/tech/end/value/heels/chair/up/enough/ground',
      'high demand/need/needs/priority/alert/conflict/stakes/cholesterol',
      'high in fat/sugar/salt/sodium/protein/fiber',
      'high and low',
      `for/of/in/among/to (a/the/my/your/his/her/their/our/young) ${RELATIVES} is/was/seems/looks (${ADVERBS}) high`,
      'effort/time/money/food/it get/gets/getting/got wasted',
      'tweaking the/a/your',
    ],
  },
  {
    row: 23,
    severity: 'warning',
    avoid: ['relapse/relapses/relapsed/relapsing'],
    prefer: ['return to use', 'setback', 'recurrence'],
    // Explains the word itself.
    unless: ['relapse prevention', 'relapse means a return', 'relapse means using again'],
    note: 'It is often heard as a failing; “relapse prevention” is a known term and may stay.',
  },
  {
    row: 24,
    severity: 'error',
    avoid: ['fall/falls/falling/fell/fallen off the wagon', 'off the wagon'],
    prefer: ['used again', 'return to use'],
  },
  {
    row: 24,
    severity: 'warning',
    avoid: ['lapse/lapses/lapsed', 'slip/slips/slipped/slipping', 'slip up/ups'],
    prefer: ['used again', 'return to use'],
    unless: [
      'coverage/insurance/policy (may/can/could/might/will/does/did/not/has) lapse/lapses/lapsed',
      'lapse/lapses in coverage/insurance',
      'permission/pink/paper slip/slips',
      'slip/slips of paper',
      'slip away/on/off/into',
    ],
  },
  {
    row: 26,
    severity: 'error',
    avoid: [
      'noncompliant/noncompliance',
      'non compliant/compliance',
      'not compliant',
      'resistant',
      'unmotivated',
      'treatment resistant',
      'in (deep/total/complete/full/such/some/pure/serious/heavy) denial',
    ],
    prefer: ['not ready yet', 'has doubts', 'unsure'],
    unless: [
      'drug/multidrug/antibiotic/insulin/fire/flame/heat/water/child/tamper/slip/stain/crush resistant',
      'resistant germ/germs/bacteria/infection/infections/strain/strains',
      'treatment resistant depression/epilepsy/schizophrenia',
    ],
  },
  {
    row: 27,
    severity: 'error',
    avoid: [
      'manipulative/manipulator/manipulators/manipulation',
      'manipulate/manipulates/manipulated/manipulating',
      'liar/liars',
      'lying addict/addicts',
    ],
    prefer: ['may hide use out of fear or shame'],
    unless: ['spinal/joint/back/chiropractic/manual manipulation'],
  },
  {
    row: 33,
    severity: 'error',
    avoid: [
      'suffer/suffers/suffered/suffering from',
      'sufferer/sufferers',
      'victim/victims of addiction/alcohol/alcoholism/drugs/opioids/substance/disease',
      'victim/victims of the/this/their disease/illness/addiction',
      'afflicted',
    ],
    prefer: ['has', 'lives with', 'is affected by'],
  },
  {
    row: 33,
    severity: 'warning',
    avoid: ['victim/victims', 'struggle/struggles/struggled/struggling with'],
    prefer: ['has', 'lives with', 'is affected by'],
    unless: [
      'victim/victims of violence/crime/crimes/abuse/assault',
      'victim/victims of a/an/domestic/sexual/child crime/assault/violence/abuse',
      'crime/rape/assault/trafficking/accident/burn victim/victims',
    ],
  },
  {
    row: 34,
    severity: 'error',
    avoid: [
      'commit/commits/committed/committing suicide',
      'failed/unsuccessful/successful/completed suicide',
    ],
    prefer: ['died by suicide'],
  },
  {
    row: 35,
    severity: 'error',
    avoid: [
      'overdose/overdoses/overdosed/overdosing on purpose',
      // `(OD)` is also "once a day".
      'OD on/again/death/deaths/rate/rates/risk',
      'an/the/his/her/my/your/their/another OD',
      `to/not/did/didn't/${MAY} OD`,
      'i/we/you/they/people OD',
      "ODs/OD'd/OD'ed/OD's/ODed/ODing",
      'overdose victim/victims',
    ],
    prefer: ['overdose', 'person who overdosed'],
  },
  {
    row: 36,
    severity: 'error',
    avoid: ['drug seeking', 'drug seeker/seekers', 'abuser behavior/behaviors/behaviour/behaviours'],
    prefer: ['asking for medicine for pain', 'asking for medicine for withdrawal'],
  },
  {
    row: 40,
    severity: 'error',
    avoid: ['war on/against (the) drug/drugs/addiction/opioids/alcohol'],
    prefer: ['drug policy'],
    note: 'Words of war make people the enemy.',
  },
  {
    row: 40,
    severity: 'warning',
    avoid: [
      'fight/fights/fighting/fought addiction/alcoholism/drugs/alcohol/opioids/cravings',
      'fight/fights/fighting/fought against/with addiction/alcoholism/drugs/alcohol/opioids/cravings',
      'battle/battles/battled/battling',
    ],
    prefer: ['live with', 'recover from', 'work on'],
    note: 'Words of war make people the enemy.',
  },
  {
    row: 41,
    severity: 'warning',
    avoid: ['drug/drugs/substance/substances of choice'],
    prefer: ['the drug they used most'],
    note: 'An addiction is not chosen.',
  },
  {
    row: 46,
    severity: 'error',
    avoid: [
      'lose/loses/losing/lost the/a/this/his/her/their/your battle',
      `lost to addiction/alcoholism/overdose/${DRUGS}`,
      'lost to an/the/this/their overdose/disease/illness/addiction',
      // A name may be in its position.
      `lose/loses/losing/lost … to (an/the/this/their) addiction/alcoholism/overdose/${DRUGS}`,
      `lose/loses/losing/lost … (…) ${RELATIVES} to (an/the/this/their) addiction/alcoholism/overdose/${DRUGS}`,
    ],
    prefer: ['died of an overdose', 'died from alcohol'],
    unless: [`lose/loses/losing/lost ${LOSSES} to (an/the/this/their) addiction/alcoholism/${DRUGS}`],
  },
];
