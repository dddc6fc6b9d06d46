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
    let time = page.window.Date.now();
    page.window.Date.now = () => time;
    for (let count = 0; count < 120; count += 1) {
      time += 2000;
      await renderAnew(block, ARTICLE);
    }
    expect(widgetsOf(page)).to.have.lengthOf(1);
    expectQuiet(page);
  });
});

describe('a block whose widget a script removes all the time', () => {
  /** Opens a page whose script renders the block anew at once, at most so many times. */
  async function openRemover(most: number) {
    const page = await openBlocks(`<div id="block" class="family-widget-faq">${ARTICLE}</div>`);
    await shownWidget(page);
    const block = page.document.querySelector('#block')!;
    let times = 0;
    const render = () => {
      if (!block.querySelector('family-faq') || times === most) return;
      times += 1;
      block.innerHTML = ARTICLE;
    };
    new page.window.MutationObserver(render).observe(block, {childList: true});
    render();
    const isLeftAlone = () =>
      page.window.heard.warnings.join().includes('A script keeps removing the widget.');
    return {page, block, isLeftAlone, counted: () => times};
  }

  it('has it back once the script has ended and the page is quiet', async () => {
    const {page, block, isLeftAlone} = await openRemover(100);
    await until(isLeftAlone, 'It was not left alone');
    expect(widgetsOf(page)).to.deep.equal([]);
    // The page still renders, a while: its block is not quiet.
    const end = page.window.performance.now() + 3000;
    while (page.window.performance.now() < end) {
      block.innerHTML = ARTICLE;
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(widgetsOf(page)).to.deep.equal([]);
    }
    await until(() => block.querySelector('family-faq'), 'It did not come back');
    expect(await questionsOf(widgetsOf(page)[0]!)).to.have.lengthOf(2);
  });

  it('is tried less often each time', async () => {
    const {page, isLeftAlone, counted} = await openRemover(Infinity);
    await until(isLeftAlone, 'It was not left alone');
    expect(counted()).to.equal(100);
    await until(() => counted() > 100, 'It was not tried again');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(counted()).to.equal(150);
    expect(widgetsOf(page)).to.deep.equal([]);
    expect(page.window.heard.warnings).to.have.lengthOf(1);
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
