import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {ReaderChoice, Settings} from './settings.js';
import {languagesOf} from '../../loading/built-in.js';
import {sourceLanguage} from '../../localization/languages.js';
import {interfaceLanguage, shellWords} from '../../localization/words.js';
import {icon} from '../../rendering/icon.js';
import {languageIcon} from '../../rendering/icons.js';
import {languageOf} from './language.js';

/** In which language a widget is: the page asks for one, and a reader may choose another. Who spoke last is heard. */
export class LanguageChoice {
  readonly #host: LitElement;
  readonly #settings: () => Settings | undefined;
  /** What the reader chose in this widget, outside any provider. */
  #own: ReaderChoice | undefined;
  /** The last choice that came to this widget, and what the page asked for at that time. */
  #last: ReaderChoice | undefined;
  #instead: string | undefined;
  /** The page has not asked for another language since then. */
  #isHeard = false;

  /** @param settings - the provider's, where a choice is for all the widgets inside */
  constructor(host: LitElement, settings: () => Settings | undefined) {
    this.#host = host;
    this.#settings = settings;
  }

  /** A BCP 47 tag; where nobody names one, the first language of the topic. */
  wish(topic: string): string {
    const asked = languageOf(this.#host);
    const shared = this.#settings()?.choice;
    if (shared) this.#own = undefined;
    const choice = shared ?? this.#own;
    if (choice && choice !== this.#last) {
      this.#last = choice;
      this.#instead = asked;
      this.#isHeard = true;
    } else if (choice && asked !== this.#instead) this.#isHeard = false;
    const chosen = this.#isHeard ? choice?.language : undefined;
    return chosen ?? asked ?? languagesOf(topic)[0] ?? sourceLanguage;
  }

  /** A button for each other language that the topic is there in. */
  render(topic: string | undefined, current: string): TemplateResult | typeof nothing {
    const languages = topic === undefined ? [] : languagesOf(topic);
    if (languages.length < 2) return nothing;
    return html`<div class="languages" part="languages">
      ${languages
        .filter((language) => language !== current)
        .map(
          (language) =>
            html`<button
              class="button quiet"
              type="button"
              lang=${language}
              @click=${() => this.#choose(language)}
            >
              ${icon(languageIcon)}${shellWords[interfaceLanguage(language)].language}
            </button>`,
        )}
    </div>`;
  }

  #choose(language: string): void {
    const settings = this.#settings();
    if (settings) settings.chooseLanguage(language);
    else this.#own = {language};
    this.#host.requestUpdate();
  }
}
