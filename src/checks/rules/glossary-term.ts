import leven from 'leven';
import {dataFor} from '../../localization/by-language.js';
import type {Definition, Link} from 'mdast';
import {visit} from 'unist-util-visit';
import type {GlossaryTerm, Library, Rule} from '../rule.js';

const SCHEME = 'glossary:';

/** Like the parser, ignores case and allows spaces before the id. */
const ADDRESS = /^glossary:\s*(.*)$/i;

/** Ids with a larger distance are unrelated. */
const FARTHEST = 3;

export const glossaryTerm: Rule = {
  name: 'glossary-term',
  severity: 'error',
  about:
    'A link to a term, as in [IOP](glossary:iop), leads to one that the glossary has in the language of the text.',
  check: ({text, tree, language}, {library, report}) => {
    if (!/glossary:/i.test(text)) return;
    visit(tree, ['link', 'definition'], (node) => {
      const {url, position} = node as Link | Definition;
      const id = ADDRESS.exec(url)?.[1];
      if (id === undefined) return;
      const term = library.glossary.get(id);
      if (!term) report({...unknown(id, library), range: position});
      else if (!wordsIn(term, language))
        report({
          message: `The glossary has no words for “${id}” in the language of this text (${language}): add them, or take the link away.`,
          range: position,
        });
      else if (library.ofPages && !library.ofPages.terms.has(id))
        report({
          message:
            'Pages read no glossary.yaml of yours: families would see these words without a meaning to open. Say in the text what they mean, and write them without the link.',
          range: position,
          severity: 'warning',
        });
    });
  },
};

function wordsIn(term: GlossaryTerm, language: string): unknown {
  return dataFor(term, language);
}

function unknown(id: string, {glossary}: Library): {message: string; instead: readonly string[]} {
  const nearest = [...glossary.keys()]
    .map((known) => ({known, distance: leven(known, id.trim().toLowerCase())}))
    .sort((one, other) => one.distance - other.distance)[0];
  const message = `The glossary has no term “${id}”`;
  return nearest && nearest.distance <= FARTHEST
    ? {message: `${message}: did you mean “${nearest.known}”?`, instead: [`${SCHEME}${nearest.known}`]}
    : {message: `${message}: take one of its ids, or write the words without a link.`, instead: []};
}
