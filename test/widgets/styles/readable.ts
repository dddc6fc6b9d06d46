/** Finds rendered texts and controls of a widget with too little contrast with what is painted behind them. */
import {shadow} from '../../support/widget.js';
import {aboveOf, textsOf} from '../fit.js';
import {contrast, layered} from './colours.js';

/** The colour behind an element's text: its own background over those of its ancestors. */
export function groundOf(element: Element): string {
  const grounds: string[] = [];
  for (let one: Element | null = element; one; one = aboveOf(one))
    grounds.push(getComputedStyle(one).backgroundColor);
  return layered(['#fff', ...grounds.reverse()]);
}

/** A description of each text with less than the wanted contrast. */
export function unreadableTextsOf(widget: Element, wanted = 4.5): string[] {
  const known = new Map<Element, string | undefined>();
  return textsOf(widget).flatMap((text) => {
    const parent = text.parentElement!;
    if (!known.has(parent)) {
      const {color} = getComputedStyle(parent);
      const ratio = contrast(layered([groundOf(parent), color]), groundOf(parent));
      known.set(parent, ratio < wanted ? `${ratio.toFixed(2)} ${color} on ${groundOf(parent)}` : undefined);
    }
    const fault = known.get(parent);
    return fault ? [`${text.data.trim().slice(0, 40)}: ${fault}`] : [];
  });
}

/** A description of each field, chip and button without a border or background of the wanted contrast. */
export function unseenControlsOf(widget: Element, wanted = 3): string[] {
  return [...shadow(widget).querySelectorAll('input, button, .button')].flatMap((control) => {
    if (!control.checkVisibility() || control.matches('[aria-disabled=true]')) return [];
    const {borderTopColor, borderTopWidth, backgroundColor} = getComputedStyle(control);
    const around = groundOf(aboveOf(control)!);
    const shown = [...(parseFloat(borderTopWidth) > 0 ? [borderTopColor] : []), backgroundColor].map(
      (colour) => contrast(layered([around, colour]), around),
    );
    // A button without a border and a background is only text.
    if (shown.every((ratio) => ratio < 1.01) || Math.max(...shown) >= wanted) return [];
    return [
      `${control.localName} ${control.textContent.trim().slice(0, 30)}: ${Math.max(...shown).toFixed(2)}`,
    ];
  });
}
