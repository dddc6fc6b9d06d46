import type {CheckedFile} from '../checked-file.js';
import {named} from '../../text-kinds/blocks.js';
import {withSections} from '../../document/sections.js';
import type {Rule} from '../rule.js';
import {libraryIndex} from '../library-index.js';
import {fieldRange} from '../front-matter/field-position.js';

export const duplicateId: Rule = {
  name: 'duplicate-id',
  severity: 'error',
  about:
    'No two texts of a language share an id, and no two headings, since several texts can stand on one page.',
  check: (file, {library, report}) => {
    const index = libraryIndex(library);
    const {id} = file.document.meta;
    const twins = index
      .filesOf(id ?? '')
      .filter((other) => other !== file && other.language === file.language);
    if (twins.length > 0)
      report({
        message: `The id \`${id}\` is that of ${listed(twins)} too. Give each text of a language an id of its own.`,
        range: fieldRange(file, 'id'),
      });
    // In a copied file, all headings are duplicates.
    if (twins.length > 0) return;
    for (const section of withSections(file.sections)) {
      const files = index.filesWith(file.language, section.id);
      const others = files.filter((other) => other !== file);
      if (others.length === 0 || others.length === files.length) continue;
      report({
        message: `${named(section)} has the same id {#${section.id}} as a heading of ${listed(others)}: on a page with both, a link finds the first only. Write a longer one, such as {#${longer(file, section.id)}}.`,
        range: section.heading.position,
        severity: 'warning',
      });
    }
  },
};

function listed([first, ...others]: readonly CheckedFile[]): string {
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `${first!.path}${more}`;
}

const longer = ({document}: CheckedFile, id: string) => `${document.meta.id ?? 'my'}-${id}`;
