import {html, nothing, type TemplateResult} from 'lit';
import type {ReaderChoice} from './settings.js';
import {languagesOf} from '../../loading/built-in.js';
import {sourceLanguage} from '../../localization/languages.js';
import {interfaceLanguage, shellWords} from '../../localization/words.js';
import {icon} from '../../rendering/icon.js';
import {languageIcon} from '../../rendering/icons.js';
import {contentRequest} from './content-request.js';
import {languageOf} from './language.js';
import type {ShellContext} from './shell-context.js';

/**
 * The requested language: the page's (`lang`), or the one that a reader has chosen by a button. The latest request
 * wins, so a page that changes its `lang` overrides an earlier choice of the reader.
 */
export class RequestedLanguage {
  readonly #widget: ShellContext;
  /** The reader's choice in this widget, if no provider shares choices between widgets. */
  #own: ReaderChoice | undefined;
  /** The latest choice seen by this widget; `#pageLanguage` is the page's language at that time. */
  #latest: ReaderChoice | undefined;
  #pageLanguage: string | undefined;
  /** The page has not changed its language since the latest choice. */
  #isInForce = false;

  constructor(widget: ShellContext) {
    this.#widget = widget;
  }

  /** A BCP 47 tag. If neither page nor reader requests a language, the first one of the topic. */
  get requested(): string {
    const {host, options, settings} = this.#widget;
    const pageLanguage = languageOf(host);
    const shared = settings?.choice;
    if (shared) this.#own = undefined;
    const choice = shared ?? this.#own;
    if (choice && choice !== this.#latest) {
      this.#latest = choice;
      this.#pageLanguage = pageLanguage;
      this.#isInForce = true;
    } else if (pageLanguage !== this.#pageLanguage) this.#isInForce = false;
    const chosen = this.#isInForce ? choice?.language : undefined;
    return (
      chosen ?? pageLanguage ?? languagesOf([host.topic, options.topic].find(Boolean)!)[0] ?? sourceLanguage
    );
  }

  /** A button for each other language of the topic. */
  renderButtons(): TemplateResult | typeof nothing {
    const {topic} = contentRequest(this.#widget);
    const {language: current} = this.#widget;
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
    const {host, settings} = this.#widget;
    if (settings) settings.chooseLanguage(language);
    else this.#own = {language};
    host.requestUpdate();
  }
}
