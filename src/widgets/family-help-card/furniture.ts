import {helpLines} from '../../../content/help-lines.yaml';
import {html, nothing, type TemplateResult} from 'lit';
import type {HelpLineRecord} from '../../document/help-lines.js';
import {contentOf} from '../../document/outline.js';
import type {Section} from '../../document/types.js';
import {formatDay} from '../../localization/format-day.js';
import type {Article} from '../../rendering/article.js';
import {articleOutline} from '../../rendering/article-outline.js';
import {icon} from '../../rendering/icon.js';
import {alertIcon, messageIcon, phoneIcon} from '../../rendering/icons.js';
import {bringTo} from '../bring-to.js';
import type {Furniture, WidgetContext} from '../widget-controller.js';
import type {FamilyHelpCard} from './family-help-card.js';
import {helpCardStyles, helpCardTextStyles} from './styles.js';
import {helpCardWords} from './words.js';

/** Which number belongs under which section, by the end of the section's id. */
const NUMBERS: Readonly<Record<string, string>> = {
  emergency: 'emergency',
  crisis: 'crisis-lifeline',
  treatment: 'treatment-helpline',
};

/** What the help card draws around its text: the buttons to call, and what is known of each number. */
export class HelpCardFurniture implements Furniture {
  static readonly styles = helpCardStyles;
  static readonly documentStyles = helpCardTextStyles;

  readonly #host: FamilyHelpCard;
  readonly #context: WidgetContext;
  #article: Article | undefined;
  #sections: readonly Section<Element>[] = [];

  constructor(host: FamilyHelpCard, context: WidgetContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostUpdate(): void {}

  arrange(article: Article): boolean {
    const {introduction, sections} = articleOutline(article);
    this.#article = article;
    this.#sections = sections;
    // Our own lead says again what the sections say, and is there for a voice. A partner's says what it says.
    if (article.summary && !this.#context.isBuiltIn) article.summary.slot = 'introduction';
    for (const element of article.text) element.slot = 'introduction';
    sections.forEach((section, index) => {
      section.heading.slot = `heading-${index}`;
      for (const element of contentOf(section))
        element.slot = `${element.hasAttribute('data-sources') ? 'sources' : 'text'}-${index}`;
    });
    return introduction.length > 0 || sections.length > 0;
  }

  show(id: string): boolean {
    return bringTo(this.#host, this.#article, id);
  }

  render(): TemplateResult {
    return html`${this.#isAbroad() ? this.#renderWarning() : nothing}
      <slot name="introduction"></slot>
      <div class="cells">
        ${this.#sections.map((section, index) => this.#renderSection(section, index))}
      </div>`;
  }

  /** A partner's own text has the numbers of its own country. */
  #isAbroad(): boolean {
    return this.#context.isBuiltIn && this.#lines().length === 0;
  }

  #lines(): readonly HelpLineRecord[] {
    return helpLines.filter(({region}) => region === this.#context.region);
  }

  #renderWarning(): TemplateResult {
    const {language, settings} = this.#context;
    const words = helpCardWords(language);
    const {name, phone, call} = settings?.provider ?? {};
    return html`<div class="abroad" role="note">
      <p>${icon(alertIcon)}<b>${words.abroad}</b></p>
      ${phone ? html`<p>${name}: ${call ? html`<a href="tel:${call}">${words.call(phone)}</a>` : phone}</p>` : nothing}
    </div>`;
  }

  #renderSection({id}: Section<Element>, index: number): TemplateResult {
    const role = id.split('-').at(-1)!;
    const isEmergency = role === 'emergency';
    const line = this.#context.isBuiltIn && this.#lines().find((each) => each.id === NUMBERS[role]);
    return html`<section
      class=${isEmergency ? 'emergency' : ''}
      part=${isEmergency ? 'emergency' : 'section'}
    >
      <div class="heading">
        ${isEmergency ? icon(phoneIcon) : nothing}<slot name="heading-${index}"></slot>
      </div>
      <div class="text">
        <slot name="text-${index}"></slot>
        ${line ? this.#renderNumber(line) : nothing}
        <slot name="sources-${index}"></slot>
      </div>
    </section>`;
  }

  #renderNumber({number, call, text, chat, languages, hours, checkedOn}: HelpLineRecord): TemplateResult {
    const {language} = this.#context;
    const words = helpCardWords(language);
    const names = new Intl.DisplayNames(language, {type: 'language'});
    const known = [
      hours === '24/7' ? words.always : hours,
      languages.map((code) => names.of(code)).join(', '),
      words.checked(formatDay(checkedOn, language)),
    ];
    return html`<div part="number">
      <p class="ways">
        <a class="button line" href="tel:${call}">${icon(phoneIcon)}${words.call(number)}</a>
        ${text ? html`<a class="button line" href="sms:${text}">${icon(messageIcon)}${words.text(text)}</a>` : nothing}
        ${chat ? html`<a class="button line" href=${chat} rel="noopener noreferrer">${words.chat}</a>` : nothing}
      </p>
      <p class="known soft">${known.filter(Boolean).join(' · ')}</p>
    </div>`;
  }
}

/** The name under which every widget's furniture is found. */
export {HelpCardFurniture as furniture};
