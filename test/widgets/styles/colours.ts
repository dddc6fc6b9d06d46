/** Rendered colours, and their contrast. */

const canvas = document.createElement('canvas');
canvas.width = canvas.height = 1;
const context = canvas.getContext('2d', {willReadFrequently: true})!;
const known = new Map<string, readonly [number, number, number]>();
const seen = new Map<string, string>();

/** Red, green and blue from 0 to 255; throws for a colour with transparency. */
export function rgbOf(colour: string): readonly [number, number, number] {
  const before = known.get(colour);
  if (before) return before;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#f0f';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  if (alpha !== 255) throw new Error(`${colour} is not opaque.`);
  const rgb = [red!, green!, blue!] as const;
  known.set(colour, rgb);
  return rgb;
}

/** The result of painting the colours over each other; the first one is the lowest, and opaque. */
export function layered(colours: readonly string[]): string {
  const key = colours.join('|');
  const before = seen.get(key);
  if (before) return before;
  context.clearRect(0, 0, 1, 1);
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  const result = `rgb(${red} ${green} ${blue})`;
  seen.set(key, result);
  return result;
}

function luminance(colour: string): number {
  const [red, green, blue] = rgbOf(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Contrast ratio of WCAG 2, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}
