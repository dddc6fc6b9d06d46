import type {WidgetTag} from '../text-kinds/widgets.js';
import {cleanAddress, cleanBase, cleanColour, cleanFont, cleanText} from './clean.js';
import type {Library} from './library.js';
import {places, waysIn, type Place, type Way} from './places.js';

/** The options of fields that the registries do not list. The first one is the default, and writes nothing. */
export const options = {
  level: ['2', '3', '4', '5'],
  help: ['usual', 'top', 'foot'],
  radius: ['usual', 'none', 'small', 'large'],
  scheme: ['page', 'light', 'dark', 'system'],
} as const;

/** Values of `--family-radius`. */
export const radii = {none: '0', small: '0.25em', large: '1.25em'} as const;

/** Values of `color-scheme`. */
export const schemes = {light: 'light', dark: 'dark', system: 'light dark'} as const;

/** What the form contains, as it is typed. */
export type Fields = Readonly<Record<FieldName, string>>;

export type FieldName =
  | ('place' | 'way' | 'widget' | 'topic' | 'language' | 'level' | 'help')
  | ('accent' | 'surface' | 'font' | 'radius' | 'scheme')
  | ('name' | 'phone' | 'url' | 'base');

/** An empty field means its default. */
export const emptyFields: Fields = {
  ...{place: '', way: '', widget: '', topic: '', language: '', level: '', help: ''},
  ...{accent: '', surface: '', font: '', radius: '', scheme: ''},
  ...{name: '', phone: '', url: '', base: ''},
};

export const fieldNames = Object.keys(emptyFields) as readonly FieldName[];

/** What a snippet is made of: each value is valid, and none has a value that its way in cannot carry. */
export interface Settings {
  readonly place: Place;
  readonly way: Way;
  readonly widget: WidgetTag;
  readonly topic: string;
  readonly language: string;
  readonly level: (typeof options.level)[number];
  readonly help: (typeof options.help)[number];
  readonly radius: (typeof options.radius)[number];
  readonly scheme: (typeof options.scheme)[number];
  /** `#rrggbb`. */
  readonly accent: string | undefined;
  /** `#rrggbb`. */
  readonly surface: string | undefined;
  readonly font: string | undefined;
  readonly name: string | undefined;
  readonly phone: string | undefined;
  readonly url: string | undefined;
  /** Address of the folder that contains the folder of the version, with a slash at its end. */
  readonly base: string;
}

/** Fields of text whose value can be wrong, and the functions that say so. */
const readers = {accent: cleanColour, surface: cleanColour, font: cleanFont, url: cleanAddress};

export type WrongField = keyof typeof readers | 'base';

export interface ReadFields {
  readonly settings: Settings;
  /** Fields whose values are not used, since they are no good. */
  readonly wrong: readonly WrongField[];
}

/** @param base - the default of the field of that name */
export function readFields(fields: Fields, library: Library, base: string): ReadFields {
  const place = oneOf(places, fields.place);
  const way = oneOf(waysIn(place), fields.way);
  const widget =
    library.widgets.find(({tag}) => tag === fields.widget) ??
    library.widgets.find(({tag}) => tag === 'family-faq') ??
    library.widgets[0]!;
  const language = oneOf(
    library.languages.map(({code}) => code),
    fields.language,
  );
  const topics = widget.topics.filter(({titles}) => Object.hasOwn(titles, language));
  const topic = topics.find((each) => each.topic === fields.topic)?.topic ?? widget.topic;

  const carried = {way, widget: widget.tag};
  const written = (name: FieldName) => (isCarried(name, carried) ? fields[name].trim() : '');
  const wrong: WrongField[] = [];
  const read = (name: keyof typeof readers) => {
    const value = written(name) ? readers[name](written(name)) : undefined;
    if (written(name) && value === undefined) wrong.push(name);
    return value;
  };
  const folder = cleanBase(fields.base.trim() || base, library.version);
  if (folder === undefined) wrong.push('base');
  return {
    settings: {
      ...{place, way, widget: widget.tag, topic, language},
      level: oneOf(options.level, written('level')),
      help: oneOf(options.help, written('help')),
      radius: oneOf(options.radius, written('radius')),
      scheme: oneOf(options.scheme, written('scheme')),
      ...{accent: read('accent'), surface: read('surface'), font: read('font'), url: read('url')},
      ...{name: cleanText(written('name')), phone: cleanText(written('phone'))},
      base: folder ?? '/family-widgets/',
    },
    wrong,
  };
}

function oneOf<Value extends string>(values: readonly Value[], value: string): Value {
  return values.find((each) => each === value) ?? values[0]!;
}

const LOOK: readonly FieldName[] = ['font', 'radius', 'scheme'];
const CONTACT: readonly FieldName[] = ['name', 'phone', 'url'];
const COLOURS: readonly FieldName[] = ['accent', 'surface'];

/** Fields that a way in has no place for. */
const NOT_CARRIED: Partial<Record<Way, readonly FieldName[]>> = {
  frame: [...LOOK, ...CONTACT],
  classes: [...COLOURS, ...LOOK, ...CONTACT],
};

/** Whether a field has an effect on the snippet of a way in. */
export function isCarried(field: FieldName, {way, widget}: Pick<Settings, 'way' | 'widget'>): boolean {
  if (field === 'help' && widget === 'family-help-card') return false;
  return !NOT_CARRIED[way]?.includes(field);
}
