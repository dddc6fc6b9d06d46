import {constructFromEvents, CORE_SCHEMA, EVENT_ID, getScalarValue, parseEvents, type Event} from 'js-yaml';
import {slipIn} from '../../document/front-matter-slips.js';
import {normalText} from '../../document/normal-text.js';
import {placeOf} from '../text-range.js';
import type {Place} from '../rule.js';

/** Keys and indexes from the top of the file to a value. */
export type YamlPath = readonly PropertyKey[];

/** What a YAML file holds, and where in it each value stands. */
export interface YamlFile {
  readonly value: unknown;
  /** Where a value stands, with its key; where there is none, what would hold it. */
  readonly placeOf: (path: YamlPath) => Place;
}

/** Why a file cannot be read. */
export interface YamlMistake {
  readonly mistake: string;
  readonly place: Place;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

export function readYamlFile(written: string): YamlFile | YamlMistake {
  const text = normalText(written);
  try {
    const events = parseEvents(text, {});
    const [value = null, ...more] = constructFromEvents(events, {source: text, schema: CORE_SCHEMA});
    if (more.length > 0)
      return {
        mistake: 'This file holds more than one document. Take out the lines ---.',
        place: placeOf(text, 0, 0),
      };
    const stretches = stretchesOf(events, text);
    return {value, placeOf: (path) => placeIn(stretches, path, text)};
  } catch (error) {
    const {offset, message} = slipIn(text, error);
    return {mistake: `This file is not valid YAML: ${message}`, place: placeOf(text, offset, offset)};
  }
}

const nameOf = (path: YamlPath) => JSON.stringify(path.map(String));

function placeIn(stretches: ReadonlyMap<string, Stretch>, path: YamlPath, text: string): Place {
  for (let length = path.length; length >= 0; length--) {
    const stretch = stretches.get(nameOf(path.slice(0, length)));
    if (stretch) return placeOf(text, stretch.from, stretch.to);
  }
  return placeOf(text, 0, 0);
}

/** Walks through what the parser saw, in order: a collection is opened, filled, and closed by a `POP`. */
function stretchesOf(events: readonly Event[], text: string): Map<string, Stretch> {
  const stretches = new Map<string, Stretch>();
  let index = 0;
  const readValue = (path: YamlPath, from?: number): void => {
    const event = events[index++];
    if (event?.type === EVENT_ID.SCALAR)
      stretches.set(nameOf(path), {from: from ?? event.valueStart, to: event.valueEnd});
    if (event?.type !== EVENT_ID.SEQUENCE && event?.type !== EVENT_ID.MAPPING) return;
    const start = from ?? event.start;
    const [firstLine] = text.slice(start).split('\n', 1);
    stretches.set(nameOf(path), {from: start, to: start + firstLine!.trimEnd().length});
    for (let item = 0; index < events.length && events[index]!.type !== EVENT_ID.POP; item++) {
      if (event.type === EVENT_ID.SEQUENCE) readValue([...path, item]);
      else readEntry(path);
    }
    index++;
  };
  const readEntry = (path: YamlPath): void => {
    const key = events[index]!;
    if (key.type !== EVENT_ID.SCALAR) {
      // No key of ours: read past it.
      readValue([...path, '']);
      readValue([...path, '']);
      return;
    }
    index++;
    readValue([...path, getScalarValue(text, key)], key.valueStart);
  };
  while (index < events.length) {
    const {type} = events[index]!;
    if (type === EVENT_ID.DOCUMENT || type === EVENT_ID.POP) index++;
    else readValue([]);
  }
  return stretches;
}
