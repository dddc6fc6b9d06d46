import {prerender} from 'family-education-widgets/prerender';

export function load() {
  return prerender('<family-faq topic="family-faq" heading-level="3"></family-faq>');
}
