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
 * All kinds of text, for the build, the checks, the stories and the tests. Files for pages must not import this module,
 * since it includes all checks: a widget imports the file of its own kind, and the tags are in `widgets.ts`.
 */
export const textKinds: readonly TextKind[] = [faq, program, stages, tips, helpCard, checklist];

/** The text kind of a file's `kind` field; undefined if it is missing or unknown. */
export function textKindOf({kind}: {readonly kind: string | undefined}): TextKind | undefined {
  return textKinds.find(({name}) => name === kind);
}
