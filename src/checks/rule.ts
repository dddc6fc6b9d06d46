import type {Source, TextRange} from '../document/types.js';
import type {ByLanguage} from '../localization/by-language.js';
import type {CheckedFile} from './checked-file.js';
import type {Settings} from './settings.js';

export type Severity = 'error' | 'warning';

/** What a rule reports about a range of a file. */
export interface Finding {
  /** One sentence or two for an author: what is wrong, and what to write instead. */
  readonly message: string;
  /** Default: the whole file. */
  readonly range?: TextRange | undefined;
  /** What could stand there instead. */
  readonly instead?: readonly string[];
  /** Default: the rule's own. The settings override both. */
  readonly severity?: Severity;
}

/** All that a file is compared with. */
export interface Library {
  /** All files of this check, this one included. */
  readonly files: readonly CheckedFile[];
  /** Ids of headings that stand in the library's built-in content, which every page can link to. */
  readonly builtInIds: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly helpLines: readonly KnownHelpLine[];
  /** Terms that a text may mark, by id. */
  readonly glossary: ReadonlyMap<string, GlossaryTerm>;
  /** What pages know by themselves: they read no sources.yaml and no glossary.yaml but the library's own. */
  readonly ofPages?: {
    readonly sources: ReadonlyMap<string, Source>;
    readonly terms: ReadonlySet<string>;
  };
  /** Paths of all files beside the texts, pictures and such: relative links lead to them. */
  readonly paths: ReadonlySet<string>;
  /** Sizes of those files in bytes, where they are known. */
  readonly bytes?: ReadonlyMap<string, number>;
  /** Sentences of the templates that speak to their author; no text for families has them. */
  readonly instructions?: readonly string[];
  /** An ISO 8601 calendar day: the one that review dates are compared with. */
  readonly today: string;
}

/** A record of `help-lines.yaml`. */
export interface KnownHelpLine {
  readonly id: string;
  /** As people read it. */
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
  /** False where its words are too common to be found in running text. */
  readonly find?: boolean;
  readonly sources?: readonly string[];
  readonly evidence?: string;
}

export interface RuleContext {
  readonly library: Library;
  readonly settings: Settings;
  readonly report: (finding: Finding) => void;
}

/** One thing that content keeps to. */
export interface Rule {
  /** Kebab-case; stands in every message and in the settings. */
  readonly name: string;
  readonly severity: Severity;
  /** One sentence for authors: what it asks for. */
  readonly about: string;
  readonly check: (file: CheckedFile, context: RuleContext) => void;
}
