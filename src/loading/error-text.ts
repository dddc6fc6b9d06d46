/** Error messages, sign-ins and challenges that a server or a CDN sends in the place of a text, with status 200. */

/** A longer text is none of these, whatever it begins with. */
const MOST_LETTERS = 600;

/** `404`, `Error 404:`, `HTTP Error 502 -`, `HTTP/1.1 403`, `Status code: 500` */
const STATUS = String.raw`(?:(?:https?|errors?|status|code|código)\b[ :#/.\d-]*)*(?:[45]\d\d\b[ :|.–—-]*)?`;

/** Any number of these words. */
const some = (words: string) => String.raw`(?:(?:${words})(?!\p{L})[ !,.:…]*)*`;

const NOUN = String.raw`(?:page|file|url|resource|document|object|site|página|archivo|recurso|sitio)(?!\p{L})[ !,.:]*`;

/** What only a message begins with. */
const BEGINNINGS = [
  `(?:${some('oops|sorry|the|this|that|requested')}${NOUN}${some('you|are|were|looking|for|requested|could|can|was|is|does')})?(?:not|\\w*n[’']t) (?:be )?(?:found|exist)\\b`,
  `${some('oops|sorry')}we (?:could|can)(?: ?not|n[’']t) find (?:the|this|that|your) ${NOUN}`,
  `${some('lo|sentimos|la|el|esta|este')}${NOUN}${some('que|busca|buscas|solicitada|solicitado')}no (?:(?:se )?(?:ha )?(?:sido )?encontr(?:ad[oa]|ó)|existe)(?!\\p{L})`,
  'access (?:to this \\w+ )?(?:is |has been )?denied\\b|acceso denegado\\b',
  'bad gateway|bad request|internal server error|gateway time-?out|too many requests|error interno del servidor',
  '(?:the )?(?:service|server|site) (?:is )?(?:temporarily )?unavailable',
  '(?:el )?(?:servicio|servidor|sitio) (?:no está|temporalmente no) disponible',
  'no healthy upstream|upstream connect error|default backend -|object moved|moved permanently|the specified key|nosuchkey',
  'error establishing a database|(?:php )?(?:parse|fatal) error:',
  'checking your browser|attention required!|verify(?:ing)? you are human',
  '(?:please |you need to |por favor,? )?(?:enable|habilite|activ[ae]) (?:javascript|cookies)',
  '(?:please |you (?:must|need to) )?(?:be )?(?:sign|log|logged) ?in (?:to (?:continue|view|access)|required)',
  '(?:por favor,? )?inici[ae] sesión para|your session has expired',
].join('|');

/** What is a message alone, or behind a status. */
const ALONE =
  'forbidden|unauthori[sz]ed|no autorizado|just a moment|un momento|(?:please )?(?:sign|log) ?in|(?:por favor,? )?inici[ae] sesión';

const MESSAGE = new RegExp(
  `^(?:${STATUS}(?:${BEGINNINGS}|(?:${ALONE})[ .!…]*$)|(?:error |error code: |status:? )?(?:[45]|10)\\d\\d$)`,
  'iu',
);

const HEADING = /^#{1,6}[ \t]/gm;

/**
 * The first words of a short text that is a message of a server; undefined for any other text.
 *
 * @param text - Markdown or HTML
 */
export function errorMessageIn(text: string): string | undefined {
  if (text.startsWith('---') || text.length > MOST_LETTERS * 4 || (text.match(HEADING)?.length ?? 0) > 1)
    return undefined;
  const words = text
    .replace(/<[^<>]*>|[#*_`>=]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= MOST_LETTERS && MESSAGE.test(words) ? words.slice(0, 60) : undefined;
}
