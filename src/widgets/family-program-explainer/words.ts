import type {CarePlace} from '../../document/levels-of-care.js';

/** The words of the explainer's view; English is the source. */
export interface ExplainerWords extends Readonly<Record<CarePlace, string>> {
  readonly oneBlock: string;
  readonly fullColumn: string;
  readonly familyTime: string;
  readonly fits: string;
  readonly oneHour: string;
  readonly upTo: string;
  readonly thisProgram: string;
  readonly under: (hours: number) => string;
  readonly orMore: (hours: number) => string;
  readonly teens: (hours: number) => string;
  readonly dayAndNight: string;
  readonly livesThere: string;
  readonly levelsNote: string;
  readonly printQuestions: string;
  readonly ticks: string;
  readonly compare: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
}

const en: ExplainerWords = {
  oneBlock: 'Each block is one hour.',
  fullColumn: 'A full column is day and night.',
  familyTime: 'Family time',
  fits: 'Where this fits',
  before: 'Detox is a first step. Care at one of these levels comes after it.',
  alongside: 'It can go along with care at any of these levels.',
  after: 'It comes after care at one of these levels, so that help goes on.',
  oneHour: '1 hour of treatment a week',
  upTo: 'up to this many',
  thisProgram: 'this program',
  under: (hours) => `under ${hours} hours`,
  orMore: (hours) => `${hours} hours or more`,
  teens: (hours) => `(${hours} or more for teens)`,
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

const es: ExplainerWords = {
  oneBlock: 'Cada bloque es una hora.',
  fullColumn: 'Una columna llena es día y noche.',
  familyTime: 'Tiempo con la familia',
  fits: 'Dónde encaja',
  before: 'La desintoxicación es un primer paso. Después viene la atención en uno de estos niveles.',
  alongside: 'Puede ir junto con la atención en cualquiera de estos niveles.',
  after: 'Viene después de la atención en uno de estos niveles, para que la ayuda siga.',
  oneHour: '1 hora de tratamiento por semana',
  upTo: 'hasta esta cantidad',
  thisProgram: 'este programa',
  under: (hours) => `menos de ${hours} horas`,
  orMore: (hours) => `${hours} horas o más`,
  teens: (hours) => `(${hours} o más si es adolescente)`,
  dayAndNight: 'apoyo día y noche',
  livesThere: 'La persona vive ahí, las 24 horas',
  levelsNote:
    'Las horas son para adultos. El equipo elige el nivel después de una evaluación. Usted puede preguntar por qué.',
  printQuestions: 'Imprimir estas preguntas',
  ticks: 'Sus marcas se quedan en esta página. No se guarda ni se envía nada.',
  compare: 'Comparación',
  loading: 'Cargando…',
  failed: 'No se pudo cargar la comparación.',
  retry: 'Intentar de nuevo',
};

/** @param language - language of the interface: `en` or `es` */
export function explainerWords(language: string): ExplainerWords {
  return language === 'es' ? es : en;
}
