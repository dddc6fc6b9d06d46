/** Test helpers for widgets with a `<family-settings>` around them. */
import '../../../src/widgets/family-help-card/define.js';
import '../../../src/widgets/family-settings/define.js';
import type {FamilySettings} from '../../../src/widgets/family-settings/family-settings.js';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {fixture, settled, until} from '../../support/fixture.js';
import {shadow, textOf} from '../../support/widget.js';
import {article, type FamilyFaq} from '../family-faq/faq.js';

export type {FamilySettings};

/** A widget whose text is available at once. */
export const faqInside = `<family-faq>${article}</family-faq>`;

/** Mounts a part of a page, and waits until each of its widgets is in this state. */
export async function mountPage(content: string, state: WidgetState = 'ready'): Promise<HTMLElement> {
  const box = await fixture<HTMLElement>(`<div>${content}</div>`);
  for (const widget of box.querySelectorAll('family-faq, family-help-card')) await inState(widget, state);
  return box;
}

export async function inState(widget: Element, state: WidgetState): Promise<void> {
  await until(() => widget.matches(`:state(${state})`), `<${widget.localName}> did not become ${state}`);
  await allSettled(widget);
}

/** Waits for the update of the provider, and then for those of its widgets. */
export async function allSettled(...elements: Element[]): Promise<void> {
  for (const element of elements) await settled(element);
}

export function settingsOf(box: Element): FamilySettings {
  return box.querySelector('family-settings')!;
}

export function faqOf(box: Element): FamilyFaq {
  return box.querySelector('family-faq')!;
}

/** The box with the host's own contact. */
export function providerOf(widget: Element): HTMLElement | null {
  return shadow(widget).querySelector('[part~=provider]');
}

/** Its first line; empty if there is no box. */
export function fromOf(widget: Element): string {
  return textOf(providerOf(widget)?.querySelector('p'));
}

/** Its links: `Call 555 → tel:555`. */
export function contactsOf(widget: Element): string[] {
  return [...(providerOf(widget)?.querySelectorAll('a') ?? [])].map(
    (link) => `${textOf(link)} → ${link.getAttribute('href')}`,
  );
}
