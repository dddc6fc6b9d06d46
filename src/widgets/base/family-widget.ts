import {LitElement, type PropertyDeclarations, type TemplateResult} from 'lit';
import {pageDocument} from '../../platform/page-document.js';
import {isPrerendered} from '../../rendering/article.js';
import {isBeingParsed} from '../../rendering/misplaced-tag.js';
import {connectPage} from '../page/connect-page.js';
import {bareNumber, bareValue, setLikeAttribute, topicName} from './attribute-value.js';
import {version} from './define.js';
import {FamilyContentLoadEvent} from './events.js';
import {watchHelpCards} from './help-cards.js';
import {renderShell} from './shell.js';
import {exposeState, internalsOf} from './states.js';
import {adoptWidgetStyles} from './styles/widget-styles.js';
import type {View} from './view.js';
import {WidgetContext} from './widget-context.js';
import type {WidgetOptions} from './widget-options.js';

/** Milliseconds: time for files that are already being loaded, and too short to be perceived as a wait. */
const MOMENT = 150;

/** Times that a widget waits for its children to be parsed; each takes a browser 4 ms or more. */
const MOST_WAITS = 250;

/** Outside the class, where the manifest's analyzer would prefer these types to those of the class comment. */
const sharedProperties: PropertyDeclarations = {
  topic: {converter: topicName},
  src: {converter: bareValue},
  headingLevel: {attribute: 'heading-level', converter: bareNumber},
  help: {converter: bareValue},
  // The platform's own property: only the attribute is observed.
  [Symbol('lang')]: {attribute: 'lang'},
};

/**
 * Base class of the elements with a text. An element adds its `options`, its own attributes, and methods that call its
 * view.
 *
 * The text comes from a built-in `topic`, from a Markdown file (`src`), or from an article inside the tag. It stands
 * in the page's own document, where translation, find-in-page, print and screen readers reach it; children of an
 * element with `topic` or `src` are its fallback, shown while the text loads and if loading fails.
 *
 * @attr {string} src - Address of a Markdown file, relative to the page or the provider's `content-base`. http(s) only, at most 256 kB.
 * @attr {string} lang - BCP 47 tag. Default: the nearest `lang` around the element, else English.
 * @attr {2|3|4|5} heading-level - Level of the title; all other headings are below it. Default: the provider's, else 2.
 * @attr {boolean} json-ld - Publishes the text as structured data for search engines; also on an element around it. Read when the text is shown.
 * @attr {'top'|'foot'} help - Position of the help line, which is always shown. Default: `top`.
 *
 * @slot - An article (headings among the children), or the fallback.
 *
 * @fires {FamilyContentLoadEvent} family-content-load - The text is shown.
 * @fires {FamilyContentErrorEvent} family-content-error - The text could not be loaded, after all retries.
 * @fires {FamilyNavigateEvent} family-navigate - The reader was brought to a section. Does not bubble.
 *
 * @csspart base - The whole widget.
 * @csspart sheet - The sheet of paper.
 * @csspart help - The help line.
 * @csspart languages - The buttons for the other languages of the text.
 * @csspart provider - The contact that a `<family-settings>` around it names.
 * @csspart loading - Placeholder while the text is loading.
 * @csspart error - Shown instead of a text that could not be loaded.
 * @csspart empty - Shown instead of a text without content.
 * @csspart foot - Review state, date, sources, print.
 *
 * @cssprop [--family-accent=#1f6663] - Any colour; only its hue is used, lightness is set for contrast.
 * @cssprop [--family-font] - Font family. Default: the page's.
 * @cssprop [--family-radius=0.75em] - Corners of the sheet.
 * @cssprop [--family-surface] - Background of the sheet: any opaque colour. Text and controls adapt to it.
 * @cssprop [--family-urgent] - Hue of the emergency number.
 *
 * @cssstate loading - The text is loading.
 * @cssstate ready - The text is shown.
 * @cssstate empty - The text is loaded and has no content.
 * @cssstate error - The text could not be loaded.
 * @cssstate offline - The text could not be loaded, and the device is offline.
 */
export abstract class FamilyWidget<V extends View = View> extends LitElement {
  /** Version of the package. */
  static readonly version: string = version;

  static override readonly properties = sharedProperties;

