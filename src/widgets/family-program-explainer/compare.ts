import {css, html, nothing, type CSSResult, type TemplateResult} from 'lit';
import {factsFrom} from '../../document/outline.js';
import type {Fact} from '../../document/types.js';
import {languagesOf, loadBuiltIn} from '../../loading/built-in.js';
import type {Words} from '../../localization/languages.js';
import {isAttributes, type Attributes, type Markup} from '../../rendering/markup.js';
import type {RenderedDocument} from '../../rendering/rendered-document.js';
import type {ViewContext} from '../base/view.js';

export interface Comparison {
  readonly styles: CSSResult;
  /** @param current - id of the program that the widget explains */
  render(current: string | undefined, words: Words['explainer']): TemplateResult;
}

interface Program {
  readonly id: string;
  readonly title: string;
  /** Of its text: not every program is translated. */
  readonly language: string;
  readonly facts: readonly Fact[];
}

/**
 * Loads the facts of built-in programs; undefined if no program has one of these names.
 *
 * @param attempt - 0 the first time, then incremented
 * @throws if a text could not be loaded
 */
export async function compare(
  names: readonly string[],
  language: string,
  attempt: number,
  context: Pick<ViewContext, 'warn'>,
): Promise<Comparison | undefined> {
  const loaded = await Promise.all(
    names.map(async (id): Promise<Program | undefined> => {
      const found = languagesOf(id).length > 0 ? await loadBuiltIn(id, language, attempt) : undefined;
      const text = found?.document;
      const facts = text ? factsIn(text) : [];
      if (facts.length === 0) {
        context.warn(`compare: "${id}" is no program that we know; it is left out.`);
        return undefined;
      }
      return {id, title: text!.title ?? id, language: found!.language, facts};
    }),
  );
  const programs = loaded.filter((program) => program !== undefined);
  if (programs.length === 0) return undefined;
  // All programs have the same facts in the same order, in every language.
  const {facts: labels, language: labelled} =
    programs.find((program) => program.language === language) ?? programs[0]!;
  return {
    styles: compareStyles,
    render: (current, words) => renderTable(programs, labels, labelled, current, words),
  };
}

/** The facts at the beginning of a program's text. */
function factsIn({body}: RenderedDocument): readonly Fact[] {
  const list = body.find(([tag]) => tag === 'ul');
  const [, ...items] = list ?? [];
  return factsFrom(items.map(textOf));
}

function textOf(markup: Markup | Attributes): string {
  if (typeof markup === 'string') return markup;
  if (isAttributes(markup)) return '';
  const [, ...parts] = markup;
  return parts.map(textOf).join('');
}

/**
 * In a narrow widget each fact is a group that repeats the name of each program. The roles are for browsers that drop
 * a table's semantics when its cells are laid out otherwise.
 */
function renderTable(
  programs: readonly Program[],
  labels: readonly Fact[],
  labelled: string,
  current: string | undefined,
  words: Words['explainer'],
): TemplateResult {
  const kindOf = ({id}: Program) => (id === current ? 'this' : '');
  return html`<div class="compared" part="compare" role="group" aria-label=${words.compare} tabindex="0">
    <table role="table" aria-label=${words.compare}>
      <thead>
        <tr role="row">
          <td role="cell"></td>
          ${programs.map(
            (program) =>
              html`<th role="columnheader" scope="col" class=${kindOf(program)} lang=${program.language}>
                ${program.title}
                ${
                  program.id === current
                    ? html`<strong class="mark" lang=${labelled}>${words.thisProgram}</strong>`
                    : nothing
                }
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${labels.map(
          ({label}, index) =>
            html`<tr role="row">
              <th role="rowheader" scope="row" lang=${labelled}>${label}</th>
              ${programs.map(
                (program) =>
                  html`<td role="cell" class=${kindOf(program)} lang=${program.language}>
                    <b aria-hidden="true">${program.title}</b>${program.facts[index]?.value}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const compareStyles = css`
  .compared {
    overflow-x: auto;
    margin-block-start: 0.6em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.45;
  }
  th,
  td {
    padding: 0.6em 0.75em;
    min-inline-size: 9em;
    text-align: inherit;
    vertical-align: top;
  }
  tbody tr {
    border-block-start: 1px solid var(--_family-hair);
  }
  tbody th {
    min-inline-size: 6em;
    padding-inline-start: 0;
    font-weight: 400;
    color: var(--_family-ink-soft);
  }
  .compared .this {
    background: var(--_tint);
  }
  .compared .mark {
    display: block;
  }
  @container family (min-width: 34em) {
    td > b {
      display: none;
    }
  }
  @container family (max-width: 33.99em) {
    table,
    tbody,
    tr,
    th,
    td,
    td > b {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody tr {
      padding-block: 1em;
    }
    tbody th {
      padding: 0 0 0.25em;
      font-size: 1.0667em;
      font-weight: 700;
      color: inherit;
    }
    .compared {
      overflow: visible;
    }
    td {
      padding: 0.4em min(0.75em, 4.2cqi);
      margin-inline: max(-0.75em, -4.2cqi);
      border-radius: calc(var(--_r) * 0.7);
    }
    td > b {
      font-weight: 400;
      color: var(--_family-ink-soft);
    }
  }
`;
