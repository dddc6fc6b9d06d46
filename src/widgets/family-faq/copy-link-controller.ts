import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {windowOf} from '../../platform/page-document.js';
import {icon} from '../../rendering/icon.js';
import {checkIcon, linkIcon} from '../../rendering/icons.js';
import {pageAddress} from '../base/page-address.js';

/** Milliseconds for which the button confirms that the link was copied: time to read two words. */
const CONFIRMED_FOR = 4000;

/** "Copy link": writes the address of a section to the clipboard, or shows it if the browser does not allow that. */
export class CopyLinkController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #copied: string | undefined;
  #shown: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a link was copied a moment ago, for the widget to announce. */
  get isCopied(): boolean {
    return this.#copied !== undefined;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#copied = undefined;
  }

  /**
   * Nothing if the page has no address.
   *
   * @param question - its text, for a unique name of the button. Not by `aria-labelledby`: WebKit ignores slotted
   *   content.
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
    // Appended to the route of a hash router (`#/families`), which would take any other fragment for another route.
    const page = address && /^[^#]*(?:#[/!][^#]*)?/.exec(address)![0];
    return page && `${page}#${encodeURIComponent(id)}`;
  }

  async #copy(id: string): Promise<void> {
    // Computed anew: a router may have changed the address since the last render.
    const link = this.#linkTo(id) ?? '';
    clearTimeout(this.#timer);
    this.#shown = undefined;
    try {
      // Undefined on pages without https.
      await windowOf(this.#host).navigator.clipboard.writeText(link);
      this.#copied = id;
      this.#timer = setTimeout(() => {
        this.#copied = undefined;
        this.#host.requestUpdate();
      }, CONFIRMED_FOR);
    } catch {
      this.#shown = id;
    }
    this.#host.requestUpdate();
  }
}
