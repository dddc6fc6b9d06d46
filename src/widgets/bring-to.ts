import type {LitElement} from 'lit';
import type {Article} from '../rendering/article.js';
import {FamilyNavigateEvent} from './events.js';

/**
 * Brings the reader to a heading of the text: opens what it stands in, scrolls to it, focuses it.
 *
 * @returns false where there is no heading of that id
 */
export function bringTo(host: LitElement, article: Article | undefined, id: string): boolean {
  const [heading] = [...(article?.headings ?? [])].find(([, info]) => info.id === id) ?? [];
  if (!heading) return false;
  void bring(host, heading as HTMLElement, id);
  return true;
}

async function bring(host: LitElement, heading: HTMLElement, id: string): Promise<void> {
  await host.updateComplete;
  const details = heading.assignedSlot?.closest('details');
  if (details) details.open = true;
  const summary = heading.assignedSlot?.closest('summary');
  if (!summary) heading.tabIndex = -1;
  (summary ?? heading).focus({preventScroll: true});
  heading.scrollIntoView({block: 'start'});
  host.dispatchEvent(new FamilyNavigateEvent(id));
}
