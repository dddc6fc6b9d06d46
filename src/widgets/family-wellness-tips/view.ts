import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {tipsWords} from '../../localization/words.js';
import type {Article} from '../../rendering/article.js';
import {articleOutline} from '../../rendering/article-outline.js';
import {assignSlot} from '../base/assign-slot.js';
import {bringTo, openAround, targetOf} from '../base/bring-to.js';
import {FamilyNavigateEvent} from '../base/events.js';
import {viewStyles} from '../base/styles/view-styles.js';
import {nameTables} from '../base/name-tables.js';
import type {View, ViewContext} from '../base/view.js';
import {CardRow} from './card-row.js';
import type {FamilyWellnessTips} from './family-wellness-tips.js';
import {tipsStyles} from './styles.js';
import {setTabStops} from './tab-stops.js';
import {filtersOf, groupsOf, inTurn, setLevels, type Filter, type Group, type Tip} from './tips.js';
import {todaysIndex} from './today.js';
import {
  positionOf,
  renderBar,
  renderCards,
  renderFilters,
  renderGroup,
  renderListBar,
  type TipsLayout,
} from './layouts.js';

/** Elements that handle these keys themselves. */
const FIELDS = 'input, textarea, select, audio, video, iframe';

/** What the tips draw around their text: filters, a row of cards or a list, and the buttons between cards. */
export class TipsView implements View {
  static readonly styles: CSSResult = css`
    ${viewStyles} ${tipsStyles}
  `;

  readonly #host: FamilyWellnessTips;
  readonly #context: ViewContext;
  readonly #row: CardRow;
  #article: Article | undefined;
  #groups: readonly Group[] = [];
  #filters: readonly Filter[] = [];
  /** All of them, in the order of the cards. */
  #tips: readonly Tip[] = [];
  /** Id of the one group that is shown. */
  #filter: string | undefined;
  /** The attribute values that were applied last. */
  #applied: string | undefined;
  /** The reader's choice, and the attribute's value at that time: the latest of both wins. */
  #chosen: {readonly isList: boolean; readonly instead: string | undefined} | undefined;
  #announcement = '';
  #isPrinting = false;
  #connected: AbortController | undefined;

