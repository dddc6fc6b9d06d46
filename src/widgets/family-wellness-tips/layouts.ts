import {html, nothing, type TemplateResult} from 'lit';
import type {Words} from '../../localization/languages.js';
import {icon} from '../../rendering/icon.js';
import {cardsIcon, listIcon, nextIcon, previousIcon} from '../../rendering/icons.js';
import {namesSources, type Filter, type Group, type Tip} from './tips.js';

/** The state of the tips that a layout renders, and the handlers of its buttons. */
export interface TipsLayout {
  readonly words: Words['tips'];
  readonly groups: readonly Group[];
  readonly filters: readonly Filter[];
  /** Id of the one group that is shown. */
  readonly filter: string | undefined;
  /** All tips in the order of the cards. */
  readonly tips: readonly Tip[];
  readonly shown: readonly Tip[];
  /** Index of the first card in view. */
  readonly at: number;
  readonly perView: number;
  readonly isShown: (group: Group) => boolean;
  readonly choose: (filter: string | undefined) => void;
  readonly turn: (index: number) => void;
  readonly toggle: () => void;
  readonly onScroll: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** "3 of 38", or "4–6 of 38" if there is room for several cards. */
export function positionOf({words, shown, at, perView}: TipsLayout): [range: string, total: string] {
  const last = Math.min(at + perView, shown.length);
  return [last > at + 1 ? `${at + 1}–${last}` : `${at + 1}`, ` ${words.of} ${shown.length}`];
}

/** The groups to choose from, after "all". */
export function renderFilters({words, filters, filter, tips, choose}: TipsLayout): TemplateResult {
  const button = (id: string | undefined, title: string, count: number, group?: Group) =>
    html`<button
      class=${group?.color ?? ''}
      type="button"
      aria-pressed=${id === filter ? 'true' : 'false'}
      @click=${() => choose(id)}
    >
      ${group?.icon ? icon(group.icon) : nothing}${title} <small>${count}</small>
    </button>`;
  return html`<div
    class="filters"
    part="filters"
    role="group"
    aria-label=${words.topics}
    @focusin=${bringFocused}
  >
    ${button(undefined, words.all, tips.length)}
    ${filters.map(({id, title, group}) => button(id, title, group.tips.length, group))}
  </div>`;
}

/** Chromium leaves a focused button half out of view. Not for a mouse: the button would move away from the click. */
function bringFocused({target}: FocusEvent): void {
  const button = target as Element;
  if (button.matches(':focus-visible')) button.scrollIntoView({block: 'nearest', inline: 'nearest'});
}

export function renderCards(layout: TipsLayout): TemplateResult {
  const {words, tips, isShown, onScroll, onKey} = layout;
  return html`<ul
    class="cards"
    part="cards"
    tabindex="0"
    aria-label=${words.tips}
    @scroll=${onScroll}
    @keydown=${onKey}
  >
    ${tips.map(
      (tip) =>
        html`<li
          class=${tip.group.color}
          part="tip"
          aria-roledescription=${words.slide}
          ?hidden=${!isShown(tip.group)}
        >
          ${
            tip.isGroup || !tip.group.section
              ? nothing
              : html`<p class="label">${renderDisc(tip.group)}${tip.group.section.title}</p>`
          }
          ${renderTip(tip, layout)}
        </li>`,
    )}
  </ul>`;
}

/** The tips of a group under its heading, in the order of the text. */
export function renderGroup(group: Group, layout: TipsLayout): TemplateResult {
  const {section, key, tips, color} = group;
  return html`<section class=${section ? 'grouped' : ''} ?hidden=${!layout.isShown(group)}>
    <div>
      <slot name="heading-${key}" class="heading"></slot>
      <slot name="text-${key}"></slot>
    </div>
    <ul>
      ${tips.map((tip) =>
        tip.isGroup
          ? nothing
          : html`<li class=${color} part="tip">
              ${renderDisc(group)}
              <div>${renderTip(tip, layout)}</div>
            </li>`,
      )}
    </ul>
  </section>`;
}

function renderDisc({icon: path}: Group): TemplateResult | typeof nothing {
  return path ? html`<span class="disc">${icon(path)}</span>` : nothing;
}

/** If some tips name sources, the others state that they have none. */
function renderTip(tip: Tip, {words, tips}: TipsLayout): TemplateResult {
  const isUnsourced = !tip.isGroup && !namesSources(tip) && tips.some(namesSources);
  return html`<slot name="heading-${tip.key}" class="tip"></slot>
    <slot name="text-${tip.key}" class="text"></slot>
    ${isUnsourced ? html`<p class="practice soft">${words.practice}</p>` : nothing}`;
}

/** Below the cards: back and forward buttons, and the position. */
export function renderBar(layout: TipsLayout): TemplateResult {
  const {words, at, perView} = layout;
  const [range, total] = positionOf(layout);
  const back = at > 0 ? Math.max(0, at - perView) : -1;
  return html`<div class="bar">
    ${renderTurn(layout, 'line', words.previous, back)}
    <p class="soft"><b>${range}</b>${total}</p>
    ${renderTurn(layout, 'fill', words.next, at + perView)} ${renderSwitch(words.asList, listIcon, layout)}
  </div>`;
}

/** A button named after its target. At an end it is rendered without an effect, to keep the focus. */
function renderTurn({shown, turn}: TipsLayout, kind: string, name: string, index: number): TemplateResult {
  const target = shown[index];
  const isNext = kind === 'fill';
  return html`<button
    class="button ${kind}"
    type="button"
    aria-label=${target ? `${name}: ${target.title}` : name}
    aria-disabled=${target ? 'false' : 'true'}
    @click=${() => target && turn(index)}
  >
    ${isNext ? name : icon(previousIcon, 'flip')}${isNext ? icon(nextIcon, 'flip') : name}
  </button>`;
}

/** Above the list: the number of tips, and the button to the cards. */
export function renderListBar(layout: TipsLayout): TemplateResult {
  const {words, shown} = layout;
  return html`<div class="bar">
    <p class="soft">${words.counted(shown.length)}</p>
    ${renderSwitch(words.asCards, cardsIcon, layout)}
  </div>`;
}

function renderSwitch(name: string, path: string, {toggle}: TipsLayout): TemplateResult {
  return html`<button class="button quiet switch" type="button" @click=${toggle}>
    ${icon(path)}${name}
  </button>`;
}
