/** A message about a file. It is a `VFileMessage`. */
export interface ReportedMessage {
  /** One sentence or two: what is wrong, and what to write instead. */
  readonly reason: string;
  /** True for an error, false for a warning. */
  readonly fatal?: boolean | null | undefined;
  /** The name of the rule. */
  readonly ruleId?: string | undefined;
  readonly source?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** What could stand there instead. */
  readonly expected?: string[] | undefined;
}

/**
 * A file with its messages. It is a `VFile`, which reporters for `vfile` print; described here, since the package brings
 * no `vfile` along.
 */
export interface ReportedFile {
  readonly path: string;
  readonly messages: readonly ReportedMessage[];
}
