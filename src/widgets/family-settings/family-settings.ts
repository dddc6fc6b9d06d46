import {importArticle} from 'virtual:family-content';
import {ContextProvider} from '@lit/context';
import {css, html, LitElement, type TemplateResult} from 'lit';
import {settingsContext, type ReaderChoice, type Settings} from '../base/settings.js';
import {dialCommon} from '../../document/common-phone-number.js';
import {adoptStyles} from '../base/styles/adopt-styles.js';
import {bareName, bareNumber, bareValue} from '../base/attribute-value.js';
import {version} from '../base/define.js';
import {languageOf} from '../base/language.js';

const settingsStyles = css`
  :host {
    display: contents;
  }
  :host([hidden]) {
    display: none !important;
  }
`;

/** There once a page has needed it. */
let readProviderPhone: typeof import('../../rendering/adopt-article.js').readProviderPhone | undefined;

/**
 * @summary Says once, for all the widgets inside it, what a page wants of them. It draws nothing.
 *
 * A widget's own attributes override it; of two nested providers only the inner one counts.
 *
 * @element family-settings
 *
 * @attr {string} lang - BCP 47 tag of the language that the widgets inside speak.
 * @attr {2|3|4|5} heading-level - Level of each widget's title.
 * @attr {string} region - ISO 3166 code of the country whose phone numbers families need. Default: `US`.
 * @attr {string} provider-name - The organisation whose page it is. Each widget then says "From …" in a box of its own.
 * @attr {string} provider-phone - Its phone number, as it shall be read. It can be tapped where it is one for certain.
 * @attr {string} provider-url - Address of its page for families. http(s) only.
 * @attr {string} content-base - Address of the folder that a relative `src` is relative to. Default: the page.
 *
 * @slot - The part of the page that it speaks for.
 *
 * @example
 * <family-settings lang="es" provider-name="Harbor Lane" provider-phone="(503) 555-0134">
 *   <family-faq></family-faq>
 * </family-settings>
 */
export class FamilySettings extends LitElement {
  static readonly version = version;

  static override readonly properties = {
    [Symbol('lang')]: {attribute: 'lang'},
    headingLevel: {attribute: 'heading-level', converter: bareNumber},
    region: {converter: bareValue},
    providerName: {attribute: 'provider-name', converter: bareName},
    providerPhone: {attribute: 'provider-phone', converter: bareValue},
    providerUrl: {attribute: 'provider-url', converter: bareValue},
    contentBase: {attribute: 'content-base', converter: bareValue},
  };

  /** Level of each widget's title, 2 to 5. */
  declare headingLevel: number | undefined;
  /** ISO 3166 code of the country whose phone numbers families need. */
  declare region: string | undefined;
  /** The organisation whose page it is. */
  declare providerName: string | undefined;
  /** Its phone number, as it shall be read. */
  declare providerPhone: string | undefined;
  /** Address of its page for families. */
  declare providerUrl: string | undefined;
  /** Address of the folder that a relative `src` is relative to. */
  declare contentBase: string | undefined;

  /** What the reader chose, and what the page requested at that time: the latest of both wins. */
  #choice: ReaderChoice | undefined;
  #instead: string | undefined;
  readonly #provider = new ContextProvider(this, {context: settingsContext});

  override connectedCallback(): void {
    // Ahead of the first answer that a widget gets.
    this.#provider.setValue(this.#settings());
    super.connectedCallback();
    adoptStyles(this.renderRoot, settingsStyles);
  }

  protected override willUpdate(): void {
    this.#provider.setValue(this.#settings());
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #settings(): Settings {
    const {providerName: name, providerPhone: phone, providerUrl: url} = this;
    const readChoice = () => this.#currentChoice();
    return {
      headingLevel: this.headingLevel,
      region: this.region,
      contentBase: this.contentBase,
      provider: name ? {name, phone, call: phone && this.#dial(phone), url} : undefined,
      // Read anew by each widget: the page may have changed its language since these settings were given.
      get choice() {
        return readChoice();
      },
      chooseLanguage: (language) => {
        this.#choice = {language};
        this.#instead = languageOf(this);
        this.requestUpdate();
      },
    };
  }

  #currentChoice(): ReaderChoice | undefined {
    if (this.#instead !== languageOf(this)) this.#choice = undefined;
    return this.#choice;
  }

  /** The piece that reads what a page's author wrote comes on first use: until then, a number with words is text, and so is one of another country. */
  #dial(phone: string): string | undefined {
    const {region} = this;
    const number = /^(?:US)?$/i.test(region ?? '') ? dialCommon(phone) : undefined;
    if (number) return number;
    if (readProviderPhone) return readProviderPhone(phone, region);
    void importArticle(0).then(
      (piece) => {
        ({readProviderPhone} = piece);
        this.requestUpdate();
      },
      // It stays text; the browser says what did not load.
      () => {},
    );
    return undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'family-settings': FamilySettings;
  }
}
