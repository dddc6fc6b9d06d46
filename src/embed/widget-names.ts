import {nearest} from '../document/nearest.js';
import {widgetTags, type WidgetTag} from '../text-kinds/widgets.js';

/** The short names of the widgets: `faq`. */
export const widgetNames: readonly string[] = widgetTags.map((tag) => tag.replace('family-', ''));

/**
 * The short name of a widget as an author may write it: in capitals, the whole tag, and with a blank, an underscore or
 * another dash, as editors write a hyphen.
 */
export function shortName(written: string): string {
  return written
    .toLowerCase()
    .replace(/[\s_\u2010-\u2015]+/g, '-')
    .replace(/^family-/, '');
}

/** @param name - short; undefined for an unknown one */
export function widgetNamed(name: string): WidgetTag | undefined {
  return widgetTags.find((tag) => tag === `family-${name}`);
}

/** The message for an unknown name. */
export function unknownWidget(name: string): string {
  const meant = nearest(name, widgetNames) ?? widgetNames.find((each) => name && each.includes(name));
  const guess = meant ? ` Did you mean "${meant}"?` : '';
  return `There is no widget "${name}".${guess} Widgets: ${widgetNames.join(', ')}.`;
}

/** The attributes that an element reads; none if it is not defined, or not by this library. */
export function attributesOf(element: Element): readonly string[] {
  const {observedAttributes} = element.constructor as unknown as {observedAttributes?: readonly string[]};
  return observedAttributes ?? [];
}
