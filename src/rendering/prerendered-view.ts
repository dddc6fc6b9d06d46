import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {WRITTEN} from './article.js';
import {isUnfolded} from './unfolded.js';

/** A widget that a page was prerendered with. */
export type PrerenderedHost = ReactiveControllerHost & HTMLElement;

/** The elements of the prerendered view: its style sheet and one element; empty if there is none, or not any more. */
function writtenElements({shadowRoot}: HTMLElement): Element[] {
  return [...(shadowRoot?.children ?? [])].filter((child) => child.hasAttribute(WRITTEN));
}

function viewAmong(written: readonly Element[]): Element | undefined {
  return written.find((element) => element.getAttribute(WRITTEN) === 'view');
}

/**
 * Shows the text of a widget whose view did not become its shadow root: in a browser without declarative ones, or since
 * the script ran before the tag was parsed. The slots that the text is assigned to are not there yet.
 */
export function showWithoutView(host: PrerenderedHost): void {
  if (viewAmong(writtenElements(host))) return;
  for (const child of host.querySelectorAll(`:scope>[${WRITTEN}][slot]`)) {
    child.removeAttribute('slot');
    child.removeAttribute('aria-level');
  }
}

/** A table that a reader has scrolled, and how far in CSS pixels. */
interface Scrolled {
  readonly box: Element;
  readonly left: number;
}

/** The tables that a reader has scrolled. */
export function scrolledTables(host: PrerenderedHost): Scrolled[] {
  return [...host.querySelectorAll('[data-table]')]
    .filter(isUnfolded)
    .map((box) => ({box, left: box.scrollLeft}))
    .filter(({left}) => left !== 0);
}

/**
 * Removes the prerendered view in the task in which the widget renders its own, so that neither is seen without the
 * other. What the reader has opened, scrolled and focused is kept: both have the same elements.
 *
 * @param scrolled - by `scrolledTables`, before the text was changed
 */
export function replaceView(host: PrerenderedHost, scrolled: readonly Scrolled[]): void {
  const written = writtenElements(host);
  // Without the view, as after an edit, what is left of it is removed all the same.
  const view = viewAmong(written) ?? written[0];
  if (!view) return;
  const replacing: ReactiveController = {
    // Added last, so it runs after the widget's view, which remembers open sections by their ids.
    hostUpdated() {
      const root = host.shadowRoot!;
      host.removeController(replacing);
      const twinOf = (element: Element): HTMLElement | undefined => {
        const count = view.querySelectorAll(element.localName).length;
        const all = [...root.querySelectorAll<HTMLElement>(element.localName)];
        if (all.length === 2 * count) return all[all.indexOf(element as HTMLElement) + count];
      };
      for (const each of view.querySelectorAll('[open]')) twinOf(each)?.setAttribute('open', '');
      const focused = root.activeElement;
      if (view.contains(focused)) twinOf(focused!)?.focus({preventScroll: true});
      // Not `remove()`, which a page may have replaced by one that needs a parent element; a shadow root is none.
      for (const element of written) element.parentNode?.removeChild(element);
      for (const {box, left} of scrolled) box.scrollLeft = left;
      // Controllers may have found the removed elements. After this update, in which Lit warns developers of another one.
      void Promise.resolve().then(() => host.requestUpdate());
    },
  };
  host.addController(replacing);
}
