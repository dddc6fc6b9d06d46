import {shortHelpLines} from '../../content/help-lines.yaml';
import {css, html, type TemplateResult} from 'lit';
import type {HelpLine} from '../document/help-lines.js';
import {primaryLanguage} from '../document/language-tag.js';
import type {Words} from '../localization/words.js';
import {icon} from '../rendering/icon.js';
import {helpIcon} from '../rendering/icons.js';

/** The lines of a region, or all where the region has none of its own. */
export function helpLinesOf(region: string): readonly HelpLine[] {
  const own = shortHelpLines.filter((line) => line.region === region.toUpperCase());
  return own.length > 0 ? own : shortHelpLines;
}

function labelOf(line: HelpLine, language: string): string {
  return line.label[primaryLanguage(language)] ?? line.label.en ?? '';
}

/** 911, 988 and the treatment helpline: one line in every widget, there before the content and when it fails. */
export function renderHelpLine(words: Words, language: string, lines: readonly HelpLine[]): TemplateResult {
  return html`<div class="help" part="help" role="group" aria-label=${words.helpLabel}>
    <p>${icon(helpIcon)}<b>${words.helpNow}</b></p>
    <ul>
      ${lines.map(
        (line, index) =>
          html`<li>
            <a class=${index === 0 ? 'urgent' : ''} href="tel:${line.call}"
              ><span>${labelOf(line, language)}</span> <b>${line.number}</b></a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

export const helpLineStyles = css`
  .help {
    margin-block-start: 1.25em;
    border-block-start: 1px solid var(--_hair);
    padding-block-start: 0.75em;
    font-size: 0.9375em;
  }
  .help p {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .help svg {
    color: var(--_urgent-ink);
  }
  .help ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .help a {
    display: flex;
    flex-direction: column-reverse;
    justify-content: center;
    min-block-size: 56px;
    min-inline-size: 44px;
    line-height: 1.35;
    text-decoration: none;
    color: var(--_ink-soft);
  }
  .help a b {
    color: var(--_accent);
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    font-size: 1.0667em;
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .help a:hover b {
    text-decoration-thickness: 2px;
  }
  .help .urgent b {
    color: var(--_urgent-ink);
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
    .help a {
      flex-direction: row;
      align-items: center;
      gap: 0.4em;
      min-block-size: 44px;
    }
  }
`;
