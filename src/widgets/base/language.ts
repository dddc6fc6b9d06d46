import {namesLanguage} from '../../localization/language-tag.js';
import {membersOf} from '../../platform/page-document.js';
import {bareValue} from './attribute-value.js';

/** The requested language: the element's own `lang`, else the nearest one around it that names a language. */
export function languageOf(element: Element): string | undefined {
  // What a page may have put on `Object.prototype` is no node: a document inherits `host`.
  for (let node: Node | undefined = element; node?.nodeType;) {
    // A shadow root and the document have no attributes.
    const members: Partial<Element & ShadowRoot> = membersOf(node as Element & ShadowRoot);
    const tag = bareValue(members.getAttribute?.('lang'));
    if (namesLanguage(tag)) return tag;
    node = members.parentNode ?? members.host;
  }
  return undefined;
}
