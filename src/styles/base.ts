import {css} from 'lit';

/**
 * What every widget's shadow starts from. `all: initial` keeps the page's styles out; only the font family, the
 * text's direction and the colour scheme come through, so that a widget looks at home. Sizes are `em` of the root,
 * at least 16 px: `rem` belongs to the page, which may have set it to 62.5 %.
 *
 * The colours: lightness is ours and chroma is capped, only the hue comes from the host, so that every brand colour
 * gives text of at least 7:1 on its ground. Browsers without relative colours (before 2024) get the plain values.
 */
export const baseStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
    /* What a page centres is its own. */
    text-align: start !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  .sheet:focus-visible {
    outline: 0;
  }
  .root {
    all: initial;
    display: block;
    container: family / inline-size;
    /* A container has no width of its own: this is for a place that asks its content (flex, a dialog). */
    contain-intrinsic-inline-size: 22em;
    color-scheme: inherit;
    font-family: var(--family-font, inherit);
    font-size: max(1em, 16px);
    line-height: 1.55;
    /* As the page reads, while each text keeps its own direction: English stays whole on an Arabic page. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    overflow-wrap: break-word;
    color: var(--_ink);
    --_r: var(--family-radius, 0.75em);
    --_surface: var(--family-surface, #fff);
    --_ink: #172424;
    --_ink-soft: #3e4c4b;
    --_hair: #dce3e2;
    --_edge: #697c7a;
    --_accent: #035552;
    --_fill: #0b5956;
    --_on-fill: #fff;
    --_data: #0b5956;
    --_tint: #eaf7f6;
    --_tint-2: #b9dfdc;
    --_warm: #f6f0e2;
    --_warm-2: #e8d6b6;
    --_urgent-ink: #7c271c;
    --_urgent-fill: #912f23;
    --_urgent-button: #912f23;
    --_on-urgent: #fff;
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    .root {
      /* Whole, also where the page's own colour lets light through. */
      --_a: oklch(from var(--family-accent, #1f6663) l c h / 1);
      --_surface: var(--family-surface, light-dark(#fff, oklch(from var(--_a) 0.215 0.01 h)));
      --_ink: light-dark(oklch(from var(--_a) 0.25 0.018 h), oklch(from var(--_a) 0.94 0.008 h));
      --_ink-soft: light-dark(oklch(from var(--_a) 0.405 0.018 h), oklch(from var(--_a) 0.82 0.012 h));
      --_hair: light-dark(oklch(from var(--_a) 0.91 0.008 h), oklch(from var(--_a) 0.335 0.012 h));
      --_edge: light-dark(oklch(from var(--_a) 0.57 0.022 h), oklch(from var(--_a) 0.64 0.022 h));
      --_accent: light-dark(
        oklch(from var(--_a) 0.405 min(c, 0.105) h),
        oklch(from var(--_a) 0.855 min(c, 0.075) h)
      );
      --_fill: light-dark(
        oklch(from var(--_a) 0.42 min(c, 0.11) h),
        oklch(from var(--_a) 0.83 min(c, 0.08) h)
      );
      --_on-fill: light-dark(oklch(from var(--_a) 0.995 0.004 h), oklch(from var(--_a) 0.19 0.02 h));
      --_data: light-dark(
        oklch(from var(--_a) 0.42 min(c, 0.11) h),
        oklch(from var(--_a) 0.72 min(c, 0.075) h)
      );
      --_tint: light-dark(
        oklch(from var(--_a) 0.966 min(c, 0.014) h),
        oklch(from var(--_a) 0.262 min(c, 0.018) h)
      );
      --_tint-2: light-dark(
        oklch(from var(--_a) 0.875 min(c, 0.04) h),
        oklch(from var(--_a) 0.41 min(c, 0.04) h)
      );
      /* Sand, with a little of the accent mixed in: it means that this part is the family's. */
      --_warm: light-dark(
        color-mix(in oklab, var(--_a) 3%, oklch(0.972 0.021 82)),
        color-mix(in oklab, var(--_a) 6%, oklch(0.275 0.02 76))
      );
      --_warm-2: light-dark(
        color-mix(in oklab, var(--_a) 4%, oklch(0.9 0.05 80)),
        color-mix(in oklab, var(--_a) 4%, oklch(0.38 0.045 76))
      );
      --_u: oklch(from var(--family-urgent, oklch(0.45 0.135 30)) l c h / 1);
      --_urgent-ink: light-dark(
        oklch(from var(--_u) 0.395 min(c, 0.135) h),
        oklch(from var(--_u) 0.85 min(c, 0.08) h)
      );
      --_urgent-fill: light-dark(
        oklch(from var(--_u) 0.425 min(c, 0.135) h),
        oklch(from var(--_u) 0.4 min(c, 0.12) h)
      );
      --_urgent-button: light-dark(
        oklch(from var(--_u) 0.425 min(c, 0.135) h),
        oklch(from var(--_u) 0.85 min(c, 0.06) h)
      );
      --_on-urgent: light-dark(#fff, oklch(from var(--_u) 0.2 0.03 h));
    }
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
    unicode-bidi: plaintext;
  }
  [hidden] {
    display: none !important;
  }
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-thickness: 2px;
  }
  button {
    font: inherit;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 3px;
    border-radius: 0.35em;
  }
  svg {
    inline-size: 1.375em;
    block-size: 1.375em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .title::slotted(*) {
    font-size: clamp(1em, min(0.55em + 5.3cqi, 1.15em + 2.1cqi), 2.125em) !important;
    line-height: 1.18 !important;
    margin: 0 !important;
  }
  .summary::slotted(*) {
    font-size: clamp(1.0625em, 0.98em + 0.55cqi, 1.25em) !important;
    line-height: 1.45 !important;
    color: var(--_ink-soft) !important;
    text-wrap: balance !important;
    margin-block-start: 0.5em !important;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5em;
  }
  .lead {
    flex: 1 1 16em;
    min-inline-size: 0;
  }
  .flip:dir(rtl) {
    scale: -1 1;
  }
  .pending {
    stroke-dasharray: 5 3.9;
  }
  .sheet {
    --_pad: clamp(min(1.125em, 6.3cqi), 4.4cqi, 2.75em);
    background: var(--_surface);
    border: 1px solid var(--_hair);
    border-radius: var(--_r);
    padding: var(--_pad);
  }
  .soft {
    color: var(--_ink-soft);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.4em 0.6em;
    border: 1.5px solid transparent;
    border-radius: 0.5em;
    background: none;
    font-weight: 700;
    line-height: 1.3;
    cursor: pointer;
    color: var(--_accent);
  }
  .button:hover {
    background: var(--_tint);
  }
  .quiet {
    margin-inline: -0.6em;
  }
  .line {
    padding-inline: 1em;
    border-color: var(--_edge);
  }
  /* Letters so large that a long word, or a phone number, is wider than a line. */
  @container family (max-width: 12em) {
    .sheet {
      --_number: normal;
      /* WebKit breaks words for pretty lines. */
      --_wrap: wrap;
    }
    /* Firefox breaks no number at its hyphens. */
    a {
      overflow-wrap: anywhere;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .button {
      transition: background-color 0.15s;
    }
  }
  @media (forced-colors: active) {
    svg {
      color: inherit !important;
    }
  }
  @media print {
    .root {
      color-scheme: light;
      color: #000;
      --_surface: #fff;
      --_ink: #000;
      --_ink-soft: #222;
      --_accent: #000;
      font-size: 11pt;
    }
    .sheet {
      border: 0;
      padding: 0;
    }
    .button,
    [data-family-not-printed]:not(#_) {
      display: none !important;
    }
    details::details-content {
      content-visibility: visible;
      display: block;
      block-size: auto;
    }
  }
`;
