/** Contrast of colours by WCAG 2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. Colours are `#rrggbb`. */

export function luminanceOf(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrastOf(one: string, other: string): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The best contrast that any text can have on a surface. */
export function bestContrastOn(surface: string): number {
  return Math.max(contrastOf(surface, '#000000'), contrastOf(surface, '#ffffff'));
}

/** Contrast of text in the widgets on a light or dark surface. */
export const TEXT_CONTRAST = 7;

/** Least contrast of a link's own colour: WCAG 2.2, 1.4.3. */
const LINK_CONTRAST = 4.5;

/** What to say of the chosen colours. */
export interface ColourRemark {
  /** The surface is neither light nor dark enough; or the accent is shown lighter or darker than it was chosen. */
  readonly about: 'surface' | 'accent';
  /** What text reaches on the surface, or what the accent as it was chosen has on it. */
  readonly contrast: number;
}

export function colourRemarks(accent: string | undefined, surface: string | undefined): ColourRemark[] {
  const ground = surface ?? '#ffffff';
  const remarks: ColourRemark[] = [];
  const best = bestContrastOn(ground);
  if (best < TEXT_CONTRAST) remarks.push({about: 'surface', contrast: best});
  const own = accent === undefined ? Infinity : contrastOf(accent, ground);
  if (own < LINK_CONTRAST) remarks.push({about: 'accent', contrast: own});
  return remarks;
}
