import type {Wording} from './wording.js';

export const spanish: Wording = {
  emptyLink:
    /^(?:(?:por favor )?(?:haga|haz|hacer|dé|de|da|pulse|oprima|presione|toque)(?: un)? ?(?:clic|click)?(?: en)? ?(?:aquí|acá|este enlace|el enlace)|(?:por |desde )?(?:aquí|acá|ahí)|(?:lea|leer|vea|ver|sepa|saber|conozca|conocer|mire|mostrar)(?: aquí)? más|más(?: (?:información|info|detalles|datos|aquí))?|(?:este|el|ese)(?: (?:enlace|vínculo|link|sitio|sitio web|artículo|documento|archivo))?|(?:esta|la|esa)(?: (?:página|página web|liga))?|enlace|vínculo|link|liga|página|sitio|sitio web|detalles|info|información|continuar|seguir leyendo|fuente)$/,
  linkExample: 'qué es la naloxona',
  questionLabel: 'p|pregunta',
  numbers: ['cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  blank: 'su nombre|inserte|escriba|nombre de|fecha',
  instruction: 'Diga|Escriba|Responda aquí|Luego diga',
  standsFor: 'quiere decir|significa',
  knownAbbreviations: ['EE', 'UU', 'EEUU', 'AYUDA', 'RCP'],
  pictureFile: 'imagen|foto|captura',
  pictureOf: '(?:una )?(?:imagen|foto) de',
  phone: {
    call: 'tel[eé]fono|celular|m[oó]vil|ll[aá]m(?:e|a|ar|en|enos|anos|elos|elo)|marque|marcar',
    text: 'texto|textee?|mensaje|env[ií](?:a|e|ar|en)|mand(?:a|e|ar|en)|escrib(?:a|e|ir|an)',
    textDirectly: 'textee?',
    send: '[Ee]nv[ií][ae]|[Mm]and[ae]|[Ee]scriba|[Tt]extee?',
    to: 'al?',
    numbered: 'formulario|cuenta|licencia|páginas?|págs?',
    number: 'número|núm',
    goingOn: [
      ...'para si cuando y e o u luego después ahora hoy en a al'.split(' '),
      ...'con desde por antes mientras pero primero es aquí'.split(' '),
    ],
    option: 'opci[oó]n',
    press: 'oprim[aeo]r?|presion[aeo]r?|puls[aeo]r?|marque|marcar|tecla',
    key: '(?:(?:el|la|en) )?(?:(?:n[uú]mero|tecla|opci[oó]n) )?',
    choose: 'elija|elegir|escoja|escoger',
    theOption: '(?:(?:el|la) )?(?:opci[oó]n|n[uú]mero|tecla)|el',
    three: 'tres',
    noKey: String.raw`[oa] \d|es(?! para(?!\p{L}))`,
  },
  guide: {rows: [1, 2, 3, 5, 7, 9], avoid: 'en lugar de', prefer: 'escriba'},
};
