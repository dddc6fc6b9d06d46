/** The attributes that every widget has. `lang` is the platform's own, and only watched. */
export const widgetProperties = {
  topic: {},
  src: {},
  headingLevel: {attribute: 'heading-level', type: Number},
  help: {},
  [Symbol('lang')]: {attribute: 'lang'},
};
