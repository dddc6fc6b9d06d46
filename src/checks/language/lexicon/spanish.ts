import type {LexiconRow} from './row.js';

const DROGAS =
  'droga/drogas/sustancia/sustancias/alcohol/opioide/opioides/medicamento/medicamentos/pastilla/pastillas/heroína/cocaína/metanfetamina';
const ABUSA =
  'abusar/abusa/abusan/abusaba/abusaban/abusé/abusó/abusaron/abusado/abusando/abuse/abusen/abusaría';
const EL = 'el/la/los/las/un/una/mi/mis/su/sus/este/esta/estos/estas/ese/esa/esos/esas/cada/nuestro/nuestra';
const FAMILIAR =
  'hijo/hija/hijos/hijas/hermano/hermana/hermanos/hermanas/padre/madre/padres/papá/mamá/esposo/esposa/pareja/novio/novia/' +
  'amigo/amiga/amigos/amigas/nieto/nieta/primo/prima/tío/tía/sobrino/sobrina/abuelo/abuela/familiar/familiares/persona/' +
  'personas/paciente/pacientes/joven/jóvenes/muchacho/muchacha/chico/chica/niño/niña/hombre/mujer/adolescente/adolescentes';
const ESTÁ =
  'está/están/estaba/estaban/estuvo/estuvieron/estoy/estamos/sigue/siguen/seguía/siguió/mantiene/mantuvo/salió/salen/sale';
const LIMPIO = 'limpio/limpia/limpios/limpias/sucio/sucia/sucios/sucias';

