import {readCheckedFile, type CheckedFile} from '../checked-file.js';
import {withSections} from '../../document/sections.js';
import {acceptedHashes} from './compare-translation.js';
import {originalIdOf} from '../library-index.js';
import {INTRODUCTION, sectionHashes} from './section-hashes.js';
import {isCollection} from 'yaml';
import {entryAt, parseYaml, rangeOfNode} from '../yaml.js';

/** Maximum line length of the map. */
const LINE_WIDTH = 100;

/**
 * Records in a translation that each of its sections was made from the current original. Only the map
 * `translationOf.sections` of its front matter changes; sections that the translation lacks are omitted.
 *
 * @param path - the name of the translation, for error messages
 * @returns the same text if it is up to date
 * @throws Error if the text does not name its original, or in an unusual form
 */
export function acceptTranslation(translationText: string, originalText: string, path: string): string {
  const translation = readCheckedFile({path, text: translationText});
  if (originalIdOf(translation) === undefined)
    throw new Error(
      `${path} does not say what it is a translation of. Write \`translationOf: {id: …}\` in its front matter.`,
    );
  const ids = new Set([INTRODUCTION, ...withSections(translation.sections).map(({id}) => id)]);
  const hashes = [...sectionHashes(readCheckedFile({path, text: originalText}))].filter(([id]) =>
    ids.has(id),
  );
  if (isSame(acceptedHashes(translation), hashes)) return translationText;
  const renewed = withMap(translationText, hashes);
  const read = readCheckedFile({path, text: renewed});
  if (!isSame(acceptedHashes(read), hashes) || restOf(read) !== restOf(translation))
    throw new Error(
      `The front matter of ${path} is written in a way that cannot be renewed. Write \`translationOf:\` and, on the next line, two spaces and \`id: …\`.`,
    );
  return renewed;
}

function isSame(known: ReadonlyMap<string, string>, hashes: readonly (readonly [string, string])[]): boolean {
  return known.size === hashes.length && hashes.every(([id, hash]) => known.get(id) === hash);
}

/** Everything that must not change. */
function restOf({fields, document}: CheckedFile): string {
  const {translationOf, ...others} = fields;
  return JSON.stringify([others, {...(translationOf as object), sections: undefined}, document.blocks]);
}

function withMap(text: string, hashes: readonly (readonly [string, string])[]): string {
  const [opening = ''] = /^\uFEFF?---[ \t]*\r?\n/.exec(text) ?? [];
  const lineEnd = opening.endsWith('\r\n') ? '\r\n' : '\n';
  const length = text.slice(opening.length).search(/^---[ \t]*\r?$/m);
  const yaml = text.slice(opening.length, opening.length + length);
  const document = parseYaml(yaml);
  const owner = entryAt(document, ['translationOf']);
  const sections = entryAt(document, ['translationOf', 'sections']);
  const id = entryAt(document, ['translationOf', 'id']);
  if (!owner || !id?.key) return text;
  const isFlow = isCollection(owner.value) && owner.value.flow === true;
  const indent = ' '.repeat(isFlow ? 2 : columnOf(yaml, rangeOfNode(id.key).start));
  const map = mapOf(hashes, indent, lineEnd);
  const replace = (start: number, end: number, written: string) =>
    opening + yaml.slice(0, start) + written + yaml.slice(end) + text.slice(opening.length + length);
  if (sections?.key) return replace(rangeOfNode(sections.key).start, rangeOfNode(sections.value).end, map);
  const {end} = rangeOfNode(isFlow ? id.value : owner.value);
  if (isFlow) return replace(end, end, `, ${map}`);
  const endOfLine = yaml.slice(end).search(/\r?\n|$/) + end;
  // Prettier would write one line for each section.
  return replace(endOfLine, endOfLine, `${lineEnd}${indent}# prettier-ignore${lineEnd}${indent}${map}`);
}

const columnOf = (yaml: string, offset: number) => offset - (yaml.lastIndexOf('\n', offset - 1) + 1);

/** `sections: {introduction: a1b2c3d4, coping: b2c3d4e5}`, in as few lines as possible. */
function mapOf(hashes: readonly (readonly [string, string])[], indent: string, lineEnd: string): string {
  const lines = ['sections: {'];
  hashes.forEach(([id, hash], index) => {
    const entry = `${/^[a-z][a-z0-9-]*$/.test(id) && id !== 'null' ? id : JSON.stringify(id)}: ${hash}`;
    const last = lines.at(-1)!;
    const written = index === 0 ? `${last}${entry}` : `${last}, ${entry}`;
    // The first line follows the indent of its key, the others two columns further.
    const room = LINE_WIDTH - indent.length - (lines.length > 1 ? 2 : 0) - 1;
    if (index === 0 || written.length <= room) lines.splice(-1, 1, written);
    else lines.splice(-1, 1, `${last},`, entry);
  });
  return lines.join(`${lineEnd}${indent}  `) + '}';
}
