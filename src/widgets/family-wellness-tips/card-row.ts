import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {lead} from '../base/bring-to.js';

/** Milliseconds after which a card that was called has come, however slowly the browser scrolls. */
const SCROLLED_AFTER = 1000;

/**
 * The row of cards, which a reader scrolls: says which cards are in view, and brings one there. All by measuring: how
 * many there are in a view is the style sheet's business, and so is the direction of the text.
 */
export class CardRow implements ReactiveController {
  /** Index of the first card in view. */
  at = 0;
  /** How many cards a view has. */
  perView = 1;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #count: () => number;
  readonly #scrolled: () => void;
  readonly #sizes = new ResizeObserver(() => this.#resized());
  #row: HTMLElement | undefined;
  /** Of the row, when it was last measured. */
  #width = 0;
  #frame = 0;
  /** Runs while the row is on its way to a card: those that it passes do not count. */
  #arrival: ReturnType<typeof setTimeout> | undefined;
  #pending: ScrollBehavior | undefined;

  /**
   * @param count - how many cards there are
   * @param scrolled - called when the reader has brought other cards into view
   */
  constructor(host: ReactiveControllerHost & HTMLElement, count: () => number, scrolled: () => void) {
    this.#host = host;
    this.#count = count;
    this.#scrolled = scrolled;
    host.addController(this);
  }

  /** Brings a card into view: at once, or smoothly where the reader likes motion. */
  go(index: number, behavior: ScrollBehavior = 'instant'): void {
    this.#stand(index);
    this.#pending = behavior;
    this.#host.requestUpdate();
  }

  /** The row itself comes into the reader's view, if it is not there; a heading on a card gets the focus. */
  show(heading: HTMLElement): void {
    if (this.#row) lead({target: heading, shown: this.#row, focused: heading, block: 'nearest'});
  }

  hostUpdated(): void {
    const row = this.#host.shadowRoot?.querySelector<HTMLElement>('.cards') ?? undefined;
    if (row !== this.#row) {
      this.#sizes.disconnect();
      this.#row = row;
      // It is called before the row is seen, and again whenever a hidden page is shown.
      if (row) this.#sizes.observe(row);
    } else if (this.#pending) this.#scroll(this.#pending);
    this.#pending = undefined;
  }

  hostDisconnected(): void {
    // A row that was taken out of the page forgets where it was.
    this.#sizes.disconnect();
    this.#row = undefined;
    this.#arrived();
  }

  readonly onScroll = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  };

  #arrived(): void {
    clearTimeout(this.#arrival);
    this.#arrival = undefined;
  }

  /** The last view is full. */
  #stand(index: number): void {
    this.at = Math.max(0, Math.min(index, this.#count() - this.perView));
  }

  /** From one card to the next; negative from right to left, and 0 while there is nothing to see. */
  #step(): number {
    const card = this.#row?.clientWidth && this.#row.querySelector('li:not([hidden])');
    if (!card) return 0;
    const {columnGap, direction} = getComputedStyle(this.#row!);
    return (card.getBoundingClientRect().width + parseFloat(columnGap)) * (direction === 'rtl' ? -1 : 1);
  }

  #resized(): void {
    const step = Math.abs(this.#step());
    if (!step) return;
    this.#width = this.#row!.clientWidth;
    this.perView = Math.max(1, Math.floor(this.#width / step));
    this.#stand(this.at);
    this.#scroll('instant');
    this.#host.requestUpdate();
  }

  #scroll(behavior: ScrollBehavior): void {
    this.#arrived();
    if (behavior !== 'instant') {
      this.#arrival = setTimeout(() => {
        this.#arrived();
        this.#look();
      }, SCROLLED_AFTER);
    }
    this.#row?.scrollTo({left: this.#step() * this.at, behavior});
  }

  #look(): void {
    const step = this.#step();
    // Resized a moment ago, Safari snaps to any card; where we were is put right when it is measured.
    if (!step || this.#row!.clientWidth !== this.#width) return;
    const at = Math.round(this.#row!.scrollLeft / step);
    if (at === this.at) this.#arrived();
    else if (!this.#arrival) {
      this.#stand(at);
      this.#scrolled();
      this.#host.requestUpdate();
    }
  }
}
