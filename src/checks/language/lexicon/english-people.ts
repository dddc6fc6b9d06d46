import type {LexiconRow} from './row.js';

/** People. Words such as `clean` also describe things, and only people should be found. */
export const RELATIVES =
  'son/sons/daughter/daughters/brother/brothers/sister/sisters/mother/father/mom/mum/dad/mama/papa/parent/parents/' +
  'husband/wife/spouse/partner/boyfriend/girlfriend/ex/cousin/cousins/uncle/aunt/nephew/niece/stepson/stepdaughter/' +
  'grandson/granddaughter/grandchild/grandma/grandpa/grandmother/grandfather/relative/relatives/sibling/siblings/' +
  'child/children/kid/kids/boy/boys/girl/girls/teen/teens/teenager/teenagers/man/men/woman/women/guy/guys/' +
  'friend/friends/buddy/roommate/neighbor/coworker/person/people/patient/patients/client/clients/resident/residents/' +
  'member/members';

export const SUBJECTS = `i/he/she/they/you/we/who/someone/somebody/anyone/anybody/everyone/everybody/${RELATIVES}`;

export const IS =
  "am/is/are/was/were/isn't/aren't/wasn't/weren't/ain't/seem/seems/seemed/look/looks/looked/act/acts/acted/sounds/appears";

export const ADVERBS =
  'not/now/still/never/always/finally/really/already/often/again/sometimes/usually/all/both/almost/currently/' +
  'completely/totally/clearly/obviously/probably/just/also/only/ever/barely/actually/truly/either/so';

/** Where somebody appears under the influence. */
export const THERE =
  'to work/school/class/court/church/group/meetings/treatment/dinner/practice/bed/visits/us/me/him/her/them';

