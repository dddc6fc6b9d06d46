import {html, LitElement, nothing, render, type PropertyValues, type TemplateResult} from 'lit';
import {acceptTranslation} from '../../src/checks/translation/translation-state.js';
import {baseStyles} from '../../src/widgets/base/styles/base.js';
import {sourceLanguage} from '../../src/localization/languages.js';
import {renderChecks} from './checks-panel.js';
import * as openTexts from './open-text.js';
import {readDraft, widgetOf, type Draft} from './draft.js';
import {FileDrop} from './file-drop.js';
import {LIBRARY_SAVED} from './library.js';
import {checkText, type Checked, type Message} from './messages.js';
import {openAddress, openDropped, openStart, type Opened} from './opening.js';
import {pageStyles} from './page-styles.js';
import {DRAFT_TOPIC, offerDraft} from './preview.js';
import {readingStyles} from './reading-levels.js';
import {renderStartBar} from './start-bar.js';
import {takeAgain} from './take-again.js';
import {firstStart} from './templates.js';
import {TextEditor} from './text-editor.js';
import {renderText} from './text-panel.js';
import {renderHostPage, renderShown, type View} from './shown.js';
import {workshopStyles} from './workshop-styles.js';

/** Milliseconds without a key press before the widget and the checks are updated. */
const PAUSE = 300;

/**
 * The editor for authors: the text, the widget as families will see it, and the messages of the checks.
 *
 * @attr file - path of a text of the library to begin with: `content/en/iop.md`
 */
export class AuthorsWorkshop extends LitElement {
  static override readonly styles = [baseStyles, pageStyles, readingStyles, workshopStyles];

  static override readonly properties = {
    file: {},
    view: {state: true},
    checked: {state: true},
    notice: {state: true},
    isAsking: {state: true},
  };

  /** Path of a text of the library to begin with. */
  declare file: string | undefined;
  declare view: View;
  /** The result of the last checks, which may be older than the text. */
  declare checked: Checked | undefined;
  /** A message about the last action. */
  declare notice: string;
  declare isAsking: boolean;

  #draft: Draft = readDraft('');
  #download = '';
  /** The widget must reload the text. */
  #isNew = false;
  #widget: LitElement | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #connected: AbortController | undefined;
  readonly #drop = new FileDrop(this, (files) => void this.#openFiles(files));

  constructor() {
    super();
    this.view = {widget: 'family-faq', language: sourceLanguage, theme: 'light', width: 'full'};
    this.notice = '';
    this.isAsking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connected = new AbortController();
    const {signal} = this.#connected;
    addEventListener(LIBRARY_SAVED, () => this.#follow(), {signal});
    const {text, start} = openTexts.currentText();
    const wanted = this.file ?? (text === '' ? firstStart() : undefined);
    // After a visit to another story the text is still open.
    if (wanted === undefined || wanted === start) this.#begin();
    else this.#take(openStart(wanted), wanted);
    this.notice = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    clearTimeout(this.#pause);
    URL.revokeObjectURL(this.#download);
  }

  #take({file, address, notice}: Opened, start?: string): void {
    this.notice = notice;
    if (!file) return;
    openTexts.openFile(file, {address, start});
    this.#begin();
  }

  /** Another text is open: selects its widget and language. */
  #begin(): void {
    const {language, kind} = readDraft(openTexts.currentText().text);
    this.view = {...this.view, language, widget: widgetOf(kind) ?? this.view.widget};
    this.#follow();
  }

  /** Updates the widget, the checks and the download. */
  #follow(): void {
    clearTimeout(this.#pause);
    const open = openTexts.currentText();
    const before = this.#draft;
    this.#draft = readDraft(open.text);
    const {kind, language} = this.#draft;
    if (kind !== before.kind) this.view = {...this.view, widget: widgetOf(kind) ?? this.view.widget};
    if (language !== before.language) this.view = {...this.view, language};
    this.#renewDownload();
    offerDraft(this.#draft, open);
    this.#isNew = true;
    void this.#check(this.#draft);
  }

  /** Checks the text; the first time all texts of the library must be parsed, which the widget does not wait for. */
  async #check(draft: Draft): Promise<void> {
    const checked = await checkText(draft);
    // The text may have changed in the meantime.
    if (draft === this.#draft && this.isConnected) this.checked = checked;
  }

  #renewDownload(): string {
    URL.revokeObjectURL(this.#download);
    const bytes = openTexts.bytesOf(openTexts.currentText());
    this.#download = URL.createObjectURL(new Blob([bytes], {type: 'text/markdown'}));
    return this.#download;
  }

  async #openFiles(files: readonly File[]): Promise<void> {
    const isPicture = ({type}: File) => type.startsWith('image/');
    for (const file of files.filter(isPicture)) openTexts.addPicture(file, URL.createObjectURL(file));
    const text = files.find((file) => !isPicture(file));
    if (text) this.#take(await openDropped(text));
    else this.#follow();
  }

  async #openAddress(address: string): Promise<void> {
    this.isAsking = true;
    this.notice = `Asking ${address} …`;
    const opened = await openAddress(address, this.#connected!.signal);
    this.isAsking = false;
    if (this.isConnected) this.#take(opened);
  }

  #onEdit(event: Event): void {
    openTexts.write((event.target as HTMLElementTagNameMap['text-editor']).value);
    this.requestUpdate();
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#follow(), PAUSE);
  }

