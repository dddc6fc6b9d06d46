import {html, nothing, type LitElement, type TemplateResult} from 'lit';
import type {Settings} from '../context/settings.js';
import {languagesOf} from '../loading/built-in.js';
import {wordsFor} from '../localization/words.js';
import {icon} from '../rendering/icon.js';
import {languageIcon} from '../rendering/icons.js';
import {languageOf} from './language.js';

/** In which language a widget is: the page asks for one, and a reader may choose another. Who spoke last is heard. */
export class LanguageChoice {
  readonly #host: LitElement;
  readonly #settings: () => Settings | undefined;
  /** What the reader chose, and the page's wish at that time. */
  #chosen: {readonly language: string; readonly instead: string | undefined} | undefined;

  /** @param settings - the provider's, where a choice is for all the widgets inside */
  constructor(host: LitElement, settings: () => Settings | undefined) {
    this.#host = host;
    this.#settings = settings;
  }

  /** A BCP 47 tag; where nobody names one, the first language of the topic. */
  wish(topic: string): string {
    const asked = languageOf(this.#host);
    if (this.#chosen?.instead !== asked) this.#chosen = undefined;
    const chosen = this.#settings()?.readerLanguage ?? this.#chosen?.language;
    return chosen ?? asked ?? languagesOf(topic)[0] ?? 'en';
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
              ${icon(languageIcon)}${wordsFor(language).language}
            </button>`,
        )}
    </div>`;
  }

  #choose(language: string): void {
    const settings = this.#settings();
    if (settings) settings.chooseLanguage(language);
    else this.#chosen = {language, instead: languageOf(this.#host)};
    this.#host.requestUpdate();
  }
}
