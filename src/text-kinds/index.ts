import {checklist} from './checklist.js';
import {faq} from './faq.js';
import {helpCard} from './help-card.js';
import {program} from './program.js';
import {stages} from './stages.js';
import type {TextKind} from './text-kind.js';
import {tips} from './tips.js';

export {defaultTopics, widgetTags, type WidgetTag} from './widgets.js';

export type {FieldName, Item, PositionedText, TextKind} from './text-kind.js';

/**
 * Every kind of text: the build, the checks, the stories and the tests take their lists from here. Files for pages must
 * not import it, since it brings all checks along: a widget imports the file of its own kind, and the tags are in
 * `widgets.ts`.
 */
export const textKinds: readonly TextKind[] = [faq, program, stages, tips, helpCard, checklist];

/** The kind that a file says it is of; undefined where it says none, or one that is not known. */
export function textKindOf({kind}: {readonly kind: string | undefined}): TextKind | undefined {
  return textKinds.find(({name}) => name === kind);
}
