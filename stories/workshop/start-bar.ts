import {html, nothing, type TemplateResult} from 'lit';
import {starts} from './templates.js';

/** The handlers of the ways to open a text. */
export interface StartActions {
  readonly openFiles: (files: readonly File[]) => void;
  readonly openText: (key: string) => void;
  readonly openAddress: (address: string) => void;
}

/**
 * The ways to open a text: a file, a template or a text of the library, an address.
 *
 * @param isBusy - an address is being loaded
 */
export function renderStartBar(
  {openFiles, openText, openAddress}: StartActions,
  isBusy: boolean,
): TemplateResult {
  const onFile = ({target}: Event) => {
    const input = target as HTMLInputElement;
    openFiles([...(input.files ?? [])]);
    // Allows selecting the same file again.
    input.value = '';
  };
  const valueIn = (event: Event, name: string) => {
    event.preventDefault();
    const value = new FormData(event.target as HTMLFormElement).get(name);
    return typeof value === 'string' ? value : '';
  };
  return html`<div class="start">
    <div class="way">
      <label class="button line file">
        Open a file
        <input
          type="file"
          multiple
          accept=".md,.markdown,.txt,text/markdown,text/plain,image/*"
          @change=${onFile}
        />
      </label>
      <span class="soft">or drop one anywhere on this page</span>
    </div>
    <form class="way" @submit=${(event: Event) => openText(valueIn(event, 'start'))}>
      <label for="start">Start from</label>
      <select id="start" name="start">
        ${starts().map(
          (group) =>
            html`<optgroup label=${group.title}>
              ${group.starts.map(({key, title}) => html`<option value=${key}>${title}</option>`)}
            </optgroup>`,
        )}
      </select>
      <button class="button line" type="submit">Open</button>
    </form>
    <form class="way" @submit=${(event: Event) => openAddress(valueIn(event, 'address'))}>
      <label for="address">Address</label>
      <input id="address" name="address" type="url" required placeholder="https://…/questions.md" />
      <button class="button line" type="submit" aria-busy=${isBusy ? 'true' : nothing}>Fetch</button>
    </form>
  </div>`;
}
