import {html, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {icon} from '../../rendering/icon.js';
import {checkIcon, linkIcon} from '../../rendering/icons.js';

import type {FaqWords} from './words.js';

/** Milliseconds for which the button says that the link was copied: time to read two words, not so long as to puzzle. */
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

  render(id: string, words: FaqWords): TemplateResult {
    const isCopied = this.#copied === id;
    return html`<div class="copy">
      <button class="button quiet" type="button" @click=${() => this.#copy(id)}>
        ${icon(isCopied ? checkIcon : linkIcon)}${isCopied ? words.copied : words.copyLink}
      </button>
      ${
        this.#shown === id
          ? html`<input
              readonly
              aria-label=${words.copyLink}
              .value=${linkTo(id)}
              @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
            />`
          : ''
      }
    </div>`;
  }

  async #copy(id: string): Promise<void> {
    clearTimeout(this.#timer);
    this.#shown = undefined;
    try {
      // Absent on pages that did not come over https.
      await navigator.clipboard.writeText(linkTo(id));
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

/** Behind the route of a hash router (`#/families`), which would take anything else for another route. */
function linkTo(id: string): string {
  const [address] = location.href.split('#', 1);
  const [route = ''] = /^#[/!][^#]*/.exec(location.hash) ?? [];
  return `${address}${route}#${encodeURIComponent(id)}`;
}
