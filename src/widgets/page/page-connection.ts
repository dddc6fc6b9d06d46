import {describeProblem} from '../../document/source-text.js';
import type {Problem} from '../../document/types.js';
import type {Article} from '../../rendering/article.js';
import {ownChildren} from '../../rendering/misplaced-tag.js';
import type {Widget} from '../widget-controller.js';
import {MOST_LOSSES, watchArticle} from './article-watch.js';
import {linkedSection} from './deep-link.js';
import {keepKeys} from './keep-keys.js';
import {watchLanguage} from './language-watch.js';
import {PageLinks, targetOf} from './page-links.js';
import {openForPrint, printAlone} from './print.js';
import {mendTag} from './report-tag.js';
import {TranslationGuard} from './translation-guard.js';

/** What the page connection needs of the widget around it. */
export interface ConnectedWidget {
  /** The text is one of ours. */
  readonly isBuiltIn: boolean;
  /** Brings the reader to a section of the text; false where there is none of that id. */
  show(id: string): boolean;
  /** The page changed the text: it is written again, or given up where it keeps being changed. */
  textChanged(isLost: boolean, isGivenUp: boolean): void;
  /** Reports to the author of the page, in the console. */
  warn(message: string): void;
}

/**
 * Connects a widget's text with the page around it: links between texts, the fragment of the page's address,
 * printing, and scripts that take the text away. The first frame does without it, so it comes in a file of its own.
 */
export class PageConnection {
  readonly #host: Widget;
  readonly #widget: ConnectedWidget;
  readonly #links = new PageLinks();
  readonly #watch;
  #wasConnected = false;
  /** The fragment of the address that the reader was brought to. */
  #followed: string | undefined;

  constructor(host: Widget, widget: ConnectedWidget) {
    this.#host = host;
    this.#widget = widget;
    this.#watch = watchArticle(host, (losses) => widget.textChanged(losses > 0, losses > MOST_LOSSES));
    host.addController(new TranslationGuard(host));
  }

  /** The widget stands in the page, until the signal. */
  connect(signal: AbortSignal): void {
    this.#host.addEventListener('click', (event) => this.#stayOnPage(event), {signal});
    openForPrint(this.#host, signal);
    // The paper names the page's address, which may have changed.
    addEventListener('beforeprint', () => this.#host.requestUpdate(), {signal});
    addEventListener('family-content-load', () => this.#links.refresh(), {signal});
    addEventListener('hashchange', () => this.#followAddress(), {signal});
    signal.addEventListener('abort', () => this.#watch.disconnect());
    watchLanguage(this.#host, signal);
    keepKeys(this.#host, signal);
    this.#watch.connect(this.#wasConnected);
    this.#wasConnected = true;
  }

  /**
   * Another text stands in the page, or none any more.
   *
   * @param isWritten - we wrote it: an author's own article keeps its links as they are
   */
  articleChanged(article?: Article, isWritten?: boolean): void {
    if (article && isWritten) {
      this.#links.take(article.text);
      this.#links.refresh();
    }
    this.#watch.keep();
    if (!article) return;
    // A script of the page may have been faster than this file.
    const children = new Set<Element>(this.#host.children);
    const isComplete = article.elements.every((element) => children.has(element));
    if (!isComplete || (!isWritten && ownChildren(this.#host).length > article.elements.length))
      this.#widget.textChanged(true, false);
  }

  /** The text can be seen now. */
  contentShown(problems: readonly Problem[]): void {
    this.#links.refresh();
    for (const problem of problems) this.#widget.warn(describeProblem(problem));
    mendTag(this.#host, this.#widget);
    // Once: a reader who has gone on since then is not called back by another language.
    if (this.#followed !== location.hash) this.#followAddress();
  }

  print(element: Element): void {
    printAlone(element);
  }

  /** Under a page's `<base>`, a link to another answer would lead to another page. */
  #stayOnPage(event: Event): void {
    const link = (event.target as Element).closest?.('a');
    const hash = link?.getAttribute('href') ?? '';
    if (!hash.startsWith('#')) return;
    // The browser goes there, and tells; but not where the address says it already.
    if (hash !== location.hash && link!.href === location.href.split('#', 1)[0]! + hash) return;
    const id = hash.slice(1);
    const other = targetOf(link!, id)?.parentElement as Partial<Widget> | null | undefined;
    if (this.#widget.show(id) || other?.show?.(id)) event.preventDefault();
  }

  #followAddress(): void {
    const id = linkedSection(this.#host);
    if (id && this.#widget.show(id)) this.#followed = location.hash;
  }
}
