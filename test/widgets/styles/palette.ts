/** The colours that a widget derives from those of a page, and which are used on which. */
import {shadow} from '../../support/widget.js';

/** Text colours, and the backgrounds that they are used on. */
export const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['--_family-ink', ['--_surface', '--_tint', '--_tint-2', '--_warm', '--_warm-2']],
  ['--_family-ink-soft', ['--_surface', '--_tint', '--_warm']],
  ['--_family-accent-ink', ['--_surface', '--_tint', '--_warm']],
  ['--_family-urgent-ink', ['--_surface', '--_tint', '--_warm']],
  ['--_on-fill', ['--_fill']],
  ['--_on-urgent', ['--_urgent-button']],
  ['#fff', ['--_urgent-fill']],
];

/** Colours of non-text elements, and their backgrounds: borders of fields and buttons, bars of a table. */
export const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['--_family-edge', ['--_surface']],
  ['--_data', ['--_surface']],
];

export function accents(): string[] {
  const around = (count: number, colour: (hue: number) => string) =>
    Array.from({length: count}, (_, index) => colour(Math.round((index * 360) / count)));
  return [
    ...around(48, (hue) => `hsl(${hue} 100% 50%)`),
    ...around(36, (hue) => `hsl(${hue} 70% 30%)`),
    ...around(36, (hue) => `hsl(${hue} 90% 80%)`),
    ...around(24, (hue) => `hsl(${hue} 15% 50%)`),
    // Outside the gamut of screens.
    ...around(24, (hue) => `oklch(0.7 0.37 ${hue})`),
    ...Array.from({length: 16}, (_, index) => `hsl(0 0% ${Math.round((index * 100) / 15)}%)`),
    ...['#39ff14', '#ff00ff', '#00ffff', '#ffff00', '#ff5f1f', '#bc13fe', '#fe019a', '#ccff00'],
    ...[
      'black',
      'white',
      'rebeccapurple',
      'hotpink',
      'gold',
      'navy',
      'color(display-p3 0 1 0)',
      'lab(50 80 -90)',
    ],
  ];
}

/** The same condition as in the style sheet. */
export const knowsRelativeColours = CSS.supports(
  'color',
  'light-dark(color(from red xyz-d65 y y y / calc(pow(alpha, 2))), red)',
);

/** Returns a function that computes a colour of the widget, by an element with that colour. */
export function probesIn(widget: Element): (colour: string) => string {
  const probes = new Map<string, CSSStyleDeclaration>();
  const root = shadow(widget).querySelector('[part~=base]')!;
  return (colour) => {
    let style = probes.get(colour);
    if (!style) {
      const probe = document.createElement('span');
      probe.style.color = colour.startsWith('--') ? `var(${colour})` : colour;
      root.append(probe);
      style = getComputedStyle(probe);
      probes.set(colour, style);
    }
    return style.color;
  };
}
