import type {GivenFile} from '../../src/checks/checked-file.js';
import type {GlossaryTerm, KnownHelpLine} from '../../src/checks/rule.js';
import type {Settings} from '../../src/checks/settings.js';
import type {Source} from '../../src/document/types.js';

/** The data that the checks need of `content/`, as plain data; read by `.storybook/content-library.ts`. */
export interface LibraryData {
  /** Texts, named as `content/en/iop.md`. */
  readonly files: readonly GivenFile[];
  /** Of `content/family-widgets.yaml`. */
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly helpLines: readonly KnownHelpLine[];
  readonly glossary: readonly GlossaryTerm[];
  /** Ids of headings. */
  readonly builtInIds: readonly string[];
  /** Every other file of the folder, with its size. */
  readonly bytes: readonly (readonly [path: string, bytes: number])[];
}
