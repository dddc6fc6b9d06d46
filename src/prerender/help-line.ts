import {dialable} from '../document/phone-number.js';
import {sourceLanguage} from '../localization/languages.js';
import {interfaceLanguage, shellWords} from '../localization/words.js';
import {isAttributes, type Markup, type MarkupElement} from '../rendering/markup.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {helpLinesOf} from './library.js';
import {elementsIn, isElement, isWritten, type Element} from './page.js';
import {attribute, type WidgetTagValues} from './widget-tag.js';

/** The help line as a paragraph, for readers to whom no script draws the one that stands in every widget. */
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

/** @param call - what a phone dials; without it the number is text */
function numberMarkup(label: string, number: string, call: string | undefined): Markup {
  const words = `${label} ${number}`;
  return call ? ['a', {href: `tel:${call}`}, words] : words;
}

/** Whether the page would be without numbers: an author's own fallback may hold some, and a help card is made of them. */
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
