import type {Source, TextRange} from '../document/types.js';
import type {ByLanguage} from '../localization/by-language.js';
import type {CheckedFile} from './checked-file.js';
import type {Settings} from './settings.js';

export type Severity = 'error' | 'warning';

/** A problem in a range of a file. */
export interface Finding {
  /** One or two sentences for an author: what is wrong, and what to write instead. */
  readonly message: string;
  /** Default: the whole file. */
  readonly range?: TextRange | undefined;
  /** Suggestions. */
  readonly instead?: readonly string[];
  /** Default: the rule's own. The settings override both. */
  readonly severity?: Severity;
}

/** Everything that a file is compared with. */
export interface Library {
  /** All files of this check, this one included. */
  readonly files: readonly CheckedFile[];
  /** Ids of headings in the built-in content, which every page can link to. */
  readonly builtInIds: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly helpLines: readonly KnownHelpLine[];
  /** Terms that a text may mark, by id. */
  readonly glossary: ReadonlyMap<string, GlossaryTerm>;
  /** The data that pages have: they read no sources.yaml and no glossary.yaml other than the library's own. */
  readonly ofPages?: {
    readonly sources: ReadonlyMap<string, Source>;
    readonly terms: ReadonlySet<string>;
  };
  /** Paths of all other files, such as pictures, for relative links. */
  readonly paths: ReadonlySet<string>;
  /** Sizes of those files in bytes, if known. */
  readonly bytes?: ReadonlyMap<string, number>;
  /** Sentences of the templates for their author, which no text for families may contain. */
  readonly instructions?: readonly string[];
  /** An ISO 8601 calendar day that review dates are compared with. */
  readonly today: string;
}

/** A record of `help-lines.yaml`. */
export interface KnownHelpLine {
  readonly id: string;
  /** As it is displayed. */
  readonly number: string;
  /** As `tel:` dials it. */
  readonly call?: string;
  /** As `sms:` dials it. */
  readonly text?: string;
  readonly checkedOn?: string;
}

/** A record of `glossary.yaml`, in one language. */
export interface GlossaryWords {
  readonly term: string;
  readonly abbreviation?: string;
  readonly also?: readonly string[];
  readonly meaning: string;
}

export interface GlossaryTerm extends ByLanguage<GlossaryWords> {
  readonly id: string;
  /** False if its words are too common to be found in running text. */
  readonly find?: boolean;
  readonly sources?: readonly string[];
  readonly evidence?: string;
}

export interface RuleContext {
  readonly library: Library;
  readonly settings: Settings;
  readonly report: (finding: Finding) => void;
}

/** A rule of content. */
export interface Rule {
  /** Kebab-case; part of every message and of the settings. */
  readonly name: string;
  readonly severity: Severity;
  /** The requirement in one sentence, for authors. */
  readonly about: string;
  readonly check: (file: CheckedFile, context: RuleContext) => void;
}
