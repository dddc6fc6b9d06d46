/** A phone number as data, from `content/help-lines.yaml`. */
export interface HelpLine {
  readonly id: string;
  /** As it is displayed: `1-800-662-4357`. */
  readonly number: string;
  /** The number to dial: `+18006624357`. */
  readonly call: string;
  /** ISO 3166-1 alpha-2 code of the country it serves. */
  readonly region: string;
  /** Language → the purpose of the line, in a few words. */
  readonly label: Readonly<Record<string, string>>;
}

/** The full record of a number. */
export interface HelpLineRecord extends HelpLine {
  /** The number to send text messages to, if the line answers them. */
  readonly text?: string;
  /** https address of its chat. */
  readonly chat?: string;
  /** ISO 639-1 codes of the languages that are spoken. */
  readonly languages: readonly string[];
  /** `24/7`, or in words; null if it differs by location. */
  readonly hours: string | null;
  /** Day on which the record was compared with its source (`2026-11-23`). */
  readonly checkedOn: string;
  /** Source of the number: an id of `content/sources.yaml`, or on a page the source's short name. */
  readonly source: string;
}
