import {importArticle} from 'virtual:family-content';
import {ContextProvider} from '@lit/context';
import {css, html, LitElement, type TemplateResult} from 'lit';
import {settingsContext, type ReaderChoice, type Settings} from '../base/settings.js';
import {dialCommon} from '../../document/common-phone-number.js';
import {adoptStyles} from '../base/styles/adopt-styles.js';
import {bareName, bareNumber, bareValue, setLikeAttribute} from '../base/attribute-value.js';
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

/** Set once a page has needed it. */
let readProviderPhone: typeof import('../../rendering/adopt-article.js').readProviderPhone | undefined;

/**
 * @summary Settings of a page for all the widgets inside it. It renders only its children.
 *
 * A widget's own attributes override it; of two nested providers only the inner one counts.
 *
 * @element family-settings
 *
 * @attr {string} lang - BCP 47 tag of the language of the widgets inside.
 * @attr {2|3|4|5} heading-level - Level of each widget's title.
 * @attr {string} region - ISO 3166 code of the country whose phone numbers families need. Default: `US`.
 * @attr {string} provider-name - The organisation that runs the page. Each widget then shows "From …" in a box of its own.
 * @attr {string} provider-phone - Its phone number, as it is displayed. It is a link if it can be read with certainty.
 * @attr {string} provider-url - Address of its page for families. http(s) only.
 * @attr {string} content-base - Address of the folder that a relative `src` is relative to. Default: the page.
 *
 * @slot - The part of the page that it applies to.
 *
 * @example
 * <family-settings lang="es" provider-name="Harbor Lane" provider-phone="(503) 555-0134">
 *   <family-faq></family-faq>
 * </family-settings>
 */
export class FamilySettings extends LitElement {
  /** Version of the package. */
  static readonly version: string = version;

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
  declare headingLevel: 2 | 3 | 4 | 5 | undefined;
  /** ISO 3166 code of the country whose phone numbers families need. */
  declare region: string | undefined;
  /** The organisation that runs the page. */
  declare providerName: string | undefined;
  /** Its phone number, as it is displayed. */
  declare providerPhone: string | undefined;
  /** Address of its page for families. */
  declare providerUrl: string | undefined;
  /** Address of the folder that a relative `src` is relative to. */
  declare contentBase: string | undefined;

  /** The reader's choice; `#pageLanguage` is the page's language at that time. The latest request wins. */
  #choice: ReaderChoice | undefined;
  #pageLanguage: string | undefined;
  readonly #provider = new ContextProvider(this, {context: settingsContext});

  /** @ignore */
  override requestUpdate(...request: Parameters<LitElement['requestUpdate']>): void {
    if (!setLikeAttribute(this, request[0])) super.requestUpdate(...request);
  }

  override connectedCallback(): void {
    // Before the first widget reads it.
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
      // A getter: the page may have changed its language since these settings were provided.
      get choice() {
        return readChoice();
      },
      chooseLanguage: (language) => {
        this.#choice = {language};
        this.#pageLanguage = languageOf(this);
        this.requestUpdate();
      },
    };
  }

  #currentChoice(): ReaderChoice | undefined {
    if (this.#pageLanguage !== languageOf(this)) this.#choice = undefined;
    return this.#choice;
  }

  /** Loads the parser of phone numbers on first use; until then, an unusual number is plain text. */
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
      // It stays plain text; the browser reports what did not load.
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