  constructor(host: FamilyWellnessTips, context: ViewContext) {
    this.#host = host;
    this.#context = context;
    // A swipe needs no announcement: clear the one for the last button.
    this.#row = new CardRow(
      host,
      () => this.#shown.length,
      () => this.#announce(''),
    );
    host.addController(this);
  }

  get #words(): Words['tips'] {
    return tipsWords[this.#context.language];
  }

  /** Also without scrolling, since cards need it. */
  get #isList(): boolean {
    const {layout} = this.#host;
    if (this.#chosen?.instead !== layout) this.#chosen = undefined;
    return (
      (this.#chosen?.isList ?? layout === 'list') ||
      globalThis.CSS?.supports?.('scroll-snap-type', 'x mandatory') === false
    );
  }

  get #shown(): readonly Tip[] {
    return this.#tips.filter((tip) => this.#isShown(tip.group));
  }

  readonly #isShown = ({section}: Group): boolean =>
    this.#isPrinting || !this.#filter || section?.id === this.#filter;

  hostConnected(): void {
    this.#connected = new AbortController();
    const {signal} = this.#connected;
    addEventListener('beforeprint', () => this.#print(true), {signal});
    addEventListener('afterprint', () => this.#print(false), {signal});
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#isPrinting = false;
  }

  hostUpdate(): void {
    const {group, start} = this.#host;
    const asked = `${group} ${start}`;
    if (asked === this.#applied || this.#tips.length === 0) return;
    this.#applied = asked;
    this.#filter = this.#filters.find(({id}) => id === group || id === `tips-${group}`)?.id;
    if (group && !this.#filter) this.#context.warn(`There is no group "${group}" in the text.`);
    this.#row.go(start === 'today' ? todaysIndex(this.#shown.length) : 0);
  }

  hostUpdated(): void {
    const {at, perView} = this.#row;
    const inView = this.#shown.slice(at, at + perView);
    const areCards = !this.#isList && !this.#isPrinting;
    for (const tip of this.#tips) {
      // Without a slot it is its author's own again.
      const isCard = areCards && tip.elements[0]!.slot !== '';
      setLevels(tip, isCard);
      setTabStops(tip.elements, !isCard || inView.includes(tip));
    }
  }

  arrange(article: Article): boolean {
    nameTables(article, () => false);
    const before = this.#shown[this.#row.at]?.id;
    this.#article = article;
    this.#groups = groupsOf(articleOutline(article));
    this.#filters = filtersOf(this.#groups);
    this.#tips = inTurn(this.#groups);
    if (!this.#filters.some(({id}) => id === this.#filter)) this.#filter = undefined;
    assignSlot('introduction', ...article.text);
    for (const {section, key} of this.#groups) assignSlot(`heading-${key}`, section?.heading);
    for (const {
      key,
      elements: [heading, ...text],
    } of this.#tips) {
      assignSlot(`heading-${key}`, heading);
      assignSlot(`text-${key}`, ...text);
    }
    // Also in a prerendered view, which is rendered without an update.
    for (const tip of this.#tips) setLevels(tip, !this.#isList);
    // The same tip in another language, or else the first one.
    const at = this.#shown.findIndex(({id}) => id === before);
    if (at < 0) this.#applied = undefined;
    else this.#row.go(at);
    return article.text.length > 0;
  }

  /**
   * Scrolls to the card of a section, removing a filter that hides it, and focuses its heading; or shows a group.
   *
   * @param id - id of a heading, or of another element of the text
   * @returns false if there is no element with that id
   */
  show(id: string): boolean {
    const target = targetOf(this.#article, id);
    const group = this.#filters.find((filter) => filter.id === id)?.group;
    const tip =
      group?.tips[0] ??
      this.#tips.find(({elements}) => elements.some((element) => element.contains(target!)));
    if (tip && !this.#isShown(tip.group)) this.#filter = undefined;
    this.#announce('');
    if (!tip || this.#isList) return bringTo(this.#host, this.#article, id);
    if (group) this.#filter = id;
    this.#row.go(this.#shown.indexOf(tip));
    void this.#focus((group ? tip.elements[0] : target) as HTMLElement, id);
    return true;
  }

  async #focus(heading: HTMLElement, id: string): Promise<void> {
    await this.#host.updateComplete;
    openAround(heading);
    heading.tabIndex = -1;
    this.#row.show(heading);
    this.#host.dispatchEvent(new FamilyNavigateEvent(id));
  }

  #announce(words: string): void {
    this.#announcement = words;
    this.#host.requestUpdate();
  }

  #announcePosition(): void {
    const layout = this.#layout();
    const [first] = layout.shown.slice(layout.at);
    const where = `${positionOf(layout).join('')}: ${first?.title}`;
    this.#announce(this.#isList ? layout.words.counted(layout.shown.length) : where);
  }

  readonly #choose = (id: string | undefined): void => {
    const current = this.#shown[this.#row.at];
    // Pressing the active filter removes it.
    this.#filter = this.#filter === id ? undefined : id;
    this.#row.go(Math.max(0, this.#shown.indexOf(current!)));
    this.#announcePosition();
  };

  readonly #turn = (index: number): void => {
    this.#row.go(index, 'auto');
    this.#announcePosition();
  };

  /** To the first, the last, or the next card. All other keys are the page's, and so are all keys in a field. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const {key, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented} = event;
    const [target] = event.composedPath() as HTMLElement[];
    if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return;
    if (target!.isContentEditable || target!.matches(FIELDS)) return;
    const isRtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const last = this.#shown.length - 1;
    const {at} = this.#row;
    const next = isRtl ? -1 : 1;
    const index = {Home: 0, End: last, ArrowRight: at + next, ArrowLeft: at - next}[key];
    if (index === undefined) return;
    event.preventDefault();
    this.#turn(Math.max(0, Math.min(index, last)));
  };

  readonly #toggle = (): void => {
    void this.#switch();
  };

  async #switch(): Promise<void> {
    this.#chosen = {isList: !this.#isList, instead: this.#host.layout};
    this.#announce('');
    await this.#host.updateComplete;
    // The same button, in its new position.
    this.#host.shadowRoot?.querySelector<HTMLElement>('.switch')?.focus();
  }

  /** On paper all tips are a list, in the order of the text. Synchronous, since printing does not wait. */
  #print(isPrinting: boolean): void {
    this.#isPrinting = isPrinting;
    this.#host.requestUpdate();
    this.#host['performUpdate']();
  }

  #layout(): TipsLayout {
    const {at, perView, onScroll} = this.#row;
    return {
      words: this.#words,
      groups: this.#groups,
      filters: this.#filters,
      filter: this.#filter,
      tips: this.#tips,
      shown: this.#shown,
      at,
      perView,
      isShown: this.#isShown,
      choose: this.#choose,
      turn: this.#turn,
      toggle: this.#toggle,
      onScroll,
      onKey: this.#onKey,
    };
  }

  render(): TemplateResult {
    const layout = this.#layout();
    const {words, groups, tips} = layout;
    const isList = this.#isList || tips.length === 0;
    const isMany = tips.length > 1;
    return html`<slot name="introduction"></slot>
      ${this.#filters.length > 0 ? renderFilters(layout) : nothing}
      <p class="unseen" role="status">${this.#announcement}</p>
      <div
        class="deck"
        role=${isList ? nothing : 'group'}
        aria-roledescription=${isList ? nothing : words.carousel}
        aria-label=${isList ? nothing : (this.#article?.title?.textContent ?? words.tips)}
      >
        ${isList && isMany ? renderListBar(layout) : nothing}
        ${isList || this.#isPrinting ? groups.map((group) => renderGroup(group, layout)) : renderCards(layout)}
        ${!isList && isMany ? renderBar(layout) : nothing}
      </div>`;
  }
}

/** The export name that every view has. */
export {TipsView as view};
