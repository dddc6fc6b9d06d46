/** The bundle as a custom element of Wix: an address of a file and a name of a tag, at another site than the page. */
import {expect} from 'chai';
import type {FamilyFaq} from '../../src/index.js';
import {widgetTags} from '../../src/text-kinds/index.js';
import {until} from '../support/fixture.js';
import {inEachEngine, inTurn as it} from '../support/in-turn.js';
import {origins, respondUrl} from '../support/server.js';
import {expectSearch, expectWorking} from './expectations.js';
import {isShown, pageOf, type HostPage} from './frame.js';

const {crossSite} = await origins();
const bundle = (language: string) =>
  respondUrl({file: `library/family-widgets.bundle.${language}.js`, type: 'text/javascript'}, crossSite);

/** A page as Wix makes it: a box of a fixed height, in which its own script will create the element. */
const openWix = () =>
  pageOf(`<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>
    <main><div id="box" style="height: 400px; width: 320px"></div></main></html>`);

/** Loads the file, as a classic script without CORS, and creates the element before or after it. */
async function place(
  page: HostPage,
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  {language = 'en', elementFirst = false} = {},
): Promise<FamilyFaq> {
  const {document} = page;
  const create = () => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.querySelector('#box')!.append(element);
  };
  if (elementFirst) create();
  const script = Object.assign(document.createElement('script'), {src: bundle(language)});
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  document.head.append(script);
  await loaded;
  if (!elementFirst) create();
  const element = document.querySelector<FamilyFaq>(tag)!;
  await until(() => element.matches(':state(ready)'), `<${tag}> is not ready`);
  return element;
}

describe('the bundle as a custom element of Wix', () => {
  for (const elementFirst of [false, true])
    it(`shows the FAQ, with the element created ${elementFirst ? 'before' : 'after'} the file has come`, async () => {
      const page = await openWix();
      await place(page, 'family-faq', {'heading-level': '3'}, {elementFirst});
      const faq = await expectWorking(page);
      expect(faq.querySelector('h3[slot="title"]')).to.not.equal(null);
      await expectSearch(faq);
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });

  for (const tag of widgetTags)
    it(`has a tag for every widget, and needs no other file: ${tag}`, async () => {
      const page = await openWix();
      const element = await place(page, tag);
      expect(element.querySelectorAll('[slot]')).to.have.length.of.at.least(3);
      const files = page.window.performance.getEntriesByType('resource').map(({name}) => new URL(name));
      expect(files.filter(({origin}) => origin === crossSite)).to.have.lengthOf(1);
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });

  it('speaks the language of its file', async () => {
    const page = await openWix();
    const faq = await place(page, 'family-faq', {lang: 'es'}, {language: 'es'});
    expect(faq.querySelector('[slot="title"]')!.textContent).to.match(/familia/i);
  });

  inEachEngine(
    'follows attributes that the panel of the editor sets later, and the preview that creates it again',
    async () => {
      const page = await openWix();
      const faq = await place(page, 'family-faq');
      faq.setAttribute('heading-level', '4');
      await until(() => faq.querySelector('h4[slot="title"]'), 'The level did not change');
      faq.setAttribute('layout', 'list');
      await until(() => isShown(faq.querySelector('[slot="short-0-0"]')!), 'No answer was opened');
      const count = faq.children.length;
      faq.remove();
      const again = await place(page, 'family-faq', {'heading-level': '4', layout: 'list'});
      expect(again.children.length).to.equal(count);
      expect([...page.window.heard.errors]).to.deep.equal([]);
    },
  );

  inEachEngine(
    'fits the width of its box, and shows all of its text where that is higher than the box',
    async () => {
      const page = await openWix();
      const card = await place(page, 'family-help-card');
      expect(card.scrollWidth).to.be.at.most(320);
      expect(card.getBoundingClientRect().height).to.be.above(400);
      expect([...card.querySelectorAll('a[href^="tel:"]')].every(isShown)).to.equal(true);
    },
  );
});
