import {EVENT_ALIAS, EVENT_MAPPING, EVENT_SCALAR, EVENT_SEQUENCE, EVENT_POP, parseEvents} from 'js-yaml';
import type {Event} from 'js-yaml';
import type {CheckedFile} from '../checked-file.js';
import type {Place} from '../rule.js';

/** A stretch of YAML, in offsets from its start. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface YamlField {
  /** Its name, or the whole of it where it is an entry of a list. */
  readonly key: Stretch;
  readonly value: Stretch;
  /** Written as `{…}` or `[…]`. */
  readonly isFlow: boolean;
}

/**
 * Every field of some YAML by its path: `title`, `translationOf.sections`, `sources.0` for the first entry of a list.
 *
 * @returns nothing of what is no YAML, which the parser of the library reports
 */
export function yamlFields(yaml: string): ReadonlyMap<string, YamlField> {
  const fields = new Map<string, YamlField>();
  let events: Event[];
  try {
    events = parseEvents(yaml, {});
  } catch {
    return fields;
  }
  let next = 1;
  const read = (path: string, after: number): Stretch & {isFlow: boolean; text: string} => {
    const event = events[next++];
    switch (event?.type) {
      case EVENT_SCALAR: {
        if (event.valueStart < 0) return {start: after, end: after, isFlow: false, text: ''};
        const quoted =
          /["']/.test(yaml[event.valueStart - 1] ?? '') && /["']/.test(yaml[event.valueEnd] ?? '');
        const [start, end] = quoted
          ? [event.valueStart - 1, event.valueEnd + 1]
          : [event.valueStart, event.valueEnd];
        return {start, end, isFlow: false, text: yaml.slice(event.valueStart, event.valueEnd)};
      }
      case EVENT_MAPPING:
      case EVENT_SEQUENCE: {
        let end = event.start;
        for (let index = 0; events[next]?.type !== EVENT_POP && next < events.length; index += 1) {
          const key = event.type === EVENT_MAPPING ? read('', end) : undefined;
          const below = path + (path && '.') + (key?.text ?? index);
          const value = read(below, key?.end ?? end);
          fields.set(below, {key: key ?? value, value, isFlow: value.isFlow});
          end = value.end;
        }
        next += 1;
        const isFlow = /[[{]/.test(yaml[event.start] ?? '');
        return {
          start: event.start,
          end: isFlow ? closingOf(yaml, Math.max(end, event.start + 1)) : end,
          isFlow,
          text: '',
        };
      }
      case EVENT_ALIAS:
        return {start: event.anchorStart, end: event.anchorEnd, isFlow: false, text: ''};
      default:
        return {start: after, end: after, isFlow: false, text: ''};
    }
  };
  read('', 0);
  return fields;
}

/** Behind the bracket that closes a list or a map, whose last entry ends here. */
function closingOf(yaml: string, end: number): number {
  const pattern = /(?:[\s,]|#[^\n]*)*[\]}]/y;
  pattern.lastIndex = end;
  return pattern.test(yaml) ? pattern.lastIndex : end;
}

const known = new WeakMap<CheckedFile, ReadonlyMap<string, YamlField>>();

/** Where the first of some fields stands that is there: the name of it, or the whole entry of a list. */
export function fieldPlace(file: CheckedFile, ...paths: readonly string[]): Place | undefined {
  const {frontMatter, text} = file;
  if (!frontMatter) return undefined;
  const {yaml, start, bodyStart, disfigured} = frontMatter;
  const fields = known.get(file) ?? yamlFields(yaml);
  known.set(file, fields);
  const key = paths.map((path) => fields.get(path)?.key).find((each) => each !== undefined);
  const pointAt = (offset: number) => {
    const above = text.slice(0, offset).split('\n');
    return {line: above.length, column: above.at(-1)!.length + 1};
  };
  if (!key || disfigured)
    return {start: {line: 1, column: 1}, end: pointAt(text.slice(0, bodyStart).trimEnd().length)};
  return {start: pointAt(start + key.start), end: pointAt(start + key.end)};
}
