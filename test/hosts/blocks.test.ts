/** Blocks of the built library: which elements become widgets, and with which text. */
import {expect} from 'chai';
import {defaultTopics, widgetTags} from '../../src/text-kinds/widgets.js';
import {documentedExamples} from '../support/documented.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {respondUrl} from '../support/server.js';
import {expectQuiet, expectWorking, filesOf} from './expectations.js';
import {
  ARTICLE,
  FALLBACK,
  lookedAt,
  openBlocks,
  SCRIPT,
  shownWidget,
  stateOf,
  widgetsOf,
  writeBlocks,
} from './block-pages.js';
import {isShown, questionsOf} from './frame.js';

const BLOCKS_FILE = '/library/blocks.js';

describe('a block of the built library', () => {
  describe('names its widget', () => {
    for (const tag of widgetTags) {
      const name = tag.replace('family-', '');
      const ways = {
        'by a data attribute': `data-family-widget="${name}"`,
        'by a class': `class="family-widget-${name}"`,
        'by a class among others': `class="wp-block-group family-widget-${name} is-layout-flow"`,
        'by both': `data-family-widget="${name}" class="family-widget-faq"`,
        'by the whole tag': `data-family-widget="${tag}"`,
        'by a class with the whole tag': `class="family-widget-${tag}"`,
        'in capitals': `data-family-widget="${name.toUpperCase()}"`,
        'in curly quotes': `data-family-widget=“${name}”`,
      };
      it(`${name}: ${Object.keys(ways).join(', ')}`, async () => {
        const page = await writeBlocks(
          Object.values(ways)
            .map((way) => `<div ${way}>${FALLBACK}</div>`)
            .join(''),
        );
        await until(() => widgetsOf(page).length === Object.keys(ways).length, 'Not all widgets came');
        expect(new Set(widgetsOf(page).map(({localName}) => localName))).to.deep.equal(new Set([tag]));
        expect(new Set(widgetsOf(page).map(({topic}) => topic))).to.deep.equal(new Set([defaultTopics[tag]]));
        await until(() => widgetsOf(page).every((widget) => stateOf(widget) === 'ready'));
        expectQuiet(page);
      });
    }

    it('by a class beside the page’s own ones that begin in the same way', async () => {
      const page = await openBlocks(`<div class="family-widget family-widget-area family-widget-faq"></div>`);
      expect((await shownWidget(page)).localName).to.equal('family-faq');
    });

    const unknown = {
      'data-family-widget="faqs"': 'There is no widget "faqs". Did you mean "faq"?',
      'data-family-widget="helpcard"': 'Did you mean "help-card"?',
      'data-family-widget="tips"': 'Did you mean "wellness-tips"?',
      'class="family-widget-timeline"': 'Did you mean "stage-timeline"?',
      'data-family-widget=""': 'There is no widget "". Widgets: faq, program-explainer',
      'data-family-widget="settings"': 'There is no widget "settings".',
    };
    for (const [attribute, message] of Object.entries(unknown)) {
      it(`else says so once, and leaves the block as it is: ${attribute}`, async () => {
        const page = await openBlocks(`<div ${attribute}>${ARTICLE}</div>`);
        await until(() => page.window.heard.warnings.length > 0, 'Nothing was said');
        await lookedAt(page);
        expect(widgetsOf(page)).to.deep.equal([]);
        expect(page.window.heard.warnings).to.have.lengthOf(1);
        expect(page.window.heard.warnings[0]).to.include(`<div ${attribute}>: `).and.include(message);
        expect(isShown(page.document.querySelector('#answer')!)).to.equal(true);
      });
    }

    it('not by a class that only contains the name', async () => {
      const page = await openBlocks(
        `<div class="my-family-widget-faq page-family-widget-faq">${ARTICLE}</div>`,
      );
      await lookedAt(page);
      expect(widgetsOf(page)).to.deep.equal([]);
      expectQuiet(page);
    });
  });

  describe('says which text it shows', () => {
    it('by headings inside, which are the article; its nodes are moved, and nothing is loaded for it', async () => {
      for (const attribute of ['data-family-widget="faq"', 'class="family-widget-faq"']) {
        const page = await openBlocks(`<div id="block" title="theme" ${attribute}>\n${ARTICLE}\n</div>`, '');
        const {document} = page;
        const answer = document.querySelector('#answer')!;
        document.head.append(
          Object.assign(document.createElement('script'), {src: '/library/family-widgets.js'}),
        );
        const faq = await shownWidget(page);
        expect((await questionsOf(faq)).map(({textContent}) => textContent)).to.deep.equal([
          'When may we visit?',
          'Who may call?',
        ]);
        expect(answer.parentElement).to.equal(faq);
        expect(faq.parentElement).to.equal(document.querySelector('#block'));
        expect(isShown(answer)).to.equal(false);
        expect(filesOf(page).filter((file) => file.includes('/content/'))).to.deep.equal([]);
        expectQuiet(page);
      }
    });

    it('by a topic, with the children as the fallback, and the language', async () => {
      for (const attributes of [
        'data-family-widget="program-explainer" data-topic="detox" data-lang="es" data-heading-level="3" data-help="foot"',
        'data-family-widget=“program-explainer” data-topic=“detox” data-lang=“es” data-heading-level=“3” data-help=“foot”',
        'class="family-widget-program-explainer family-topic-detox family-lang-es family-heading-level-3 family-help-foot"',
        'class="family-widget-faq family-topic-iop family-lang-en family-heading-level-3 family-help-foot" data-family-widget="program-explainer" data-topic="detox" data-lang="es"',
      ]) {
        const page = await openBlocks(`<div ${attributes}>${FALLBACK}</div>`);
        const explainer = await shownWidget(page);
        expect(explainer.localName).to.equal('family-program-explainer');
        expect(explainer.getAttributeNames().sort()).to.deep.equal([
          'heading-level',
          'help',
          'lang',
          'topic',
        ]);
        expect(explainer.querySelector('h3[slot="title"]')!.closest('[lang]')!.getAttribute('lang')).to.equal(
          'es',
        );
        expect(filesOf(page)).to.include('/library/content/es/detox.js');
        expect(isShown(explainer.querySelector('#fallback')!)).to.equal(false);
        expectQuiet(page);
      }
    });

    it('by the language of the page around it', async () => {
      const page = await openBlocks('<section lang="es"><div class="family-widget-faq"></div></section>');
      await shownWidget(page);
      expect(filesOf(page)).to.include('/library/content/es/family-faq.js');
    });

    it('by the address of a file', async () => {
      const src = respondUrl({file: 'test/hosts/partner.md', type: 'text/markdown'});
      const page = await openBlocks(
        `<div data-family-widget="faq" data-src="${src.replaceAll('&', '&amp;')}">${ARTICLE}</div>`,
      );
      const questions = await questionsOf(await shownWidget(page));
      expect(questions.map(({textContent}) => textContent)).to.deep.equal([
        'May I visit?',
        'What do I bring?',
      ]);
      expect(isShown(page.document.querySelector('#answer')!)).to.equal(false);
    });

    it('by attributes that one widget alone has, also as classes', async () => {
      for (const attributes of [
        'data-family-widget="faq" data-layout="list" data-no-search',
        'class="family-widget-faq family-layout-list family-no-search"',
      ]) {
        const faq = await shownWidget(await openBlocks(`<div ${attributes}></div>`));
        expect([faq.layout, faq.noSearch]).to.deep.equal(['list', true]);
      }
      const page = await openBlocks(
        '<div class="family-widget-program-explainer family-compare-iop family-compare-php"></div>',
      );
      expect((await shownWidget(page)).getAttribute('compare')).to.equal('iop php');
    });

    it('and keeps the fallback if there is no such text', async () => {
      const page = await openBlocks(`<div data-family-widget="faq" data-topic="nowhere">${FALLBACK}</div>`);
      const faq = await until(() => widgetsOf(page)[0]);
      await until(() => stateOf(faq) === 'error');
      expect(isShown(page.document.querySelector('#fallback')!)).to.equal(true);
      expect(page.window.heard.warnings.join()).to.include('There is no topic "nowhere"');
    });

    it('with what follows it left where it is', async () => {
      const page = await openBlocks(
        `<main><div class="family-widget-faq"></div><h2 id="next">Next</h2><p>Words.</p><div></div></main>`,
      );
      await shownWidget(page);
      await lookedAt(page);
      expect(page.document.querySelector('#next')!.parentElement!.localName).to.equal('main');
    });
  });

  describe('may be', () => {
    for (const element of ['div', 'section', 'article', 'aside', 'main', 'details', 'p']) {
      it(`a <${element}>, which stays with its id, classes and style`, async () => {
        const page = await openBlocks(
          `<${element} id="block" class="family-widget-faq theme" style="margin: 7px">Call 988.</${element}>`,
        );
        const faq = await shownWidget(page);
        const block = page.document.querySelector('#block')!;
        expect(faq.parentElement).to.equal(block);
        expect([block.localName, block.className, block.getAttribute('style')]).to.deep.equal([
          element,
          'family-widget-faq theme',
          'margin: 7px',
        ]);
      });
    }

    it('a closed <details>, whose summary stays', async () => {
      const page = await openBlocks(
        `<details class="family-widget-faq"><summary>Our <h2>questions</h2></summary>${ARTICLE}</details>`,
      );
      const faq = await until(() => widgetsOf(page)[0]);
      const details = faq.parentElement as HTMLDetailsElement;
      expect([...details.children].map(({localName}) => localName)).to.deep.equal(['summary', 'family-faq']);
      expect(details.open).to.equal(false);
      details.open = true;
      expect(await questionsOf(faq)).to.have.lengthOf(2);
    });

    it('a group with a container inside, as older themes of WordPress have it', async () => {
      const page = await openBlocks(
        `<div class="wp-block-group family-widget-faq"><div class="wp-block-group__inner-container">${ARTICLE}</div></div>`,
      );
      const faq = await shownWidget(page);
      expect(faq.parentElement!.className).to.equal('wp-block-group__inner-container');
      expect(await questionsOf(faq)).to.have.lengthOf(2);
    });

    for (const element of ['h2', 'ul', 'a href="/"', 'button', 'span', 'form'])
      it(`no <${element}>, which is reported`, async () => {
        const page = await openBlocks(
          `<${element} class="family-widget-faq"><input name="matches" hidden><input name="closest" hidden>Words</${element}>`,
        );
        await until(() => page.window.heard.warnings.length > 0);
        await lookedAt(page);
        expect(widgetsOf(page)).to.deep.equal([]);
        expect(page.window.heard.warnings.join()).to.include(
          'A widget cannot stand in this element. Use a <div>.',
        );
        expect(page.window.heard.errors).to.deep.equal([]);
      });
  });

  describe('is left as it is', () => {
    const left: Record<string, string> = {
      'in an editor': `<div contenteditable="true">#</div>`,
      'in an editor, with no value': `<div contenteditable>#</div>`,
      'in a part of an editor that cannot be edited': `<div contenteditable><div contenteditable="false">#</div></div>`,
      'in the editor of WordPress': `<div class="block-editor-block-list__layout">#</div>`,
      'on the pages of its administrators': `<div class="wp-admin">#</div>`,
      'in a template': `<template>#</template>`,
      'in a shadow root': `<div><template shadowrootmode="open">#</template></div>`,
    };
    for (const [place, html] of Object.entries(left))
      it(place, async () => {
        const page = await openBlocks(html.replace('#', `<div class="family-widget-faq">${ARTICLE}</div>`));
        await lookedAt(page);
        expect(widgetsOf(page)).to.deep.equal([]);
        expectQuiet(page);
      });

    it('in a document that is edited as a whole', async () => {
      const page = await openBlocks(
        '<script>document.designMode = "on"</script><div class="family-widget-faq"></div>',
      );
      await until(() => filesOf(page).includes(BLOCKS_FILE));
      page.document.designMode = 'off';
      page.document.body.append('changed');
      await shownWidget(page);
    });

    const reported: Record<string, readonly [string, string]> = {
      'with a part of the page inside': [
        `<div class="family-widget-faq"><nav>Menu</nav>${ARTICLE}</div>`,
        '<nav>',
      ],
    };
    for (const [name, [html, message]] of Object.entries(reported))
      it(`${name}, which is reported`, async () => {
        const page = await openBlocks(html);
        await until(() => page.window.heard.warnings.length > 0);
        expect(page.window.heard.warnings.join()).to.include(message);
        expect(widgetsOf(page)).to.deep.equal([]);
        expect(isShown(page.document.querySelector('#answer')!)).to.equal(true);
      });

    it('with its headings in several columns, or with none that HTML knows: its text is the article', async () => {
      const columns = '<div><h3>One?</h3><p>Yes.</p></div><div><h3>Two?</h3><p>No.</p></div>';
      const toggles =
        '<details><summary>One?</summary>Yes.</details><details><summary>Two?</summary>No.</details>';
      for (const html of [columns, toggles]) {
        const page = await openBlocks(`<div class="family-widget-faq">${html}</div>`);
        const questions = await questionsOf(await shownWidget(page));
        expect(questions.map(({textContent}) => textContent)).to.deep.equal(['One?', 'Two?']);
        expectQuiet(page);
      }
    });

    it('inside a widget, and around one', async () => {
      for (const html of [
        `<family-faq><div class="family-widget-help-card">${FALLBACK}</div></family-faq>`,
        `<div class="family-widget-help-card"><div><family-faq></family-faq></div></div>`,
      ])
        expect((await shownWidget(await openBlocks(html))).localName).to.equal('family-faq');
    });

    it('inside another block, which is shown and reported', async () => {
      const page = await openBlocks(
        `<div class="family-widget-faq"><h3>One?</h3><div class="family-widget-help-card"><p>Yes.</p></div><h3>Two?</h3><p>No.</p></div>`,
      );
      const faq = await shownWidget(page);
      expect(await questionsOf(faq)).to.have.lengthOf(2);
      await lookedAt(page);
      expect(page.window.heard.warnings.join()).to.include(
        'The block inside this one is a part of its text.',
      );
    });

    it('without the script', async () => {
      const page = await openBlocks(`<div class="family-widget-faq">${ARTICLE}</div>`, '');
      expect(isShown(page.document.querySelector('#answer')!)).to.equal(true);
    });
  });

  it('takes settings of its own and of an element around it', async () => {
    const page = await openBlocks(
      `<div data-family-settings data-provider-name="Harbor Lane" data-provider-phone="207-555-0142" data-lang="es">
        <div><div class="family-widget-faq">${FALLBACK}</div></div>
        <div data-family-widget="help-card" data-provider-name="Bay House" data-lang="en">${FALLBACK}</div>
      </div>`,
    );
    await until(
      () => widgetsOf(page).length === 2 && widgetsOf(page).every((each) => stateOf(each) === 'ready'),
    );
    const words = widgetsOf(page).map(
      (widget) => widget.shadowRoot!.querySelector('[part~="provider"]')!.textContent,
    );
    expect(words[0]).to.include('Harbor Lane').and.include('207-555-0142');
    expect(words[1]).to.include('Bay House').and.include('207-555-0142');
    expect(filesOf(page))
      .to.include('/library/content/es/family-faq.js')
      .and.include('/library/content/en/help-card.js');
    expectQuiet(page);
  });

  it('is as the docs show it', async () => {
    const [html] = await documentedExamples('stories/docs/blocks.md');
    expect(html).to.match(/^<div data-family-widget/);
    const page = await writeBlocks(html!);
    await until(
      () => widgetsOf(page).length === 2 && widgetsOf(page).every((each) => stateOf(each) === 'ready'),
    );
    expect(widgetsOf(page)[0]!.querySelector('[slot="title"]')!.textContent).to.equal(
      'Before your first visit',
    );
    expect(filesOf(page)).to.include('/library/content/es/detox.js');
    expectQuiet(page);
  });

  it('does all that the tag does', async () => {
    const page = await openBlocks(`<div data-family-widget="faq" data-topic="family-faq">${FALLBACK}</div>`);
    await shownWidget(page);
    await expectWorking(page);
  });

  it('complies with a strict content security policy', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";
    const page = await openBlocks(
      `<div class="family-widget-faq">${ARTICLE}</div>`,
      `<meta http-equiv="Content-Security-Policy" content="${policy}">${SCRIPT}`,
    );
    expect(await questionsOf(await shownWidget(page))).to.have.lengthOf(2);
    expectQuiet(page);
  });

  it('costs a page without blocks no file', async () => {
    const page = await openBlocks('<family-faq></family-faq>');
    await shownWidget(page);
    expect(filesOf(page)).to.not.include(BLOCKS_FILE);
  });

  const scripts: Record<string, string> = {
    'a module': SCRIPT,
    'a module that does not wait': SCRIPT.replace('type', 'async type'),
    'a classic script': '<script src="/library/family-widgets.js"></script>',
    'a classic script with defer': '<script defer src="/library/family-widgets.js"></script>',
    'a classic script with async': '<script async src="/library/family-widgets.js"></script>',
    'the script at the stable address': '<script src="/family-widgets/family-widgets.js"></script>',
    'a bundle': '<script src="/library/family-widgets.bundle.en.js"></script>',
    'two scripts': `${SCRIPT}<script src="/library/family-widgets.bundle.en.js"></script>`,
  };
  for (const [name, script] of Object.entries(scripts))
    it(`is found by ${name}, before and after it`, async () => {
      const block = `<div class="family-widget-faq">${ARTICLE}</div>`;
      for (const page of [await openBlocks(block, script), await openBlocks(block + script, '')]) {
        expect(await questionsOf(await shownWidget(page))).to.have.lengthOf(2);
        expect(page.window.heard.errors).to.deep.equal([]);
      }
    });
});
