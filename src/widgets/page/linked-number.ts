/** Digits of the shortest whole phone number: a shorter one, as in "24 hours", may be a part of the words. */
const WHOLE = 7;

/**
 * The number that a link dials, and whether its words name another one, as after a script that replaces numbers in the
 * texts of a page (call tracking). A translation keeps the digits, or writes them in those of its language. Empty for
 * another element.
 */
export function numberOf(link: Element): string {
  // Digits only: a browser extension may change the scheme to that of another phone app.
  const [dialled] = /\d*$/.exec((link as HTMLAnchorElement).href)!;
  if (!dialled) return '';
  const named = link.textContent.replace(/\D/g, '');
  // A short number stands by itself: another one may contain 911.
  const names = dialled.length < WHOLE ? link.textContent.split(/\D+/) : named;
  const namesOne = named.length >= Math.min(dialled.length, WHOLE);
  return `${dialled} ${namesOne && !names.includes(dialled.slice(-10))}`;
}

/**
 * Whether links to numbers have got others, or were removed, by a script that ran before this file was loaded.
 *
 * @param numbers - each link with a copy of it as it was put into the page
 */
export function areReplaced(numbers: ReadonlyMap<Element, Element>, host: Element): boolean {
  return [...numbers].some(([link, copy]) => !host.contains(link) || numberOf(link) !== numberOf(copy));
}
