import {expect} from 'chai';
import type {FamilyFaq} from '../../src/index.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {expectPartnersFile, expectQuiet, filesOf} from './expectations.js';
import {isShown, openHost, questionsOf, type HostPage} from './frame.js';

/** Opens the first term of the built-in FAQ, and returns the box with its meaning. */
async function openTerm(page: HostPage): Promise<HTMLElement> {
  const faq = page.faq();
  await questionsOf(faq);
  faq.openAll();
  const words = await firstTerm(faq);
  words.shadowRoot!.querySelector<HTMLElement>('[role=button]')!.click();
  const box = words.shadowRoot!.querySelector<HTMLElement>('[popover]')!;
  expect(box.matches(':popover-open')).to.equal(true);
  expect(isShown(words.querySelector('[slot]')!)).to.equal(true);
  return box;
}

const firstTerm = (faq: FamilyFaq) =>
  until(() => {
    const words = faq.querySelector<HTMLElement>('[data-term]');
    return words?.shadowRoot ? words : undefined;
  }, 'No term became a button');

describe('a term in the built library', () => {
  for (const name of [
    'fallback',
    'csp',
    'csp-nonce',
    'csp-without-trusted-types',
    'other-origin',
    'replaced',
  ])
    it(`opens its meaning on a host page (${name})`, async () => {
      const page = await openHost(name);
      const box = await openTerm(page);
      const {left, right, top} = box.getBoundingClientRect();
      const widget = page.faq().getBoundingClientRect();
      expect(left).to.be.at.least(widget.left);
      expect(right).to.be.at.most(widget.right);
      expect(top).to.be.above(widget.top);
      expectQuiet(page);
    });

  it('is loaded with one small file after the text, without a glossary', async () => {
    const page = await openHost('two-tags');
    await openTerm(page);
    const files = filesOf(page).filter((file) => file.includes('glossary'));
    expect(files).to.deep.equal(['/library/glossary.js']);
  });

  for (const language of ['en', 'es'])
    it(`needs no other file in a bundle (${language})`, async () => {
      const page = await openHost(`bundle-${language}`);
      await openTerm(page);
      expect(filesOf(page).filter((file) => file.startsWith('/library/'))).to.deep.equal([
        `/library/family-widgets.bundle.${language}.js`,
      ]);
    });

  it('loads the glossary for a partner’s file, once', async () => {
    const page = await openHost('csp');
    await expectPartnersFile(page.faq('remote'));
    const files = filesOf(page).filter((file) => file.endsWith('/glossary.js'));
    expect(files.filter((file) => file.includes('content'))).to.deep.equal([
      '/library/content/en/glossary.js',
    ]);
  });
});
