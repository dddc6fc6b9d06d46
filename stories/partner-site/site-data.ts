/** Data of the layouts besides the pages: addresses of the library's files, and the strings of the frame. */

import {packageVersion} from '../../src/build/package-version.js';

/** The address of `dist/` on this site, as in the docs. */
export const LIBRARY_FOLDER = '/family-widgets';

/** The folder of the library's files on this site. The pages take every address of the library from here. */
const LIBRARY = `${LIBRARY_FOLDER}/${packageVersion}`;

export const files = {
  stableScript: `${LIBRARY_FOLDER}/family-widgets.js`,
  script: `${LIBRARY}/family-widgets.js`,
  englishBundle: `${LIBRARY}/family-widgets.bundle.en.js`,
  frame: `${LIBRARY}/embed.html`,
  frameScript: `${LIBRARY}/family-frame.js`,
  builder: `${LIBRARY}/builder.html`,
  docs: `${LIBRARY_FOLDER}/docs/`,
  spanishBundle: `${LIBRARY}/family-widgets.bundle.es.js`,
};

export const viewFile = (tag: string): string => `${LIBRARY}/${tag}.js`;

export const contentFile = (language: string, topic: string): string =>
  `${LIBRARY}/content/${language}/${topic}.js`;

/** The programs that have a page of their own, in the order in which the pages list them. */
export const programs = [
  'detox',
  'residential',
  'medication',
  'recovery-housing',
  'family-programs',
  'peer-support',
  'continuing-care',
];

interface LanguageStrings {
  readonly name: string;
  /** Before the path of each page in this language. */
  readonly prefix: string;
  /** Attribute of English text on a page in this language. */
  readonly markEnglish: string;
  /** Attributes of a link from a page in this language to one that exists in English only. */
  readonly linkToEnglish: string;
  readonly skip: string;
  readonly mainNavigation: string;
  readonly navigation: readonly {readonly path: string; readonly label: string}[];
  readonly otherPrograms: string;
  readonly dayPrograms: string;
  readonly dayProgramsSummary: string;
  readonly themes: string;
  /** By the value of `?theme=`. */
  readonly themeNames: Readonly<Record<'plain' | 'warm' | 'dark' | 'loud', string>>;
  readonly forDevelopers: string;
  readonly madeUp: string;
}

/** By language code, in the order of the `hreflang` links. */
export const languages: Readonly<Record<'en' | 'es', LanguageStrings>> = {
  en: {
    name: 'English',
    prefix: '',
    markEnglish: '',
    linkToEnglish: '',
    skip: 'Skip to the text',
    mainNavigation: 'Main',
    navigation: [
      {path: '/', label: 'For families'},
      {path: '/programs.html', label: 'Programs'},
      {path: '/road-ahead.html', label: 'The road ahead'},
      {path: '/questions.html', label: 'Questions'},
      {path: '/lists.html', label: 'Lists'},
    ],
    otherPrograms: 'Other programs',
    dayPrograms: 'Programs by day or in the evening',
    dayProgramsSummary: 'Intensive outpatient, day treatment, outpatient.',
    themes: 'Look',
    themeNames: {plain: 'Plain', warm: 'Warm', dark: 'Dark', loud: 'Loud'},
    forDevelopers: 'For developers',
    madeUp:
      'Harbor Lane is a made-up place. This site shows how a partner’s pages look with family education widgets on them.',
  },
  es: {
    name: 'Español',
    prefix: '/es',
    markEnglish: ' lang="en"',
    linkToEnglish: ' lang="en" hreflang="en"',
    skip: 'Ir al texto',
    mainNavigation: 'Principal',
    navigation: [
      {path: '/', label: 'Para las familias'},
      {path: '/programs.html', label: 'Programas'},
      {path: '/road-ahead.html', label: 'El camino'},
      {path: '/questions.html', label: 'Preguntas'},
      {path: '/lists.html', label: 'Listas'},
    ],
    otherPrograms: 'Otros programas',
    dayPrograms: 'Programas de día o por la tarde',
    dayProgramsSummary: 'Ambulatorio intensivo, tratamiento de día, ambulatorio.',
    themes: 'Aspecto',
    themeNames: {plain: 'Sencillo', warm: 'Cálido', dark: 'Oscuro', loud: 'Llamativo'},
    forDevelopers: 'Para desarrolladores',
    madeUp:
      'Harbor Lane es un lugar inventado. Este sitio muestra cómo se ven las páginas de un centro con recursos educativos para familias.',
  },
};
