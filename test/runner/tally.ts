/** The total of everything that ran, and its output. */
import {sep} from 'node:path';
import {inSeconds} from './times.js';

export interface Failure {
  /** The file, or the check. */
  readonly where: string;
  /** The test's titles, outermost first; absent if a whole file or check failed. */
  readonly title?: string;
  readonly message: string;
  /** `Node`, or the browser. */
  readonly engine?: string;
}

export class Tally {
  passed = 0;
  skipped = 0;
  readonly failures: Failure[] = [];

  get failed(): number {
    return this.failures.length;
  }

  fail(failure: Failure): void {
    this.failures.push(failure);
  }

  add(other: Tally): void {
    this.passed += other.passed;
    this.skipped += other.skipped;
    this.failures.push(...other.failures);
  }

  /** The line that continuous integration reads. */
  toString(): string {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : '';
    return `${this.passed} passed, ${this.failed} failed${skipped}`;
  }
}

/** Every failure in full, numbered. */
export function describeFailures(failures: readonly Failure[]): string {
  return failures.map((failure, index) => `${index + 1}) ${describeFailure(failure)}`).join('\n\n');
}

function describeFailure({where, title, message, engine}: Failure): string {
  const head = [engine && `[${engine}]`, where].filter(Boolean).join(' ');
  const lines = title ? [head, title, message] : [head, message];
  return lines.join('\n').replaceAll('\n', '\n   ');
}

export interface ThrownInTest {
  readonly name?: string;
  readonly message: string;
  readonly stack?: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

/** The message, the expected value, and the location in our own files. */
export function describeError({name, message, stack, expected, actual}: ThrownInTest): string {
  const lines = [name && name !== 'Error' && !message.startsWith(name) ? `${name}: ${message}` : message];
  if (expected !== undefined && actual !== undefined) {
    lines.push(`expected: ${inOneLine(expected)}`, `actual:   ${inOneLine(actual)}`);
  }
  const places = (stack ?? '').split('\n').map((line) => line.trim());
  const ours = places.filter((line) => /^at |@/.test(line) && !/node_modules|node:|__web-/.test(line));
  return withShortPaths([...lines, ...ours.slice(0, 8)].join('\n'));
}

/** Shortens addresses of the test server, and full paths, to paths of the repository. */
export function withShortPaths(text: string): string {
  const root = `${process.cwd()}${sep}`;
  return text
    .replace(/http:\/\/localhost:\d+\//g, '')
    .replace(/\?wtr-session-id=[\w-]+/g, '')
    .replaceAll(root, '');
}

function inOneLine(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
}

/** `4.2 s` since the start. */
export function secondsSince(start: number): string {
  return inSeconds(performance.now() - start);
}