  declare protected static readonly options: WidgetOptions;

  /** A built-in topic. */
  declare topic: string | undefined;
  /** Address of a Markdown file, relative to the page or the provider's `content-base`. */
  declare src: string | undefined;
  /** Level of the title's heading, 2 to 5. */
  declare headingLevel: 2 | 3 | 4 | 5 | undefined;
  /** Position of the help line. Any other value means the default. */
  declare help: 'top' | 'foot' | undefined;

  readonly #widget = new WidgetContext<V>(
    this,
    (this.constructor as typeof FamilyWidget).options as WidgetOptions<V>,
  );
  readonly #internals = internalsOf(this);

  /** What is drawn around the text; undefined until its file is loaded. */
  protected get view(): V | undefined {
    return this.#widget.view;
  }

  /** @ignore */
  override requestUpdate(...request: Parameters<LitElement['requestUpdate']>): void {
    if (!setLikeAttribute(this, request[0])) super.requestUpdate(...request);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Behind a prerendered view, whose slots are in force until it is removed. Its style sheets are complete, and come
    // before adopted ones: those of the shell alone would override those of its view.
    this.renderOptions.renderBefore = null;
    if (!isPrerendered(this)) adoptWidgetStyles(this.#widget);
    this.#widget.connected = new AbortController();
    const {options, connection, connected} = this.#widget;
    watchHelpCards(this, options.isHelpCard, connected.signal);
    connection?.connect(connected.signal);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#widget.connected?.abort();
  }

  /**
   * With this method, browsers that have `moveBefore()` do not treat a move as a removal.
   *
   * @ignore
   */
  connectedMoveCallback(): void {
    this.#widget.provided.hostMoved();
    adoptWidgetStyles(this.#widget);
    this.requestUpdate();
  }

  /**
   * Opens a section and scrolls to it. If the page hides this widget and shows another one with the same id, the
   * reader is brought to that one.
   *
   * @param id - id of a heading, or of another element of the text
   * @returns false if there is no element with that id, or no text yet
   */
  show(id: string): boolean {
    return this.#widget.connection?.show(id) ?? this.#widget.show(id);
  }

  /**
   * The first drawing waits for a text that comes within a moment, so that no loading state is drawn for it. Until then
   * the widget's children are shown as they were. Numbers to call are in its first frame: its own, unless those are among
   * the children.
   */
  protected override async scheduleUpdate(): Promise<unknown> {
    if (this.hasUpdated) return super.scheduleUpdate();
    const {content} = this.#widget;
    exposeState(this.#internals, 'loading');
    // A page that was saved with its shadow roots has an earlier drawing here.
    if (!isPrerendered(this)) this.renderRoot.replaceChildren();
    const slot = this.renderRoot.appendChild(pageDocument.createElement('slot'));
    // A classic script runs before its page is parsed: the children decide which text is requested. A page that a
    // script writes may stay open for ever.
    for (let times = 0; times < MOST_WAITS && isBeingParsed(this); times += 1)
      await new Promise((resolve) => setTimeout(resolve));
    content.hostUpdate();
    const moment = new Promise((resolve) => {
      if (this.querySelector('a[href^="tel:"]')) setTimeout(resolve, MOMENT);
      else requestAnimationFrame(resolve);
    });
    await Promise.race([content.loadEnd, moment]);
    // Lit renders in this call. If it throws, as in XHTML, the children stay visible.
    void super.scheduleUpdate();
    // A page may have replaced `remove()` by one that needs a parent element; a shadow root is none.
    return slot.parentNode?.removeChild(slot);
  }

  protected override render(): TemplateResult {
    try {
      return renderShell(this.#widget);
    } catch (error) {
      // The page may have replaced something that a view uses: its numbers and the fallback are shown.
      this.#widget.content.fail(error);
      return renderShell(this.#widget, false);
    }
  }

  protected override updated(): void {
    const {state, problems, content, view} = this.#widget;
    if (view?.isPartial) return;
    exposeState(this.#internals, state);
    if (!problems) return;
    this.#widget.problems = undefined;
    this.dispatchEvent(new FamilyContentLoadEvent(content.document?.meta.id, content.language));
    connectPage(this.#widget, problems);
  }
}
