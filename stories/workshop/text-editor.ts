import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Severity} from '../../src/checks/rule.js';
import {sourceLanguage} from '../../src/localization/languages.js';
import type {Message} from './messages.js';

/** Dispatched when the author has changed the text. */
export class TextEditEvent extends Event {
  constructor() {
    super('text-edit');
  }
}

const MARK = html`<span class="mark"></span>`;

/**
 * A plain text field with line numbers, and a marker beside each line with a message. A copy of the text behind the
 * field, line by line, determines its height and wraps like it, so each number and marker is beside its line without
 * measuring.
 */
export class TextEditor extends LitElement {
  static override readonly styles = css`
    :host {
      display: block;
      overflow: auto;
      overscroll-behavior: contain;
      border: 2px solid var(--_family-edge);
      border-radius: 0.5em;
      background: var(--_surface);
      color: var(--_family-ink);
    }
    :host(:focus-within) {
      outline: 3px solid var(--_family-accent-ink);
      outline-offset: 2px;
    }
    .page {
      position: relative;
      min-block-size: 100%;
      display: flow-root;
      --_gutter: 4.5em;
      font:
        0.9375em/1.6 ui-monospace,
        'SF Mono',
        Menlo,
        Consolas,
        'DejaVu Sans Mono',
        monospace;
      tab-size: 2;
    }
    .lines {
      counter-reset: line;
      padding-block: 0.5em 2em;
    }
    .line {
      counter-increment: line;
      position: relative;
      scroll-margin: 4lh;
    }
    .words,
    textarea {
      padding-inline: var(--_gutter) 0.75em;
      white-space: pre-wrap;
      overflow-wrap: break-word;
      word-break: normal;
      text-align: start;
    }
    .words {
      display: block;
      min-block-size: 1lh;
      visibility: hidden;
    }
    .line::before {
      content: counter(line);
      position: absolute;
      inset-inline-start: 0;
      inline-size: 3.25em;
      text-align: end;
      color: var(--_family-ink-soft);
      font-variant-numeric: tabular-nums;
    }
    .mark {
      position: absolute;
      inset-inline-start: calc(var(--_gutter) - 1em);
      inset-block: 0;
      inline-size: 0.4em;
    }
    .warning .mark {
      border-inline-start: 0.3em dotted var(--_family-edge);
    }
    .error .mark {
      border-inline-start: 0.3em solid var(--_family-urgent-ink);
    }
    .error::before,
    .warning::before {
      font-weight: 700;
      color: var(--_family-ink);
    }
    .chosen {
      background: var(--_warm);
      box-shadow: inset 0 0 0 1px var(--_warm-2);
    }
    textarea {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      box-sizing: border-box;
      margin: 0;
      padding-block: 0.5em 2em;
      border: 0;
      outline: 0;
      background: none;
      color: inherit;
      font: inherit;
      letter-spacing: inherit;
      tab-size: inherit;
      resize: none;
      overflow: hidden;
      /* What comes after the caret's line stays in sight. */
      scroll-padding-block: 3lh;
    }
    @container family (inline-size < 30em) {
      .page {
        --_gutter: 3.5em;
        /* Below 16 px a phone enlarges the whole page when the field is touched. */
        font-size: 1em;
      }
      .line::before {
        inline-size: 2.25em;
      }
    }
    @media (forced-colors: active) {
      .chosen {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
  `;

  static override readonly properties = {
    value: {attribute: false},
    messages: {attribute: false},
    language: {attribute: false},
    chosen: {state: true},
  };

  /** The text, with line feeds. */
  declare value: string;
  /** Messages about its lines. */
  declare messages: readonly Message[];
  /** BCP 47 tag, for spell checking. */
  declare language: string;
  /** Number of the line of the selected message. */
  declare chosen: number | undefined;

  constructor() {
    super();
    this.value = '';
    this.messages = [];
    this.language = sourceLanguage;
  }

  get #field(): HTMLTextAreaElement {
    return this.renderRoot.querySelector('textarea')!;
  }

  /** Selects a range, and highlights its line until the text changes. */
  async select({start, end}: Pick<Message, 'start' | 'end'>): Promise<void> {
    const lines = this.value.split('\n');
    const line = Math.min(start?.line ?? 1, lines.length);
    const offsetOf = (at: number, column: number) =>
      lines.slice(0, at - 1).reduce((sum, {length}) => sum + length + 1, 0) +
      Math.min(column - 1, lines[at - 1]?.length ?? 0);
    this.chosen = line;
    await this.updateComplete;
    const from = offsetOf(line, end ? start!.column : 1);
    const to = end ? offsetOf(end.line, end.column) : offsetOf(line, Infinity);
    this.#field.focus({preventScroll: true});
    this.#field.setSelectionRange(from, to);
    this.#scrollTo(line, end ? start!.column : 1);
  }

  /** Measured in the copy of the text, also for a line that is higher than the field. */
  #scrollTo(line: number, column: number): void {
    const copy = this.renderRoot.querySelectorAll('.words')[line - 1];
    const words = [...(copy?.childNodes ?? [])].find((node) => node instanceof Text);
    const range = document.createRange();
    if (words) range.setStart(words, Math.min(column - 1, words.length));
    const {top} = words ? range.getBoundingClientRect() : copy!.getBoundingClientRect();
    this.scrollTop += top - this.getBoundingClientRect().top - this.clientHeight / 3;
  }

  override focus(): void {
    this.#field.focus();
  }

  protected override render(): TemplateResult {
    const worst = worstByLine(this.messages);
    return html`<div class="page">
      <div class="lines" aria-hidden="true">
        ${this.value.split('\n').map((line, index) => {
          const mark = worst.get(index + 1);
          const kind = [mark, this.chosen === index + 1 && 'chosen'].filter(Boolean).join(' ');
          return html`<div class="line ${kind}">
            ${mark ? MARK : nothing}<span class="words">${line}</span>
          </div>`;
        })}
      </div>
      <textarea
        aria-label="Text of the file, in Markdown"
        lang=${this.language}
        spellcheck="true"
        autocapitalize="off"
        autocomplete="off"
        .value=${live(this.value)}
        @input=${this.#onInput}
      ></textarea>
    </div>`;
  }

  #onInput(event: Event): void {
    this.value = (event.target as HTMLTextAreaElement).value;
    this.chosen = undefined;
    this.dispatchEvent(new TextEditEvent());
  }
}

function worstByLine(messages: readonly Message[]): Map<number, Severity> {
  const worst = new Map<number, Severity>();
  for (const {severity, start} of messages)
    if (start && worst.get(start.line) !== 'error') worst.set(start.line, severity);
  return worst;
}

declare global {
  interface HTMLElementTagNameMap {
    'text-editor': TextEditor;
  }
}
