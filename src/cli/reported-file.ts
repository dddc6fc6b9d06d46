/** A message about a file. It is a `VFileMessage`. */
export interface ReportedMessage {
  /** One or two sentences: what is wrong, and what to write instead. */
  readonly reason: string;
  /** True for an error, false for a warning. */
  readonly fatal?: boolean | null | undefined;
  /** The name of the rule. */
  readonly ruleId?: string | undefined;
  readonly source?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** Suggestions. */
  readonly expected?: string[] | undefined;
}

/**
 * A file with its messages. It is a `VFile`, which reporters for `vfile` print; declared here, since the package does
 * not depend on `vfile`.
 */
export interface ReportedFile {
  readonly path: string;
  readonly messages: readonly ReportedMessage[];
}
