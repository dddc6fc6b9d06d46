/**
 * The words of the interface in English, the source language, and patterns for its texts. There is one export per part,
 * so that a built file contains only the parts that it uses. Other languages must match the types of these exports: a
 * translation with a missing word does not compile.
 */

/** Patterns of the parser. Each is the source of a case-insensitive regular expression. */
export const writing = {
  /** Label of a line of sources, without the colon. */
  sources: 'sources?',
  /** Before a term that its own sentence explains: `pills called benzodiazepines`. */
  called: 'called|known as',
  /** After such a term: `A trigger is something …`. */
  means: String.raw`(?:is|are)\s+(?:not\s+)?(?:an?|the|when|how|what|something)|means?|stands? for`,
  definiteArticle: 'the',
  indefiniteArticle: 'an?',
  /** Plural ending. */
  plural: 'e?s',
};

/** Words around a phone number. Each is the source of a case-insensitive regular expression, without accents. */
export const phoneNumber = {
  hours: 'h(?:ou)?rs?',
  days: 'days?',
  extension: 'extn?|extension',
  /** Between two numbers. */
  or: 'or|and',
};

/**
 * What servers send in the place of a text, also with status 200. Each is the source of a case-insensitive regular
 * expression for words with single spaces between them.
 */
export const serverMessage = {
  /** What is missing. */
  noun: 'page|file|url|resource|document|object|site',
  /** Before it. */
  before: 'oops|sorry|the|this|that|requested',
  /** Between it and `missing`. */
  after: 'you|are|were|looking|for|requested|could|can|was|is|does',
  /** After it: "… not found". */
  missing: String.raw`(?:not|\w*n[’']t) (?:be )?(?:found|exist)\b`,
  /** The same without the noun. */
  missingAlone: String.raw`(?:not|\w*n[’']t) (?:be )?(?:found|exist)\b`,
  /** Other beginnings. */
  beginning: [
    String.raw`(?:(?:oops|sorry)[ !,.:…]*)*we (?:could|can)(?: ?not|n[’']t) find (?:the|this|that|your) (?:page|file|url|resource|document|site)\b`,
    String.raw`access (?:to this \w+ )?(?:is |has been )?denied\b`,
    'bad gateway|bad request|internal server error|gateway time-?out|too many requests',
    '(?:the )?(?:service|server|site) (?:is )?(?:temporarily )?unavailable',
    'checking your browser|attention required!|verify(?:ing)? you are human',
    '(?:please |you need to )?enable (?:javascript|cookies)',
    '(?:please |you (?:must|need to) )?(?:be )?(?:sign|log|logged) ?in (?:to (?:continue|view|access)|required)',
    'your session has expired',
  ].join('|'),
  /** What is a message alone, or behind a status. */
  whole: 'forbidden|unauthori[sz]ed|just a moment|(?:please )?(?:sign|log) ?in',
};

/** Patterns for a cell that names several days of the week. */
export const weekDays = {
  /** Its beginning. */
  group: 'week|every|each|all|daily',
  /** Between two days. */
  between: 'to|thru|through|till|until|and|or',
};

