/** The elements in templates of Vue 3: `import 'family-education-widgets/vue'`. */
import type {EmitFn, HTMLAttributes, PublicProps} from 'vue';
import type {FamilyElements} from './elements.js';

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/**
 * By the names that the compiler of templates gives to attributes. Without `false`: Vue writes it as the value of an
 * attribute, where any value means that it is set.
 */
type TemplateAttributes<Attributes> = {
  [Name in keyof Attributes as CamelCase<Name & string>]: Exclude<Attributes[Name], false>;
};

/** As Vue's guide has it for elements that were not made with Vue; an element has neither property. */
type TemplateElement<Element, Attributes, Events> = new () => Element & {
  /** For the compiler of templates only. */
  $props: PublicProps & Omit<HTMLAttributes, keyof Attributes> & TemplateAttributes<Attributes>;
  /** For the compiler of templates only. */
  $emit: EmitFn<{[Name in keyof Events]: (event: Events[Name]) => void}>;
};

type FamilyComponents = {
  [Tag in keyof FamilyElements]: TemplateElement<
    FamilyElements[Tag]['element'],
    FamilyElements[Tag]['attributes'],
    FamilyElements[Tag]['events']
  >;
};

declare module 'vue' {
  interface GlobalComponents extends FamilyComponents {}
}
