/** Blocks on pages that a server or a framework renders anew, and names as phones and editors write them. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {ARTICLE, lookedAt, openBlocks, shownWidget, widgetsOf} from './block-pages.js';
import {expectQuiet} from './expectations.js';
import {detailsOf, questionsOf} from './frame.js';

/** As morphing libraries do (Livewire, htmx with idiomorph): what the server did not send leaves the block. */
async function renderAnew(block: Element, html: string): Promise<void> {
  block.innerHTML = html;
  await until(() => block.querySelector('family-faq'), 'The widget did not come back');
}

describe('a block that is rendered anew', () => {
  it('keeps its widget, the open answer and the settings around it, and shows what has changed', async () => {
    const page = await openBlocks(
      `<div class="family-widget-faq" data-provider-name="Harbor Lane">${ARTICLE}</div>`,
    );
    const faq = await shownWidget(page);
    await questionsOf(faq);
    const block = faq.closest('div')!;
    detailsOf(faq)[0]!.open = true;
    for (const day of ['Mondays', 'Fridays']) {
      await renderAnew(block, ARTICLE.replace('Sundays', day));
      await until(() => faq.querySelector('[slot="short-0-0"]')?.textContent === `On ${day}.`);
      await faq.updateComplete;
      expect(widgetsOf(page)).to.deep.equal([faq]);
      expect(faq.parentElement!.localName).to.equal('family-settings');
      expect(detailsOf(faq)[0]!.open).to.equal(true);
    }
    expect(await questionsOf(faq)).to.have.lengthOf(2);
    expectQuiet(page);
  });

  it('gets another widget if its attributes have changed', async () => {
    const page = await openBlocks(`<div data-family-widget="faq">${ARTICLE}</div>`);
    const faq = await shownWidget(page);
    const block = faq.parentElement!;
    block.dataset['layout'] = 'list';
    await renderAnew(block, ARTICLE);
    expect(widgetsOf(page)[0]).to.not.equal(faq);
    expect(widgetsOf(page)[0]!.getAttribute('layout')).to.equal('list');
  });

  it('is shown however often that happens, if it does not happen all the time', async () => {
    const page = await openBlocks(`<div class="family-widget-faq">${ARTICLE}</div>`);
    const block = (await shownWidget(page)).parentElement!;
    let time = page.window.performance.now();
    page.window.performance.now = () => time;
    for (let count = 0; count < 120; count += 1) {
      time += 2000;
      await renderAnew(block, ARTICLE);
    }
    expect(widgetsOf(page)).to.have.lengthOf(1);
    expectQuiet(page);
  });
});

describe('children of a block that Vue has rendered', () => {
  it('are left where they are, although its marks are not enumerable', async () => {
    const page = await openBlocks(
      `<div class="family-widget-faq">${ARTICLE}</div>
      <script>Object.defineProperty(document.querySelector('h3'), '__vnode', {value: {}, enumerable: false})</script>`,
    );
    await until(() => page.window.heard.warnings.join().includes('Render <family-faq> instead.'));
    expect(widgetsOf(page)).to.deep.equal([]);
  });
});

describe('the name of a block', () => {
  for (const attribute of [
    'class="Family-widget-faq"',
    'class="FAMILY-WIDGET-FAQ Family-Lang-en"',
    'data-family-widget="Family FAQ"',
    'data-family-widget="family_faq"',
    'data-family-widget="family\u2011faq"',
    'data-family-widget="family\u2013faq"',
  ])
    it(`is read as phones and editors write it: ${attribute}`, async () => {
      const page = await openBlocks(`<div ${attribute}>${ARTICLE}</div>`);
      expect((await shownWidget(page)).localName).to.equal('family-faq');
      await lookedAt(page);
      expectQuiet(page);
    });
});
