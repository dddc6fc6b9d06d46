/** Which of a widget's texts cannot be read, as they are drawn: text by text, against what is painted behind it. */
import {shadow} from '../family-faq/faq.js';
import {aboveOf, textsOf} from '../fit.js';
import {contrast, layered} from './colours.js';

/** What is painted behind an element: its own ground and those around it, as far as one sees through them. */
export function groundOf(element: Element): string {
  const grounds: string[] = [];
  for (let one: Element | null = element; one; one = aboveOf(one))
    grounds.push(getComputedStyle(one).backgroundColor);
  return layered(['#fff', ...grounds.reverse()]);
}

/** Each text that stands out from its ground by less than wanted, in a few words; for people, not for a machine. */
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

/** Fields, chips and buttons whose edge, or whose own ground, cannot be told from what is around them. */
export function unseenControlsOf(widget: Element, wanted = 3): string[] {
  return [...shadow(widget).querySelectorAll('input, button, .button')].flatMap((control) => {
    if (!control.checkVisibility() || control.matches('[aria-disabled=true]')) return [];
    const {borderTopColor, borderTopWidth, backgroundColor} = getComputedStyle(control);
    const around = groundOf(aboveOf(control)!);
    const shown = [...(parseFloat(borderTopWidth) > 0 ? [borderTopColor] : []), backgroundColor].map(
      (colour) => contrast(layered([around, colour]), around),
    );
    // Without an edge and a ground a button is its words.
    if (shown.every((ratio) => ratio < 1.01) || Math.max(...shown) >= wanted) return [];
    return [
      `${control.localName} ${control.textContent.trim().slice(0, 30)}: ${Math.max(...shown).toFixed(2)}`,
    ];
  });
}
