import {prerender} from 'family-education-widgets/prerender';

export function load() {
  // The text alone: Svelte inserts HTML in a way that makes no declarative shadow DOM.
  return prerender('<family-faq topic="family-faq" heading-level="3"></family-faq>', {textOnly: true});
}
