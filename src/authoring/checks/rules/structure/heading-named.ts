import {toString} from 'mdast-util-to-string';
import {WRITTEN_ID} from '../../../../document/identifiers.js';
import {named, withSections} from '../../kinds/text.js';
import type {Rule} from '../../rule.js';
import {libraryIndex} from './library-index.js';

/** Widgets make links to headings as deep as this one. */
const LINKED_LEVEL = 3;

export const headingNamed: Rule = {
  name: 'heading-named',
  severity: 'warning',
  about:
    'A heading that people can link to has an id of its own, {#like-this}, so that better words keep its address.',
  check: (file, {library, report}) => {
    const isTranslated = libraryIndex(library).isTranslated(file);
    for (const section of withSections(file.sections)) {
      if (WRITTEN_ID.test(toString(section.heading))) continue;
      // One of level 1 is at its wrong place anyway.
      if (section.level === 1 || (section.level > LINKED_LEVEL && !isTranslated)) continue;
      report({
        message: `${named(section)} has no id of its own. Write \`{#${section.id}}\` behind it: ${
          isTranslated
            ? 'by its id we know which section of another language it belongs to.'
            : 'links to it then stay good when its words change.'
        }`,
        place: section.heading.position,
        ...(isTranslated && {severity: 'error' as const}),
      });
    }
  },
};
