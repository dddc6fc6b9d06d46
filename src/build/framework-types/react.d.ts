/** The elements in the JSX of React 19: `import 'family-education-widgets/react'`. */
import type {ClassAttributes, HTMLAttributes} from 'react';
import type {FamilyElements} from './elements.js';

type Listeners<Events> = {
  [Name in keyof Events & string as `on${Name}`]?: ((event: Events[Name]) => void) | undefined;
};

type Props<Element, Attributes, Events> = ClassAttributes<Element> &
  Omit<HTMLAttributes<Element>, keyof Attributes> &
  Attributes &
  Listeners<Events> & {class?: string | undefined};

type IntrinsicFamilyElements = {
  [Tag in keyof FamilyElements]: Props<
    FamilyElements[Tag]['element'],
    FamilyElements[Tag]['attributes'],
    FamilyElements[Tag]['events']
  >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends IntrinsicFamilyElements {}
  }
}
