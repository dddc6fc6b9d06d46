import {html, nothing, type TemplateResult} from 'lit';
import {countInWords, renderMessages} from './message-list.js';
import type {Checked, Message} from './messages.js';
import {renderReadingLevels, scoresOf} from './reading-levels.js';

/** Words a minute of a careful reader; adults read 238 a minute silently (Brysbaert 2019), and this text is not light. */
const WORDS_A_MINUTE = 200;

/** `1085 words, about 5 minutes to read.` */
export function lengthInWords({file}: Checked): string {
  const {words} = scoresOf(file).file;
  const minutes = Math.max(Math.round(words / WORDS_A_MINUTE), 1);
  return `${words} words, about ${minutes} minute${minutes === 1 ? '' : 's'} to read.`;
}

export interface ChecksActions {
  /** Selects a range in the editor. */
  readonly select: (place: Pick<Message, 'start' | 'end'>) => void;
  /** Records that a translation matches its original. */
  readonly accept: () => void;
}

/** The result of the checks of a text. */
export function renderChecks(checked: Checked | undefined, actions: ChecksActions): TemplateResult {
  return html`<section class="checks" aria-labelledby="checks">
    <h2 id="checks">Checks</h2>
    ${checked ? renderChecked(checked, actions) : html`<p role="status">Reading the library …</p>`}
  </section>`;
}

function renderChecked(
  {messages, file, unaccepted}: Checked,
  {select, accept}: ChecksActions,
): TemplateResult {
  // The list's headings show the same visually.
  return html`<p role="status" class=${messages.length > 0 ? 'unseen' : ''}>${countInWords(messages)}</p>
    ${renderMessages(messages, select)}
    ${
      unaccepted === undefined
        ? nothing
        : html`<p class="accept">
            <button class="button line" type="button" @click=${accept}>
              Both texts say the same: accept the translation
            </button>
          </p>`
    }
    <h3>Reading level</h3>
    ${renderReadingLevels(file, (line) => select({start: {line, column: 1}, end: undefined}))}`;
}
