/** Whether an id belongs to the page or to a text in it, also on pages with many ids. */
import {expect} from 'chai';
import {html} from 'lit';
import '../../../src/widgets/define-all.js';
import {isPageOwned} from '../../../src/widgets/base/bring-to.js';
import {fixture} from '../../support/fixture.js';

const article = (id: string) =>
  html`<family-faq
    ><h2>Title</h2>
    <h3 id=${id}>May we visit?</h3>
    <p>Yes.</p></family-faq
  >`;

describe('an id of the page', () => {
  for (const id of ['visit', '1st', 'a:b.c', 'año', '-', 'a"b\\'])
    it(`is recognized before and behind that of a text: ${id}`, async () => {
      const page = (before: boolean, behind: boolean) =>
        fixture(
          html`<div>
            ${before ? html`<p id=${id}></p>` : ''}${article(id)}${behind ? html`<p id=${id}></p>` : ''}
          </div>`,
        );
      for (const [before, behind] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const) {
        const box = await page(before, behind);
        expect(isPageOwned(id, box.querySelector('family-faq')!)).to.equal(before || behind);
        box.remove();
      }
    });

  it('is found without reading all other ids', async () => {
    const box = await fixture(
      html`<div>
        ${Array.from({length: 500}, (_, index) => html`<p id="many-${index}"></p>`)}${article('visit')}
      </div>`,
    );
    const {get, ...other} = Object.getOwnPropertyDescriptor(Element.prototype, 'id')!;
    let count = 0;
    Object.defineProperty(Element.prototype, 'id', {
      ...other,
      get(this: Element) {
        count += 1;
        return get!.call(this) as string;
      },
    });
    try {
      const host = box.querySelector('family-faq')!;
      expect(['visit', 'none', 'many-3'].map((id) => isPageOwned(id, host))).to.deep.equal([
        false,
        false,
        true,
      ]);
    } finally {
      Object.defineProperty(Element.prototype, 'id', {...other, get});
    }
    expect(count).to.be.lessThan(5);
  });
});
