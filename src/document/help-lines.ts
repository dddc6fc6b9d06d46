/** A phone number as data: `content/help-lines.yaml` holds them all. */
export interface HelpLine {
  readonly id: string;
  /** As a reader sees it: `1-800-662-4357`. */
  readonly number: string;
  /** What a phone dials: `+18006624357`. */
  readonly call: string;
  /** ISO 3166-1 alpha-2 code of the country it serves. */
  readonly region: string;
  /** Language → what the line is for, in a few words. */
  readonly label: Readonly<Record<string, string>>;
}

/** All that is known of a number. */
export interface HelpLineRecord extends HelpLine {
  /** What a phone sends a text message to, where the line answers texts. */
  readonly text?: string;
  /** https address of its chat. */
  readonly chat?: string;
  /** ISO 639-1 codes of the languages that it speaks. */
  readonly languages: readonly string[];
  /** `24/7`, or in words; null where it differs by place. */
  readonly hours: string | null;
  /** Day on which the record was compared with its source (`2026-11-23`). */
  readonly checkedOn: string;
  /** Where the number was read: an id of `content/sources.yaml`, or on a page the source's short name. */
  readonly source: string;
}
