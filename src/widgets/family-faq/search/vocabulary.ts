import type {HelpLine} from '../../../document/help-lines.js';

/** A kind of danger that a reader may type of, in one language: `content/danger.yaml`. */
export interface DangerRecord {
  /** `overdose`, `suicide`, …: the same in every language. */
  readonly id: string;
  /** Ids of the questions in our own FAQ that answer it, the most urgent first. */
  readonly answers: readonly string[];
  /** Words that find its answer in a partner's FAQ. */
  readonly find: readonly string[];
  /** Whom to call, the most urgent first. */
  readonly lines: readonly DangerLine[];
  /** One or two sentences: what to do now. */
  readonly say: string;
  /** What a reader types; `content/danger.yaml` explains the notation. */
  readonly phrases: readonly string[];
}

/** A number to call in danger. */
export interface DangerLine extends Pick<HelpLine, 'id' | 'number' | 'call' | 'region'> {
  /** The purpose of the line, in a few words. */
  readonly label: string;
}

/** How families ask, in one language: `everyday-words.yaml` and that language's part of `danger.yaml`. */
export interface Vocabulary {
  /** Stop words. */
  readonly small: string;
  /** Endings that are removed from a word before it is compared. */
  readonly endings: string;
  /** Word of a text → what families type for it. */
  readonly words: Readonly<Record<string, string>>;
  /** Id of a question in our own FAQ → what families type when they mean it. */
  readonly questions: Readonly<Record<string, string>>;
  /** Lists of words that the phrases of danger reference as `<name>`. */
  readonly lists: Readonly<Record<string, string>>;
  /** English word → Spanish word: each is read as the other one too, in a sentence of both languages. */
  readonly mixed: Readonly<Record<string, string>>;
  /** Calm questions about a subject of danger, in the notation of the phrases. */
  readonly calm: readonly string[];
  /** Figures of speech whose words say nothing of danger: words in order. */
  readonly figures: readonly string[];
  readonly dangers: readonly DangerRecord[];
}
