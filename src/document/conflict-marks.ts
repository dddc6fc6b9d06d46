/** The lines that Git writes around two versions of a text: `<<<<<<< HEAD`, `|||||||`, `=======`, `>>>>>>> branch`. */
const MARKS = /^(?:([<>|])\1{6}(?: .*)?|={7})$/gm;

/**
 * The marks of a merge that nobody has finished. A line of `=` is one only between two others: it may underline a
 * heading.
 *
 * @param text - with line feeds
 */
export function conflictMarks(text: string): {readonly index: number; readonly mark: string}[] {
  if (!/^(?:<{7}|>{7})(?: |$)/m.test(text)) return [];
  const found = [...text.matchAll(MARKS)].map(({0: mark, index}) => ({index, mark}));
  let isOpen = false;
  return found.filter(({mark}, at) => {
    const isBetween = isOpen || found[at + 1]?.mark.startsWith('>') === true;
    if (mark.startsWith('<')) isOpen = true;
    if (mark.startsWith('>')) isOpen = false;
    return isBetween || /^[<>]/.test(mark);
  });
}

/** A text of the same length with empty lines in the place of such marks, and so with both versions. */
export function withoutConflictMarks(text: string): string {
  let plain = '';
  let end = 0;
  for (const {index, mark} of conflictMarks(text)) {
    plain += text.slice(end, index) + ' '.repeat(mark.length);
    end = index + mark.length;
  }
  return plain + text.slice(end);
}
