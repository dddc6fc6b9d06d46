import {html, type TemplateResult} from 'lit';

/** An icon (`icons.ts`) accompanies text, hence is hidden from assistive technology. */
export function icon(path: string, kind = ''): TemplateResult {
  return html`<svg class=${kind} viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}
