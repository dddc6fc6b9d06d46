import {expect} from 'chai';
import {nextFrame, until} from '../../support/fixture.js';
import {stub} from '../../support/stub.js';
import {article, faqOfMarkdown, mountFaq, questionsOf} from '../family-faq/faq.js';

const native = window.MutationObserver;

/** What pages make of MutationObserver: stubs against slow third parties, old polyfills, hardening. */
const replacements: Readonly<Record<string, unknown>> = {
  'which is missing': undefined,
  'whose constructor throws': () => {
    throw new Error('Refused');
  },
  'without methods': class {},
  'without takeRecords()': class {
    readonly observe = () => undefined;
    readonly disconnect = () => undefined;
  },
  'whose observe() throws': class extends native {
    override observe(): void {
      throw new Error('Refused');
    }
  },
};

describe('a page with a MutationObserver', () => {
  for (const [how, replacement] of Object.entries(replacements))
    it(`${how}, shows the text, and gets no exception`, async () => {
      const errors: unknown[] = [];
      const note = (event: ErrorEvent | PromiseRejectionEvent) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        errors.push('reason' in event ? event.reason : event.error);
      };
      for (const type of ['error', 'unhandledrejection'] as const)
        window.addEventListener(type, note, {capture: true});
      stub(window, 'MutationObserver', replacement);
      const own = await mountFaq(`<family-faq>${article}</family-faq>`);
      const file = await faqOfMarkdown('# Ours\n\n## Who? {#who}\n\nWe.\n\n## What? {#what}\n\nThat.');
      // The connection with the page opens what `show()` names.
      expect(file.show('what')).to.equal(true);
      await until(() => questionsOf(file)[1]!.details.open);
      own.lang = 'es';
      own.remove();
      document.body.append(own);
      await until(() => questionsOf(own).length === 4, 'The questions did not come back');
      await nextFrame();
      own.remove();
      for (const type of ['error', 'unhandledrejection'] as const)
        window.removeEventListener(type, note, {capture: true});
      expect(errors).to.deep.equal([]);
    });
});
