import type {AttributeValues} from './html.js';
import {radii, schemes, type Settings} from './settings.js';

/** Name of the package on npm. */
export const PACKAGE = 'family-education-widgets';

/** The attributes of a widget besides its look. */
export function widgetAttributes({topic, language, level, help}: Settings): AttributeValues {
  return {
    ...{topic, lang: language},
    'heading-level': level === '2' ? undefined : level,
    help: help === 'usual' ? undefined : help,
  };
}

/** The attributes of the settings around a widget; undefined if there are none. */
export function contactAttributes({name, phone, url}: Settings): AttributeValues | undefined {
  // Without a name, no contact is shown.
  return name ? {'provider-name': name, 'provider-phone': phone, 'provider-url': url} : undefined;
}

/** The look as CSS declarations. */
export function lookOf({accent, surface, font, radius, scheme}: Settings): Readonly<Record<string, string>> {
  return {
    ...(accent && {'--family-accent': accent}),
    ...(surface && {'--family-surface': surface}),
    ...(font && {'--family-font': font}),
    ...(radius !== 'usual' && {'--family-radius': radii[radius]}),
    ...(scheme !== 'page' && {'color-scheme': schemes[scheme]}),
  };
}
