import {beforePaint} from './before-paint.js';

/** The properties that a page may set to a colour. */
const COLOURS = ['--family-accent', '--family-surface', '--family-urgent'];

/** Reports values for which the defaults are used: `currentcolor`, too, cannot be the background of its own text. */
export function reportColours(host: Element, signal: AbortSignal, warn: (message: string) => void): void {
  beforePaint(host, signal, () => {
    const style = getComputedStyle(host);
    for (const name of COLOURS) {
      const value = style.getPropertyValue(name).trim();
      if (!value || (CSS.supports('color', value) && !/currentcolor/i.test(value))) continue;
      warn(`${name}: ${value} is no colour of its own. Write one, like #7a3f74.`);
    }
  });
}
