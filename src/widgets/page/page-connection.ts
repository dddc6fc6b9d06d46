import {describeProblem} from '../../document/source-text.js';
import type {Problem} from '../../document/types.js';
import {windowOf} from '../../platform/page-document.js';
import type {Article} from '../../rendering/article.js';
import {ownChildren} from '../../rendering/misplaced-tag.js';
import {isInWidget, targetOf} from '../base/bring-to.js';
import type {FamilyWidget} from '../base/family-widget.js';
import {MOST_LOSSES, watchArticle} from './article-watch.js';
import {closedBoxes, isVisible} from './closed-boxes.js';
import {fragmentLinkOf, idsIn, isRoute, type FragmentLink} from './deep-link.js';
import {keepKeys} from './keep-keys.js';
import {watchLanguage} from './language-watch.js';
import {PageLinks} from './page-links.js';
import {openForPrint, printAlone} from './print.js';
import {reportColours} from './report-colours.js';
import {mendTag} from './report-tag.js';
import {guardStyles} from './style-guard.js';
import {addText, rankOf, settleSoon, textWith, type PageText} from './texts.js';
import {TranslationGuard} from './translation-guard.js';

/** What the page connection needs of the widget around it. */
export interface ConnectedWidget {
  /** The text is one of ours. */
  readonly isBuiltIn: boolean;
  /** Brings the reader to an element of the text; false where there is none of that id. */
  show(id: string): boolean;
  /** The page changed the text: it is written again, or given up for a reason. */
  textChanged(isLost: boolean, reason?: string): void;
  /** Reports to the author of the page, in the console. */
  warn(message: string): void;
}

/**
 * Connects a widget's text with the page around it: links between texts, the fragment of the page's address,
 * printing, and scripts that take the text away. The first frame does without it, so it comes in a file of its own.
 */
export class PageConnection implements PageText {
  article: Article | undefined;
  isWritten = false;

  readonly host: FamilyWidget;
  readonly #widget: ConnectedWidget;
  readonly #links = new PageLinks();
  readonly #watch;
  #wasConnected = false;
  #signal: AbortSignal | undefined;