/** Patterns and suggestions of the checks for each kind of text. */
export const textKinds = {
  /** A heading that is written as a question. */
  question: /\?["”»’')*_\]]*$/,
  /** The name of its punctuation in messages. */
  questionMarks: 'a question mark',
  /** Label of the fact for the length of a stage. */
  lengthLabel: 'Length',
};

/** Labels of a stage's facts with their own style. Each is the source of a case-insensitive regular expression. */
export const stageLabels = {
  length: 'length',
  need: '^if needed',
  program: '^program$',
};

/** The same for the facts and next steps of a program that have an icon. */
export const programLabels = {
  hours: 'hour',
  residence: 'live',
  length: 'length',
  fit: 'fits',
  names: 'names',
  down: 'down',
  up: 'up$',
  more: 'along',
  /** First or second word of a family activity in the week. */
  family: 'famil(?:y|ies)',
};

/** The interface around the text in all widgets. */
export const shell = {
  /** The language's own name. */
  language: 'English',
  loading: 'Loading…',
  failed: 'This part did not load.',
  numbersStillWork: 'The phone numbers here still work.',
  retry: 'Try again',
  offline: 'You are offline.',
  empty: 'There is nothing here yet.',
  /** @param language - of the text that is shown */
  untranslated: (language: string): string =>
    `This text is not in your language yet. Here it is in ${language}.`,
  helpNow: 'Need help now?',
  /** Accessible name of the help line. */
  helpLabel: 'Urgent help',
  toHelpCard: 'See the numbers to call',
  noNumbers: 'We do not have the numbers of your country. In an emergency, call your local emergency number.',
  /** Above the contact of the organization that runs the page. */
  from: (provider: string): string => `From ${provider}`,
  call: (number: string): string => `Call ${number}`,
  website: 'Visit our website',
  notReviewed: 'Not yet clinically reviewed',
  reviewedBy: (who: string): string => `Reviewed by ${who}`,
  lastChecked: (day: string): string => `Last checked ${day}`,
  overdue: 'Review is overdue',
  education: 'For learning. It does not replace medical advice.',
  sources: (count: number): string => `Sources (${count})`,
  /** @param site - host name of the site that the text was loaded from */
  textFrom: (site: string): string => `Text from ${site}`,
  print: 'Print',
};

/** Date formats. */
export const calendar = {
  /** Short names of the months. */
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  /** With `d`, `m` and `y` for day, month and year. */
  day: 'm d, y',
};

/** What the renderer adds to a text, in the language of the text. */
export const article = {
  sources: 'Sources:',
  /** Accessible name of a table. */
  table: 'Table',
  /** Above everything after the last heading that a widget arranges. */
  more: 'The rest of this text',
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Take care',
};

export const faq = {
  search: 'Search the questions',
  clear: 'Clear search',
  openAll: 'Open all',
  closeAll: 'Close all',
  copyLink: 'Copy link',
  copied: 'Link copied',
  searchFailed: 'The search did not load. These are all the questions.',
  /** Accessible name of the box with phone numbers that a search for something dangerous opens. */
  danger: 'In danger now',
  call: (number: string): string => `Call ${number}`,
  /** How many of the visible questions are open. */
  opened: (open: number, questions: number): string =>
    `${open} of ${questions} ${questions === 1 ? 'question' : 'questions'} open`,
  counted: (questions: number, groups: number): string =>
    `${questions} ${questions === 1 ? 'question' : 'questions'}${groups > 1 ? ` in ${groups} groups` : ''}`,
};

/** Results of the search of the FAQ; loaded with the search, on first use. */
export const search = {
  found: (count: number, all: number): string => `${count} of ${all} ${all === 1 ? 'question' : 'questions'}`,
  partial: (count: number): string =>
    `No question has all of these words. ${count === 1 ? '1 comes' : `${count} come`} close.`,
  none: (query: string): string => `No question matches “${query}”.`,
  hint: 'Try another short word, or pick a topic:',
  /** Asked where a reader types in this language, and the text is in another one. */
  asked: 'Are you searching in English?',
  all: 'All questions',
  askPerson: 'You can also ask a person:',
  hours: 'Free, any hour, English or Spanish.',
  /** In danger, if there is no number for the reader's country. */
  abroad: 'If a life may be at risk, call your local emergency number now.',
};

export const explainer = {
  oneBlock: 'Each block is one hour.',
  fullColumn: 'A full column is day and night.',
  familyTime: 'Family time',
  fits: 'Where this fits',
  /** When a program that is not a level of care takes place: before, alongside or after the levels. */
  before: 'Detox is a first step. Care at one of these levels comes after it.',
  alongside: 'It can go along with care at any of these levels.',
  after: 'It comes after care at one of these levels, so that help goes on.',
  oneHour: '1 hour of treatment a week',
  upTo: 'up to this many',
  thisProgram: 'this program',
  under: (hours: number): string => `under ${hours} hours`,
  orMore: (hours: number): string => `${hours} hours or more`,
  teens: (hours: number): string => `(${hours} or more for teens)`,
  dayAndNight: 'support day and night',
  livesThere: 'They live there, 24 hours a day',
  levelsNote: 'Hours are for adults. A care team picks the level after an assessment. You can ask why.',
  printQuestions: 'Print these questions',
  ticks: 'Your ticks stay on this page. Nothing is saved or sent.',
  compare: 'How they compare',
  loading: 'Loading…',
  failed: 'The comparison did not load.',
  retry: 'Try again',
};

export const timeline = {
  /** Beside the name of the current stage. */
  here: 'You are here',
  /** Opens the sections of a stage. */
  more: 'What to expect, and what you can do',
};

export const tips = {
  topics: 'Topics',
  all: 'All',
  tips: 'Tips',
  /** Role of the row of cards, for screen readers. */
  carousel: 'carousel',
  /** Role of one card, for screen readers. */
  slide: 'slide',
  previous: 'Previous',
  next: 'Next',
  /** Between the number of the current tip and the number of all tips: `3 of 38`. */
  of: 'of',
  asList: 'Show as list',
  asCards: 'Show as cards',
  /** Below a tip without sources. */
  practice: 'From practice',
  counted: (tips: number): string => `${tips} ${tips === 1 ? 'tip' : 'tips'}`,
};

export const helpCard = {
  call: (number: string): string => `Call ${number}`,
  text: (number: string): string => `Text ${number}`,
  chat: 'Chat online',
  always: 'Day and night',
  checked: (day: string): string => `Checked ${day}`,
  /** Opens the details of a number. */
  details: 'Hours, languages, sources',
  /** Opens the sources of a section without a number. */
  sources: 'Sources',
  abroad:
    'The numbers on this card work in the United States only. Where you are, call your local emergency number.',
};
