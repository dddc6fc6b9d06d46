import {expectAccessible} from '../../support/axe.js';
import {settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {hangUrl} from '../../support/server.js';
import {collectWarnings, stub} from '../../support/stub.js';
import {buttonOf, shown} from '../../support/widget.js';
import {article, asked, mountFaq, questionOf, type FamilyFaq} from './faq.js';

const fallback = '<h2>Call</h2><p>Call <a href="tel:988">988</a>.</p>';

/** The rare states; `accessibility.test.ts` has the usual ones. */
const cases: Readonly<Record<string, () => Promise<FamilyFaq>>> = {
  'without a search': () => mountFaq(`<family-faq no-search>${article}</family-faq>`),
  'with the help line at the foot': () => mountFaq(`<family-faq help="foot">${article}</family-faq>`),
  'while it loads, with a fallback': () =>
    mountFaq(`<family-faq src="${hangUrl('headers')}">${fallback}</family-faq>`, 'loading'),
  'when the text does not come, with a fallback': () =>
    mountFaq(`<family-faq topic="gardening">${fallback}</family-faq>`, 'error'),
  'without a network': () => {
    stub(navigator, 'onLine', false);
    return mountFaq('<family-faq topic="gardening"></family-faq>', 'offline');
  },
  'with a text that is not translated': () =>
    mountFaq('<family-faq topic="family-faq" lang="fr"></family-faq>'),
  'with a link to copy by hand': async () => {
    stub(navigator, 'clipboard', undefined);
    const faq = await mountFaq();
    questionOf(faq, asked.detox).details.open = true;
    buttonOf(faq, 'Copy link').click();
    await until(() => shown(faq, '[part~=question] input'));
    await settled(faq);
    return faq;
  },
  'right to left': () => mountFaq(`<div dir="rtl"><family-faq>${article}</family-faq></div>`),
  'with the same text a second time, one level down': async () => {
    await mountFaq('<family-faq topic="family-faq"></family-faq>');
    return mountFaq('<family-faq topic="family-faq" heading-level="3"></family-faq>');
  },
};

describe('axe finds nothing in <family-faq>', () => {
  for (const [when, mount] of Object.entries(cases)) {
    it(when, async () => {
      collectWarnings();
      await expectAccessible((await mount()).parentElement!);
    });
  }
});
