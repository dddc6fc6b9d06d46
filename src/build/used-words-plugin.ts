import {resolve} from 'node:path';
import type {Plugin} from 'rollup';
import {languages, type Words} from '../localization/languages.js';
import {inEveryLanguage} from '../localization/words.js';

const WORDS = resolve(import.meta.dirname, '../localization/words.ts');

const CALL = /\binEveryLanguage\('(\w+)', '(\w+)'\)/g;

/**
 * A Rollup plugin: removes unused parts of the word tables from a file. Rollup removes unused exports, but not if they
 * are accessed with a computed name: so this replaces `wordsOf('faq')` by `{en: en.faq, es: es.faq}`, and a call of
 * `inEveryLanguage` by its result.
 */
export function usedWords(): Plugin {
  return {
    name: 'used-words',
    transform(code, id) {
      if (id !== WORDS) {
        const joined = code.replaceAll(CALL, (_, part: keyof Words, key: string) =>
          JSON.stringify(inEveryLanguage(part, key as never)),
        );
        return joined === code ? null : {code: joined, map: null};
      }
      const changed = code.replaceAll(/(?<== )wordsOf\('(\w+)'\)/g, (_, part: string) => {
        const properties = languages.map((language) => `${language}: ${language}.${part}`);
        return `{${properties.join(', ')}}`;
      });
      if (changed === code) this.error('There is no wordsOf(…) in src/localization/words.ts.');
      const imports = languages.map((language) => `import * as ${language} from './${language}.js';`);
      return {code: [...imports, changed].join('\n'), map: null};
    },
  };
}
