import {FamilyToggleEvent} from './events.js';

/**
 * The sections of a view that a reader opens and closes: each a `<details>` with the section's id as `data-id`.
 * Remembers by id which are open, since the elements are rendered anew with every text.
 */
export class OpenSections {
  readonly #host: HTMLElement;
  readonly #selector: string;
  #open: ReadonlySet<string> = new Set();
  /** Ids of the sections whose last `family-toggle` reported them as open. */
  readonly #reported = new Set<string>();

  /** @param selector - of the `<details>` in the shadow root */
  constructor(host: HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
  }

  get details(): HTMLDetailsElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLDetailsElement>(this.#selector) ?? [])];
  }

  /** Whether a section was open when `remember()` last saw any sections. */
  has(id: string): boolean {
    return this.#open.has(id);
  }

  /**
   * Remembers which sections are open. While a text is loading there are no sections, and the last state is kept.
   *
   * @param isOpen - whether a section is open. Default: whether its element is open
   */
  remember(isOpen: (details: HTMLDetailsElement) => boolean = ({open}) => open): void {
    const {details} = this;
    if (details.length > 0) this.#open = new Set(details.filter(isOpen).map(({dataset}) => dataset['id']!));
  }

  /** Opens or closes a section without an event, since the reader did not do it. */
  setSilently(details: HTMLDetailsElement, isOpen: boolean): void {
    this.#reported[isOpen ? 'add' : 'delete'](details.dataset['id']!);
    details.open = isOpen;
  }

  /**
   * Dispatches `family-toggle` for a change, once. An element that now shows another section is not reported, since
   * nothing was opened or closed.
   *
   * @returns whether the event was dispatched
   */
  report(details: HTMLDetailsElement): boolean {
    const {open, dataset} = details;
    const id = dataset['id']!;
    if (open === this.#reported.has(id)) return false;
    this.#reported[open ? 'add' : 'delete'](id);
    this.#host.dispatchEvent(new FamilyToggleEvent(id, open));
    return true;
  }
}
