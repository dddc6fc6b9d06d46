import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {windowOf} from '../../platform/page-document.js';
import {icon} from '../../rendering/icon.js';
import {checkIcon, linkIcon} from '../../rendering/icons.js';
import {pageAddress} from '../base/page-address.js';

/** Milliseconds for which the button says that the link was copied: time to read two words. */
const TOLD_FOR = 4000;

/** "Copy link": puts the address of a section on the clipboard, or shows it where the browser does not allow that. */
export class CopyLinkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #copied: string | undefined;
  #shown: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a link was copied a moment ago: for the widget to announce. */
  get isCopied(): boolean {
    return this.#copied !== undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#copied = undefined;
  }

  /**
   * Nothing where the page has no address.
   *
   * @param question - its words: each button has a name of its own. Not by `aria-labelledby`: WebKit reads nothing of what
   *   stands in a slot.
   */
  render(id: string, question: string, words: Words['faq']): TemplateResult | typeof nothing {
    const link = this.#linkTo(id);
    if (link === undefined) return nothing;
    const isCopied = this.#copied === id;
    const label = isCopied ? words.copied : words.copyLink;
    return html`<div class="copy">
      <button
        class="button quiet"
        type="button"
        aria-label="${label} ${question}"
        @click=${() => this.#copy(id)}
      >
        ${icon(isCopied ? checkIcon : linkIcon)}${label}
      </button>
      ${
        this.#shown === id
          ? html`<input
              readonly
              aria-label=${words.copyLink}
              .value=${link}
              @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            />`
          : ''
      }
    </div>`;
  }

  #linkTo(id: string): string | undefined {
    const address = pageAddress(this.#host);
    // Behind the route of a hash router (`#/families`), which would take anything else for another route.
    const page = address && /^[^#]*(?:#[/!][^#]*)?/.exec(address)![0];
    return page && `${page}#${encodeURIComponent(id)}`;
  }

  async #copy(id: string): Promise<void> {
    // Not the address of the last time that this was drawn: a router may have changed it.
    const link = this.#linkTo(id) ?? '';
    clearTimeout(this.#timer);
    this.#shown = undefined;
    try {
      // Absent on pages that did not come over https.
      await windowOf(this.#host).navigator.clipboard.writeText(link);
      this.#copied = id;
      this.#timer = setTimeout(() => {
        this.#copied = undefined;
        this.#host.requestUpdate();
      }, TOLD_FOR);
    } catch {
      this.#shown = id;
    }
    this.#host.requestUpdate();
  }
}
