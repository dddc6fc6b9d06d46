/** A level of care as data, from `content/levels-of-care.yaml`. */
export interface CareLevel {
  /** The topic of its program. */
  readonly id: string;
  /** Language → its name, in a few words. */
  readonly name: Readonly<Record<string, string>>;
  /** Minimum hours of treatment a week; undefined for residential care. */
  readonly least?: number;
  /** The number of hours a week from which the next level begins. */
  readonly below?: number;
  /** Minimum hours a week for teens, if different. */
  readonly teens?: number;
}

/** When a program that is not a level of care takes place, relative to the levels. */
export type CarePlace = 'before' | 'alongside' | 'after';
