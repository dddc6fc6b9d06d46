import {expect} from 'chai';
import {until} from '../../support/fixture.js';
import {press, typeText} from '../../support/page.js';
import {shadow} from '../../support/widget.js';
import {article, mountFaq, questionsOf} from '../family-faq/faq.js';

/** Controls of a page, around a widget in a form. Made by a script, since the parser would end some of them. */
const controls = ['a', 'button', 'summary', 'label'] as const;

/** Mounts a widget inside a control of the page; returns it with what the page and the browser do because of that. */
async function mountInside(name: (typeof controls)[number]) {
  const faq = await mountFaq(`<form><details open><family-faq>${article}</family-faq></details></form>`);
  const did: string[] = [];
  const control = document.createElement(name);
  if (control instanceof HTMLAnchorElement) control.href = '#elsewhere';
  faq.replaceWith(control);
  control.append(faq);
  control.closest('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    did.push('submit');
  });
  // Links would leave the test's page.
  control.closest('form')!.addEventListener('click', (event) => {
    event.preventDefault();
    did.push('click');
  });
  return {faq, did, details: control.closest('details')!};
}

for (const name of controls)
  describe(`a widget inside a <${name}> of the page`, () => {
    it('opens a question, and the page does not receive the click, even where it handles each', async () => {
      const {faq, did, details} = await mountInside(name);
      const [first] = questionsOf(faq);
      first!.summary.click();
      await until(() => first!.details.open, 'The question did not open');
      expect([did, details.open]).to.deep.equal([[], true]);
    });

    it('has a search whose keys activate nothing', async () => {
      const {faq, did, details} = await mountInside(name);
      const field = shadow(faq).querySelector<HTMLInputElement>('#search')!;
      field.focus();
      await typeText('why');
      await press('Space');
      await press('Enter');
      expect(field.value).to.equal('why ');
      expect([did, details.open]).to.deep.equal([[], true]);
    });
  });

describe('a widget without a control around it', () => {
  it('lets clicks reach the page', async () => {
    const faq = await mountFaq(`<section><family-faq>${article}</family-faq></section>`);
    let clicks = 0;
    faq.parentElement!.addEventListener('click', () => (clicks += 1));
    questionsOf(faq)[0]!.summary.click();
    expect(clicks).to.equal(1);
  });
});
