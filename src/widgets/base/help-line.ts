import {shortHelpLines} from '../../../content/help-lines.yaml';
import {css, html, nothing, type TemplateResult} from 'lit';
import type {HelpLine} from '../../document/help-lines.js';
import {primaryLanguage} from '../../localization/language-tag.js';
import {sourceLanguage} from '../../localization/languages.js';
import {icon} from '../../rendering/icon.js';
import {helpIcon} from '../../rendering/icons.js';
import type {ShellContext} from './shell-context.js';

/** The help lines of a region; empty for a region without any. */
export function helpLinesOf(region: string): readonly HelpLine[] {
  return shortHelpLines.filter((line) => line.region === region);
}

function labelOf(line: HelpLine, language: string): string {
  return line.label[primaryLanguage(language)] ?? line.label[sourceLanguage] ?? '';
}

/** The link to the help card. */
export interface HelpCardLink {
  /** `#` and the id of its first heading. */
  readonly address: string;
  readonly show: (event: Event) => void;
}

/**
 * 911, 988 and the treatment helpline: one line in every widget, shown before the content and when it fails to load.
 *
 * @param card - set if a help card on the page shows the numbers
 */
export function renderHelpLine(
  {words, language, helpLines: lines, settings}: ShellContext,
  card?: HelpCardLink | false,
): TemplateResult {
  const provider = settings?.provider;
  return html`<div class="help ${card ? 'short' : ''}" part="help" role="group" aria-label=${words.helpLabel}>
    <p>
      ${icon(helpIcon)}<b>${words.helpNow}</b>
      ${card ? html`<a class="to-card" href=${card.address} @click=${card.show}>${words.toHelpCard}</a>` : nothing}
    </p>
    ${lines.length > 0 ? nothing : html`<p class="abroad">${words.noNumbers}</p>`}
    <ul>
      ${lines.map((line, index) => renderNumber(line.call, labelOf(line, language), line.number, index === 0))}
      ${
        lines.length === 0 && provider?.phone
          ? renderNumber(provider.call, provider.name, provider.phone)
          : nothing
      }
    </ul>
  </div>`;
}

/** @param call - the number to dial; without it the number is plain text */
function renderNumber(
  call: string | undefined,
  label: string,
  number: string,
  isUrgent = false,
): TemplateResult {
  const words = html`<span>${label}</span> <b translate="no">${number}</b>`;
  return html`<li>
    ${call ? html`<a class=${isUrgent ? 'urgent' : ''} href="tel:${call}">${words}</a>` : words}
  </li>`;
}

export const helpLineStyles = css`
  .help {
    margin-block-start: 1.25em;
    border-block-start: 1px solid var(--_family-hair);
    padding-block-start: 0.75em;
    font-size: 0.9375em;
  }
  .help p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
  }
  .help svg {
    color: var(--_family-urgent-ink);
  }
  .help ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .help li a {
    display: flex;
    flex-direction: column-reverse;
    justify-content: center;
    min-block-size: 56px;
    min-inline-size: 44px;
    line-height: 1.35;
    text-decoration: none;
    color: var(--_family-ink-soft);
  }
  .help li a b {
    color: var(--_family-accent-ink);
    white-space: var(--_number, nowrap);
    font-variant-numeric: tabular-nums;
    font-size: min(1.0667em, 9.4cqi);
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .to-card {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
    font-weight: 700;
  }
  @media screen {
    .short :is(ul, .abroad) {
      display: none !important;
    }
  }
  @media print {
    .to-card {
      display: none;
    }
  }
  .help li a:hover b {
    text-decoration-thickness: 2px;
  }
  .help .urgent b {
    color: var(--_family-urgent-ink);
  }
  @container family (min-width: 50em) {
    .help {
      display: flex;
      align-items: center;
      gap: 0 2em;
    }
    .help ul {
      flex: 1;
      gap: 0 1.5em;
    }
    .help li a {
      flex-direction: row;
      align-items: center;
      gap: 0.4em;
      min-block-size: 44px;
    }
  }
`;
