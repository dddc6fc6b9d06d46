import {helpLines} from '../../../content/help-lines.yaml';
import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import type {HelpLineRecord} from '../../document/help-lines.js';
import {contentOf} from '../../document/outline.js';
import type {Section} from '../../document/types.js';
import {formatDay} from '../../localization/format-day.js';
import {helpCardWords} from '../../localization/words.js';
import type {Article} from '../../rendering/article.js';
import {articleOutline} from '../../rendering/article-outline.js';
import {icon} from '../../rendering/icon.js';
import {alertIcon, messageIcon, phoneIcon} from '../../rendering/icons.js';
import {EMERGENCY, roleOf} from '../../text-kinds/help-card.js';
import {assignSlot} from '../base/assign-slot.js';
import {bringTo} from '../base/bring-to.js';
import {viewStyles} from '../base/styles/view-styles.js';
import {nameTables} from '../base/name-tables.js';
import type {View, ViewContext} from '../base/view.js';
import type {FamilyHelpCard} from './family-help-card.js';
import {helpCardStyles, helpCardTextStyles} from './styles.js';

/** The number of each section, by the end of the section's id. */
const NUMBERS: Readonly<Record<string, string>> = {
  emergency: 'emergency',
  crisis: 'crisis-lifeline',
  treatment: 'treatment-helpline',
};

/** What the help card draws around its text: the buttons to call, and the details of each number. */
export class HelpCardView implements View {
  static readonly styles: CSSResult = css`
    ${viewStyles} ${helpCardStyles}
  `;
  static readonly documentStyles = helpCardTextStyles;

  readonly #host: FamilyHelpCard;
  readonly #context: ViewContext;
  #article: Article | undefined;
  #sections: readonly Section<Element>[] = [];

  constructor(host: FamilyHelpCard, context: ViewContext) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  hostUpdate(): void {}

  arrange(article: Article): boolean {
    nameTables(article, () => false);
    const {introduction, sections} = articleOutline(article);
    this.#article = article;
    this.#sections = sections;
    // Our own summary repeats the sections and is for screen readers only. A partner's is shown.
    if (!this.#context.isBuiltIn) assignSlot('introduction', article.summary);
    assignSlot('introduction', ...article.text);
    sections.forEach((section, index) => {
      assignSlot(`heading-${index}`, section.heading);
      for (const element of contentOf(section))
        assignSlot(`${isSources(element) ? 'sources' : 'text'}-${index}`, element);
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
    const words = helpCardWords[language];
    const {name, phone, call} = settings?.provider ?? {};
    return html`<div class="abroad" role="note">
      <p>${icon(alertIcon)}<b>${words.abroad}</b></p>
      ${phone ? html`<p>${name}: ${call ? html`<a href="tel:${call}">${words.call(phone)}</a>` : phone}</p>` : nothing}
    </div>`;
  }

  #renderSection(section: Section<Element>, index: number): TemplateResult {
    const role = roleOf(section);
    const line = this.#context.isBuiltIn
      ? this.#lines().find((each) => each.id === NUMBERS[role])
      : undefined;
    const isEmergency = role === EMERGENCY;
    return html`<section
      class=${isEmergency ? 'emergency' : ''}
      part=${isEmergency ? 'emergency' : 'section'}
    >
      <div class="heading"><slot name="heading-${index}"></slot></div>
      ${isEmergency ? this.#renderCall(section, line) : nothing}
      <div class="text">
        <slot name="text-${index}"></slot>
        ${line && !isEmergency ? this.#renderWays(line) : nothing}
        ${this.#renderDetails(section, line, index)}
      </div>
    </section>`;
  }

  /**
   * The bar that calls the emergency number. It is above the heading only visually: a reader who comes to the heading
   * by a link or by a screen reader's list of headings reaches the call next.
   */
  #renderCall(section: Section<Element>, line: HelpLineRecord | undefined): TemplateResult | typeof nothing {
    const called = line ?? (this.#context.isBuiltIn ? undefined : linkedNumber(section));
    if (!called) return nothing;
    return html`<p class="ways" part="number">
      <a class="button" href="tel:${called.call}"
        >${icon(phoneIcon)}${helpCardWords[this.#context.language].call(called.number)}</a
      >
    </p>`;
  }

  #renderWays({number, call, text, chat}: HelpLineRecord): TemplateResult {
    const words = helpCardWords[this.#context.language];
    return html`<p class="ways" part="number">
      <a class="button line" href="tel:${call}">${icon(phoneIcon)}${words.call(number)}</a>
      ${text ? html`<a class="button line" href="sms:${text}">${icon(messageIcon)}${words.text(text)}</a>` : nothing}
      ${chat ? html`<a class="button line" href=${chat} rel="noopener noreferrer">${words.chat}</a>` : nothing}
    </p>`;
  }

  /** What nobody needs in danger: closed, so that the next section is visible. */
  #renderDetails(
    section: Section<Element>,
    line: HelpLineRecord | undefined,
    index: number,
  ): TemplateResult | typeof nothing {
    const words = helpCardWords[this.#context.language];
    if (!line && !contentOf(section).some(isSources)) return nothing;
    const label = line ? words.details : words.sources;
    // Not by `aria-labelledby`: WebKit ignores slotted content.
    return html`<details part="details">
      <summary aria-label="${label} ${section.heading.textContent.trim()}">${label}</summary>
      ${line ? html`<p class="known soft">${this.#known(line)}</p>` : nothing}
      <slot name="sources-${index}"></slot>
    </details>`;
  }

  #known({languages, hours, checkedOn}: HelpLineRecord): string {
    const {language} = this.#context;
    const words = helpCardWords[language];
    const names = new Intl.DisplayNames(language, {type: 'language'});
    return [
      hours === '24/7' ? words.always : hours,
      languages.map((code) => names.of(code)).join(', '),
      words.checked(formatDay(checkedOn, language)),
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

function isSources(element: Element): boolean {
  return element.hasAttribute('data-sources');
}

/**
 * The first number that a section links to, as it is written in the text.
 *
 * @returns undefined if no `tel:` link (RFC 3966) contains a plain number
 */
function linkedNumber(section: Section<Element>): Pick<HelpLineRecord, 'number' | 'call'> | undefined {
  const links = [section.heading, ...contentOf(section)].flatMap((element) =>
    element.matches('a') ? [element] : [...element.querySelectorAll('a')],
  );
  for (const link of links) {
    const [, call, digits] =
      /^tel:((\+?[\d*#(). -]*\d)(?:;.*)?)$/i.exec(link.getAttribute('href') ?? '') ?? [];
    if (!call || !digits) continue;
    const written = /[+(]?\d[\d\s().\u2010-\u2013-]*\d/.exec(link.textContent)?.[0] ?? '';
    // Compared without the country code, which people leave out; other digits, as in "24/7", do not match.
    const isSame = /\d/.test(written) && onlyDigits(digits).endsWith(onlyDigits(written));
    return {call, number: isSame ? written : digits};
  }
  return undefined;
}

function onlyDigits(number: string): string {
  return number.replace(/\D/g, '');
}

/** The export name that every view has. */
export {HelpCardView as view};
