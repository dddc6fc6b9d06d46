/** A change to the code of a package. */
export interface Change {
  readonly pattern: RegExp;
  readonly replacement: string;
  /** Expected number of matches in the file. */
  readonly times: number;
}

export const change = (pattern: RegExp, replacement: string, times = 1): Change => ({
  pattern,
  replacement,
  times,
});

/**
 * The code of a file of a package with these changes.
 *
 * @throws Error if a pattern does not match as often as expected: the package has changed
 */
export function changed(file: string, code: string, changes: readonly Change[]): string {
  return changes.reduce((before, {pattern, replacement, times}) => {
    const every = new RegExp(pattern, `${pattern.flags}g`);
    const found = before.match(every)?.length ?? 0;
    if (found !== times) throw new Error(`${file} has ${pattern} ${found} times, not ${times}.`);
    return before.replace(every, replacement);
  }, code);
}
