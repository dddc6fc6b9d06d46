import {expect} from 'chai';
import {accessibilityOf, accessibleNodes} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {emulateMedia, press, resizePage} from '../../support/page.js';
import {shadow} from '../../support/widget.js';
import {faqWithTerms, isOpen, meanings, termsOf, type Term} from './glossary.js';

describe('a term, to assistive technology', () => {
  it('is a button named by its words, with its expanded state', async () => {
    const [{button}] = (await termsOf(await faqWithTerms())) as [Term];
    const closed = await accessibilityOf(button);
    expect(closed).to.deep.include({role: 'button', name: 'intensive outpatient program', expanded: false});
    button.focus();
    await press('Enter');
    const open = await accessibilityOf(button);
    expect(open).to.deep.include({role: 'button', name: 'intensive outpatient program', expanded: true});
  });

  it('references the box that it opens, which is next to it', async () => {
    const [{button, box, words}] = (await termsOf(await faqWithTerms())) as [Term];
    expect(words.shadowRoot!.getElementById(button.getAttribute('aria-controls')!) === box).to.equal(true);
    expect(button.nextElementSibling!.contains(box)).to.equal(true);
  });

  it('has its meaning announced, by a status element that existed before', async () => {
    const [term] = (await termsOf(await faqWithTerms())) as [Term];
    term.button.focus();
    const status = term.box.closest('[role=status]')!;
    expect(status.isConnected).to.equal(true);
    expect(isOpen(term)).to.equal(false);
    await press('Enter');
    expect(isOpen(term)).to.equal(true);
    const slotted = status.querySelector('slot')!.assignedElements();
    expect(slotted.map(({textContent}) => textContent).join(' ')).to.equal(meanings.iop);
  });

  it('does not change the headings of the text', async () => {
    const faq = await faqWithTerms();
    const headings = (await accessibleNodes(faq)).filter(({role}) => role === 'heading');
    expect(headings.map(({name}) => name)).to.include.members([
      'What comes after the stay?',
      'What comes first?',
    ]);
  });

  for (const width of [320, 800])
    it(`has no violations in axe, closed and open (${width} px)`, async () => {
      await resizePage(width);
      const faq = await faqWithTerms();
      const [{button}] = (await termsOf(faq)) as [Term];
      await expectAccessible(faq);
      button.focus();
      await press('Enter');
      await expectAccessible(faq);
    });

  it('has none in dark colours', async function () {
    const faq = await faqWithTerms();
    const [{button}] = (await termsOf(faq)) as [Term];
    if (!(await emulateMedia({colorScheme: 'dark'}))) this.skip();
    document.documentElement.style.colorScheme = 'dark';
    try {
      button.focus();
      await press('Enter');
      await expectAccessible(faq);
      expect(shadow(faq).querySelector('details')!.open).to.equal(true);
    } finally {
      document.documentElement.style.colorScheme = '';
    }
  });
});
