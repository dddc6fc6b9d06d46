/**
 * The elements that show a text, each with the topic of its own that it shows where it names none. Files for pages take
 * them from here: the registry of kinds brings all checks along.
 */
export const defaultTopics = {
  'family-faq': 'family-faq',
  'family-program-explainer': 'iop',
  'family-stage-timeline': 'stages',
  'family-wellness-tips': 'wellness-tips',
  'family-help-card': 'help-card',
} as const;

export type WidgetTag = keyof typeof defaultTopics;

export const widgetTags = Object.keys(defaultTopics) as readonly WidgetTag[];
