import {NAMES} from './front-matter-lines.js';
import {inQuotes, linesOf, type Entry, type Slip, type YamlLine} from './front-matter-slips.js';
import {shortened} from './shortened.js';

const DOUBLE_QUOTED = /^"(?:[^"\\]|\\[^])*"\s*(?:#.*)?$/;
const SINGLE_QUOTED = /^'(?:[^']|'')*'\s*(?:#.*)?$/;

const INDENTED = new RegExp(`^ +(${NAMES}):`);

/** A field without its colon, or with a mark of a list before it: `Sources - S01`, `sources [S01]`, `- title: Visits`. */
const UNNAMED = new RegExp(
  String.raw`^(?:[-*+]\s+)?(${NAMES})(?:\s*[:;.=\u2013\u2014-]\s*|\s+(?=[[{"'\d]))(.*)$`,
  'i',
);

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
  const [, field, value = ''] =
    (above === undefined || /^(?:[^["'{|>]|$)/.test(above.value) ? UNNAMED.exec(text) : undefined) ?? [];
  if (field !== undefined)
    return {
      offset,
      message: `A line starts with the name of its field and a colon. Write \`${field.toLowerCase()}: ${shortened(value)}\`.`,
    };
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
