import {membersOf} from '../../platform/page-document.js';
import type {LinkingWidget} from '../base/help-cards.js';
import type {HelpCardLink} from '../base/help-line.js';
import type {FamilyHelpCard} from './family-help-card.js';

/** The link from another widget to a help card; undefined if a reader could not follow it, or finds no number there. */
export function linkToCard(card: FamilyHelpCard, from: LinkingWidget): HelpCardLink | undefined {
  if (!isReachable(card, from.ownerDocument)) return undefined;
  // Looked up again on click: the card's text may load after the widget's.
  const firstHeading = () => card.querySelector(':scope > [slot][id]')?.id ?? '';
  const show = (event: Event) => {
    event.preventDefault();
    // The card was hidden since the link was rendered: show the numbers instead.
    if (!isReachable(card, from.ownerDocument)) return from.requestUpdate();
    // A card without its text has no heading to focus.
    if (!card.show(firstHeading())) card.scrollIntoView({block: 'start'});
  };
  return {address: `#${firstHeading()}`, show};
}

/** Whether a card is in a document, visible and not behind a dialog, and has a number to call. */
function isReachable(card: FamilyHelpCard, page: Document): boolean {
  // In `:is()`, a browser without `:modal` ignores it.
  const modal = membersOf(page).querySelector('dialog:is(:modal)');
  return (
    card.ownerDocument === page &&
    (card.checkVisibility?.({visibilityProperty: true}) ?? true) &&
    (modal?.contains(card) ?? true) &&
    [card, card.shadowRoot].some((root) => root?.querySelector('a[href^="tel:"]'))
  );
}
