import {dataFor} from '../../localization/by-language.js';
import {sourceLanguage} from '../../localization/languages.js';
import type {Rule} from '../rule.js';
import {addressesIn} from '../addresses/links.js';
import {otherThanShown} from '../addresses/shown-address.js';
import {wordings} from '../language/wording/wording.js';

/** Screen readers can list the links of a page without the text around them. */
export const linkWords: Rule = {
  name: 'link-words',
  severity: 'warning',
  about: 'The words of a link say where it leads, and show no other address.',
  check: (file, {report}) => {
    const {emptyLink, linkExample} = dataFor(wordings, file.language) ?? wordings[sourceLanguage]!;
    for (const {words, url, range} of addressesIn(file).links) {
      const other = otherThanShown(words, url);
      if (other)
        report({
          message: `This link shows ${other.shown} and opens ${other.opened}. Write the same address twice, or say in words what the reader finds there.`,
          range,
          severity: 'error',
        });
      else if (emptyLink.test(bare(words)))
        report({
          message: `“${words}” does not say where this link leads. Write what the reader finds there, such as “${linkExample}”.`,
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

/** Converts to lower case and removes punctuation. */
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
