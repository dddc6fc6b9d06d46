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
  /** Called when the author has edited the text. */
  readonly edit: (event: Event) => void;
  /** Called on download. @returns the address of the current text */
  readonly keep: () => string;
}

/** The text, with its length and a download link. */
export function renderText({draft, checked, download, edit, keep}: TextPanel): TemplateResult {
  const open = currentText();
  const name = fileName(draft);
  // The text may have changed since the link was rendered.
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
