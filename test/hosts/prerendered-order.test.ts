/** A prerendered shadow root that something on the way to the reader has changed: an optimiser, a plugin. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {expectQuiet} from './expectations.js';
import {openLibrary} from './frame.js';

const SHEET = '<style data-family-written="style">';
const VIEW = '<div data-family-written="view">';

describe('a prerendered view is replaced by one view', () => {
  for (const [when, from, to] of [
    ['without a style sheet before it', SHEET, '<style>'],
    ['with two style sheets before it', VIEW, `${SHEET}</style>${VIEW}`],
    ['with another element before it', SHEET, `<p hidden></p>${SHEET}`],
  ] as const)
    it(when, async () => {
      const page = await openLibrary({}, {body: '<family-faq></family-faq>', prerendered: [[from, to]]});
      const root = page.faq().shadowRoot!;
      await until(() => page.faq().matches(':state(ready)'));
      await until(() => root.querySelector('[data-family-written]') === null, 'Some of it was left');
      expect(root.querySelectorAll('[part~="base"]')).to.have.lengthOf(1);
      expect(page.faq().querySelectorAll('[slot=title]')).to.have.lengthOf(1);
      expectQuiet(page);
    });
});
