/** The words of the timeline's view; English is the source. */
export interface TimelineWords {
  /** Beside the name of the current stage. */
  readonly here: string;
  /** Opens the parts of a stage. */
  readonly more: string;
}

const en: TimelineWords = {
  here: 'You are here',
  more: 'What to expect, and what you can do',
};

const es: TimelineWords = {
  here: 'Usted está aquí',
  more: 'Qué esperar y qué puede hacer usted',
};

/** @param language - language of the interface: `en` or `es` */
export function timelineWords(language: string): TimelineWords {
  return language === 'es' ? es : en;
}