  constructor(host: FamilyWidget, widget: ConnectedWidget) {
    this.host = host;
    this.#widget = widget;
    this.#watch = watchArticle(host, (losses) =>
      widget.textChanged(losses > 0, losses > MOST_LOSSES ? 'A script keeps removing the text.' : undefined),
    );
    host.addController(new TranslationGuard(host));
  }

  /** The widget stands in the page, until the signal. */
  connect(signal: AbortSignal): void {
    this.#signal = signal;
    const view = windowOf(this.host);
    addText(this, signal);
    guardStyles(this.host, signal);
    this.host.addEventListener('click', (event) => this.#followOwnLink(event), {signal});
    view.addEventListener('click', (event) => this.#followLink(event), {signal, capture: true});
    openForPrint(this.host, signal);
    // The paper names the page's address, which may have changed.
    view.addEventListener('beforeprint', () => this.host.requestUpdate(), {signal});
    view.addEventListener('family-content-load', () => this.refreshLinks(), {signal});
    view.addEventListener('hashchange', () => this.#followAddress(), {signal});
    signal.addEventListener('abort', () => this.#watch.disconnect());
    watchLanguage(this.host, signal);
    keepKeys(this.host, signal);
    this.#watch.connect(this.#wasConnected);
    this.#wasConnected = true;
  }

  /**
   * Another text stands in the page, or none any more.
   *
   * @param isWritten - we wrote it: an author's own article keeps its links as they are
   */
  articleChanged(article?: Article, isWritten = false): void {
    this.article = article;
    this.isWritten = isWritten;
    this.#links.take(article && isWritten ? article.text : []);
    this.refreshLinks();
    this.#watch.keep(isWritten);
    settleSoon();
    if (!article) return;
    // A script of the page may have been faster than this file.
    const children = new Set<Element>(this.host.children);
    const isComplete = article.elements.every((element) => children.has(element));
    if (!isComplete || (!isWritten && ownChildren(this.host).length > article.elements.length))
      this.#widget.textChanged(true);
  }

  /** The text can be seen now. */
  contentShown(problems: readonly Problem[]): void {
    this.refreshLinks();
    for (const problem of problems) this.#widget.warn(describeProblem(problem));
    mendTag(this.host, this.#widget);
    reportColours(this.host, (message) => this.#widget.warn(message));
    // Once: a reader who has gone on since then is not called back by another language, or another widget.
    const {hash} = windowOf(this.host).location;
    const isNew = followed.hash !== hash || !followed.text?.host.isConnected;
    if (isNew || rankOf(this) < followed.rank) this.#followAddress();
  }

  refreshLinks(): void {
    this.#links.refresh();
  }

  changeIds(change: () => void): void {
    this.#watch.ignore(change);
  }

  /**
   * Brings the reader to an element of the text, or of another widget's with the same id if only that can be seen.
   *
   * @returns false where there is none of that id
   */
  show(id: string): boolean {
    if (!targetOf(this.article, id)) return false;
    (isVisible(this.host) ? this : (textWith<PageConnection>(id) ?? this)).follow(id);
    return true;
  }

  /** Opens what the page hides the widget in, and brings the reader to an element of its text. */
  follow(id: string): void {
    const bring = () => void this.#widget.show(id);
    const boxes = isVisible(this.host) ? [] : (closedBoxes(this.host) ?? []);
    for (const open of boxes) open();
    if (boxes.length === 0 || isVisible(this.host)) return bring();
    // Some tabs take a while to show their panel.
    const shown = new ResizeObserver(() => {
      if (!isVisible(this.host)) return;
      stop();
      bring();
    });
    const stop = () => shown.disconnect();
    shown.observe(this.host);
    setTimeout(stop, LATEST_PANEL);
    this.#signal?.addEventListener('abort', stop);
  }

  print(element: Element): void {
    printAlone(element);
  }

  /** A link in the text: a page's router, or its smooth scrolling, must not take the reader elsewhere. */
  #followOwnLink(event: MouseEvent): void {
    const link = fragmentLinkOf(event);
    const text = link && this.#textOf(link);
    if (!text || !this.host.contains(link.element)) return;
    // Which links of our own text a reader follows is private; the author of an article may want to know.
    if (this.isWritten) event.stopPropagation();
    const {id, hash, staysHere} = link;
    const {location} = windowOf(this.host);
    // The browser goes there, and fires an event; but not where the address says it already, or must go on saying something else.
    const isBrowsers =
      staysHere && hash !== location.hash && !isRoute(location.hash) && textWith(id) === text;
    if (isBrowsers && !event.defaultPrevented) return;
    event.preventDefault();
    handled.add(event);
    text.follow(id);
  }

  /** Scripts of the page may keep a link from the browser, as smooth scrolling does; it leads there all the same. */
  #followLink(event: MouseEvent): void {
    const link = fragmentLinkOf(event);
    const text = link && this.#textOf(link);
    const isOwn = link && this.host.contains(link.element);
    if (!text || !(isOwn || (text === this && !isInWidget(link.element)))) return;
    const {id, hash, staysHere} = link;
    const {location} = windowOf(this.host);
    if (!isOwn && (!staysHere || isRoute(location.hash))) event.preventDefault();
    const isSame = hash === location.hash;
    // After all other listeners of the click. The address shows what the browser has followed.
    setTimeout(() => {
      if (!handled.has(event) && (isSame || event.defaultPrevented)) text.follow(id);
    });
  }

  /** The text that a link leads into: for a link in this text, this one, though another language may have the id too. */
  #textOf({element, id}: FragmentLink): PageConnection | undefined {
    if (!this.host.contains(element)) return textWith<PageConnection>(id);
    return targetOf(this.article, id) ? this : textWith<PageConnection>(id, element.getRootNode());
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

/** Milliseconds for which a panel that was asked for may stay closed; then the reader has gone on. */
const LATEST_PANEL = 3000;

/** The fragment of the address that a reader was brought to, and how well that text could be seen. */
let followed: {hash: string; rank: number; text?: PageText} = {hash: '', rank: 0};

/** Clicks that have brought the reader there already. */
const handled = new WeakSet<Event>();
