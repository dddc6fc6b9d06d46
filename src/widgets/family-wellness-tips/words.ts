/** The words of the tips' view; English is the source. */
export interface TipsWords {
  readonly topics: string;
  readonly all: string;
  readonly tips: string;
  readonly carousel: string;
  readonly slide: string;
  readonly previous: string;
  readonly next: string;
  /** Between where one is and how many there are: `3 of 38`. */
  readonly of: string;
  readonly asList: string;
  readonly asCards: string;
  /** Of a tip that names no source. */
  readonly practice: string;
  readonly counted: (tips: number) => string;
}

const en: TipsWords = {
  topics: 'Topics',
  all: 'All',
  tips: 'Tips',
  carousel: 'carousel',
  slide: 'slide',
  previous: 'Previous',
  next: 'Next',
  of: 'of',
  asList: 'Show as list',
  asCards: 'Show as cards',
  practice: 'From practice',
  counted: (tips) => `${tips} ${tips === 1 ? 'tip' : 'tips'}`,
};

const es: TipsWords = {
  topics: 'Temas',
  all: 'Todos',
  tips: 'Consejos',
  carousel: 'carrusel',
  slide: 'diapositiva',
  previous: 'Anterior',
  next: 'Siguiente',
  of: 'de',
  asList: 'Ver como lista',
  asCards: 'Ver como tarjetas',
  practice: 'Viene de la experiencia',
  counted: (tips) => `${tips} ${tips === 1 ? 'consejo' : 'consejos'}`,
};

/** @param language - language of the interface: `en` or `es` */
export function tipsWords(language: string): TipsWords {
  return language === 'es' ? es : en;
}
