import {html, type TemplateResult} from 'lit';

/**
 * An icon (`icons.ts`) accompanies text, hence is hidden from assistive technology. Its attributes limit its size where
 * our style sheets are missing, as in a page that a reader saved.
 */
export function icon(path: string, kind = ''): TemplateResult {
  return html`<svg class=${kind} width="1em" height="1em" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path} />
  </svg>`;
}
