/**
 * Reads the YAML of ordinary front matter: maps and lists, as blocks of lines or in brackets, of scalars in one line.
 * What it reads, it reads as the full reader in `yaml.ts` does; it declines anything else. It has a tenth of the size.
 */

/** No tabs, carriage returns, byte order marks, or characters that YAML forbids. */
const CHARACTERS = /^[\n -~\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

const BLANK = /^ *(?:#|$)/;
const ITEM = /^ *-(?: +|$)/;
const KEY = /^ *([A-Za-z_][\w-]{0,99}) *:(?: +|$)/;
const FLOW_KEY = /^([A-Za-z_][\w-]{0,99}): +/;
const DOUBLE_QUOTED = /^"([^"\\]*(?:\\["\\/][^"\\]*)*)"/;
const SINGLE_QUOTED = /^'([^']*(?:''[^']*)*)'/;

/** The rest of a line after its value. */
const END = /^(?: *$| +#)/;

/** @param ends - characters that end the scalar, for a character class */
const plainScalar = (ends: string) =>
  new RegExp(
    String.raw`^(?![-?:,[\]{}#&*!|>'"%@\x60])((?:[^ :${ends}]+|:(?![ ${ends}]|$)| +(?![ #${ends}]|$))+)`,
  );
const PLAIN = plainScalar('');
const FLOW_PLAIN = plainScalar(String.raw`,[\]{}`);

const WORDS: Readonly<Record<string, unknown>> = {true: true, false: false, null: null, '~': null};

/** Other forms of a boolean, null or a number. */
const NOT_TEXT =
  /^(?:true|false|null|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|0[ox][\da-f]+|[-+]?\.(?:inf|nan))$/i;

/** The full reader allows 100 levels. */
const DEEPEST = 20;

const indentOf = (line: string) => line.search(/[^ ]/);

/**
 * Reads front matter.
 *
 * @returns undefined if it is not simple: it may be anything else in YAML, or invalid
 */
export function readSimpleYaml(yaml: string): Readonly<Record<string, unknown>> | undefined {
  if (!CHARACTERS.test(yaml)) return undefined;
  try {
    return new SimpleReader(yaml).read();
  } catch {
    return undefined;
  }
}

class SimpleReader {
  /** Without blank lines and comments. */
  readonly #lines: string[];
  /** Index of the next line. */
  #at = 0;
  /** What has not been read of the line before it. */
  #rest = '';
  #depth = 0;

  constructor(yaml: string) {
    this.#lines = yaml.split('\n').filter((line) => !BLANK.test(line));
  }

  read(): Record<string, unknown> {
    const fields = this.#map(indentOf(this.#lines[0] ?? ''));
    if (this.#at < this.#lines.length) decline();
    return fields;
  }

  #nextAt(indent: number): string | undefined {
    const next = this.#lines[this.#at];
    return next !== undefined && indentOf(next) === indent ? next : undefined;
  }

  #map(indent: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (let line; (line = this.#nextAt(indent));) {
      this.#rest = line;
      this.#at += 1;
      const key = this.#take(KEY);
      set(fields, key, BLANK.test(this.#rest) ? this.#below(indent, true) : this.#inLine(indent));
    }
    return fields;
  }

  #list(indent: number): unknown[] {
    const items: unknown[] = [];
    for (let line; (line = this.#nextAt(indent)) && ITEM.test(line);) {
      // The rest of the line may be the first line of a block.
      const rest = line.replace('-', ' ');
      if (BLANK.test(rest)) this.#at += 1;
      else this.#lines[this.#at] = rest;
      items.push(BLANK.test(rest) ? this.#below(indent, false) : this.#block(indent));
    }
    return items;
  }

  /** The value in the lines below; a list in a map may have the indentation of its key. */
  #below(indent: number, isInMap: boolean): unknown {
    const next = this.#lines[this.#at];
    if (next === undefined || indentOf(next) < indent) return null;
    if (indentOf(next) === indent && !(isInMap && ITEM.test(next))) return null;
    return this.#block(indent);
  }

  /** @param indent - of the map or list around it */
  #block(indent: number): unknown {
    const line = this.#lines[this.#at]!;
    if (ITEM.test(line)) return this.#nested(() => this.#list(indentOf(line)));
    if (KEY.test(line)) return this.#nested(() => this.#map(indentOf(line)));
    this.#rest = line.replace(/^ +/, '');
    this.#at += 1;
    return this.#inLine(indent);
  }

  /** A scalar or what is in brackets, up to the end of its line. */
  #inLine(indent: number): unknown {
    const value = this.#value(indent, PLAIN);
    this.#take(END);
    return value;
  }

  #value(indent: number, plain: RegExp): unknown {
    const [first] = this.#rest;
    if (first === '"') return this.#take(DOUBLE_QUOTED).replace(/\\(.)/g, '$1');
    if (first === "'") return this.#take(SINGLE_QUOTED).replaceAll("''", "'");
    if (first !== '[' && first !== '{') return resolved(this.#take(plain));
    this.#rest = this.#rest.slice(1);
    const items: unknown[] = [];
    const fields: Record<string, unknown> = {};
    this.#nested(() =>
      first === '['
        ? this.#entries(']', indent, () => items.push(this.#value(indent, FLOW_PLAIN)))
        : this.#entries('}', indent, () =>
            set(fields, this.#take(FLOW_KEY), this.#value(indent, FLOW_PLAIN)),
          ),
    );
    return first === '[' ? items : fields;
  }

  /** Reads what is in brackets. It may continue in lines that are indented. */
  #entries(close: string, indent: number, readEntry: () => void): void {
    do {
      this.#skipSpace(indent);
      if (this.#skip(close)) return;
      readEntry();
      this.#skipSpace(indent);
    } while (this.#skip(','));
    if (!this.#skip(close)) decline();
  }

  #skipSpace(indent: number): void {
    this.#rest = this.#rest.replace(/^ +/, '');
    if (this.#rest !== '') return;
    const next = this.#lines[this.#at] ?? '';
    if (indentOf(next) <= indent) decline();
    this.#rest = next.replace(/^ +/, '');
    this.#at += 1;
  }

  #skip(mark: string): boolean {
    const isNext = this.#rest.startsWith(mark);
    if (isNext) this.#rest = this.#rest.slice(1);
    return isNext;
  }

  /** Reads the pattern, and returns what its parentheses match. */
  #take(pattern: RegExp): string {
    const found = pattern.exec(this.#rest) ?? decline();
    this.#rest = this.#rest.slice(found[0].length);
    return found[1] ?? '';
  }

  #nested<Value>(read: () => Value): Value {
    this.#depth += 1;
    if (this.#depth > DEEPEST) decline();
    const value = read();
    this.#depth -= 1;
    return value;
  }
}

function decline(): never {
  throw new Error('not simple');
}

/** The value of an unquoted scalar. */
function resolved(text: string): unknown {
  if (Object.hasOwn(WORDS, text)) return WORDS[text];
  if (/^\d{1,15}$/.test(text)) return Number(text);
  if (NOT_TEXT.test(text)) decline();
  return text;
}

function set(fields: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__' || Object.hasOwn(fields, key) || NOT_TEXT.test(key)) decline();
  fields[key] = value;
}
