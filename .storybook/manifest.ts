import type {ArgTypes} from '@storybook/web-components-vite';

/** What Storybook needs of the custom elements manifest, https://github.com/webcomponents/custom-elements-manifest. */
export interface Manifest {
  readonly modules: readonly {readonly declarations?: readonly Declaration[]}[];
}

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
}

interface Declaration {
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Entry[];
  readonly members?: readonly (Entry & {readonly kind: string; readonly privacy?: string})[];
  readonly events?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

/** Written by `cem analyze` beside the build; without it the stories work, and only their controls are missing. */
const files = import.meta.glob<Manifest>('../dist/custom-elements.json', {eager: true, import: 'default'});

export const manifest: Manifest = Object.values(files)[0] ?? {modules: []};

function declarationOf(tag: string): Declaration | undefined {
  return manifest.modules
    .flatMap(({declarations}) => declarations ?? [])
    .find(({tagName}) => tagName === tag);
}

export function summaryOf(tag: string): string | undefined {
  return declarationOf(tag)?.summary;
}

/**
 * The rows of the controls. Storybook's own reading of a manifest knows neither unions nor `undefined`, and lists
 * private members and, beside each attribute, the property of the same meaning.
 */
export function argTypesOf(tag: string): ArgTypes {
  const declaration = declarationOf(tag);
  if (!declaration) return {};
  const {attributes, members, events, slots, cssProperties, cssParts, cssStates} = declaration;
  const methods = members?.filter(
    ({kind, privacy, description}) => kind === 'method' && privacy !== 'private' && description,
  );
  return Object.fromEntries([
    ...rows('attributes', attributes, controlOf),
    ...rows('custom properties', cssProperties, ({name}) => ({
      control: {type: name.includes('radius') ? 'text' : 'color'},
    })),
    ...rows('methods', methods),
    ...rows('events', events),
    ...rows('slots', slots),
    ...rows('parts', cssParts),
    ...rows('states', cssStates),
  ]);
}

type ArgType = ArgTypes[string];

function rows(
  category: string,
  entries: readonly Entry[] = [],
  control: (entry: Entry) => ArgType = () => ({control: {disable: true}}),
): [string, ArgType][] {
  return entries
    .filter(({description}) => description)
    .map((entry) => {
      const {name, description} = entry;
      const isOurs = category === 'attributes' || category === 'custom properties';
      const table = {
        category,
        ...(entry.type ? {type: {summary: typeOf(entry)}} : {}),
        ...(entry.default ? {defaultValue: {summary: entry.default}} : {}),
      };
      return [
        // A state and a part may have the same name; only what can be set is known to the stories by its plain name.
        isOurs ? name : `${category} ${name}`,
        {name: name || '(default)', description, table, ...control(entry)},
      ];
    });
}

function typeOf({type}: Entry): string {
  return type?.text.replace(' | undefined', '') ?? 'string';
}

/** `'accordion' | 'list'` is a choice. */
function controlOf(entry: Entry): ArgType {
  const type = typeOf(entry);
  if (type === 'boolean' || type === 'number') return {control: {type}};
  const choices = type.split('|').map((choice) => choice.trim());
  if (choices.every((choice) => /^'.*'$/.test(choice))) {
    return {control: {type: 'inline-radio'}, options: choices.map((choice) => choice.slice(1, -1))};
  }
  return {control: {type: 'text'}};
}
