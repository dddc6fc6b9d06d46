import type {Words} from './words.js';

export const es: Words = {
  loading: 'Cargando…',
  failed: 'Esta parte no se cargó.',
  numbersStillWork: 'Los números de teléfono de aquí sí funcionan.',
  retry: 'Intentar de nuevo',
  offline: 'No tiene conexión.',
  empty: 'Todavía no hay nada aquí.',
  untranslated: 'Este texto aún no está en español. Aquí está en inglés.',
  helpNow: '¿Necesita ayuda ahora?',
  helpLabel: 'Ayuda urgente',
  notReviewed: 'Aún sin revisión clínica',
  reviewedBy: (who) => `Revisado por ${who}`,
  lastChecked: (day) => `Última comprobación: ${day}`,
  overdue: 'Falta una nueva revisión',
  education: 'Es información. No reemplaza el consejo médico.',
  sources: (count) => `Fuentes (${count})`,
  textFrom: (site) => `Texto de ${site}`,
  print: 'Imprimir',
};
