/** The settings element is not defined in this page until a test defines it, so the order of the tests matters. */
import {expect} from 'chai';
import {settled} from '../../support/fixture.js';
import {shadow, textOf} from '../../support/widget.js';
import {article, mountFaq, type FamilyFaq} from '../family-faq/faq.js';

const faqInside = `<family-faq>${article}</family-faq>`;
const fromOf = (faq: Element) => textOf(shadow(faq).querySelector('[part~=provider] p'));

describe('widgets that are defined before <family-settings>', () => {
  it('receive the settings once it is defined, each from the nearest one', async () => {
    expect(customElements.get('family-settings')).to.equal(undefined);
    const first = await mountFaq(
      `<div><family-settings provider-name="Outer" heading-level="3">${faqInside}
        <family-settings provider-name="Inner">${faqInside}</family-settings></family-settings>${faqInside}</div>`,
    );
    const faqs = [...first.closest('div')!.querySelectorAll<FamilyFaq>('family-faq')];
    const root = first.parentElement!.attachShadow === undefined ? null : document.createElement('div');
    first.parentElement!.append(root!);
    root!.attachShadow({mode: 'open'}).innerHTML = faqInside;
    const deep = root!.shadowRoot!.querySelector('family-faq')!;
    for (const faq of [...faqs, deep]) {
      await settled(faq);
      expect(fromOf(faq)).to.equal('');
    }

    await import('../../../src/widgets/family-settings/define.js');

    for (const settings of document.querySelectorAll('family-settings')) await settled(settings);
    for (const faq of [...faqs, deep]) await settled(faq);
    expect(faqs.map(fromOf)).to.deep.equal(['From Outer', 'From Inner', '']);
    expect(fromOf(deep)).to.equal('From Outer');
    const [outer] = document.querySelectorAll('family-settings');
    outer!.providerName = 'Outside';
    await settled(outer!);
    for (const faq of [...faqs, deep]) await settled(faq);
    expect(faqs.map(fromOf)).to.deep.equal(['From Outside', 'From Inner', '']);
    expect(fromOf(deep)).to.equal('From Outside');
  });

  it('are not affected by a second definition', async () => {
    await import('../../../src/widgets/family-settings/define.js');
    const {FamilySettings} = await import('../../../src/widgets/family-settings/family-settings.js');
    expect(customElements.get('family-settings')).to.equal(FamilySettings);
  });
});
