import {dialable} from '../document/phone-number.js';
import {sourceLanguage} from '../localization/languages.js';
import {interfaceLanguage, shellWords} from '../localization/words.js';
import {isAttributes, type Markup, type MarkupElement} from '../rendering/markup.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {helpLinesOf} from './library.js';
import {elementsIn, isElement, isWritten, type Element} from './page.js';
import {attribute, type WidgetTagValues} from './widget-tag.js';

/** The help line as a paragraph, for readers without scripts; with scripts, every widget renders its own. */
export function helpLineMarkup(requested: string, {region, provider}: WidgetTagValues): MarkupElement {
  const language = interfaceLanguage(requested);
  const words = shellWords[language];
  const lines = helpLinesOf(region);
  const numbers = lines.map(({label, number, call}) =>
    numberMarkup(label[language] ?? label[sourceLanguage] ?? '', number, call),
  );
  if (lines.length > 0)
    return [
      'p',
      words.helpNow,
      ...numbers.flatMap((link, index): Markup[] => [index > 0 ? ' · ' : ' ', link]),
    ];
  const own = provider?.phone;
  const more = own ? [' ', numberMarkup(provider.name, own, dialable(own, region))] : [];
  return ['p', words.helpNow, ' ', words.noNumbers, ...more];
}

/** @param call - the number to dial; without it, the number is plain text instead of a link */
function numberMarkup(label: string, number: string, call: string | undefined): Markup {
  const words = `${label} ${number}`;
  return call ? ['a', {href: `tel:${call}`}, words] : words;
}

/** Whether to add a help line: not to a help card with numbers, or if the author's fallback contains phone numbers. */
export function isHelpNeeded(
  {childNodes}: Element,
  {isHelpCard, src}: WidgetTagValues,
  {body}: RenderedDocument,
): boolean {
  if (isHelpCard && (src === undefined || body.some(hasNumber))) return false;
  const own = childNodes.filter((child) => isElement(child)).filter((child) => !isWritten(child));
  return !own.some((child) => [child, ...elementsIn(child)].some(isNumber));
}

const isNumber = (element: Element) => attribute(element, 'href')?.startsWith('tel:') ?? false;

function hasNumber(markup: Markup): boolean {
  if (typeof markup === 'string') return false;
  const [, ...parts] = markup;
  return parts.some((part) => (isAttributes(part) ? part['href']?.startsWith('tel:') : hasNumber(part)));
}
