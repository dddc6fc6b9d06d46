import {shortened} from './shortened.js';

/** A mistake in a line of YAML. */
export interface Slip {
  /** Offset in the YAML. */
  readonly offset: number;
  readonly message: string;
  /** Default: `error`. */
  readonly severity?: 'warning';
}

export interface Entry {
  readonly name: string;
  readonly offset: number;
  /** The text between name and value: a colon and white space. */
  readonly colon: string;
  /** The value in the line of the name. */
  readonly value: string;
  /** The value including its continuation lines. */
  readonly whole: string;
}

/** A name at the start of a line, followed by an ASCII or full-width colon. */
const ENTRY = /^["']?([\p{L}_][\p{L}\w-]*)["']?([ \t]*[:：][ \t]*)(.*)$/u;

/** Whether a field is a line of text. */
const isText = (name: string) => name === 'title' || name === 'summary';

/** Mistakes in valid YAML that truncate a value. */
export function silentSlips(yaml: string): Slip[] {
  return linesOf(yaml).flatMap((line): Slip[] => {
    const entry = 'name' in line ? line : undefined;
    if (!entry || !isText(entry.name) || entry.whole !== entry.value) return [];
    const {value} = entry;
    const isCut = /^#|^[^"'#][^#]*[ \t]#/.test(value);
    if (isCut || /^[&!*]/.test(value)) return [inQuotes(entry, isCut ? ', since # starts a comment' : '')];
    return /^[“”„«‘’][^“”„«»]*[“”»‘’]$/.test(value)
      ? [
          {
            ...inQuotes({...entry, value: value.slice(1, -1)}, ' of a keyboard: families would read these'),
            severity: 'warning',
          },
        ]
      : [];
  });
}

export type YamlLine =
  Entry | {readonly offset: number; readonly text: string; readonly above: Entry | undefined};

/** The entries, and each other line with the entry above it. */
export function linesOf(yaml: string): YamlLine[] {
  const lines = yaml.split('\n');
  const read: YamlLine[] = [];
  let offset = 0;
  let above: Entry | undefined;
  lines.forEach((text, index) => {
    const [, name, colon, value] = ENTRY.exec(text) ?? [];
    if (name === undefined) read.push({offset, text, above});
    else {
      const next = lines.findIndex((line, other) => other > index && ENTRY.test(line));
      const below = lines.slice(index + 1, next < 0 ? undefined : next);
      above = {name, offset, colon: colon!, value: value!.trim(), whole: [value, ...below].join('\n').trim()};
      read.push(above);
    }
    offset += text.length + 1;
  });
  return read;
}

/** Suggests the value in quotes, without unclosed quotes that it has already. */
export function inQuotes({name, offset, value}: Entry, why = ''): Slip {
  const [mark] = value;
  const isQuoted = mark === '"' || mark === "'";
  const isWhole = isQuoted && (value.endsWith(mark) || !value.slice(1).includes(mark));
  const unmarked = isText(name) ? value.replace(/\*+([^*\s](?:[^*]*[^*\s])?)\*+/g, '$1') : value;
  const words = isWhole ? value.slice(1).replace(new RegExp(`${mark}$`), '') : unmarked;
  const written = shortened(words);
  const quoted = /["\\]/.test(words) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`;
  return {
    offset,
    message: `The value of \`${name}\` must stand in quotes${why}. Write \`${name}: ${quoted}\`.`,
  };
}
