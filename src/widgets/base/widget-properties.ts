import {bareNumber, bareValue} from './attribute-value.js';

/** The attributes that every widget has. `lang` is the platform's own, and only watched. */
export const widgetProperties = {
  // `<family-faq topic=iop/>` has the slash in its value.
  topic: {converter: (value: string | null): string | undefined => bareValue(value)?.replace(/\/$/, '')},
  src: {converter: bareValue},
  headingLevel: {attribute: 'heading-level', converter: bareNumber},
  help: {converter: bareValue},
  [Symbol('lang')]: {attribute: 'lang'},
};
