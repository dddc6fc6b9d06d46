/** Somebody's older copy of the library. */
customElements.define(
  'family-faq',
  class extends HTMLElement {
    static version = '0.0.1';
  },
);
