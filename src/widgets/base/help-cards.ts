import {membersOf} from '../../platform/page-document.js';

type HelpCard = HTMLElement & {show(id: string): boolean};

/** The help cards on the page. Where there is one, the help line of the other widgets is a link to it. */
const cards = new Set<HelpCard>();
const watchers = new Set<() => void>();

function tell(): void {
  for (const watcher of watchers) watcher();
}

/** A card is on the page until the signal. */
export function announceHelpCard(card: HelpCard, signal: AbortSignal): void {
  cards.add(card);
  tell();
  signal.addEventListener('abort', () => {
    cards.delete(card);
    tell();
  });
}

/** Tells when a card comes or goes, until the signal. */
export function watchHelpCards(watcher: () => void, signal: AbortSignal): void {
  watchers.add(watcher);
  signal.addEventListener('abort', () => watchers.delete(watcher));
}

/** A card in an element's document that a reader can see and reach, and that has a number to call. Any other one helps nobody. */
export function visibleHelpCard({ownerDocument}: Element): HelpCard | undefined {
  const modal = membersOf(ownerDocument).querySelector(':modal');
  return [...cards].find(
    (card) =>
      card.ownerDocument === ownerDocument &&
      (card.checkVisibility?.({visibilityProperty: true}) ?? true) &&
      (modal?.contains(card) ?? true) &&
      [card, card.shadowRoot].some((root) => root?.querySelector('a[href^="tel:"]')),
  );
}
