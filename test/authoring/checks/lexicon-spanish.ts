import type {LexiconSample} from './lexicon-english.js';

/** The 12 Spanish rows of the brief, then ours, in sentences. */
export const SPANISH: readonly LexiconSample[] = [
  {
    row: 1,
    avoid: [
      'Mi hijo es adicto.',
      'Mi hija es adicta.',
      'Un drogadicto llegó.',
      'Las drogadictas llegaron.',
      'Es un drogata.',
      'Es un yonqui.',
      'Es vicioso.',
      'Es una viciosa.',
      'Es tecato.',
      'Es tecata.',
    ],
    prefer: ['Es una persona con adicción.', 'Es una persona con un trastorno por consumo de sustancias.'],
  },
  {
    row: 2,
    avoid: ['Es alcohólico.', 'Es alcohólica.', 'Es un borracho.', 'Las borrachas llegaron.'],
    prefer: [
      'Es una persona con trastorno por consumo de alcohol.',
      'Va a Alcohólicos Anónimos.',
      'No hay bebidas alcohólicas.',
    ],
  },
  {
    row: 3,
    avoid: ['Es abuso de drogas.', 'Es abuso de sustancias.', 'El abuso daña.'],
    prefer: [
      'Es consumo de drogas.',
      'Es un consumo problemático.',
      'Tiene un trastorno por consumo.',
      'Hubo abuso sexual.',
    ],
  },
  {
    row: 4,
    avoid: ['Es un vicio.', 'Es un hábito.'],
    prefer: ['Es una adicción.', 'Dejó el consumo.', 'Cuide los hábitos sanos.'],
  },
  {
    row: 5,
    avoid: ['Está limpio.', 'Está limpia.', 'Salió sucio.', 'La prueba salió sucia.'],
    prefer: [
      'Está en recuperación.',
      'La prueba salió negativa.',
      'Es una prueba positiva.',
      'Beba agua limpia.',
    ],
  },
  {
    row: 6,
    avoid: ['Es un ex adicto.', 'Es exadicta.', 'Es un ex-adicto.', 'Es un adicto recuperado.'],
    prefer: ['Es una persona en recuperación.'],
  },
  {
    row: 7,
    avoid: ['Tuvo una recaída.', 'Recayó en mayo.', 'Las recaídas pasan.'],
    prefer: ['Volvió a consumir.', 'Fue un tropiezo.', 'Enseñan prevención de recaídas.'],
  },
  {
    row: 8,
    avoid: ['Recibe terapia de sustitución.', 'Toma un tratamiento sustitutivo.'],
    prefer: ['Toma medicamentos para el trastorno por consumo de opioides.'],
  },
  {
    row: 9,
    avoid: ['Su madre es codependiente.', 'Usted es facilitador.', 'Ella es facilitadora.'],
    prefer: ['Su madre está muy cansada.', 'Le da dinero cada semana.'],
  },
  {
    row: 10,
    avoid: ['Cometió suicidio.', 'Quiso cometer suicidio.'],
    prefer: ['Murió por suicidio.'],
  },
  {
    row: 11,
    avoid: ['Es un tratamiento forzado.', 'La quieren encerrar.'],
    prefer: ['Es un tratamiento residencial.', 'Es un ingreso voluntario.'],
  },
  {
    row: 12,
    avoid: ['El paciente se niega.', 'La persona no coopera.', 'Se niega a ir.'],
    prefer: ['La persona aún no está lista.', 'El seguro se niega a pagar.'],
  },
  {
    row: 13,
    avoid: [
      'Tú decides.',
      'Llame a tu hijo.',
      'Es para ti.',
      'Puedes llamar.',
      'Va contigo.',
      'No te rindas.',
    ],
    prefer: ['Usted decide.', 'Llame a su hijo.', 'Tome un té.'],
  },
  {
    row: 14,
    avoid: ['Está intoxicado.', 'Llegó intoxicada.'],
    prefer: ['Está bajo los efectos del alcohol.'],
  },
  {
    row: 15,
    avoid: ['Debe tocar fondo.', 'Use mano dura.'],
    prefer: ['Ponga límites.'],
  },
  {
    row: 16,
    avoid: ['Es la guerra contra las drogas.', 'Lucha contra la adicción.', 'Perdió la batalla.'],
    prefer: ['Vive con una adicción.'],
  },
  {
    row: 17,
    avoid: ['Es víctima de las drogas.', 'Sufre de adicción.'],
    prefer: ['Tiene una adicción.', 'Fue víctima de violencia.'],
  },
  {
    row: 18,
    avoid: ['Está loco.', 'Es una enferma mental.', 'Es demente.'],
    prefer: ['Es una persona con una afección de salud mental.'],
  },
];
