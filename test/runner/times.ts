/** Durations of files, and the list of the slowest. */

/** The duration of one file in Node or in a browser. */
export interface FileTime {
  readonly file: string;
  /** `Node`, or the name of the browser. */
  readonly where: string;
  /** Wall-clock time, which is longer on a busy machine. */
  readonly milliseconds: number;
}

/** A line for each of the slowest, the slowest first; empty for a run of one or two files, which are printed anyway. */
export function describeSlowest(times: readonly FileTime[], count: number): string {
  if (new Set(times.map(({file}) => file)).size <= 2) return '';
  const slowest = times.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, count);
  const lines = slowest.map(
    ({file, where, milliseconds}) => `${inSeconds(milliseconds).padStart(9)}  ${where.padEnd(8)}  ${file}`,
  );
  return ['Slowest files:', ...lines].join('\n');
}

/** `4.2 s` */
export function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
