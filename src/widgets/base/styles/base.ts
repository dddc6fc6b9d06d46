import {css} from 'lit';

/**
 * The base of every widget's shadow styles. `all: initial` keeps the page's styles out; only the font family, the text
 * direction and the colour scheme are inherited. Sizes are `em` of the root, at least 16 px, since the page may have
 * set `rem` to 62.5 %.
 *
 * Colours: lightness is fixed and chroma is capped, only the hue comes from the page, so that text in any brand colour
 * has a contrast of at least 7:1. Browsers without relative colours (before 2024) get the plain values.
 */
export const baseStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
    /* Do not inherit the page's centring. */
    text-align: start !important;
  }
  :host([hidden]:not([hidden='until-found' i])) {
    display: none !important;
  }
  :host([popover]:not(:popover-open)) {
    display: none;
  }
  .sheet:focus-visible {
    outline: 0;
  }
  .root {
    all: initial;
    display: block;
    container: family / inline-size;
    /* A size container has no intrinsic width; this is for parents that size by content (flex, a dialog). */
    contain-intrinsic-size: min(22em, 80vw);
    color-scheme: inherit;
    /* In a box that the page hides, nothing is seen or catches a tap. */
    visibility: inherit;
    pointer-events: inherit;
    /* A phone in landscape enlarges text unless the page says that it is made for it. */
    -webkit-text-size-adjust: inherit;
    text-size-adjust: inherit;
    font-family: var(--family-font, inherit);
    font-size: max(1em, 16px);
    line-height: 1.55;
    /* Aligned in the page's direction, while each text keeps its own: for English on an Arabic page. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    &[dir] {
      text-align: start;
    }
    overflow-wrap: break-word;
    color: var(--_family-ink);
    border-radius: var(--_r);
    /*
     * No movement, and without effect here: the start of the transition reports that the page has removed the sheet for the
     * text (style-guard.ts).
     */
    order: var(--_family-text);
    transition: order 0s 0.15s;
    --_r: var(--family-radius, 0.75em);
    --_surface: #fff;
    --_family-ink: #172424;
    --_family-ink-soft: #3e4c4b;
    --_family-hair: #dce3e2;
    --_family-edge: #697c7a;
    --_family-accent-ink: #035552;
    --_fill: #0b5956;
    --_on-fill: #fff;
    --_data: #0b5956;
    --_tint: #eaf7f6;
    --_tint-2: #b9dfdc;
    --_warm: #f6f0e2;
    --_warm-2: #e8d6b6;
    --_family-urgent-ink: #7c271c;
    --_urgent-fill: #912f23;
    --_urgent-button: #912f23;
    --_on-urgent: #fff;
  }
  @supports (color: light-dark(color(from red xyz-d65 y y y / calc(pow(alpha, 2))), red)) {
    :host {
      --_family-accent: oklch(from var(--family-accent, #1f6663) l c h / 1);
      --_family-urgent: oklch(from var(--family-urgent, #912f23) l c h / 1);
      --_family-surface: var(
        --family-surface,
        light-dark(#fff, oklch(from var(--_family-accent) 0.215 0.01 h))
      );
    }
    /* Chromium resolves it again in each element: text would get the colour of its own background. */
    @container style(--_family-surface: currentcolor) {
      .root {
        --_family-surface: transparent;
      }
    }
    .root {
      /* A translucent surface is drawn on a background of ours, since the page's is unknown. */
      background: light-dark(
        rgb(from var(--_family-surface) 255 255 255 / calc((1 - alpha) * 9e9)),
        rgb(from var(--_family-surface) 25 25 25 / calc((1 - alpha) * 9e9))
      );
      --_surface: light-dark(
        rgb(
          from var(--_family-surface) clamp(0, r * alpha + 255 * (1 - alpha), 255)
            clamp(0, g * alpha + 255 * (1 - alpha), 255) clamp(0, b * alpha + 255 * (1 - alpha), 255) / 1
        ),
        rgb(
          from var(--_family-surface) clamp(0, r * alpha + 25 * (1 - alpha), 255)
            clamp(0, g * alpha + 25 * (1 - alpha), 255) clamp(0, b * alpha + 25 * (1 - alpha), 255) / 1
        )
      );
      /*
       * A relative colour has one origin. The surface's luminance comes into those made of the accent as alpha: half
       * accent, half black as dense as the surface is light, is of the accent's hue, 50 to 100 % dense.
       */
      --_y: color(from var(--_surface) xyz-d65 0 0 0 / y);
      --_family-a: color-mix(in oklab, var(--_family-accent), var(--_y));
      --_family-u: color-mix(in oklab, var(--_family-urgent), var(--_y));
      /* 1 on a dark surface, where white has more contrast than black (luminance 0.179), else 0. */
      --_q: clamp(0, (0.5895 - alpha) * 9e9, 1);
      /* Lightness for a contrast of 7.5 to 1: darker (0 on a dark surface) and lighter (1 on a light one). */
      --_d: pow(max(0, (2 * alpha - 0.95) / 7.5 - 0.05), 1 / 3);
      --_l: pow(min(1, (2 * alpha - 0.95) * 7.5 - 0.05), 1 / 3);
      /* Chroma of the accent, reduced to 0 towards black and white. */
      --_c: min(c * 2 * alpha, 0.28 * (var(--_d) + 1 - var(--_l)));
      --_family-ink: oklch(
        from var(--_family-a) calc(min(0.25, var(--_d)) + var(--_q) * max(0.94, var(--_l)))
          min(0.014, var(--_c)) h / 1
      );
      --_family-ink-soft: oklch(
        from var(--_family-a) calc(min(0.405, var(--_d)) + var(--_q) * max(0.82, var(--_l)))
          min(0.014, var(--_c)) h / 1
      );
      --_family-hair: oklch(from var(--_family-a) calc(0.91 - 0.575 * var(--_q)) 0.01 h / 1);
      --_family-edge: oklch(
        from var(--_family-a) calc(min(0.57, 1.35 * var(--_d)) + var(--_q) * 0.88 * var(--_l))
          min(0.022, var(--_c)) h / 1
      );
      --_family-accent-ink: oklch(
        from var(--_family-a) calc(min(0.405, var(--_d)) + var(--_q) * max(0.84, var(--_l)))
          min(0.105, var(--_c)) h / 1
      );
      --_tint: oklch(from var(--_family-a) calc(0.966 - 0.704 * var(--_q)) min(0.016, c) h / 1);
      --_family-urgent-ink: oklch(
        from var(--_family-u) calc(min(0.39, var(--_d)) + var(--_q) * max(0.84, var(--_l)))
          min(0.135, var(--_c)) h / 1
      );
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
    /* Not none: VoiceOver does not announce such a list as a list. */
    list-style: '';
  }
  a {
    color: var(--_family-accent-ink);
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
    outline: 3px solid var(--_family-accent-ink);
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
  .sheet {
    --_pad: clamp(min(1.125em, 6.3cqi), 4.4cqi, 2.75em);
    background: var(--_family-surface, var(--_surface));
    border: 1px solid var(--_family-hair);
    border-radius: inherit;
    padding: var(--_pad);
  }
  .soft {
    color: var(--_family-ink-soft);
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
    color: var(--_family-accent-ink);
  }
  .button:hover {
    background: var(--_tint);
  }
  .quiet {
    margin-inline: -0.6em;
  }
  .line {
    padding-inline: 1em;
    border-color: var(--_family-edge);
  }
  /* Text so large that a long word or a phone number is wider than a line. */
  @container family (max-width: 12em) {
    .sheet {
      --_number: normal;
      /* WebKit breaks inside words for text-wrap: pretty. */
      --_wrap: wrap;
    }
    /* Firefox does not break a number at its hyphens. */
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
    /* Its border is visible there. */
    .quiet {
      margin-inline: 0;
    }
  }
`;
