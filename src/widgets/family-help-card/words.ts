/** The words of the help card's view; English is the source. */
export interface HelpCardWords {
  readonly call: (number: string) => string;
  readonly text: (number: string) => string;
  readonly chat: string;
  readonly always: string;
  readonly checked: (day: string) => string;
  /** Opens what is known of a number. */
  readonly details: string;
  /** Opens the sources of a section without a number. */
  readonly sources: string;
  readonly abroad: string;
}

const en: HelpCardWords = {
  call: (number) => `Call ${number}`,
  text: (number) => `Text ${number}`,
  chat: 'Chat online',
  always: 'Day and night',
  checked: (day) => `Checked ${day}`,
  details: 'Hours, languages, sources',
  sources: 'Sources',
  abroad:
    'The numbers on this card work in the United States only. Where you are, call your local emergency number.',
};

const es: HelpCardWords = {
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

/** @param language - language of the interface: `en` or `es` */
export function helpCardWords(language: string): HelpCardWords {
  return language === 'es' ? es : en;
}
