import type {Library, Severity} from '../rule.js';
import type {Settings} from '../settings.js';
import type {DataFinding} from './issues.js';

/** All that a data file is compared with. */
export interface DataContext {
  readonly library: Pick<Library, 'sources' | 'helpLines' | 'today'>;
  readonly settings: Settings;
}

/** What a data file keeps to. */
export interface DataRule {
  /** Stands in every message and in the settings. */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence for authors: what it asks for. */
  readonly about: string;
  /** The name of the file, in whichever folder. */
  readonly file: string;
  readonly check: (value: unknown, context: DataContext) => readonly DataFinding[];
}
