/** The `json-ld` attribute: structured data of the texts that a page shows. */
import {expect} from 'chai';
import type {FamilyFaq} from '../../src/index.js';
import type {JsonLd} from '../../src/rendering/json-ld.js';
import type {FamilyWidget} from '../../src/widgets/base/family-widget.js';
import type {FaultyLibrary} from '../runner/library.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {expectQuiet} from './expectations.js';
import {openLibrary, type HostPage} from './frame.js';

const scripts = ({document}: HostPage) => [
  ...document.querySelectorAll<HTMLScriptElement>('script[data-family-json-ld]'),
];

/** Types and languages of what the page says; waits until it is as expected. */
async function expectGraph(page: HostPage, expected: readonly string[]): Promise<JsonLd> {
  return until(() => {
    const all = scripts(page);
    const graph = all.map(({textContent}) => JSON.parse(textContent) as JsonLd);
    const found = graph.flatMap((each) =>
      each['@graph'].map((entry) => `${entry['@type']} ${entry.inLanguage}`),
    );
    expect(found).to.deep.equal(expected);
    return graph[0] ?? ({'@context': 'https://schema.org', '@graph': []} satisfies JsonLd);
  });
}

async function opened(body: string, more: Partial<FaultyLibrary> = {}): Promise<HostPage> {
  const page = await openLibrary({}, {body, ...more});
  const widgets = [...page.document.querySelectorAll<FamilyWidget>('family-faq, family-program-explainer')];
  await until(() => widgets.every((widget) => widget.matches(':state(ready)')));
  return page;
}

/** Time in which a script would have come. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 300));

describe('the json-ld attribute', () => {
  it('publishes questions, review and sources of a text', async () => {
    const page = await opened('<family-faq json-ld></family-faq>');
    const {'@graph': graph} = await expectGraph(page, ['FAQPage en', 'MedicalWebPage en']);
    const [{mainEntity}] = graph as unknown as [{mainEntity: {name: string}[]}];
    const shown = [...page.document.querySelectorAll('[slot^="question-"]')].map(
      ({textContent}) => textContent,
    );
    expect(mainEntity.map(({name}) => name)).to.deep.equal(shown.filter((name) => name.endsWith('?')));
    expectQuiet(page);
  });

  it('publishes all texts below it once, and follows the language, removals and additions', async () => {
    const page = await opened(`<family-settings json-ld>
      <family-faq></family-faq><family-faq></family-faq>
      <family-program-explainer topic="detox"></family-program-explainer>
    </family-settings>`);
    await expectGraph(page, ['FAQPage en', 'MedicalWebPage en', 'MedicalWebPage en']);
    const [first, second] = page.document.querySelectorAll<FamilyFaq>('family-faq');
    second!.remove();
    first!.lang = 'es';
    await expectGraph(page, ['FAQPage es', 'MedicalWebPage es', 'MedicalWebPage en']);
    first!.remove();
    await expectGraph(page, ['MedicalWebPage en']);
    page.document.querySelector('family-settings')!.remove();
    await expectGraph(page, []);
  });

  it('publishes nothing without the attribute, of an article of the page, or of an empty page', async () => {
    const article = '<h2>Ours</h2><h3>May I visit?</h3><p>On Sundays.</p>';
    const page = await opened(`<family-faq></family-faq><family-faq json-ld>${article}</family-faq>`);
    await pause();
    expect(scripts(page)).to.deep.equal([]);
  });

  const ownPages: readonly [string, string][] = [
    ['JSON-LD', '<script type="application/ld+json">{"@type": "FAQPage"}</script>'],
    [
      'a list of types',
      '<script type="application/ld+json">{"@graph": [{"@type": ["WebPage", "FAQPage"]}]}</script>',
    ],
    ['microdata', '<div itemscope itemtype="https://schema.org/FAQPage"></div>'],
    ['RDFa', '<div typeof="schema:FAQPage"></div>'],
  ];
  for (const [what, own] of ownPages)
    it(`publishes no questions beside a FAQPage of the page in ${what}`, async () => {
      const page = await opened(`${own}<family-faq json-ld></family-faq>`);
      await expectGraph(page, ['MedicalWebPage en']);
    });

  it('keeps the structured data of a prerendered page', async () => {
    const data = '<script type="application/ld+json" data-family-json-ld>{"@graph": []}</script>';
    const page = await opened(`${data}<family-faq json-ld></family-faq>`);
    await pause();
    expect(scripts(page).map(({textContent}) => textContent)).to.deep.equal(['{"@graph": []}']);
  });

  it('violates no strict policy', async () => {
    const page = await opened('<family-faq json-ld></family-faq>', {
      policy:
        "default-src 'none'; script-src {{page}}; require-trusted-types-for 'script'; trusted-types lit-html",
    });
    await expectGraph(page, ['FAQPage en', 'MedicalWebPage en']);
    expectQuiet(page);
  });
});
