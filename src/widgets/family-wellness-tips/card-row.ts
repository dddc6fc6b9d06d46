import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {lead} from '../base/bring-to.js';

/** Milliseconds after which smooth scrolling to a card counts as finished, however slowly the browser scrolls. */
const SCROLLED_AFTER = 1000;

/**
 * The row of cards that a reader scrolls: determines which cards are in view, and scrolls to a card. All by measuring,
 * since the style sheet decides the number of cards per view and the direction.
 */
export class CardRow implements ReactiveController {
  /** Index of the first card in view. */
  at = 0;
  /** Number of cards in one view. */
  perView = 1;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #count: () => number;
  readonly #scrolled: () => void;
  #sizes: ResizeObserver | undefined;
  #row: HTMLElement | null | undefined;
  /** Width of the row when it was last measured. */
  #width = 0;
  #frame = 0;
  /** Set while the row is scrolling to a card: the cards that it passes are ignored. */
  #arrival: ReturnType<typeof setTimeout> | undefined;
  #pending: ScrollBehavior | undefined;

  /**
   * @param count - returns the number of cards
   * @param scrolled - called when the reader has scrolled to other cards
   */
  constructor(host: ReactiveControllerHost & HTMLElement, count: () => number, scrolled: () => void) {
    this.#host = host;
    this.#count = count;
    this.#scrolled = scrolled;
    host.addController(this);
  }

  /** Scrolls to a card: at once, or smoothly unless the reader prefers reduced motion. */
  go(index: number, behavior: ScrollBehavior = 'instant'): void {
    this.#setFirst(index);
    this.#pending = behavior;
    this.#host.requestUpdate();
  }

  /** Scrolls the page to the row if it is out of view, and focuses a heading on a card. */
  show(heading: HTMLElement): void {
    if (this.#row) lead({target: heading, shown: this.#row, focused: heading, block: 'nearest'});
  }

  hostUpdated(): void {
    const {shadowRoot, ownerDocument} = this.#host;
    const view = ownerDocument.defaultView;
    // A document without a window has no layout: Chromium reports a size of 0 for a row there, and then an error.
    const row = view && shadowRoot?.querySelector<HTMLElement>('.cards');
    if (row !== this.#row) {
      this.#sizes?.disconnect();
      this.#row = row;
      if (!row) return;
      // A prerendered row, which the reader may have scrolled before the script ran.
      if (row.scrollLeft) this.at = Math.round(row.scrollLeft / this.#step());
      // Also observed when a hidden page becomes visible. Each window reports the sizes of its own documents.
      // A page may have taken it away, or replaced it: the row is measured once then.
      try {
        this.#sizes = new view.ResizeObserver(() => this.#resized());
        this.#sizes.observe(row);
      } catch {
        this.#sizes = undefined;
      }
      this.#measure();
      // Before the first paint; not in this update, about which Lit would warn.
      void Promise.resolve().then(() => this.#host.requestUpdate());
    } else if (this.#pending) this.#scroll(this.#pending);
    this.#pending = undefined;
  }

  hostDisconnected(): void {
    // The browser resets the scroll position of a row that was removed.
    this.#sizes?.disconnect();
    this.#row = undefined;
    this.#arrived();
  }

  readonly onScroll = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#readPosition();
    });
  };

  #arrived(): void {
    clearTimeout(this.#arrival);
    this.#arrival = undefined;
  }

  /** Sets the first card in view; the last view is full. */
  #setFirst(index: number): void {
    this.at = Math.max(0, Math.min(index, this.#count() - this.perView));
  }

  /** Distance between two cards; negative from right to left, and 0 while nothing is rendered. */
  #step(): number {
    const card = this.#row?.clientWidth && this.#row.querySelector<HTMLElement>('li:not([hidden])');
    if (!card) return 0;
    const {columnGap, direction} = getComputedStyle(this.#row!);
    // Where the page has enlarged its content (`zoom`, `scale`), so is a rectangle, but not a scroll position.
    const {width: shown} = card.getBoundingClientRect();
    const width = Math.round(shown) === card.offsetWidth ? shown : card.offsetWidth;
    return (width + parseFloat(columnGap)) * (direction === 'rtl' ? -1 : 1);
  }

  /** Adapts to the size of the row. */
  #measure(): void {
    const step = Math.abs(this.#step());
    if (!step) return;
    this.#width = this.#row!.clientWidth;
    this.perView = Math.max(1, Math.floor(this.#width / step));
    this.#setFirst(this.at);
    this.#scroll('instant');
  }

  #resized(): void {
    this.#measure();
    // Rendered in the next frame: here it could resize another observed element, which the browser would report to the
    // page as an error, "ResizeObserver loop completed with undelivered notifications".
    requestAnimationFrame(() => this.#host.requestUpdate());
  }

  #scroll(behavior: ScrollBehavior): void {
    this.#arrived();
    if (behavior !== 'instant') {
      this.#arrival = setTimeout(() => {
        this.#arrived();
        this.#readPosition();
      }, SCROLLED_AFTER);
    }
    this.#row?.scroll({left: this.#step() * this.at, behavior});
  }

  #readPosition(): void {
    const step = this.#step();
    // After a resize, Safari snaps to any card; `#resized` restores the position.
    if (!step || this.#row!.clientWidth !== this.#width) return;
    const at = Math.round(this.#row!.scrollLeft / step);
    if (at === this.at) this.#arrived();
    else if (!this.#arrival) {
      this.#setFirst(at);
      this.#scrolled();
      this.#host.requestUpdate();
    }
  }
}
