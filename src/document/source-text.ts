import type {Problem} from './types.js';

/** Nobody fixes more at once, and each costs a search in the text: a hostile file has tens of thousands. */
const MOST_PROBLEMS = 100;

/** The text of a file, with its name: converts an offset to a line and a column, and collects problems. */
export class SourceText {
  readonly problems: Problem[] = [];
  readonly #lineStarts: number[] = [0];

  readonly text: string;
  readonly file: string;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#lineStarts.push(at + 1);
  }

  /** Whether further problems are discarded. */
  get isFull(): boolean {
    return this.problems.length >= MOST_PROBLEMS;
  }

  /** The line of an offset, from 1. */
  lineAt(offset: number): number {
    let [low, high] = [0, this.#lineStarts.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if (this.#lineStarts[middle]! > offset) high = middle;
      else low = middle;
    }
    return low + 1;
  }

  report(severity: Problem['severity'], rule: Problem['rule'], offset: number, message: string): void {
    if (this.isFull) return;
    const line = this.lineAt(offset);
    const column = offset - (this.#lineStarts[line - 1] ?? 0) + 1;
    this.problems.push({severity, rule, message, file: this.file, line, column});
  }
}

/** One line for a console or a terminal: `content/en/faq.md:7:1 error: …`. */
export function describeProblem({file, line, column, severity, message}: Problem): string {
  return `${file}:${line}:${column} ${severity}: ${message}`;
}
