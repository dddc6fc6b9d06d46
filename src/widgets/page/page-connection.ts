import {importShape} from 'virtual:family-content';
import type {CSSResult} from 'lit';
import type {HelpLine} from '../../document/help-lines.js';
import {describeProblem} from '../../document/source-text.js';
import type {Problem} from '../../document/types.js';
import type {ContentController} from '../../loading/content-controller.js';
import {windowOf} from '../../platform/page-document.js';
import type {Article} from '../../rendering/article.js';
import type {RenderedDocument} from '../../rendering/rendered-document.js';
import {ownChildren} from '../../rendering/misplaced-tag.js';
import {isInWidget, lead, targetOf} from '../base/bring-to.js';
import type {FamilyWidget} from '../base/family-widget.js';
import {pageAddress} from '../base/page-address.js';
import {watchArticle, type ArticleListener} from './article-watch.js';
import {closedBoxes, isVisible, whenVisible} from './closed-boxes.js';
import {fragmentLinkOf, idsIn, isRoute, type FragmentLink} from './deep-link.js';
import {DrawingGuard} from './drawing-guard.js';
import {forwardClicks} from './forward-clicks.js';
import {keepKeys} from './keep-keys.js';
import {watchLanguage} from './language-watch.js';
import {areReplaced} from './linked-number.js';
import {keepFromPageControl} from './page-control.js';
import {PageLinks} from './page-links.js';
import {openForPrint, printAlone} from './print.js';
import {reportColours} from './report-colours.js';
import {repairTag} from './report-tag.js';
import {removeStrays} from './remove-strays.js';
import {updateStructuredData} from './structured-data.js';
import {addStyleElements} from './style-elements.js';
import {guardStyles} from './style-guard.js';
import {addText, rankOf, settleSoon, textWith, type PageText} from './texts.js';
import {uncover} from './uncover.js';

/** What the page connection uses of its widget. */
export interface ConnectedWidget extends ArticleListener {
  /** The text is built in. */
  readonly isBuiltIn: boolean;
  /** The numbers of the help line. */
  readonly helpLines: readonly HelpLine[];
  readonly text: {
    readonly document: RenderedDocument | undefined;
    /** The links to numbers in the text, each with a copy of it as it was put into the page. */
    readonly numbers: ReadonlyMap<Element, Element>;
  };
  readonly content: Pick<ContentController, 'status' | 'error' | 'laterProblems'>;
  /** Set: the next update reports that the text is loaded. */
  problems: readonly Problem[] | undefined;
  /** Brings the reader to an element of the text; returns false if there is no element with that id. */
  show(id: string): boolean;
  /** Reports to the author of the page, in the console. */
  warn(message: string): void;
}

/** Reported instead of any repair of the tag, which an editor would save with the page. */
const EDITED =
  'The text is not written here, since the page around it is edited (contenteditable) and would be saved with it. Readers of the published page see it, if no contenteditable is left around the tag.';

/**
 * Connects a widget's text with the page around it: links between texts, the fragment of the page's address, printing,
 * and scripts that remove the text. Not needed for the first frame, so it is a file of its own.
 */
export class PageConnection implements PageText {
  article: Article | undefined;
  isWritten = false;

  readonly host: FamilyWidget;
  readonly #widget: ConnectedWidget;
  readonly #links = new PageLinks();
  readonly #watch;
  #signal: AbortSignal | undefined;

  constructor(host: FamilyWidget, widget: ConnectedWidget) {
    this.host = host;
    this.#widget = widget;
    this.#watch = watchArticle(host, widget, () => this.#writeAgain());
    host.addController(new DrawingGuard(host, widget));
  }

  get document(): RenderedDocument | undefined {
    return this.#widget.text.document;
  }

  /** Address of the page, with its fragment; undefined if it has none. */
  get address(): string | undefined {
    return pageAddress(this.host);
  }

