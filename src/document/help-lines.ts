/** A phone number as data: `content/help-lines.yaml` holds them all. */
export interface HelpLine {
  readonly id: string;
  /** As a reader sees it: `1-800-662-4357`. */
  readonly number: string;
  /** What a phone dials: `+18006624357`. */
  readonly call: string;
  /** What a phone sends a text message to, where the line answers texts. */
  readonly text?: string;
  /** ISO 3166-1 alpha-2 code of the country it serves. */
  readonly region: string;
  /** Language → what the line is for, in a few words. */
  readonly label: Readonly<Record<string, string>>;
}
