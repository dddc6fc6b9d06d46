/**
 * The elements that show a text, each with its default topic. A separate module for files for pages, since the registry
 * of kinds includes all checks.
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