  /** Connects a widget that is in the page, until the signal is aborted. */
  connect(signal: AbortSignal): void {
    this.#signal = signal;
    const view = windowOf(this.host);
    addText(this, signal);
    guardStyles(this.host, signal);
    this.host.addEventListener('click', (event) => this.#followOwnLink(event), {signal});
    view.addEventListener('click', (event) => this.#followLink(event), {signal, capture: true});
    openForPrint(this.host, signal);
    // The printed page shows its address, which may have changed.
    view.addEventListener('beforeprint', () => this.host.requestUpdate(), {signal});
    view.addEventListener('family-content-load', () => this.refreshLinks(), {signal});
    view.addEventListener('hashchange', () => this.#followAddress(), {signal});
    this.host.addEventListener('family-navigate', ({section}) => this.#uncover(section), {signal});
    signal.addEventListener('abort', () => {
      this.#watch.disconnect();
      updateStructuredData();
    });
    watchLanguage(this.host, signal);
    keepKeys(this.host, signal);
    forwardClicks(this.host, signal);
    keepFromPageControl(this.host, signal);
    // An article that is known was changed while the widget was out of the page, or may have been.
    this.#watch.connect(this.article !== undefined);
  }

  /**
   * Another text is in the page, or none any more.
   *
   * @param isWritten - we wrote it: the links of an author's own article stay as they are
   */
  articleChanged(article?: Article, isWritten = false): void {
    this.article = article;
    this.isWritten = isWritten;
    removeStrays(this.host);
    this.#links.replace(article && isWritten ? article.text : []);
    this.refreshLinks();
    this.#watch.keep(isWritten);
    settleSoon();
    if (!article) return;
    // A script of the page may have run before this file was loaded.
    const children = new Set<Element>(this.host.children);
    const isComplete = article.elements.every((element) => children.has(element));
    const isChanged = isWritten
      ? areReplaced(this.#widget.text.numbers, this.host)
      : ownChildren(this.host).length > article.elements.length;
    if (!isComplete || isChanged) this.#widget.textChanged(true);
  }

  /** The text is visible now. */
  contentShown(problems: readonly Problem[]): void {
    this.refreshLinks();
    for (const problem of problems) this.#widget.warn(describeProblem(problem));
    // Families miss nothing without it.
    this.#reportShape().catch(() => {});
    if (this.article) repairTag(this.host, this.#widget);
    else this.#widget.warn(EDITED);
    updateStructuredData();
    if (this.#signal) reportColours(this.host, this.#signal, (message) => this.#widget.warn(message));
    // Once per fragment: later languages or widgets do not scroll a reader who has moved on.
    const {hash} = windowOf(this.host).location;
    const isNew = followed.hash !== hash || !followed.text?.host.isConnected;
    if (isNew || rankOf(this) < followed.rank) this.#followAddress();
  }

  /** Reports why a partner's own text cannot be arranged in full. The file for it is loaded after that text is shown. */
  async #reportShape(): Promise<void> {
    const {content} = this.#widget;
    const {article, host, isWritten} = this;
    const problems = (await content.laterProblems?.(host.localName)) ?? [];
    const faults = article && !isWritten ? (await importShape(0)).articleFaults(host.localName, article) : [];
    for (const fault of [...problems.map(describeProblem), ...faults]) this.#widget.warn(fault);
  }

  refreshLinks(): void {
    this.#links.refresh();
  }

  changeIds(change: () => void): void {
    this.#watch.ignore(change);
  }

  /**
   * Brings the reader to an element of the text, or of another widget with the same id if only that one is visible.
   *
   * @returns false if there is no element with that id
   */
  show(id: string): boolean {
    if (!targetOf(this.article, id)) return false;
    (isVisible(this.host) ? this : (textWith<PageConnection>(id) ?? this)).follow(id);
    return true;
  }

  /** Opens the boxes that the page hides the widget in, and brings the reader to an element of its text. */
  follow(id: string): void {
    const bring = () => void this.#widget.show(id);
    const boxes = closedBoxes(this.host) ?? [];
    for (const open of boxes) open();
    if (boxes.length === 0) return bring();
    whenVisible(this.host, bring, this.#signal);
  }

  /** Prints an element alone: of a widget that may not be connected yet. */
  static print(element: Element): void {
    printAlone(element);
  }

  /** Adds style sheets to a document or a shadow root, in a browser that cannot adopt them. */
  static addStyles(root: Node, styles: readonly (CSSResult | undefined)[]): void {
    addStyleElements(root, styles);
  }

  /** Writes a text that the page has removed too often: the loaded document, without a loading state. */
  #writeAgain(): void {
    const {content} = this.#widget;
    if (content.error?.code !== 'removed') return;
    // The button to try again is removed: keep the focus in the widget.
    const focused = this.host.shadowRoot?.activeElement?.closest('[part~=error]');
    focused?.closest<HTMLElement>('.sheet')!.focus({preventScroll: true});
    content.error = undefined;
    content.status = 'ready';
    this.#widget.problems = [];
    this.#widget.textChanged(true);
  }

  /** A link in the text: a page's router or smooth scrolling must not handle it. */
  #followOwnLink(event: MouseEvent): void {
    const link = fragmentLinkOf(event);
    const text = link && this.#textOf(link);
    if (!text || !this.host.contains(link.element)) return;
    // Which link of our own text a reader follows is private; an author may want to record it in an own article.
    if (this.isWritten) event.stopPropagation();
    const {id, hash, staysOnPage} = link;
    const {location} = windowOf(this.host);
    // The browser follows it and fires `hashchange`, unless the address has this fragment already or holds a route.
    const isBrowsers =
      staysOnPage && hash !== location.hash && !isRoute(location.hash) && textWith(id) === text;
    if (isBrowsers && !event.defaultPrevented) return;
    event.preventDefault();
    handled.add(event);
    text.follow(id);
  }

  /** Follows a link that a script has prevented, as smooth scrolling does. */
  #followLink(event: MouseEvent): void {
    const link = fragmentLinkOf(event);
    const text = link && this.#textOf(link);
    const isOwn = link && this.host.contains(link.element);
    if (!text || !(isOwn || (text === this && !isInWidget(link.element)))) return;
    const {id, hash, staysOnPage} = link;
    const {location} = windowOf(this.host);
    if (!isOwn && (!staysOnPage || isRoute(location.hash))) event.preventDefault();
    const isSame = hash === location.hash;
    // After all other listeners of the click, when the address shows what the browser has followed.
    setTimeout(() => {
      if (!handled.has(event) && (isSame || event.defaultPrevented)) text.follow(id);
    });
  }

  /** The text that a link leads to: for a link in this text, this one, even if another language has the id too. */
  #textOf({element, id}: FragmentLink): PageConnection | undefined {
    if (!this.host.contains(element)) return textWith<PageConnection>(id);
    return targetOf(this.article, id) ? this : textWith<PageConnection>(id, element.getRootNode());
  }

  #uncover(id: string): void {
    const target = targetOf(this.article, id);
    if (!target) return;
    const placeOf = () => {
      const {left, top, width} = target.getBoundingClientRect();
      return target.isConnected ? {x: left + width / 2, top} : undefined;
    };
    const scroll = (distance: number) => {
      // The distance is in pixels of the window, the margin in those of a page that sets `zoom`.
      const zoom = (target as Partial<Element>).currentCSSZoom ?? 1;
      lead({target, shown: target, margin: `${distance / zoom}px`});
    };
    uncover(this.host, placeOf, scroll);
  }

  #followAddress(): void {
    const {hash} = windowOf(this.host).location;
    for (const id of idsIn(hash)) {
      const text = textWith(id);
      if (text === this) {
        followed = {hash, rank: rankOf(this), text: this};
        this.follow(id);
      }
      if (text) return;
    }
  }
}

/** The last fragment that a reader was brought to, and how visible that text was. */
let followed: {hash: string; rank: number; text?: PageText} = {hash: '', rank: 0};

/** Clicks that were followed already. */
const handled = new WeakSet<Event>();
