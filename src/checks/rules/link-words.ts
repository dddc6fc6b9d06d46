import {dataFor, type ByLanguage} from '../../localization/by-language.js';
import type {Rule} from '../rule.js';
import {addressesIn} from '../addresses/links.js';

/** Link texts that do not describe the target. Many people read the links of a page as a list. */
const EMPTY: ByLanguage<RegExp> = {
  en: /^(?:(?:please )?(?:click|tap|press|go|see|look)(?: (?:on )?(?:here|this|this link|the link|it))|(?:over |from |found )?here|(?:read|learn|find out|see|view|know|show|get)(?: me)? (?:more|on|it)|more(?: (?:info|information|details|here))?|(?:this|the|that)(?: (?:link|page|site|website|web site|article|one|file|document))?|link|page|site|website|web site|details|info|information|continue|continue reading|source)$/,
  es: /^(?:(?:por favor )?(?:haga|haz|hacer|dé|de|da|pulse|oprima|presione|toque)(?: un)? ?(?:clic|click)?(?: en)? ?(?:aquí|acá|este enlace|el enlace)|(?:por |desde )?(?:aquí|acá|ahí)|(?:lea|leer|vea|ver|sepa|saber|conozca|conocer|mire|mostrar)(?: aquí)? más|más(?: (?:información|info|detalles|datos|aquí))?|(?:este|el|ese)(?: (?:enlace|vínculo|link|sitio|sitio web|artículo|documento|archivo))?|(?:esta|la|esa)(?: (?:página|página web|liga))?|enlace|vínculo|link|liga|página|sitio|sitio web|detalles|info|información|continuar|seguir leyendo|fuente)$/,
};

/** Examples of good link texts. */
const EXAMPLES: ByLanguage<string> = {en: 'what naloxone is', es: 'qué es la naloxona'};

export const linkWords: Rule = {
  name: 'link-words',
  severity: 'warning',
  about: 'The words of a link say where it leads.',
  check: (file, {report}) => {
    const empty = dataFor(EMPTY, file.language) ?? EMPTY.en!;
    for (const {words, url, range} of addressesIn(file).links) {
      if (empty.test(bare(words)))
        report({
          message: `“${words}” does not say where this link leads. Write what the reader finds there, such as “${dataFor(EXAMPLES, file.language) ?? EXAMPLES.en!}”.`,
          range,
        });
      else if (isAddress(words) && !/^(?:mailto|tel|sms):/i.test(url))
        report({
          message: `The words of this link are its address. Write [what the reader finds there](${url}).`,
          range,
        });
    }
  },
};

/** Lower case, without punctuation. */
function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `https://…`, `www.…` and `example.org/page`. A domain alone, such as `FindTreatment.gov`, is a name. */
function isAddress(words: string): boolean {
  return /^(?:https?:\/\/|www\.)\S+$/i.test(words) || /^[\w-]+(?:\.[\w-]+)+\/\S+$/.test(words);
}
