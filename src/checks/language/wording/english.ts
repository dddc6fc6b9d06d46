import type {Wording} from './wording.js';

export const english: Wording = {
  commonWords:
    'the and you your is are was were they their them with that this for of to what when how who will would can could from not it its have but or if on at be do does about'.split(
      ' ',
    ),
  emptyLink:
    /^(?:(?:please )?(?:click|tap|press|go|see|look)(?: (?:on )?(?:here|this|this link|the link|it))|(?:over |from |found )?here|(?:read|learn|find out|see|view|know|show|get)(?: me)? (?:more|on|it)|more(?: (?:info|information|details|here))?|(?:this|the|that)(?: (?:link|page|site|website|web site|article|one|file|document))?|link|page|site|website|web site|details|info|information|continue|continue reading|source)$/,
  linkExample: 'what naloxone is',
  fieldNames: {
    kind: ['type', 'layout', 'category'],
    id: ['slug', 'permalink', 'identifier', 'key'],
    lang: ['language', 'locale'],
    title: ['heading', 'headline'],
    also: ['aliases', 'synonyms', 'aka'],
    summary: ['description', 'excerpt', 'subtitle', 'abstract', 'intro'],
    sources: ['references', 'citations', 'bibliography'],
    lastReviewed: ['reviewed', 'reviewDate', 'dateReviewed'],
    nextReview: ['reviewBy', 'reviewDue', 'expires', 'expiry'],
    reviewedBy: ['reviewer', 'medicalReviewer', 'clinicalReviewer'],
    region: ['country'],
  },
  questionLabel: 'q|question',
  sourcesHeading: 'sources?|references?|citations?|bibliography|works cited',
  numbers: ['five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  blank: 'your|insert|enter|name of|phone number|date',
  instruction: 'Say|Write|Answer here|Then say',
  chat: [
    '(?:certainly|sure|absolutely|of course|great question|got it)[!,.:]* (?:here|below|i)',
    "(?:here(?:['’]s| is| are)|below is) (?:an?|the|your|some) [^.!?]*(?:markdown|draft|version|faq|rewritten|revised|updated|translation)",
    "(?:please )?let me know if you(?:['’]d| would)? (?:like|want|need) (?:me|any|help|anything|more|changes|it|this)",
    "if you(?:['’]d| would)? (?:like|want|need)[^.!?]*,? i(?:['’]ll| can| could)",
    '(?:would|do) you (?:like|want) me to',
    'i hope this (?:helps|is)',
    'i (?:can|could) also',
    'feel free to (?:adjust|adapt|customi[sz]e|modify|edit|tweak)',
    'as an ai',
  ].join('|'),
  standsFor: 'means|stands for|is short for',
  knownAbbreviations: [
    ...'OK US USA UK DC TV AM PM ID ZIP PIN CD DVD PDF FAQ GPS SMS USB ABC COVID START CPR'.split(' '),
    // Titles after the names of doctors and nurses.
    ...'MD RN'.split(' '),
    // A name: SMART Recovery.
    'SMART',
    // States whose abbreviations have no other meaning.
    ...'NY NJ NH NM NV TX FL UT VT WI WY'.split(' '),
  ],
  pictureFile: 'screenshot|image|photo|picture',
  pictureOf: '(?:an? )?(?:image|picture|photo|graphic) of',
  phone: {
    call: 'call(?:s|ing)?|phone|dial(?:ing)?|ring|reach|fax|tel|telephone|cell|mobile',
    text: 'text|texting|sms|message',
    textDirectly: 'text|sms',
    send: '[Tt]ext|TEXT|[Ss]end|[Rr]eply|SMS',
    to: 'to',
    numbered: 'grant|form|account|licen[sc]e|pages?|pp',
    number: 'number|no',
    goingOn: [
      ...'for to if when and or then now today tonight at on in from with any anytime as so while'.split(' '),
      ...'before after by but right first instead again here who that is gets will'.split(' '),
      ...'he she they you we the our your day'.split(' '),
    ],
    option: 'option',
    press: 'press(?:ing)?|dial(?:ing)?|hit',
    key: '(?:the )?(?:(?:number|key|option) )?',
    choose: 'choos(?:e|ing)|select(?:ing)?',
    theOption: '(?:the )?(?:option|number|key)',
    three: 'three',
    noKey: String.raw`(?:or|to) \d|is(?! for(?!\p{L}))`,
  },
  guide: {rows: [1, 6, 10, 14, 23, 25, 28, 33, 34, 47], avoid: 'instead of', prefer: 'write'},
};
