/** The elements in the JSX of Preact: `import 'family-education-widgets/preact'`. */
import type {ClassAttributes, HTMLAttributes} from 'preact';
import type {FamilyElements} from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Props<Element extends EventTarget, Attributes, Events> = ClassAttributes<Element> &
  Omit<HTMLAttributes<Element>, keyof Attributes> &
  Attributes &
  Listeners<Events>;

type IntrinsicFamilyElements = {
  [Tag in keyof FamilyElements]: Props<
    FamilyElements[Tag]['element'],
    FamilyElements[Tag]['attributes'],
    FamilyElements[Tag]['events']
  >;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends IntrinsicFamilyElements {}
  }
}
