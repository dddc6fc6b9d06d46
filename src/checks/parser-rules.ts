import type {ProblemRule} from '../document/types.js';
import type {Rule} from './rule.js';

/** The problems that the library's own parser reports, whether a file is checked, built or loaded in a page. */
const ABOUT: Readonly<Record<ProblemRule, string>> = {
  encoding: 'No letter of the file was lost: it is UTF-8.',
  'front-matter': 'The lines between the two --- can be read.',
  markdown: 'The text can be read as Markdown.',
  heading: 'Every heading has words.',
  'heading-id': 'The id of a heading is unique in its file, of small letters, digits and hyphens.',
  source: 'A line of sources names sources of the front matter.',
  link: 'A link has words, and an address that may be followed.',
  image: 'A picture has a description, and comes from the same site as the text.',
  'raw-html': 'The text is Markdown, without HTML.',
};

export const parserRules: readonly Rule[] = (Object.keys(ABOUT) as ProblemRule[]).map((name) => ({
  name,
  severity: 'error',
  about: ABOUT[name],
  check: ({problems}, {report}) => {
    for (const {rule, severity, message, line, column} of problems)
      if (rule === name) report({message, severity, range: {start: {line, column}}});
  },
}));
