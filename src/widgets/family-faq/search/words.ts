/** The words of the search's answers; they come with the search, on first use. */
export interface SearchWords {
  readonly found: (count: number, all: number) => string;
  readonly partial: (count: number) => string;
  readonly none: (query: string) => string;
  readonly hint: string;
  readonly all: string;
  readonly askPerson: string;
  readonly hours: string;
  /** In danger, where we know no number for the reader's country. */
  readonly abroad: string;
}

const en: SearchWords = {
  found: (count, all) => `${count} of ${all} ${all === 1 ? 'question' : 'questions'}`,
  partial: (count) =>
    `No question has all of these words. ${count === 1 ? '1 comes' : `${count} come`} close.`,
  none: (query) => `No question matches “${query}”.`,
  hint: 'Try one short word, or pick a topic:',
  all: 'All questions',
  askPerson: 'You can also ask a person:',
  hours: 'Free, any hour, English or Spanish.',
  abroad: 'If a life may be at risk, call your local emergency number now.',
};

const es: SearchWords = {
  found: (count, all) => `${count} de ${all} ${all === 1 ? 'pregunta' : 'preguntas'}`,
  partial: (count) =>
    `Ninguna pregunta tiene todas esas palabras. ${count === 1 ? '1 se acerca' : `${count} se acercan`}.`,
  none: (query) => `Ninguna pregunta coincide con «${query}».`,
  hint: 'Pruebe con una palabra corta o elija un tema:',
  all: 'Todas las preguntas',
  askPerson: 'También puede hablar con una persona:',
  hours: 'Gratis, a cualquier hora, en inglés o español.',
  abroad: 'Si una vida puede estar en peligro, llame ya al número de emergencias de su país.',
};

/** @param language - language of the interface: `en` or `es` */
export function searchWords(language: string): SearchWords {
  return language === 'es' ? es : en;
}