/**
 * Words to avoid in Spanish: 12 rows after NIDA and MedlinePlus in Spanish, then those of our own style. Spanish texts
 * use *usted*, and NIDA's "trastorno por consumo de sustancias".
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
      'drogodependiente/drogodependientes/drogadependiente/drogadependientes',
      'farmacodependiente/farmacodependientes/toxicodependiente/toxicodependientes',
      'drogón/drogona/drogones/drogonas/drogota/drogotas',
      'marihuano/marihuanos/mariguano/mariguanos/marihuanero/marihuaneros/marihuanera/marihuaneras',
      'porrero/porrera/porreros/porreras/crackero/crackera/crackeros/crackeras',
      'cocainómano/cocainómana/cocainómanos/cocainómanas/heroinómano/heroinómana/heroinómanos/heroinómanas',
      'morfinómano/morfinómana/morfinómanos/morfinómanas',
    ],
    prefer: ['persona con adicción', 'persona con un trastorno por consumo de sustancias'],
  },
  {
    row: 2,
    severity: 'error',
    avoid: [
      'alcohólico/alcohólica/alcohólicos/alcohólicas',
      'borracho/borracha/borrachos/borrachas/borrachín/borrachina/borrachines',
      'ebrio consuetudinario',
      'ebrios consuetudinarios',
      'dipsómano/dipsómana/dipsómanos/dipsómanas/beodo/beoda/beodos/beodas/teporocho/teporocha/teporochos/teporochas',
    ],
    prefer: ['persona con trastorno por consumo de alcohol'],
    unless: [
      'bebida/bebidas/hepatitis/cirrosis/pancreatitis alcohólica/alcohólicas',
      'enfermedad hepática alcohólica',
      'hígado graso alcohólico',
      'contenido alcohólico',
      'no alcohólica/alcohólicas',
    ],
  },
  {
    row: 3,
    severity: 'error',
    avoid: [`abuso/abusos/${ABUSA} de (la/las/los/el) ${DROGAS}`, `abuso/abusos/${ABUSA} del alcohol`],
    prefer: ['consumo de drogas', 'consumo problemático', 'trastorno por consumo'],
  },
  {
    row: 3,
    severity: 'warning',
    avoid: ['abuso/abusos', ABUSA, 'abusivo/abusiva'],
    prefer: ['consumo', 'consumo problemático', 'violencia'],
    unless: [
      'abuso/abusos sexual/sexuales/infantil/físico/físicos/emocional/verbal/doméstico',
      'abusado sexualmente',
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
      'hábito/hábitos sano/sanos/saludable/saludables/diario/diarios',
      'hábitos nuevos',
      'nuevos/buenos/malos hábitos',
      'buen hábito',
      'hábito/hábitos de sueño/estudio/comida',
    ],
  },
  {
    row: 5,
    severity: 'error',
    // Only of a person: after a verb with a person or no subject, and after a time. Of a test always.
    avoid: [
      `${ESTÁ} (ya/aún/todavía/muy/siempre) ${LIMPIO}`,
      `(${EL}) ${FAMILIAR} (…) (…) ${ESTÁ} (ya/aún/todavía/muy/siempre) ${LIMPIO}`,
      `${ESTÁ} ${LIMPIO} (${EL}) ${FAMILIAR}`,
      `lleva/llevo/llevan/llevaba (ya) ${LIMPIO}`,
      `día/días/semana/semanas/mes/meses/año/años/tiempo ${LIMPIO}`,
      `quiere/quiero/quieren/quería/logró/logra/lograr/para/por/sin estar ${LIMPIO}`,
      `mantenerse/mantenerme/seguir/vivir/vive/viven ${LIMPIO}`,
      `(${EL}) prueba/pruebas/orina/orinas/análisis/examen/exámenes/muestra/muestras (de) (…) ${ESTÁ} ${LIMPIO}`,
      `prueba/pruebas/orina/orinas/análisis/examen/exámenes/muestra/muestras (de) (orina) ${LIMPIO}`,
    ],
    prefer: ['en recuperación', 'prueba negativa', 'prueba positiva'],
    // `La herida está limpia`.
    unless: [
      `de/del/${EL} … (…) ${ESTÁ} (ya/aún/todavía/muy/siempre) ${LIMPIO}`,
      `${ESTÁ} ${LIMPIO} ${EL} …`,
      `todo/nada/esto/eso (ya/no) ${ESTÁ} (ya/aún/todavía/muy/siempre) ${LIMPIO}`,
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
    avoid: [
      'recaída/recaídas',
      'recaer/recae/recaen/recayó/recayeron/recaiga/recaigan/recaído/recayendo/recaía/recaí/recaerá',
    ],
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
      'sustitución/reemplazo de/con opioides/opiáceos/opioide/opiáceo/drogas/metadona/buprenorfina',
      'terapia/terapias/tratamiento de/por sustitución/reemplazo de/con opioides/opiáceos/metadona',
    ],
    prefer: ['medicamentos para el trastorno por consumo de opioides'],
    unless: [
      'terapia/terapias/tratamiento de/por reemplazo/sustitución de/con nicotina/hormonas/testosterona/enzimas/líquidos',
      'terapia/terapias/tratamiento de/por reemplazo/sustitución hormonal/renal/enzimático/enzimática',
    ],
  },
  {
    row: 9,
    severity: 'error',
    avoid: [
      'codependiente/codependientes/codependencia',
      'co dependiente/dependientes/dependencia',
      'facilitador/facilitadora/facilitadores/facilitadoras',
    ],
    prefer: ['agotado por la situación', 'ayuda que puede mantener el consumo'],
    // The leader of a group.
    unless: [
      'facilitador/facilitadora/facilitadores/facilitadoras del grupo/curso/taller/programa/encuentro',
      'facilitador/facilitadora/facilitadores/facilitadoras de (la/las/los/un/una) reunión/reuniones/sesión/clase/grupo/grupos/curso',
    ],
    note: 'It blames the family: say what someone does.',
  },
  {
    row: 10,
    severity: 'error',
    avoid: [
      'cometió/cometer/comete/cometen/cometieron/cometido/cometiendo/cometa/cometiera/cometerá (un/el) suicidio',
    ],
    prefer: ['murió por suicidio'],
  },
  {
    row: 11,
    severity: 'error',
    avoid: [
      'tratamiento/tratamientos forzado/forzados',
      'encerrar/encierra/encierran/encerró/encerraron/encerrando/encerrado/encerrada/encerrados/encerradas',
      'encerrarlo/encerrarla/encerrarlos/encerrarlas',
    ],
    prefer: ['tratamiento residencial', 'ingreso voluntario'],
    unless: [
      'se encierra/encierran/encerró',
      'guarde/guárdelo/guárdelos/guarda/guardar (todo/todos/todas) (…) (…) encerrado/encerrada/encerrados/encerradas con/bajo llave',
      'todo encerrado con/bajo llave',
    ],
  },
  {
    row: 12,
    severity: 'error',
    avoid: [
      'el/la/los/las paciente/pacientes se niega/niegan/negó/negaron/negaba',
      'el/la/los/las paciente/pacientes no coopera/cooperan/cooperó/cooperaron/cooperaba',
      'persona se niega/negó/negaba',
      'persona no coopera/cooperó/cooperaba',
    ],
    prefer: ['la persona aún no está lista'],
  },
  {
    row: 12,
    severity: 'warning',
    avoid: ['se niega/niegan/negó/negaron/negaba', 'no coopera/cooperan/cooperó/cooperaron/cooperaba'],
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
    unless: ['loco/loca/locos/locas de alegría/amor/contento/contenta/felicidad'],
  },
];
