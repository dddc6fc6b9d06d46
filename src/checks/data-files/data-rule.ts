import type {Library, Severity} from '../rule.js';
import type {Settings} from '../settings.js';
import type {DataFinding} from './issues.js';

/** Everything that a data file is compared with. */
export interface DataContext {
  readonly library: Pick<Library, 'sources' | 'helpLines' | 'today'>;
  readonly settings: Settings;
}

/** The rule of a data file. */
export interface DataRule {
  /** Part of every message and of the settings. */
  readonly name: string;
  readonly severity: Severity;
  /** The requirement in one sentence, for authors. */
  readonly about: string;
  /** The name of the file, in any folder. */
  readonly file: string;
  readonly check: (value: unknown, context: DataContext) => readonly DataFinding[];
}
