import {html, nothing, render, type TemplateResult} from 'lit';
import {fieldsOf, fragmentOf} from './address.js';
import {colourRemarks} from './contrast.js';
import type {FieldContext} from './fields.js';
import {fileText, integrities} from './files.js';
import {formTemplate} from './form.js';
import type {Library} from './library.js';
import {languages, sourceLanguage, type Language} from '../localization/languages.js';
import {pageDocument} from '../platform/page-document.js';
import {Preview, PREVIEW_PAGE} from './preview.js';
import {isCarried, readFields, type Fields, type ReadFields} from './settings.js';
import {articleFile, snippetOf, type Found, type Piece} from './snippet.js';
import type {BuilderWords} from './words/words.js';
import type {wordTables} from './words/tables.js';

/** Sizes of the previews in CSS pixels. */
const SIZES = {small: [320, 640], phone: [375, 667], wide: [1040, 720]} as const;

type SizeName = keyof typeof SIZES;

const sizeNames = Object.keys(SIZES) as SizeName[];

/** A page narrower than this shows the preview of a phone first. */
const WIDE_PAGE = 900;

/** The page: its state, and what is drawn of it. */
export class Builder {
  readonly #root: HTMLElement;
  readonly #library: Library;
  readonly #tables: typeof wordTables;
  #language: Language = sourceLanguage;
  readonly #previews = new Map<HTMLIFrameElement, Preview>();
  #fields: Fields;
  #found: Found = {};
  #size: SizeName = innerWidth < WIDE_PAGE ? 'phone' : 'wide';
  #phoneSize: SizeName = 'phone';
  #status = '';
  #isFromLink = false;

  constructor(root: HTMLElement, library: Library, tables: typeof wordTables) {
    this.#root = root;
    this.#library = library;
    this.#tables = tables;
    this.#fields = fieldsOf('');
  }

  get #words(): BuilderWords {
    return (this.#tables[this.#language] ?? this.#tables[sourceLanguage])!;
  }

  start(): void {
    this.#takeAddress();
    addEventListener('hashchange', () => this.#takeAddress());
    void integrities().then((found) => this.#find({integrities: found}));
  }

  #takeAddress(): void {
    this.#fields = fieldsOf(location.hash);
    this.#isFromLink = fragmentOf(this.#fields) !== '';
    this.#status = '';
    this.#changed();
  }

  #speak(language: Language): void {
    const {documentElement} = pageDocument;
    this.#language = language;
    this.#status = '';
    documentElement.lang = language;
    pageDocument.querySelector('title')!.textContent = this.#words.title;
    this.#draw();
  }

