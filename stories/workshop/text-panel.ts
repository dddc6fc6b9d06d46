import {html, type TemplateResult} from 'lit';
import {lengthInWords} from './checks-panel.js';
import {currentText, isUnsaved} from './open-text.js';
import {fileName, type Draft} from './draft.js';
import {countInWords} from './message-list.js';
import type {Checked} from './messages.js';

export interface TextPanel {
  readonly draft: Draft;
  readonly checked: Checked | undefined;
  /** Address of the text as a file. */
  readonly download: string;
  /** The author has written something. */
  readonly edit: (event: Event) => void;
  /** The author downloads the text. @returns the address of the text as it is now */
  readonly keep: () => string;
}

/** The text, with its length and a way to keep it. */
export function renderText({draft, checked, download, edit, keep}: TextPanel): TemplateResult {
  const open = currentText();
  const name = fileName(draft);
  // The last words may be newer than the link.
  const onDownload = ({currentTarget}: Event) => ((currentTarget as HTMLAnchorElement).href = keep());
  return html`<section class="write" aria-labelledby="text">
    <div class="over">
      <h2 id="text">Text</h2>
      <a class="button fill" href=${download} download=${name} @click=${onDownload}>Download ${name}</a>
    </div>
    <p class="soft counts">
      ${checked ? `${lengthInWords(checked)} ${countInWords(checked.messages)}.` : ''}
      ${isUnsaved(open) ? 'Not downloaded yet.' : ''}
    </p>
    <text-editor
      .value=${open.text}
      .language=${draft.language}
      .messages=${checked?.messages ?? []}
      @text-edit=${edit}
    ></text-editor>
  </section>`;
}
