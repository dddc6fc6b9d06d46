/** What the types of the elements need of the custom elements manifest. */
export interface ElementsManifest {
  readonly modules: readonly {readonly declarations?: readonly ElementDeclaration[]}[];
}

interface ElementDeclaration {
  readonly name: string;
  readonly tagName?: string;
  readonly summary?: string;
  readonly attributes?: readonly Entry[];
  readonly events?: readonly Entry[];
}

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type: {readonly text: string};
}

type Declared = ElementDeclaration & {readonly tagName: string};

/** Text of `elements.d.ts`, which the types for each framework are made of: attributes and events of each element. */
export function elementTypes({modules}: ElementsManifest): string {
  const elements = modules
    .flatMap(({declarations = []}) => declarations)
    .filter((declaration): declaration is Declared => Boolean(declaration.tagName));
  const events = elements.flatMap((element) => (element.events ?? []).map(({type}) => type.text));
  const imported = [...new Set([...elements.map(({name}) => name), ...events])].sort();
  return `/** Attributes and events of the elements, for the types of each framework. */
import type {
  ${imported.join(',\n  ')},
} from '../npm/index.js';
${elements.map(interfacesOf).join('')}
/** The elements by their tags. */
export interface FamilyElements {
${elements.map(elementEntry).join('')}}
`;
}

function interfacesOf({name, tagName, attributes = [], events = []}: Declared): string {
  return `
/** Attributes of \`<${tagName}>\`. */
export interface ${name}Attributes {
${attributes.map((entry) => `${comment(entry)}  ${quoted(entry.name)}?: ${valueType(entry)} | undefined;\n`).join('')}}

/** Events of \`<${tagName}>\`. */
export interface ${name}Events {
${events.map((entry) => `${comment(entry)}  '${entry.name}': ${entry.type.text};\n`).join('')}}
`;
}

function elementEntry({name, tagName, summary}: Declared): string {
  return `${comment({description: summary})}  '${tagName}': {element: ${name}; attributes: ${name}Attributes; events: ${name}Events};\n`;
}

const comment = ({description}: {readonly description?: string | undefined}): string =>
  description ? `  /** ${description.replaceAll('*/', '*\\/').replace(/\s+/g, ' ')} */\n` : '';

const quoted = (name: string): string => (/^\w+$/.test(name) ? name : `'${name}'`);

/** What a template may write as the value of an attribute: also a number as text, and the empty text for `true`. */
function valueType({type: {text}}: Entry): string {
  const values = text.split(' | ');
  return values
    .flatMap((value) => {
      if (/^\d+$/.test(value)) return [value, `'${value}'`];
      if (value === 'boolean') return [value, "''"];
      // Beside known values, a plain `string` would take them from what an editor suggests.
      return value === 'string' && values.length > 1 ? ['(string & {})'] : [value];
    })
    .join(' | ');
}
