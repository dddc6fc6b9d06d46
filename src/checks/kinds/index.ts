import type {CheckedFile} from '../checked-file.js';
import {checklist} from './checklist.js';
import {faq} from './faq.js';
import {helpCard} from './help-card.js';
import type {Kind} from './kind.js';
import {program} from './program.js';
import {stages} from './stages.js';
import {tips} from './tips.js';

export type {Item, Kind, Say} from './kind.js';

/** Every kind of text that there is. */
export const kinds: readonly Kind[] = [faq, program, stages, tips, helpCard, checklist];

/** What a file says that it is; undefined where it says nothing, or something else. */
export function kindOf({kind}: Pick<CheckedFile, 'kind'>): Kind | undefined {
  return kinds.find(({name}) => name === kind);
}