  #changed(): void {
    // What was measured belongs to other choices.
    this.#found = {integrities: this.#found.integrities};
    this.#draw();
    const {settings} = this.#read();
    for (const preview of this.#previews.values()) preview.show(settings);
    if (settings.way !== 'article') return;
    const file = articleFile(settings);
    void fileText(file).then((article = '') => {
      if (articleFile(this.#read().settings) === file) this.#find({article});
    });
  }

  #find(found: Found): void {
    this.#found = {...this.#found, ...found};
    this.#draw();
  }

  #read(): ReadFields {
    // The folder of the version, or what contains it.
    return readFields(this.#fields, this.#library, new URL('.', location.href).href);
  }

  #draw(): void {
    render(this.#template(), this.#root);
  }

  #template(): TemplateResult {
    const words = this.#words;
    const {settings, wrong} = this.#read();
    const context: FieldContext = {
      words,
      isCarried: (name) => isCarried(name, settings),
      wrong: (name) => {
        const field = wrong.find((each) => each === name);
        return field && words.wrong[field];
      },
      change: (name, value) => {
        this.#fields = {...this.#fields, [name]: value};
        this.#status = '';
        this.#changed();
      },
    };
    return html`<header>
        <p class="languages">
          ${languages
            .filter((each) => each !== this.#language)
            .map(
              (each) =>
                html`<button type="button" class="quiet" lang=${each} @click=${() => this.#speak(each)}>
                  ${this.#library.languages.find(({code}) => code === each)!.name}
                </button>`,
            )}
        </p>
        <h1>${words.title}</h1>
        <p>${words.lead}</p>
        ${this.#isFromLink ? html`<p class="remark">${words.fromLink}</p>` : nothing}
      </header>
      <main>
        ${formTemplate(context, this.#library, this.#fields, settings)}
        <div class="result">${this.#previewTemplate()} ${this.#codeTemplate()}</div>
      </main>
      <p class="status" role="status">${this.#status}</p>`;
  }

  #previewTemplate(): TemplateResult {
    const words = this.#words;
    const {accent, surface} = this.#read().settings;
    return html`<section aria-labelledby="preview">
      <h2 id="preview">${words.sections.preview}</h2>
      <fieldset class="sizes">
        <legend>${words.width}</legend>
        ${sizeNames.map(
          (name) =>
            html`<label
              ><input
                type="radio"
                name="size"
                value=${name}
                .checked=${name === this.#size}
                @change=${() => this.#resize(name)}
              />${words.widths[name]}</label
            >`,
        )}
      </fieldset>
      <div class="stage">${this.#frame(this.#phoneSize)}${this.#frame('wide')}</div>
      ${colourRemarks(accent, surface).map(
        ({about, contrast}) =>
          // Rounded down: 6.96 must not become the 7 that it misses.
          html`<p class="remark" data-about=${about}>
            ${words.remarks[about]((Math.floor(contrast * 10) / 10).toFixed(1))}
          </p>`,
      )}
    </section>`;
  }

  #frame(size: SizeName): TemplateResult {
    const [width, height] = SIZES[size];
    const isPhone = size !== 'wide';
    const tell = (value: number) => this.#find(isPhone ? {phoneHeight: value} : {wideHeight: value});
    return html`<div class="screen" data-size=${size} ?data-hidden=${isPhone !== (this.#size !== 'wide')}>
      <iframe
        title=${this.#words.previewTitle(this.#words.widths[size])}
        width=${width}
        height=${height}
        srcdoc=${PREVIEW_PAGE}
        @load=${(event: Event) => this.#connect(event.target as HTMLIFrameElement, tell)}
      ></iframe>
    </div>`;
  }

  #connect(frame: HTMLIFrameElement, tellHeight: (height: number) => void): void {
    const preview = new Preview(frame, tellHeight);
    this.#previews.set(frame, preview);
    preview.show(this.#read().settings);
  }

  #resize(size: SizeName): void {
    this.#size = size;
    if (size !== 'wide') this.#phoneSize = size;
    this.#draw();
  }

  #codeTemplate(): TemplateResult {
    const words = this.#words;
    const {settings} = this.#read();
    const {phoneHeight, wideHeight, article, integrities: known} = this.#found;
    const pieces = snippetOf(settings, this.#library, this.#found);
    const isReserved =
      phoneHeight && wideHeight && pieces.some(({code}) => code.includes(`--family-room: ${wideHeight}px`));
    return html`<section aria-labelledby="code">
      <h2 id="code">${words.sections.code}</h2>
      <p>${words.steps[settings.place]}</p>
      ${pieces.map((piece) => this.#pieceTemplate(piece))}
      ${isReserved ? html`<p class="hint">${words.room(phoneHeight, wideHeight)}</p>` : nothing}
      ${isInsecure(settings.base) ? html`<p class="remark">${words.insecure}</p>` : nothing}
      ${settings.way === 'bundle' && known && !pieces[0]!.code.includes(' integrity=') ? html`<p class="remark">${words.noIntegrity}</p>` : nothing}
      ${settings.way === 'article' && article === '' ? html`<p class="remark">${words.noArticle}</p>` : nothing}
      <p class="hint">${words.checked}</p>
      <button type="button" class="quiet" @click=${() => this.#copyLink()}>${words.copyLink}</button>
    </section>`;
  }

  #pieceTemplate({name, code}: Piece): TemplateResult {
    const words = this.#words;
    const label = words.pieces[name];
    return html`<div class="piece" data-piece=${name}>
      <h3>${label}</h3>
      <button
        type="button"
        aria-label=${words.copyOf(label)}
        @click=${(event: Event) => this.#copyCode(event, code)}
      >
        ${words.copy}
      </button>
      <pre tabindex="0" role="region" aria-label=${label} translate="no"><code>${code}</code></pre>
    </div>`;
  }

  async #copyCode({currentTarget}: Event, code: string): Promise<void> {
    const {copied, notCopied} = this.#words;
    const shown = (currentTarget as HTMLElement).parentElement!.querySelector('code')!;
    if (await wrote(code)) return this.#tell(copied);
    getSelection()?.selectAllChildren(shown);
    this.#tell(notCopied);
  }

  async #copyLink(): Promise<void> {
    const link = `${location.href.split('#', 1)[0]}#${fragmentOf(this.#fields)}`;
    this.#tell((await wrote(link)) ? this.#words.linkCopied : link);
  }

  /** Announced by screen readers, also for a second time. */
  #tell(status: string): void {
    this.#status = '';
    this.#draw();
    this.#status = status;
    requestAnimationFrame(() => this.#draw());
  }
}

/** Whether pages with https may not load scripts from there. A computer may load from itself. */
function isInsecure(base: string): boolean {
  return /^http:\/\/(?!localhost[:/]|127\.)/.test(base);
}

/** Whether the clipboard took it. It is not there on pages without https. */
async function wrote(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
