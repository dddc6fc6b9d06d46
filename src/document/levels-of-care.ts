/** A level of care as data: `content/levels-of-care.yaml` holds them all. */
export interface CareLevel {
  /** The topic of its program. */
  readonly id: string;
  /** Language → its name, in a few words. */
  readonly name: Readonly<Record<string, string>>;
  /** Hours of treatment a week, at least; undefined where the person lives there. */
  readonly least?: number;
  /** With this many hours a week, the next level begins. */
  readonly below?: number;
  /** Hours a week for teens, at least, where they are others. */
  readonly teens?: number;
}

/** When a program that is no level of care comes: seen from the levels. */
export type CarePlace = 'before' | 'alongside' | 'after';
