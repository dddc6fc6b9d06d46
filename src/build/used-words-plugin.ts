import {resolve} from 'node:path';
import type {Plugin} from 'rollup';
import {languages} from '../localization/languages.js';

const WORDS = resolve(import.meta.dirname, '../localization/words.ts');

/**
 * A Rollup plugin: keeps in a file only the parts of the string tables that it uses. Rollup drops an export that is
 * never read, but not one that is read by a computed name: so `wordsOf('faq')` becomes `{en: en.faq, es: es.faq}`.
 */
export function usedWords(): Plugin {
  return {
    name: 'used-words',
    transform(code, id) {
      if (id !== WORDS) return null;
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
