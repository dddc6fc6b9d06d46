import {checklist} from './checklist.js';
import {faq} from './faq.js';
import {helpCard} from './help-card.js';
import {program} from './program.js';
import {stages} from './stages.js';
import type {TextKind} from './text-kind.js';
import {tips} from './tips.js';

export type {FieldName, Item, PositionedText, TextKind} from './text-kind.js';

const registry = [faq, program, stages, tips, helpCard, checklist] as const;

/** The elements that show a text. */
export type WidgetTag = (typeof registry)[number]['widget'];

/**
 * Every kind of text: the build, the checks, the stories and the tests derive their lists from it. Files for pages
 * must not import it, since it includes all checks: a widget imports the file of its own kind.
 */
export const textKinds: readonly (TextKind & {readonly widget: WidgetTag})[] = registry;

/** The tags of these elements. */
export const widgetTags: readonly WidgetTag[] = [...new Set(textKinds.map(({widget}) => widget))];

/** The kind that a file declares; undefined if it declares none, or an unknown one. */
export function textKindOf({
  kind,
}: {
  readonly kind: string | undefined;
}): (typeof textKinds)[number] | undefined {
  return textKinds.find(({name}) => name === kind);
}
