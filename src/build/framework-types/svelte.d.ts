/** The elements in the markup of Svelte 5 and 4: `import 'family-education-widgets/svelte'`. */
import type {HTMLAttributes} from 'svelte/elements';
import type {FamilyElements} from './elements.js';

/** Svelte writes `false` as the value of an attribute, where any value means that it is set. */
type WithoutFalse<Attributes> = {[Name in keyof Attributes]: Exclude<Attributes[Name], false>};

/** `onfamily-toggle={…}`, and `on:family-toggle={…}` as in Svelte 4. */
type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}` | `on:${Name}`]?:
    ((event: Events[Name]) => void) | null | undefined;
};

type Props<Element extends EventTarget, Attributes, Events> = Omit<
  HTMLAttributes<Element>,
  keyof Attributes
> &
  WithoutFalse<Attributes> &
  Listeners<Events>;

type MarkupElements = {
  [Tag in keyof FamilyElements]: Props<
    FamilyElements[Tag]['element'],
    FamilyElements[Tag]['attributes'],
    FamilyElements[Tag]['events']
  >;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends MarkupElements {}
}
