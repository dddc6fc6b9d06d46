/** The styles of the text in a prerendered page, which those that the first widget adopts come after. */
import {expect} from 'chai';
import {prerender} from '../../src/prerender/prerender.js';
import {widgetTags} from '../../src/text-kinds/widgets.js';

/** The style sheets outside of the shadow roots. */
function textStylesIn(page: string): string[] {
  const {html} = prerender(page);
  const outside = html.replace(/<template[^]*?<\/template>/g, '');
  return [...outside.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, styles]) => styles!);
}

/** The ids in each selector that no page can override. */
const idsIn = (styles: string) =>
  [...styles.matchAll(/:is\([^()]*?((?:#_)+)\)/g)].map(([, ids]) => ids!.length / '#_'.length);

/** This kind has no styles of its own. */
const PLAIN = '<family-wellness-tips lang="en"></family-wellness-tips>';

describe('the styles of one kind of text', () => {
  const [general = ''] = textStylesIn(PLAIN);

  for (const tag of widgetTags)
    it(`are stronger than the general ones, in any order (<${tag}>)`, () => {
      const [, sheet = ''] = textStylesIn(`${PLAIN}<${tag} lang="en"></${tag}>`);
      // Without the rules for the time in which the page is parsed.
      const [own = ''] = sheet.split(`${tag}:has(`);
      const all = idsIn(own);
      for (const ids of all) expect(ids).to.be.greaterThan(Math.max(...idsIn(general)));
      // Each rule that overrides a page's is among them.
      expect(all).to.have.lengthOf(own.split(`:is(${tag}, #`).length - 1);
      expect(own.includes('!important')).to.equal(all.length > 0);
    });
});
