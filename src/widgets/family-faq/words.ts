/** The words of the FAQ's view; English is the source. */
export interface FaqWords {
  readonly search: string;
  readonly clear: string;
  readonly openAll: string;
  readonly closeAll: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly searchFailed: string;
  /** Name of the box with the numbers, where a reader types of danger. */
  readonly danger: string;
  readonly call: (number: string) => string;
  /** How many of the questions in sight are open. */
  readonly opened: (open: number, questions: number) => string;
  readonly counted: (questions: number, groups: number) => string;
}

const en: FaqWords = {
  search: 'Search the questions',
  clear: 'Clear search',
  openAll: 'Open all',
  closeAll: 'Close all',
  copyLink: 'Copy link',
  copied: 'Link copied',
  searchFailed: 'The search did not load. These are all the questions.',
  danger: 'In danger now',
  call: (number) => `Call ${number}`,
  opened: (open, questions) => `${open} of ${questions} ${questions === 1 ? 'question' : 'questions'} open`,
  counted: (questions, groups) =>
    `${questions} ${questions === 1 ? 'question' : 'questions'}${groups > 1 ? ` in ${groups} groups` : ''}`,
};

const es: FaqWords = {
  search: 'Buscar en las preguntas',
  clear: 'Borrar la búsqueda',
  openAll: 'Abrir todas',
  closeAll: 'Cerrar todas',
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado',
  searchFailed: 'No se pudo cargar la búsqueda. Estas son todas las preguntas.',
  danger: 'Si hay peligro ahora',
  call: (number) => `Llamar al ${number}`,
  opened: (open, questions) =>
    `${open} de ${questions} ${questions === 1 ? 'pregunta' : 'preguntas'} ${open === 1 ? 'abierta' : 'abiertas'}`,
  counted: (questions, groups) =>
    `${questions} ${questions === 1 ? 'pregunta' : 'preguntas'}${groups > 1 ? ` en ${groups} grupos` : ''}`,
};

/** @param language - language of the interface: `en` or `es` */
export function faqWords(language: string): FaqWords {
  return language === 'es' ? es : en;
}
