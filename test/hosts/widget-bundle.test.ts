/** The bundle of one widget: a file with the element, its view and its text. */
import {expect} from 'chai';
import {defaultTopics, widgetTags} from '../../src/text-kinds/widgets.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {expectPartnersFile, expectQuiet, expectSearch, expectWorking, filesOf} from './expectations.js';
import {failureOf, numbersOf, pageOf, helpNumbers, type HostPage} from './frame.js';

const FAQ = '<family-faq topic="family-faq"></family-faq>';
const file = (name: string, language = 'en') => `/library/${name}.bundle.${language}.js`;
const classic = (src: string) => `<script src="${src}"></script>`;
const module = (src: string) => `<script type="module" src="${src}"></script>`;
const OWN = file('family-faq');
const WHOLE = file('family-widgets');

const open = (...parts: string[]) =>
  pageOf(
    `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>${parts.join('')}</html>`,
  );

const warningsOf = ({window}: HostPage) => [...window.heard.warnings].join('\n');

describe('the bundle of one widget', () => {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['as a classic script', [FAQ, classic(OWN)]],
    ['as a module', [FAQ, module(OWN)]],
    ['before the element', [classic(OWN), FAQ]],
    ['twice', [classic(OWN), FAQ, classic(OWN), module(OWN)]],
    ['before the whole bundle', [classic(OWN), FAQ, classic(WHOLE)]],
    ['after the whole bundle', [classic(WHOLE), FAQ, classic(OWN)]],
    ['beside that of another widget', [classic(file('family-help-card')), classic(OWN), FAQ]],
    ['beside the script', [classic(OWN), FAQ, module('/library/family-widgets.js')]],
  ];
  for (const [way, parts] of sampleOf(ways, 2))
    it(`works ${way}`, async () => {
      const page = await open(...parts);
      await expectSearch(await expectWorking(page));
      expect([...page.window.heard.errors]).to.deep.equal([]);
      // As for any second copy of an element.
      const isSecond = way === 'twice' || parts.some((part) => part.includes('family-widgets'));
      if (isSecond) expect(warningsOf(page)).to.match(/^(?:<family-\w+> is defined twice: .+\n?)+$/);
      else expectQuiet(page);
    });

  const bundles = widgetTags.flatMap((tag) => ['en', 'es'].map((language) => ({tag, language})));
  for (const {tag, language} of sampleOf(bundles, 4))
    it(`shows <${tag} lang="${language}"> without another request for its view and its text`, async () => {
      const page = await open(classic(file(tag, language)), `<${tag} lang="${language}"></${tag}>`);
      const element = page.document.querySelector(tag)!;
      await until(() => element.matches(':state(ready)'), 'The widget did not become ready');
      expect(element.querySelector('[slot=title]')!.textContent).to.have.length.of.at.least(8);
      // Only the questions leave no room for these.
      const later = tag === 'family-faq' ? ['/library/page.js', '/library/glossary.js'] : [];
      expect(filesOf(page).filter((path) => !later.includes(path))).to.deep.equal([file(tag, language)]);
      expectQuiet(page);
    });

  for (const [tag, topic] of [
    ['family-faq', 'medication'],
    ['family-program-explainer', 'detox'],
  ] as const)
    it(`says which file has another topic (<${tag}>), and keeps the help line`, async () => {
      const page = await open(classic(file(tag)), `<${tag} topic="${topic}"></${tag}>`);
      const element = page.document.querySelector(tag)! as ReturnType<HostPage['faq']>;
      await failureOf(element);
      expect(numbersOf(element)).to.deep.equal(helpNumbers);
      expect(warningsOf(page)).to.include(
        `The topic ${topic} is not in this file, which holds ${defaultTopics[tag]}. Load family-widgets.js instead, or family-widgets.bundle.en.js.`,
      );
    });

  it('shows a text in its own language, and says so, if the tag names another', async () => {
    const page = await open(classic(OWN), '<family-faq lang="es"></family-faq>');
    await until(() => page.faq().matches(':state(ready)'));
    expect(warningsOf(page)).to.include('There is no "es" text yet: "en" is shown.');
  });

  it('loads a Markdown file by the files beside it', async () => {
    const page = await open(classic(OWN), '<family-faq src="/test/hosts/partner.md"></family-faq>');
    await expectPartnersFile(page.faq());
    expectQuiet(page);
  });
});
