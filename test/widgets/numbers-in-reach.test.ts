import {resizePage} from '../support/page.js';
import './family-settings/settings.js';
import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {collectWarnings} from '../support/stub.js';
import {shadow, sidewaysScroll, textOf} from '../support/widget.js';
import {mountCard, type FamilyHelpCard} from './family-help-card/card.js';

const NUMBERS = ['tel:911', 'tel:988', 'tel:+18006624357'];

/** The fallback that the docs recommend for the tag. */
const fallback = `<p>Call <a href="tel:911">911</a> now if they cannot be woken.</p>
  <p>Call or text <a href="tel:988">988</a>. To find treatment, call <a href="tel:+18006624357">1-800-662-4357</a>.</p>`;

/** The dialled numbers of links that can be tapped on the screen: in the view, or in the page's own text. */
function inReach(root: ParentNode): string[] {
  const {defaultView: view, scrollingElement: page} = (root as Element).ownerDocument;
  return [...root.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')]
    .filter((link) => {
      link.scrollIntoView({block: 'center', behavior: 'instant'});
      const [box] = link.getClientRects();
      if (!link.checkVisibility() || !box) return false;
      const x = box.left + box.width / 2;
      const touched = (link.getRootNode() as Document | ShadowRoot).elementFromPoint(
        x,
        box.top + box.height / 2,
      );
      return box.left >= 0 && box.right <= view!.innerWidth + page!.scrollLeft && link.contains(touched);
    })
    .map((link) => link.getAttribute('href')!);
}

function expectNumbers(card: FamilyHelpCard): void {
  expect(sidewaysScroll()).to.be.at.most(0);
  expect([...new Set(inReach(shadow(card)))]).to.deep.equal(NUMBERS);
  for (const link of shadow(card).querySelectorAll('a[href^="tel:"]'))
    expect(link.getBoundingClientRect().height, textOf(link)).to.be.at.least(43.9);
  expect(inReach(card)).to.include.members(NUMBERS);
}

describe('the numbers of <family-help-card> can be seen and tapped', () => {
  afterEach(() => (document.documentElement.style.fontSize = ''));

  for (const size of [100, 200]) {
    describe(`at 320 px, with text at ${size} %`, () => {
      beforeEach(async () => {
        await resizePage(320, 640);
        document.documentElement.style.fontSize = `${size}%`;
      });

      for (const [when, content] of Object.entries({
        'in English': '<family-help-card></family-help-card>',
        'in Spanish': '<family-help-card lang="es"></family-help-card>',
        'in an unknown language': '<family-help-card lang="xx"></family-help-card>',
        'with an invalid language tag': '<family-help-card lang="!"></family-help-card>',
        'with an empty provider':
          '<family-settings provider-name="" provider-phone="" provider-url="" region=""><family-help-card></family-help-card></family-settings>',
        'with a fallback in the tag': `<family-help-card topic="help-card">${fallback}</family-help-card>`,
      })) {
        it(when, async () => {
          collectWarnings();
          expectNumbers(await mountCard(content));
        });
      }

      it('if the text fails to load', async () => {
        collectWarnings();
        const card = await mountCard('<family-help-card topic="gardening"></family-help-card>', 'error');
        expect(inReach(shadow(card))).to.deep.equal(NUMBERS);
      });

      it('without a script, from the text that a partner has in the tag', async () => {
        // An undefined element, like in a page without JavaScript.
        const box = await fixture(`<div><family-unscripted>${fallback}</family-unscripted></div>`);
        expect(inReach(box)).to.deep.equal(NUMBERS);
      });

      it('without a script, from the text that the widget wrote into a saved page', async () => {
        const {outerHTML} = await mountCard();
        const saved = outerHTML.replaceAll('family-help-card', 'family-unscripted');
        const box = await fixture(`<div>${saved}</div>`);
        expect(inReach(box)).to.include.members(NUMBERS);
      });
    });
  }

  for (const size of [100, 200]) {
    it(`in a frame of 320 px, with text at ${size} %`, async () => {
      await resizePage(800);
      const frame = await fixture<HTMLIFrameElement>(
        '<iframe width="320" height="640" title="A partner\'s page"></iframe>',
      );
      const page = frame.contentDocument!;
      page.documentElement.style.fontSize = `${size}%`;
      const script = page.createElement('script');
      Object.assign(script, {
        type: 'module',
        src: new URL('../../src/widgets/family-help-card/define.ts', import.meta.url).href,
      });
      page.head.append(script);
      const card = page.createElement('family-help-card');
      page.body.append(card);
      await until(() => card.matches(':state(ready)'), 'It is not ready');
      await settled(card);
      await nextFrame();
      expect([...new Set(inReach(shadow(card)))]).to.deep.equal(NUMBERS);
      expect(page.documentElement.scrollWidth).to.be.at.most(page.documentElement.clientWidth);
    });
  }
});
