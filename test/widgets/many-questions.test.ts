/** Texts with more headings than a widget draws something for: nothing is lost, and the page does not freeze. */
import {expect} from 'chai';
import {MOST_SECTIONS} from '../../src/document/outline.js';
import {freshKey, respondUrl} from '../support/server.js';
import {collectWarnings, mountFaq, shadow, stub, textOf} from './family-faq/faq.js';

const COUNT = MOST_SECTIONS + 200;

/** A partner's file, which would not fit into the address of a test endpoint. */
function fileOf(markdown: string): string {
  const url = respondUrl({key: freshKey()});
  stub(globalThis, 'fetch', () => {
    const response = new Response(markdown, {headers: {'content-type': 'text/markdown'}});
    return Promise.resolve(Object.defineProperty(response, 'url', {value: url}));
  });
  return url;
}

const count = (numbers: readonly number[]) => new Set(numbers).size;
const wordsIn = (text: string) => count([...text.matchAll(/w(\d+)z/g)].map(([, number]) => Number(number)));

describe('a text with very many headings', function () {
  this.timeout(120_000);

  it('from a file is arranged up to a number, and readable below a heading from there on', async () => {
    const warnings = collectWarnings();
    const questions = Array.from({length: COUNT}, (_, index) => `### Asked ${index}\n\nw${index}z`).join(
      '\n\n',
    );
    const faq = await mountFaq(`<family-faq src="${fileOf(`## First\n\n${questions}`)}"></family-faq>`);
    // The group is a heading, too.
    expect(shadow(faq).querySelectorAll('details.question')).to.have.length(MOST_SECTIONS - 1);
    expect(wordsIn(faq.textContent)).to.equal(COUNT);
    const rest = [...faq.children].find((child) => textOf(child) === 'The rest of this text')!;
    const below = rest.nextElementSibling!;
    expect(below.checkVisibility()).to.equal(true);
    expect(below.getBoundingClientRect().height).to.be.greaterThan(1000);
    expect(wordsIn(below.textContent)).to.equal(COUNT - MOST_SECTIONS + 1);
    expect(warnings.join('\n')).to.contain(
      `A widget arranges the first ${MOST_SECTIONS} headings of a text.`,
    );
    expect(faq.show(rest.id)).to.equal(true);
  });

  it('in the tag is arranged up to a number, and what follows belongs to the last question', async () => {
    const warnings = collectWarnings();
    const questions = Array.from(
      {length: COUNT},
      (_, index) => `<h3>Asked ${index}</h3><p>w${index}z</p>`,
    ).join('');
    const faq = await mountFaq(`<family-faq><h2>Asked</h2>${questions}</family-faq>`);
    expect(shadow(faq).querySelectorAll('details.question')).to.have.length(MOST_SECTIONS);
    expect(wordsIn(faq.textContent)).to.equal(COUNT);
    expect([...faq.children].filter((child) => !child.assignedSlot)).to.have.length(0);
    expect(warnings.join('\n')).to.contain(`This article has ${COUNT} headings.`);
  });

  it('looks up its links in one walk through the page', async () => {
    let queries = 0;
    for (const name of ['querySelector', 'querySelectorAll', 'getElementById'] as const) {
      const method = Document.prototype[name] as (selector: string) => Element | null;
      stub(Document.prototype, name, function (this: Document, selector: string) {
        queries += 1;
        return method.call(this, selector);
      });
    }
    const links = Array.from({length: 600}, (_, index) => `[w${index}z](#a${index})`).join(' ');
    const faq = await mountFaq(`<family-faq src="${fileOf(`## A\n\n${links}`)}"></family-faq>`);
    expect(wordsIn(faq.textContent)).to.equal(600);
    expect(queries).to.be.below(300);
  });
});
