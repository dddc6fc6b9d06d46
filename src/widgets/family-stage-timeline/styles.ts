import {css} from 'lit';

/** Sizes of the lane are `em` of the sheet: elements that use them must have the sheet's font size. */
export const timelineStyles = css`
  .path {
    --_node: 2.25em;
    --_lane: 3em;
    --_gap: 1em;
    --_length: 0em;
    margin-block-start: 1.75em;
  }
  .band,
  .stage,
  .branch {
    display: grid;
    grid-template-columns: var(--_lane) minmax(0, 1fr);
    column-gap: var(--_gap);
  }
  .band,
  .branch {
    padding-block: 1em 0.5em;
    padding-inline-end: 1.125em;
    border-radius: calc(var(--_r) * 0.85);
  }
  .band {
    background: var(--_tint);
    border-end-start-radius: 0;
    outline: 1px solid transparent;
    outline-offset: -1px;
  }
  .branch {
    border: 1.5px dashed var(--_family-edge);
    margin-block-start: 1em;
  }
  .band > svg,
  .branch > svg {
    justify-self: center;
    color: var(--_family-accent-ink);
  }
  .stages {
    position: relative;
    padding-block: 1.5em 1em;
  }
  .stages::before,
  .stages::after {
    content: '';
    position: absolute;
    inset-inline-start: var(--_length);
    inset-block: 0;
    inline-size: var(--_lane);
    background: var(--_tint);
    border-end-start-radius: 1.5em;
    border-end-end-radius: 1.5em;
  }
  /* The corner between the band and the lane. */
  .stages::after {
    margin-inline-start: var(--_lane);
    inline-size: var(--_r);
    block-size: var(--_r);
    border-radius: 0;
    background: radial-gradient(circle at 100% 100%, transparent 70%, var(--_tint) 71%);
  }
  .stages:dir(rtl)::after {
    scale: -1 1;
  }
  .stages:first-child::after {
    display: none;
  }
  .stage {
    position: relative;
  }
  .stage + .stage {
    margin-block-start: 1em;
  }
  .node {
    justify-self: center;
    display: grid;
    place-items: center;
    inline-size: var(--_node);
    block-size: var(--_node);
    border: 2px solid var(--_family-edge);
    border-radius: 50%;
    background: var(--_surface);
    font-weight: 700;
    line-height: 1;
  }
  .maybe > .node {
    border-style: dashed;
  }
  .here > .node {
    border: 2px solid var(--_fill);
    background: var(--_fill);
    color: var(--_on-fill);
    box-shadow: 0 0 0 3px var(--_surface);
    outline: 2px solid var(--_fill);
    outline-offset: 3px;
  }
  .what {
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
  }
  .stage > .what {
    padding-block-start: 0.42em;
  }
  .flag {
    align-self: start;
    display: flex;
    gap: 0.3em;
    align-items: center;
    margin-block: -0.15em 0.5em;
    padding: 0.2em 0.75em 0.2em 0.5em;
    border-radius: 1em;
    font-weight: 700;
    font-size: 0.9375em;
    line-height: 1.3;
    background: var(--_fill);
    color: var(--_on-fill);
    outline: 1px solid transparent;
  }
  .flag svg {
    inline-size: 1.2em;
    block-size: 1.2em;
  }
  .name::slotted(*) {
    font-size: 1.125em !important;
    margin: 0 !important;
    scroll-margin-block-start: calc(1em + var(--_page-margin, 0px)) !important;
  }
  .here .name::slotted(*) {
    font-size: 1.3125em !important;
    scroll-margin-block-start: calc(2.75em + var(--_page-margin, 0px)) !important;
  }
  /* Each fact is an item of the stage's grid. */
  .facts::slotted(*) {
    display: contents !important;
  }
  .line::slotted(*) {
    order: 1;
    margin-block-start: 0.2em !important;
  }
  .line::slotted(p) {
    color: var(--_family-ink-soft) !important;
  }
  .branch .line::slotted(ol) {
    display: grid !important;
    grid-template-columns: repeat(var(--_columns, 1), minmax(0, 1fr)) !important;
    gap: 0.625em 2em !important;
    align-items: start !important;
    padding: 0 !important;
    margin-block: 0.6em 0.4em !important;
  }
  .more {
    order: 3;
  }
  .more > summary {
    display: flex;
    gap: 0.4em;
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 0.65em;
    line-height: 1.4;
    font-size: 0.9375em;
    color: var(--_family-accent-ink);
    cursor: pointer;
    list-style: none;
  }
  .more > summary::-webkit-details-marker {
    display: none;
  }
  .more > summary:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }
  .more > summary > svg {
    inline-size: 1.1em;
    block-size: 1.4em;
    stroke-width: 2.25;
  }
  .more[open] > summary > svg {
    rotate: 180deg;
  }
  .part,
  .sand {
    margin-block: 0.25em 1.125em;
  }
  .sand {
    padding: 1em 1.25em;
    border: 1px solid transparent;
    border-radius: calc(var(--_r) * 0.85);
    background: var(--_warm);
  }
  .heading {
    display: flex;
    gap: 0.45em;
    margin-block-end: 0.25em;
    scroll-margin-block-start: 1em;
  }
  .heading svg {
    color: var(--_family-accent-ink);
  }
  .heading ::slotted(*) {
    min-inline-size: 0 !important;
    margin: 0 !important;
    scroll-margin-block-start: calc(1.5em + var(--_page-margin, 0px)) !important;
  }
  @media (prefers-reduced-motion: no-preference) {
    .more > summary > svg {
      transition: rotate 0.15s;
    }
  }
  @container family (max-width: 18em) {
    .path {
      --_node: 1.75em;
      --_lane: 2.1em;
      --_gap: 0.5em;
    }
    .sand {
      padding: 0.75em;
    }
  }
  /* Text so large that a lane beside it would leave no room for a word: the lane is a thin line. */
  @container family (max-width: 14em) {
    .path {
      --_lane: 0.4em;
      --_step: 0;
      --_step-number: static;
    }
    .band,
    .stage,
    .branch {
      display: block;
      padding-inline: 0.6em;
    }
    .stage {
      padding-inline: 0.9em 0;
    }
    .node {
      justify-self: start;
      margin-block-end: 0.4em;
    }
    .stage .name::slotted(*) {
      font-size: 1em !important;
    }
    .sand {
      padding: 0.5em;
    }
    .heading {
      flex-wrap: wrap;
    }
  }
  @container family (min-width: 46em) {
    .path {
      --_gap: 1.25em;
      --_length: 10.5em;
    }
    .band,
    .branch {
      margin-inline-start: var(--_length);
    }
    .stage {
      padding-inline-start: var(--_length);
      --_rail: absolute;
      --_rail-size: 9.85em;
      --_rail-start: 0.55em;
      --_rail-align: end;
    }
    .branch {
      --_columns: 2;
    }
  }
  @media (forced-colors: active) {
    .here > .node {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      outline-color: Highlight;
      box-shadow: none;
    }
  }
  @media print {
    .more > summary,
    .stages::after {
      display: none;
    }
    .band,
    .sand,
    .flag,
    .stages::before,
    .here > .node {
      background: none;
      color: #000;
      border: 1pt solid #000;
      outline-color: #000;
    }
    .stages::before {
      border-color: #999;
    }
    .more {
      margin-block-start: 0.75em;
    }
    .sand,
    .branch .line::slotted(ol) {
      break-inside: avoid !important;
    }
    .name::slotted(*),
    .line::slotted(*),
    .heading {
      break-after: avoid !important;
    }
  }
`;
