import {findWords} from '../language/lexicon/find.js';
import {lexiconTree} from '../language/lexicon/lexicon.js';
import type {DataFinding} from './issues.js';
import type {YamlPath} from '../yaml.js';

/**
 * Words in a data file that blame or label. Excludes technical terms that a text may mention with care, since a
 * glossary explains them, and words in quotation marks.
 */
export function unkindWords(
  words: string,
  language: string,
  path: YamlPath,
  names: readonly string[],
): DataFinding[] {
  const tree = lexiconTree(language, names);
  if (!tree) return [];
  const own = words.replaceAll(/“[^”]*”|«[^»]*»|"[^"]*"/g, (quoted) => '“'.repeat(quoted.length));
  return findWords(own, tree).flatMap(({row, words: found}) =>
    row.severity === 'warning'
      ? []
      : [
          {
            message:
              row.prefer.length > 0
                ? `Instead of “${found}” write ${row.prefer.map((each) => `“${each}”`).join(' or ')}.`
                : `Leave out “${found}”.`,
            path,
            instead: row.prefer,
          },
        ],
  );
}
