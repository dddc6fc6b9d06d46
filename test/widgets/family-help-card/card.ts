/** Test helpers of the help card; general ones are those of the FAQ. */
import '../../../src/widgets/family-help-card/define.js';
import type {TemplateResult} from 'lit';
import {helpLines} from '../../../content/help-lines.yaml';
import type {FamilyHelpCard} from '../../../src/widgets/family-help-card/family-help-card.js';
import {formatDay} from '../../../src/localization/format-day.js';
import type {Language} from '../../../src/localization/languages.js';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {fixture, settled, until} from '../../support/fixture.js';
import {respondUrl} from '../../support/server.js';
import {shadow, textOf} from '../../support/widget.js';

export type {FamilyHelpCard};

export const plainCard = '<family-help-card></family-help-card>';

/** Mounts HTML with a `<family-help-card>` and resolves once it is in this state. */
export async function mountCard(
  content: string | TemplateResult = plainCard,
  state: WidgetState = 'ready',
): Promise<FamilyHelpCard> {
  const first = await fixture(content);
  const card = first.matches('family-help-card') ? first : first.querySelector('family-help-card')!;
  return cardInState(card, state);
}

/** Waits for the state, and until it is rendered. */
export async function cardInState(card: FamilyHelpCard, state: WidgetState): Promise<FamilyHelpCard> {
  await until(() => card.matches(`:state(${state})`), `The card did not become ${state}`);
  await settled(card);
  return card;
}

/** The card that shows a partner's file with this text. */
export function cardOfMarkdown(markdown: string, attributes = ''): Promise<FamilyHelpCard> {
  return mountCard(
    `<family-help-card src="${respondUrl({body: markdown})}" ${attributes}></family-help-card>`,
  );
}

/** A visible section. */
export interface CardSection {
  readonly box: HTMLElement;
  readonly heading: HTMLElement;
  /** The bar with the call, in the emergency. */
  readonly call: HTMLAnchorElement | null;
  /** The buttons to call, text, or chat: `Call 911 → tel:911`. */
  readonly ways: readonly string[];
  /** Hours, languages, and the day on which the number was checked. */
  readonly known: string;
  /** The sources that the text names. */
  readonly sources: string;
}

/** The sections of the card, in reading order. */
export function sectionsOf(card: Element): CardSection[] {
  return [...shadow(card).querySelectorAll<HTMLElement>('section')].map((box) => {
    const slotted = [...box.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
    return {
      box,
      heading: slotted[0] as HTMLElement,
      call: box.matches('.emergency') ? box.querySelector('.ways a') : null,
      ways: [...box.querySelectorAll('.ways a')].map(
        (link) => `${textOf(link)} → ${link.getAttribute('href')}`,
      ),
      known: textOf(box.querySelector('.known')),
      sources: slotted
        .filter((each) => each.matches('[data-sources]'))
        .map(textOf)
        .join(),
    };
  });
}

/** The text of the warning to call a local number; empty if there is none. */
export function warningOf(card: Element): string {
  return textOf(shadow(card).querySelector('[role=note]'));
}

/** The day on which a number was checked, in the format of this language. */
export function checkedDay(id: string, language: Language): string {
  return formatDay(helpLines.find((line) => line.id === id)!.checkedOn, language);
}

/** All rendered elements: of the view, and of the text. */
export function drawn(widget: Element): HTMLElement[] {
  return [
    ...shadow(widget).querySelectorAll<HTMLElement>('*'),
    ...widget.querySelectorAll<HTMLElement>('*'),
  ].filter((each) => each.checkVisibility() && !each.closest('svg, style'));
}