/** Names for people. */
export const englishPeople: readonly LexiconRow[] = [
  {
    row: 1,
    severity: 'error',
    avoid: ['addict/addicts'],
    prefer: ['person with addiction', 'person with a substance use disorder'],
  },
  {
    row: 2,
    severity: 'error',
    avoid: ['drug/heroin/opioid/cocaine/crack/meth/pill addict/addicts'],
    prefer: ['person with drug addiction'],
  },
  {
    row: 3,
    severity: 'error',
    avoid: [
      'user/users',
      'drug/substance/opioid/opiate/heroin/cocaine/crack/meth/alcohol/injection user/users',
      'IV/injection/injecting drug user/users',
    ],
    prefer: ['person who uses drugs'],
    unless: [
      'screen reader user/users',
      'phone/smartphone/cell/mobile/iPhone/Android/computer/tablet/internet/web/website/app/email user/users',
      'wheelchair/keyboard/library user/users',
      'user name/names/guide/manual/account/friendly/interface/experience/settings',
    ],
  },
  {
    row: 4,
    severity: 'error',
    avoid: ['abuser/abusers', 'substance/drug/alcohol/opioid abuser/abusers'],
    prefer: ['person with a substance use disorder'],
    note: 'For someone who is violent, say what they do: “the person who hurts you”.',
  },
  {
    row: 5,
    severity: 'error',
    avoid: [
      'junkie/junkies/junky',
      'tweaker/tweakers',
      'crackhead/crackheads/methhead/methheads/pillhead/pillheads/dopehead/dopeheads/smackhead/smackheads',
      'crack/meth/pill/dope/smack/coke/pot head/heads',
      'pothead/potheads/cokehead/cokeheads/hophead/hopheads',
      'crack whore/whores',
      'methamphetamine/meth/coke/pill/dope freak/freaks',
      'doper/dopers/dopefiend/dopefiends',
      'druggie/druggies',
      'stoner/stoners',
      'wino/winos',
      'fiend/fiends',
      'dope/drug/crack fiend/fiends',
    ],
    prefer: ['person who uses drugs'],
    note: 'This is a slur.',
  },
  {
    row: 6,
    severity: 'error',
    avoid: ['alcoholic/alcoholics'],
    prefer: ['person with alcohol use disorder', 'person who drinks too much'],
    unless: [
      'alcoholic drink/drinks/beverage/beverages/content',
      'alcoholic liver/hepatitis/cirrhosis/pancreatitis/ketoacidosis/neuropathy/cardiomyopathy',
      'non alcoholic',
    ],
  },
  {
    row: 7,
    severity: 'error',
    avoid: [
      'a/the/this/that/some/your/my/our/his/her/their/old/town/mean/angry/sad/happy/mere/village/hopeless drunk',
      'drunks',
      'drunkard/drunkards',
      'boozer/boozers/boozehound/boozehounds/alky/alkies/dipsomaniac/dipsomaniacs',
    ],
    prefer: ['person who misuses alcohol'],
    // Of a deed, and of a state that passes.
    unless: [
      'a/the/this/that/some/your/my/our/his/her/their drunk driver/drivers/driving/person/people/passenger/passengers',
    ],
  },
  {
    row: 7,
    severity: 'warning',
    avoid: [
      `${IS} (${ADVERBS}) drunk`,
      'be/being/get/gets/getting/got (so/too/very/really) drunk',
      'come/comes/coming/came/go/goes/going/went (home/in/back/over) drunk',
      'show/shows/showing/showed up drunk',
      `come/comes/coming/came/go/goes/going/went ${THERE} drunk`,
    ],
    prefer: ['intoxicated', 'had too much to drink'],
    unless: ['drunk by a/an/the/every/many/most/people'],
  },
  {
    row: 8,
    severity: 'error',
    avoid: [
      'former/reformed/ex addict/addicts/alcoholic/alcoholics/user/users/drinker/drinkers/drunk/drunks',
      'former/reformed/ex drug addict/addicts/user/users',
    ],
    prefer: ['person in recovery', 'person who used to use drugs'],
  },
  {
    row: 9,
    severity: 'error',
    avoid: ['recovering addict/addicts/alcoholic/alcoholics', 'recovering drug addict/addicts'],
    prefer: ['person in recovery'],
  },
  {
    row: 22,
    severity: 'error',
    avoid: [
      'addicted baby/babies/infant/infants/newborn/newborns/child/children',
      'born addicted',
      'crack/meth/heroin/drug baby/babies',
    ],
    prefer: ['baby exposed to drugs before birth', 'baby with withdrawal syndrome'],
    note: 'Babies can have withdrawal, not addiction.',
  },
  {
    row: 28,
    severity: 'error',
    avoid: ['enabler/enablers', 'enabling'],
    prefer: ['protecting', 'rescuing', 'help that can keep the use going'],
    note: 'It blames the family: say what someone does.',
  },
  {
    row: 28,
    severity: 'warning',
    avoid: ['enable/enables/enabled'],
    prefer: ['let', 'rescue', 'help that can keep the use going'],
    note: 'Of a family it is blame; of all else, a shorter word will do.',
  },
  {
    row: 29,
    severity: 'error',
    avoid: [
      'codependent/codependents/codependency/codependence',
      'co dependent/dependents/dependency/dependence',
    ],
    prefer: ['worn out', 'over-focused on the person'],
    note: 'The word has no agreed meaning: say what someone does.',
  },
  {
    row: 37,
    severity: 'error',
    avoid: ['mentally ill', 'crazy', 'insane', 'psycho/psychos', 'lunatic/lunatics'],
    prefer: ['person with a mental health condition'],
  },
  {
    row: 38,
    severity: 'error',
    avoid: [
      'the homeless',
      `${IS} (${ADVERBS}) homeless`,
      'be/been/being/become/becomes/became/becoming homeless',
      'homeless addict/addicts/person/people/man/men/woman/women/individual/individuals',
      'homeless family/families/youth/teen/teens/veteran/veterans',
    ],
    prefer: ['person without housing'],
    unless: ['homeless shelter/shelters/service/services/program/programs/outreach'],
  },
  {
    row: 39,
    severity: 'error',
    avoid: [
      'convict/convicts',
      'felon/felons',
      'ex con/cons/convict/convicts/felon/felons/offender/offenders',
    ],
    prefer: ['person with a criminal record'],
    // About a court.
    unless: [
      'jury/juries/judge/court convict/convicts',
      'may/can/could/might/will/would/to/not convict',
      'convict/convicts him/her/them/someone/somebody/you/people',
    ],
  },
  {
    row: 40,
    severity: 'error',
    avoid: ['drug offender/offenders'],
    prefer: ['person with a drug charge'],
  },
  {
    row: 42,
    severity: 'warning',
    avoid: ['problem drinker/drinkers', 'heavy user/users/drinker/drinkers'],
    prefer: ['person who drinks more than is safe'],
  },
  {
    row: 43,
    severity: 'error',
    avoid: [
      'non addict/addicts',
      'nonaddict/nonaddicts',
      'normal people/person/persons/folks/families/drinker/drinkers',
    ],
    prefer: ['people without a substance use disorder'],
  },
  {
    row: 44,
    severity: 'error',
    avoid: ['frequent flyer/flyers/flier/fliers', 'repeat patient/patients'],
    prefer: ['person who has been in treatment before'],
    unless: ['frequent flyer/flier mile/miles/point/points/program/number/card'],
  },
  {
    row: 47,
    severity: 'warning',
    avoid: ['loved one/ones'],
    prefer: ['the person', 'your son', 'your partner'],
    note: 'Not all who read feel loving today, so use it sparingly.',
  },
  {
    row: 52,
    severity: 'error',
    avoid: [
      'substance/drug/alcohol abuse counselor/counselors/counsellor/counsellors',
      'drug and alcohol abuse counselor/counselors',
    ],
    prefer: ['addiction counselor'],
    note: 'The name of a license can go under `names` in the settings.',
  },
];
