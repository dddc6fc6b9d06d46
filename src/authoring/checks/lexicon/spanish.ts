import type {LexiconRow} from './row.js';

/**
 * Words to avoid in Spanish: 12 lines after NIDA and MedlinePlus in Spanish, then those that our own style adds. Spanish
 * texts say *usted*, and NIDA's "trastorno por consumo de sustancias".
 */
export const spanish: readonly LexiconRow[] = [
  {
    row: 1,
    severity: 'error',
    avoid: [
      'adicto/adicta/adictos/adictas',
      'drogadicto/drogadicta/drogadictos/drogadictas',
      'drogata/drogatas',
      'yonqui/yonquis',
      'vicioso/viciosa/viciosos/viciosas',
      'tecato/tecata/tecatos/tecatas',
      'toxicómano/toxicómana/toxicómanos/toxicómanas',
      'drogado/drogada/drogados/drogadas',
    ],
    prefer: ['persona con adicción', 'persona con un trastorno por consumo de sustancias'],
  },
  {
    row: 2,
    severity: 'error',
    avoid: ['alcohólico/alcohólica/alcohólicos/alcohólicas', 'borracho/borracha/borrachos/borrachas'],
    prefer: ['persona con trastorno por consumo de alcohol'],
    unless: ['bebida/bebidas alcohólica/alcohólicas', 'no alcohólica/alcohólicas'],
  },
  {
    row: 3,
    severity: 'error',
    avoid: [
      'abuso de drogas/sustancias/alcohol/opioides/medicamentos/pastillas',
      'abuso del alcohol',
      'abusar/abusa/abusan/abusaba/abusó de drogas/sustancias/alcohol/opioides/pastillas',
      'abusar/abusa/abusan/abusaba/abusó del alcohol',
    ],
    prefer: ['consumo de drogas', 'consumo problemático', 'trastorno por consumo'],
  },
  {
    row: 3,
    severity: 'warning',
    avoid: ['abuso/abusos', 'abusar/abusa/abusan/abusaba/abusó', 'abusivo/abusiva'],
    prefer: ['consumo', 'consumo problemático', 'violencia'],
    unless: [
      'abuso/abusos sexual/sexuales/infantil/físico/físicos/emocional/verbal/doméstico',
      'abuso o maltrato',
      'abuso de menores',
      'relación/pareja abusiva',
    ],
    note: 'For violence, name it: “abuso físico”.',
  },
  {
    row: 4,
    severity: 'error',
    avoid: ['vicio/vicios'],
    prefer: ['adicción', 'consumo'],
  },
  {
    row: 4,
    severity: 'warning',
    avoid: ['hábito/hábitos'],
    prefer: ['adicción', 'consumo', 'costumbre'],
    unless: [
      'hábito/hábitos sano/sanos/saludable/saludables/nuevo/nuevos/diario/diarios',
      'buen/buenos hábito/hábitos',
      'hábito/hábitos de sueño/estudio/comida',
    ],
  },
  {
    row: 5,
    severity: 'error',
    avoid: ['limpio/limpia/limpios/limpias', 'sucio/sucia/sucios/sucias'],
    prefer: ['en recuperación', 'prueba negativa', 'prueba positiva'],
    unless: [
      'aire/agua/ropa/casa/cocina/aguja/agujas/toalla/manos limpio/limpia/limpias',
      'agua/ropa/casa/cocina/manos sucia/sucias',
      'se/lo/la/los/las limpia',
    ],
  },
  {
    row: 6,
    severity: 'error',
    avoid: [
      'ex adicto/adicta/adictos/adictas/alcohólico/alcohólica/drogadicto/drogadicta',
      'exadicto/exadicta/exadictos/exadictas/exalcohólico/exalcohólica/exdrogadicto/exdrogadicta',
      'adicto/adicta/adictos/adictas/alcohólico/alcohólica recuperado/recuperada/recuperados/recuperadas',
      'adicto/adicta/alcohólico/alcohólica rehabilitado/rehabilitada',
    ],
    prefer: ['persona en recuperación'],
  },
  {
    row: 7,
    severity: 'warning',
    avoid: ['recaída/recaídas', 'recaer/recae/recaen/recayó/recayeron/recaiga/recaigan/recaído'],
    prefer: ['volver a consumir', 'tropiezo'],
    unless: [
      'prevención de recaídas',
      'prevención de la recaída',
      'prevenir recaídas',
      'recaída quiere/significa',
    ],
    note: 'It is often heard as a failing: say once what it means, and “volver a consumir” after that.',
  },
  {
    row: 8,
    severity: 'error',
    avoid: [
      'terapia/terapias/tratamiento de/por sustitución/reemplazo',
      'tratamiento/medicamento/medicamentos/terapia sustitutivo/sustitutivos/sustitutiva',
    ],
    prefer: ['medicamentos para el trastorno por consumo de opioides'],
    unless: ['terapia de reemplazo de nicotina', 'terapia de reemplazo hormonal'],
  },
  {
    row: 9,
    severity: 'error',
    avoid: [
      'codependiente/codependientes/codependencia',
      'facilitador/facilitadora/facilitadores/facilitadoras',
    ],
    prefer: ['agotado por la situación', 'ayuda que puede mantener el consumo'],
    unless: ['facilitador/facilitadora del grupo', 'facilitador/facilitadora de grupos'],
    note: 'It blames the family: say what someone does.',
  },
  {
    row: 10,
    severity: 'error',
    avoid: [
      'cometió/cometer/comete/cometieron/cometido/cometa suicidio',
      'cometió/cometer/comete/cometieron/cometido/cometa un suicidio',
    ],
    prefer: ['murió por suicidio'],
  },
  {
    row: 11,
    severity: 'error',
    avoid: [
      'tratamiento/tratamientos forzado/forzados',
      'encerrar/encierra/encierran/encerró/encerraron/encerrado/encerrada',
      'encerrarlo/encerrarla/encerrarlos/encerrarlas',
    ],
    prefer: ['tratamiento residencial', 'ingreso voluntario'],
    unless: ['se encierra/encierran/encerró'],
  },
  {
    row: 12,
    severity: 'error',
    avoid: [
      'el/la/los/las paciente/pacientes se niega/niegan',
      'el/la/los/las paciente/pacientes no coopera/cooperan',
      'persona se niega',
      'persona no coopera',
    ],
    prefer: ['la persona aún no está lista'],
  },
  {
    row: 12,
    severity: 'warning',
    avoid: ['se niega/niegan/negó', 'no coopera/cooperan'],
    prefer: ['la persona aún no está lista'],
    unless: ['seguro/plan/programa/aseguradora/clínica/hospital se niega/negó'],
  },
  {
    row: 13,
    severity: 'error',
    avoid: [
      'tú/tu/tus/ti/contigo/tuyo/tuya/tuyos/tuyas/te',
      'vosotros/vosotras/vuestro/vuestra/vuestros/vuestras',
      'eres/estás/tienes/puedes/quieres/debes/necesitas/sabes/haces/vas/sientes/piensas/hablas',
    ],
    prefer: ['usted', 'su'],
    note: 'Readers are addressed as “usted”; between quotation marks people may say “tú”.',
    mayBeSaid: true,
  },
  {
    row: 14,
    severity: 'warning',
    avoid: ['intoxicado/intoxicada/intoxicados/intoxicadas'],
    prefer: ['bajo los efectos del alcohol o de las drogas'],
    note: 'In Spanish it means poisoned.',
  },
  {
    row: 15,
    severity: 'warning',
    avoid: ['tocar/toca/tocan/tocó/toque fondo', 'mano dura', 'amor duro/firme'],
    prefer: ['límites', 'pedir ayuda cuanto antes'],
    note: 'No evidence supports it.',
  },
  {
    row: 16,
    severity: 'warning',
    avoid: [
      'guerra/lucha/batalla contra/con',
      'luchar/lucha/luchan/luchó contra/con',
      'perdió/perder/pierde la/su batalla',
    ],
    prefer: ['vivir con', 'recuperarse de'],
    note: 'Words of war make people the enemy.',
  },
  {
    row: 17,
    severity: 'error',
    avoid: [
      'víctima/víctimas de la/las/el/los adicción/droga/drogas/alcohol/opioides',
      'víctima/víctimas del alcohol/alcoholismo',
      'sufre/sufren/sufrir/sufría de',
    ],
    prefer: ['tiene', 'vive con'],
  },
  {
    row: 18,
    severity: 'error',
    avoid: ['loco/loca/locos/locas', 'demente/dementes', 'enfermo/enferma/enfermos/enfermas mental/mentales'],
    prefer: ['persona con una afección de salud mental'],
  },
];
