import {NAMES} from './front-matter-lines.js';

/** A mistake in a line of YAML. */
export interface Slip {
  /** Offset in the YAML. */
  readonly offset: number;
  readonly message: string;
  /** Default: `error`. */
  readonly severity?: 'warning';
}

interface Entry {
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

const DOUBLE_QUOTED = /^"(?:[^"\\]|\\[^])*"\s*(?:#.*)?$/;
const SINGLE_QUOTED = /^'(?:[^']|'')*'\s*(?:#.*)?$/;

const INDENTED = new RegExp(`^ +(${NAMES}):`);

/** The start of a value that has a special meaning in YAML. */
const SPECIAL = /^(?:[@`%&*!,\]}]|[-?:](?:\s|$)|[|>](?![-+\d]*\s*(?:#.*)?$))/;

/**
 * The reason why YAML cannot be parsed: the first mistake of a known kind, else the position of the parser's error.
 *
 * @param position - offset of the parser's error
 */
export function slipIn(yaml: string, position = 0): Slip {
  const slip = findSlip(yaml);
  if (slip) return {...slip, message: slip.message[0]!.toLowerCase() + slip.message.slice(1)};
  return {
    offset: Math.max(0, Math.min(position, yaml.length - 1)),
    message:
      'something in this line has a meaning of its own. Write the value in quotes, such as `title: "Visits: what families ask"`.',
  };
}

/** The first mistake of a known kind. */
export function findSlip(yaml: string): Slip | undefined {
  const seen = new Set<string>();
  for (const line of linesOf(yaml)) {
    const slip = slipOfLine(line, seen);
    if (slip) return slip;
  }
  return undefined;
}

/** Mistakes in valid YAML that truncate a value. */
export function silentSlips(yaml: string, isText: (name: string) => boolean): Slip[] {
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

type YamlLine = Entry | {readonly offset: number; readonly text: string; readonly above: Entry | undefined};

/** The entries, and each other line with the entry above it. */
function linesOf(yaml: string): YamlLine[] {
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

function slipOfLine(line: YamlLine, seen: Set<string>): Slip | undefined {
  if ('name' in line) {
    const isRepeated = seen.has(line.name);
    seen.add(line.name);
    return isRepeated
      ? {offset: line.offset, message: `\`${line.name}\` stands twice. Take one of the lines out.`}
      : slipOfEntry(line);
  }
  const {offset, text, above} = line;
  if (/^[ ]*[\t\u00A0\u2000-\u200B\u3000]/.test(text) && text.trim() !== '')
    return {
      offset,
      message: 'This line starts with a tab, or with spaces of another kind. Write plain spaces.',
    };
  const [, name] = INDENTED.exec(text) ?? [];
  if (name !== undefined && above && /^[^[{"'|>#]/.test(above.value))
    return {offset, message: `\`${name}\` does not stand at the start of its line. Take the spaces out.`};
  if (/^[^\s#\-\]}]/.test(text) && (!above || !/^["'[{]/.test(above.value)))
    return {
      offset,
      message: `“${shortened(text)}” is no line of \`name: value\`. Write two spaces before it if it belongs to the line above, or move it below the front matter.`,
    };
  return undefined;
}

function slipOfEntry(entry: Entry): Slip | undefined {
  const {name, offset, colon, value, whole} = entry;
  if (value === '') return undefined;
  if (!/:[ \t]+$/.test(colon))
    return {
      offset,
      message: `A colon and a space must stand behind \`${name}\`. Write \`${name}: ${shortened(value)}\`.`,
    };
  if (value.startsWith('"'))
    return DOUBLE_QUOTED.test(whole) && !/\\[^"\\/bfnrtuxN0]/.test(whole) ? undefined : inQuotes(entry);
  if (value.startsWith("'")) return SINGLE_QUOTED.test(whole) ? undefined : inQuotes(entry);
  if (/^[[{]/.test(value)) return slipOfCollection(entry);
  if (SPECIAL.test(value) || /:(?:\s|$)/.test(value)) return inQuotes(entry);
  return undefined;
}

function slipOfCollection(entry: Entry): Slip | undefined {
  const {name, offset, value, whole} = entry;
  const plain = whole.replace(/"(?:[^"\\]|\\[^])*"|'[^']*'/g, '');
  const opened = [...plain.matchAll(/[[{]/g)].length;
  const closed = [...plain.matchAll(/[\]}]/g)].length;
  const close = value.startsWith('[') ? ']' : '}';
  if (opened > closed)
    return {
      offset,
      message: `\`${name}\` opens with ${value[0]} and has no ${close} at its end. Write \`${name}: ${shortened(value.replace(/,$/, ''))}${close}\`.`,
    };
  if (!/[\]}]\s*(?:#.*)?$/.test(whole)) return inQuotes(entry);
  const [, part, words] = /([\w-]+):\s+([^,{}[\]"'\s][^,{}[\]"']*:(?:\s[^,{}[\]"']*)?)/.exec(whole) ?? [];
  return part === undefined ? undefined : inQuotes({...entry, name: part, value: words!.trim()});
}

/** Suggests the value in quotes, without unclosed quotes that it has already. */
function inQuotes({name, offset, value}: Entry, why = ''): Slip {
  const [mark] = value;
  const isQuoted = mark === '"' || mark === "'";
  const isWhole = isQuoted && (value.endsWith(mark) || !value.slice(1).includes(mark));
  const words = isWhole ? value.slice(1).replace(new RegExp(`${mark}$`), '') : value;
  const written = shortened(words);
  const quoted = /["\\]/.test(words) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`;
  return {
    offset,
    message: `The value of \`${name}\` must stand in quotes${why}. Write \`${name}: ${quoted}\`.`,
  };
}

const LONGEST_SHOWN = 120;

function shortened(words: string): string {
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}
