import {windowOf} from '../../platform/page-document.js';

/**
 * Reads computed styles in the frame that is about to be painted, for which the browser computes them anyway. Reading
 * them while widgets are being built makes it compute the styles of the whole page once for each widget.
 */
export function beforePaint(host: Element, signal: AbortSignal, read: () => void): void {
  windowOf(host).requestAnimationFrame(() => {
    if (!signal.aborted) read();
  });
}
