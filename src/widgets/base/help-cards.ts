import type {LitElement} from 'lit';
import {membersOf} from '../../platform/page-document.js';
import {withAncestors} from './flat-tree.js';
import type {HelpCardLink} from './help-line.js';
import {isWithinReach} from './is-within-reach.js';

type Widget = LitElement & {show(id: string): boolean};

/** The widgets in the page, each with whether it is a help card. */
const widgets = new Map<Widget, boolean | undefined>();

/**
 * If the page has a help card, the help line of the other widgets is a link to it. They are updated when a card is
 * connected, disconnected or loaded.
 *
 * @param signal - aborted when the widget leaves the page
 */
export function watchHelpCards(widget: Widget, isCard: boolean | undefined, signal: AbortSignal): void {
  const update = () => {
    if (isCard) for (const each of widgets.keys()) if (each !== widget) each.requestUpdate();
  };
  widgets.set(widget, isCard);
  update();
  // Its numbers are visible after its first render.
  void widget.updateComplete.then(update);
  signal.addEventListener('abort', () => {
    widgets.delete(widget);
    update();
  });
  widget.addEventListener('family-content-load', update, {signal});
}

/** The link to the page's help card, if it has one that is visible and has numbers. */
export function linkToHelpCard(host: Element): HelpCardLink | undefined {
  const card = visibleHelpCard(host);
  if (!card) return undefined;
  // Looked up again on click: the card's text may load after ours.
  const firstHeading = () => card.querySelector(':scope > [slot][id]')?.id ?? '';
  const show = (event: Event) => {
    event.preventDefault();
    // The card was hidden since the link was rendered: show the numbers instead.
    if (visibleHelpCard(host) !== card) return (host as LitElement).requestUpdate();
    // A card without its text has no heading to focus.
    if (!card.show(firstHeading())) card.scrollIntoView({block: 'start'});
  };
  return {address: `#${firstHeading()}`, show};
}

/** A help card in the element's document that is visible and reachable, and has a number to call. */
function visibleHelpCard(host: Element): Widget | undefined {
  const {ownerDocument} = host;
  // A dialog, or an element that fills the screen. In `:is()`, a browser without `:modal` ignores it.
  const isModal = ':is(:modal)';
  const modal =
    withAncestors(host).find((each) => membersOf(each).matches(isModal)) ??
    membersOf(ownerDocument).querySelector(isModal);
  const cards = [...widgets.keys()].filter((widget) => widgets.get(widget));
  return cards.find(
    (card) =>
      card.ownerDocument === ownerDocument &&
      (card.checkVisibility?.({visibilityProperty: true}) ?? true) &&
      (!modal || withAncestors(card).includes(modal)) &&
      isWithinReach(card) &&
      [card, card.shadowRoot].some((root) => root?.querySelector('a[href^="tel:"]')),
  );
}
