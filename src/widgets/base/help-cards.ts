import type {LitElement, ReactiveControllerHost} from 'lit';
import type {HelpCardLink} from './help-line.js';

/** A widget whose help line is a link to the card. */
export type LinkingWidget = Element & Pick<ReactiveControllerHost, 'requestUpdate'>;

/** The link from another widget to a help card; undefined while the card is hidden or has no number. */
export type LinkToCard = (from: LinkingWidget) => HelpCardLink | undefined;

/** The widgets in the page; a help card with the link to it. */
const widgets = new Map<LitElement, LinkToCard | false | undefined>();

/**
 * If the page has a help card, the help line of the other widgets is a link to it. They are updated when a card is
 * connected, disconnected or loaded.
 *
 * @param link - of a help card
 * @param signal - aborted when the widget leaves the page
 */
export function watchHelpCards(
  widget: LitElement,
  link: LinkToCard | false | undefined,
  signal: AbortSignal,
): void {
  const update = () => {
    if (link) for (const each of widgets.keys()) if (each !== widget) each.requestUpdate();
  };
  widgets.set(widget, link);
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
export function linkToHelpCard(from: LinkingWidget): HelpCardLink | undefined {
  for (const link of widgets.values()) {
    const found = link && link(from);
    if (found) return found;
  }
  return undefined;
}
