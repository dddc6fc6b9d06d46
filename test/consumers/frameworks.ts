/** A partner's component in each framework that has types of ours. */
import type ts from 'typescript';

/** Values by attribute, as the source text of expressions. */
export type Attributes = Readonly<Record<string, string>>;

export interface Framework {
  readonly options?: ts.CompilerOptions;
  readonly extension: 'ts' | 'tsx';
  /** What our types need of a framework that is not installed here. */
  readonly declarations?: string;
  /** A file with this element in it. */
  readonly element: (tag: string, attributes: Attributes) => string;
  /** A file that takes the event `family-toggle` for this type. */
  readonly listener: (event: string) => string;
}

const importing = (name: string) => `import 'family-education-widgets/${name}';
  import type {FamilyToggleEvent} from 'family-education-widgets';`;

const jsx = (name: string): Framework => ({
  options: {jsxImportSource: name},
  extension: 'tsx',
  element(tag, attributes) {
    const written = Object.entries(attributes).map(([attribute, value]) => `${attribute}={${value}}`);
    return `${importing(name)}
      export const element = <${tag} ${written.join(' ')} />;`;
  },
  listener: (event) => `${importing(name)}
    export const element = <family-faq onfamily-toggle={(event: ${event}) => event.type} />;`,
});

const objectOf = (entries: readonly (readonly [string, string])[]) =>
  `{${entries.map(([name, value]) => `'${name}': ${value}`).join(', ')}}`;

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Vue has 10 MB. */
const vue: Framework = {
  extension: 'ts',
  declarations: `declare module 'vue' {
    export interface GlobalComponents {}
    export interface HTMLAttributes {class?: unknown; id?: string; hidden?: boolean; lang?: string}
    export interface PublicProps {key?: PropertyKey; ref?: unknown}
    export type EmitFn<Events> = <Name extends keyof Events>(
      name: Name,
      ...values: Events[Name] extends (...values: infer Values) => unknown ? Values : never
    ) => void;
  }`,
  // Its compiler of templates looks attributes up by these names.
  element(tag, attributes) {
    const written = Object.entries(attributes).map(([name, value]) => [camelCase(name), value] as const);
    return `${importing('vue')}
      import type {GlobalComponents} from 'vue';
      export const props: InstanceType<GlobalComponents['${tag}']>['$props'] = ${objectOf(written)};`;
  },
  listener: (event) => `${importing('vue')}
    import type {GlobalComponents} from 'vue';
    declare const faq: InstanceType<GlobalComponents['family-faq']>;
    faq.$emit('family-toggle', {} as ${event});`,
};

/** Svelte has 4 MB. */
const svelte: Framework = {
  extension: 'ts',
  declarations: `declare module 'svelte/elements' {
    export interface HTMLAttributes<Target extends EventTarget> {
      id?: string | null; hidden?: boolean | null; lang?: string | null;
      onclick?: ((event: MouseEvent & {currentTarget: Target}) => void) | null;
    }
    export interface SvelteHTMLElements {[name: string]: {[name: string]: any}}
  }`,
  element: (tag, attributes) => `${importing('svelte')}
    import type {SvelteHTMLElements} from 'svelte/elements';
    export const props: SvelteHTMLElements['${tag}'] = ${objectOf(Object.entries(attributes))};`,
  listener: (event) => `${importing('svelte')}
    import type {SvelteHTMLElements} from 'svelte/elements';
    type Props = SvelteHTMLElements['family-faq'];
    export const props: Props = {'onfamily-toggle': (event: ${event}) => event.type};
    export const svelte4: Props = {'on:family-toggle': (event: ${event}) => event.type};`,
};

export const frameworks: Readonly<Record<string, Framework>> = {
  React: jsx('react'),
  Preact: jsx('preact'),
  Vue: vue,
  Svelte: svelte,
};
