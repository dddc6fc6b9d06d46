import {membersOf} from '../../platform/page-document.js';
import {bareValue} from './attribute-value.js';

/**
 * The requested language: the element's own `lang`, else the nearest one around it that names a language. An underscore
 * is read as a hyphen, as in the locales of WordPress (`es_MX`). Some values name none: `null` and `undefined`, which
 * frameworks write for a missing value since `lang` is a property, a placeholder that no template has filled, the name
 * of a language.
 */
export function languageOf(element: Element): string | undefined {
  for (let node: Node | undefined = element; node;) {
    // A shadow root and the document have no attributes.
    const members: Partial<Element & ShadowRoot> = membersOf(node as Element & ShadowRoot);
    const tag = bareValue(members.getAttribute?.('lang'));
    if (/^[a-z]{2,3}(?![a-z])/i.test(tag!)) return tag!;
    node = members.parentNode ?? members.host;
  }
  return undefined;
}
