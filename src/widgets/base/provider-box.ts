import {css, html, nothing, type TemplateResult} from 'lit';
import type {Provider} from './settings.js';
import {allowedSite} from '../../document/url-policy.js';
import {pageDocument} from '../../platform/page-document.js';
import type {Words} from '../../localization/languages.js';

/** The provider's own contact, in a separate box under the provider's name, since it is not part of the text. */
export function renderProvider({name, phone, call, url}: Provider, words: Words['shell']): TemplateResult {
  const site = url && allowedSite(url, pageDocument.baseURI);
  return html`<div class="provider" part="provider" role="group" aria-label=${words.from(name)}>
    <p><b>${words.from(name)}</b></p>
    <p>
      ${call ? html`<a href="tel:${call}">${words.call(phone!)}</a>` : phone}
      ${site ? html`<a href=${site} rel="noopener">${words.website}</a>` : nothing}
    </p>
  </div>`;
}

export const providerStyles = css`
  .provider {
    margin-block-start: 1.75em;
    padding: 0.75em 1.125em;
    border: 1px solid var(--_family-hair);
    border-radius: calc(var(--_r) * 0.7);
  }
  .provider p + p {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1.5em;
  }
  .provider a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  @media print {
    [rel]::after {
      content: ': ' attr(href);
    }
  }
`;
