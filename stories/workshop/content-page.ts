import {html, LitElement, type TemplateResult} from 'lit';
import {readDraft, widgetOf} from './draft.js';
import {LIBRARY_SAVED, libraryFiles} from './library.js';
import {placeOf, workshopAddress} from './places.js';
import {renderWidget} from './widgets.js';

/**
 * A text of the library in the widget of its kind, which depends on the file's `kind`.
 *
 * @attr path - `content/en/iop.md`
 */
export class ContentPage extends LitElement {
  static override readonly properties = {path: {}};

  declare path: string;

  readonly #onSaved = () => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(LIBRARY_SAVED, this.#onSaved);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(LIBRARY_SAVED, this.#onSaved);
  }

  /** In the light DOM, as on a partner's page. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const {language, topic} = placeOf(this.path);
    const text = libraryFiles().find(({path}) => path === this.path)?.text ?? '';
    const widget = widgetOf(readDraft(text).kind);
    return html`<p class="author-line">
        <code>${this.path}</code>
        <a href=${workshopAddress(this.path)} target="_top">Open it in the workshop</a>
      </p>
      ${
        widget
          ? html`<div lang=${language}>${renderWidget(widget, topic)}</div>`
          : html`<p>The file does not say its <code>kind</code>, so no widget can be chosen for it.</p>`
      } `;
  }
}

/** Registers the element of a text's page. */
export function defineContentPage(): void {
  if (!customElements.get('content-page')) customElements.define('content-page', ContentPage);
}
