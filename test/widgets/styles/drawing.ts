import {textsOf} from '../fit.js';

/** Each text's size in CSS pixels, and its computed styles. */
export type Drawing = ReadonlyMap<string, {readonly size: readonly [number, number]; readonly looks: string}>;

export function drawingOf(widget: Element): Drawing {
  const found = new Map<string, {size: [number, number]; looks: string}>();
  textsOf(widget).forEach((text, index) => {
    const style = getComputedStyle(text.parentElement!);
    const range = document.createRange();
    range.selectNodeContents(text);
    const {width, height} = range.getBoundingClientRect();
    const looks = [
      ...[style.color, style.fontSize, style.fontWeight, style.letterSpacing, style.lineHeight],
      ...[
        style.textTransform,
        style.opacity,
        style.visibility,
        style.filter,
        style.transform,
        style.clipPath,
      ],
      ...[style.writingMode, style.textIndent, style.textShadow, style.mixBlendMode, style.position],
      ...[style.backgroundColor, style.float, style.columnCount, style.animationName, style.maskImage],
      ...[style.getPropertyValue('-webkit-text-fill-color'), style.wordSpacing, style.textDecorationLine],
    ];
    found.set(`${index} ${text.data.trim().slice(0, 30)}`, {
      size: [width, height],
      looks: looks.join(' ').replace(/(\.\d\d)\d+/g, '$1'),
    });
  });
  return found;
}

/** What is drawn in another way than before. */
export function changes(before: Drawing, after: Drawing): string[] {
  return [...before].flatMap(([name, was]) => {
    const is = after.get(name);
    // Widths are fractions, and depend on the line that a word is in.
    const hasSize = is?.size.every((length, index) => Math.abs(length - was.size[index]!) < 2);
    return hasSize && is?.looks === was.looks
      ? []
      : [`${name}: ${JSON.stringify(was)} became ${JSON.stringify(is)}`];
  });
}
