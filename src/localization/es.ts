import type {Words} from './languages.js';

/** The words of the interface in Spanish, and patterns for its texts. */

export const writing: Words['writing'] = {
  sources: 'fuentes?',
  called: String.raw`llam\p{L}+|conocid\p{L}+ como`,
  means: String.raw`(?:no\s+)?(?:es|son)\s+(?:una?|el|la|los|las|algo|cuando)|significan?|quieren? decir`,
  definiteArticle: 'el|la|los|las',
  indefiniteArticle: 'una?',
  plural: 's|es',
};

export const phoneNumber: Words['phoneNumber'] = {
  hours: 'h(?:oras?)?',
  days: 'dias?',
  extension: 'interno|anexo',
  or: '[oyu]',
};

export const serverMessage: Words['serverMessage'] = {
  noun: 'página|archivo|recurso|sitio',
  before: 'lo|sentimos|la|el|esta|este',
  after: 'que|busca|buscas|solicitada|solicitado',
  missing: String.raw`no (?:(?:se )?(?:ha )?(?:sido )?encontr(?:ad[oa]|ó)|existe)(?!\p{L})`,
  missingAlone: String.raw`no encontrad[oa]\b`,
  beginning: [
    'acceso denegado|error interno del servidor',
    '(?:el )?(?:servicio|servidor|sitio) (?:no está|temporalmente no) disponible',
    '(?:por favor,? )?(?:habilite|activ[ae]) (?:javascript|cookies)',
    '(?:por favor,? )?inici[ae] sesión para',
  ].join('|'),
  whole: 'no autorizado|un momento|(?:por favor,? )?inici[ae] sesión',
};

export const weekDays: Words['weekDays'] = {
  group: 'todos|cada|entre|fin',
  between: 'al?|hasta|[yeou]',
};

export const textKinds: Words['textKinds'] = {
  question: /¿[^]*\?["”»’')*_\]]*$/,
  questionMarks: '`¿…?`',
  lengthLabel: 'Duración',
};

export const stageLabels: Words['stageLabels'] = {
  length: 'duraci',
  need: '^si hace falta',
  program: '^programa$',
};

export const programLabels: Words['programLabels'] = {
  hours: 'hora',
  residence: 'vive',
  length: 'duraci',
  fit: 'para qui',
  names: 'nombres',
  down: 'ligero',
  up: 'intenso',
  more: 'mismo',
  family: 'familia',
};

export const shell: Words['shell'] = {
  language: 'Español',
  loading: 'Cargando…',
  failed: 'No se pudo cargar esta parte.',
  numbersStillWork: 'Los números de teléfono siguen funcionando.',
  retry: 'Intentar de nuevo',
  offline: 'No tiene conexión a internet.',
  empty: 'Todavía no hay nada aquí.',
  untranslated: (language) => `Este texto aún no está en español. Aquí está en ${language}.`,
  helpNow: '¿Necesita ayuda ahora?',
  helpLabel: 'Ayuda urgente',
  toHelpCard: 'Ver los números para llamar',
  noNumbers: 'No tenemos los números de su país. En una emergencia, llame al número de emergencias local.',
  from: (provider) => `De ${provider}`,
  call: (number) => `Llamar al ${number}`,
  website: 'Visitar nuestro sitio',
  notReviewed: 'Aún sin revisión clínica',
  reviewedBy: (who) => `Revisado por ${who}`,
  lastChecked: (day) => `Última verificación: ${day}`,
  overdue: 'Ya pasó la fecha de revisión',
  education: 'Es información. No reemplaza el consejo médico.',
  sources: (count) => `Fuentes (${count})`,
  textFrom: (site) => `Texto de ${site}`,
  print: 'Imprimir',
};

export const calendar: Words['calendar'] = {
  months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'],
  day: 'd m y',
};

export const article: Words['article'] = {
  sources: 'Fuentes:',
  table: 'Tabla',
  more: 'El resto de este texto',
  note: 'Nota',
  tip: 'Consejo',
  important: 'Importante',
  warning: 'Advertencia',
  caution: 'Cuidado',
};

export const faq: Words['faq'] = {
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

export const search: Words['search'] = {
  found: (count, all) => `${count} de ${all} ${all === 1 ? 'pregunta' : 'preguntas'}`,
  partial: (count) =>
    `Ninguna pregunta tiene todas esas palabras. ${count === 1 ? '1 se acerca' : `${count} se acercan`}.`,
  none: (query) => `Ninguna pregunta coincide con «${query}».`,
  hint: 'Pruebe con otra palabra corta o elija un tema:',
  asked: '¿Busca en español?',
  all: 'Todas las preguntas',
  askPerson: 'También puede hablar con una persona:',
  hours: 'Gratis, a cualquier hora, en inglés o español.',
  abroad: 'Si una vida puede estar en peligro, llame ya al número de emergencias de su país.',
};

export const explainer: Words['explainer'] = {
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

export const timeline: Words['timeline'] = {
  here: 'Usted está aquí',
  more: 'Qué esperar y qué puede hacer usted',
};

export const tips: Words['tips'] = {
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

export const helpCard: Words['helpCard'] = {
  call: (number) => `Llamar al ${number}`,
  text: (number) => `Mandar un texto al ${number}`,
  chat: 'Chatear por internet',
  always: 'Día y noche',
  checked: (day) => `Verificado: ${day}`,
  details: 'Horario, idiomas y fuentes',
  sources: 'Fuentes',
  abroad:
    'Los números de esta tarjeta solo funcionan en Estados Unidos. Donde usted está, llame al número de emergencias local.',
};