  /** Writes the same into the front matter as `--accept-translation`. */
  #accept(): void {
    const {text, path} = this.#draft;
    try {
      openTexts.write(acceptTranslation(text, this.checked!.unaccepted!, path));
      this.notice = 'The translation is accepted. Download the file to keep that.';
      this.#follow();
    } catch (error) {
      this.notice = (error as Error).message;
    }
  }

  #select(message: Pick<Message, 'start' | 'end'>): void {
    const editor = this.renderRoot.querySelector('text-editor')!;
    editor.scrollIntoView({block: 'nearest'});
    void editor.select(message);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const {language} = this.view;
    // In the light DOM, as on a partner's page.
    render(renderHostPage(this.view, DRAFT_TOPIC), this);
    const before = this.#widget;
    const languageBefore = changed.get('view')?.language ?? language;
    this.#widget = this.querySelector<LitElement>('.host-page > *');
    if (this.#widget && this.#widget === before && (this.#isNew || languageBefore !== language))
      void takeAgain(this.#widget);
    this.#isNew = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="root">
      <div class="page">
        <header>
          <h1>Workshop</h1>
          <p class="soft">
            Write here, or open a text, and see at once what families will see. Nothing is sent or stored:
            your text stays on this page until you close it. Download it to keep it.
          </p>
        </header>
        ${renderStartBar(
          {
            openFiles: (files) => void this.#openFiles(files),
            openText: (key) => this.#take(openStart(key), key),
            openAddress: (address) => void this.#openAddress(address),
          },
          this.isAsking,
        )}
        <div class="notice">
          <p role="status">${this.notice}</p>
          ${this.#renderTakeBack()}
        </div>
        <div class="columns">
          <div class="work">
            ${this.#renderText()}
            ${renderChecks(this.checked, {select: (place) => this.#select(place), accept: () => this.#accept()})}
          </div>
          ${renderShown(this.view, this.#draft.language, (part) => (this.view = {...this.view, ...part}))}
        </div>
      </div>
      ${this.#drop.isOver ? html`<p class="drop">Drop the file to open it.</p>` : nothing}
    </div>`;
  }

  #renderTakeBack(): TemplateResult | typeof nothing {
    if (!openTexts.currentText().before) return nothing;
    const takeBack = () => {
      openTexts.takeBack();
      this.notice = 'Your text from before is back.';
      this.#begin();
    };
    return html`<button class="button line" type="button" @click=${takeBack}>
      Bring back the text from before
    </button>`;
  }

  #renderText(): TemplateResult {
    const keep = () => {
      openTexts.markKept();
      this.requestUpdate();
      return this.#renewDownload();
    };
    return renderText({
      draft: this.#draft,
      checked: this.checked,
      download: this.#download,
      edit: (event) => this.#onEdit(event),
      keep,
    });
  }
}

/** Registers the workshop and its editor. */
export function defineWorkshop(): void {
  if (!customElements.get('text-editor')) customElements.define('text-editor', TextEditor);
  if (!customElements.get('authors-workshop')) customElements.define('authors-workshop', AuthorsWorkshop);
}

declare global {
  interface HTMLElementTagNameMap {
    'authors-workshop': AuthorsWorkshop;
  }
}
