import {toString} from 'mdast-util-to-string';
import {slug, WRITTEN_ID} from '../../document/identifiers.js';
import {named} from '../../text-kinds/blocks.js';
import {withSections} from '../../document/sections.js';
import type {Rule} from '../rule.js';
import {libraryIndex} from '../library-index.js';

/** A malformed id: `{#Two words}`, `{ #a }`, or one that is not at the end. */
const ALMOST_ID = /\{\s*#([^{}]*)\}/;

/** Widgets link to headings down to this level. */
const LINKED_LEVEL = 3;

export const headingNamed: Rule = {
  name: 'heading-named',
  severity: 'warning',
  about:
    'A heading that people can link to has an id of its own, {#like-this}, so that better words keep its address.',
  check: (file, {library, report}) => {
    const isTranslated = libraryIndex(library).isTranslated(file);
    for (const section of withSections(file.sections)) {
      const words = toString(section.heading);
      if (WRITTEN_ID.test(words)) continue;
      const [whole, id] = ALMOST_ID.exec(words) ?? [];
      if (whole !== undefined) {
        const written = `{#${slug(id!) || slug(words.replace(whole, ''))}}`;
        report({
          message: `Families would read ${whole}: it is no id as it stands. Write ${written} at the end of the heading.`,
          range: section.heading.position,
          instead: [written],
          severity: 'error',
        });
        continue;
      }
      // The level of a heading of level 1 is wrong anyway.
      if (section.level === 1 || (section.level > LINKED_LEVEL && !isTranslated)) continue;
      report({
        message: `${named(section)} has no id of its own. Write \`{#${section.id}}\` behind it: ${
          isTranslated
            ? 'by its id we know which section of another language it belongs to.'
            : 'links to it then stay good when its words change.'
        }`,
        range: section.heading.position,
        ...(isTranslated && {severity: 'error' as const}),
      });
    }
  },
};
