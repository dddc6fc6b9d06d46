/** Texts with more headings than a widget arranges: nothing is lost, and the page does not freeze. */
import {expect} from 'chai';
import {MOST_SECTIONS} from '../../src/document/outline.js';
import {parseMarkdown} from '../../src/document/parse.js';
import {adoptArticle} from '../../src/rendering/adopt-article.js';
import {articleOutline} from '../../src/rendering/article-outline.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {inTurn as it} from '../support/in-turn.js';
import {freshKey, respondUrl} from '../support/server.js';
import {stub} from '../support/stub.js';
import {mountFaq} from './family-faq/faq.js';

const COUNT = MOST_SECTIONS + 50;

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

  it('from a file is arranged up to a limit, and the rest is below a generated heading', () => {
    const questions = Array.from({length: COUNT}, (_, index) => `### Asked ${index}\n\nw${index}z`).join(
      '\n\n',
    );
    const {document, problems} = parseMarkdown(`## First\n\n${questions}`, {file: 'a.md'});
    const {body} = renderDocument(document);
    // The group is a heading, too.
    expect(body.filter(([tag]) => /^h[2-6]$/.test(tag))).to.have.length(MOST_SECTIONS + 1);
    expect(wordsIn(JSON.stringify(body))).to.equal(COUNT);
    const [heading, rest] = body.slice(-2);
    expect(heading).to.deep.equal(['h2', {id: `asked-${MOST_SECTIONS - 1}`}, 'The rest of this text']);
    expect(wordsIn(JSON.stringify(rest))).to.equal(COUNT - MOST_SECTIONS + 1);
    expect(problems.map(({message}) => message).join()).to.contain(`first ${MOST_SECTIONS} headings`);
  });

  it('in the tag is arranged up to a limit, and the rest belongs to the last question', () => {
    const host = document.createElement('div');
    for (let index = 0; index < COUNT; index += 1) host.append(document.createElement('h3'), `w${index}z`);
    for (const [index, heading] of [...host.querySelectorAll('h3')].entries())
      heading.textContent = `Asked ${index}`;
    const warnings: string[] = [];
    const article = adoptArticle(host, undefined, (message) => warnings.push(message));
    expect(article.headings.size).to.equal(MOST_SECTIONS);
    expect(articleOutline(article).sections).to.have.length(MOST_SECTIONS);
    expect(wordsIn(host.textContent)).to.equal(COUNT);
    expect(warnings.join()).to.contain(`This article has ${COUNT} headings.`);
  });

  it('looks up its links in one walk through the page', async () => {
    let queries = 0;
    for (const name of ['querySelector', 'querySelectorAll', 'getElementById'] as const) {
      const method: unknown = Document.prototype[name];
      stub(Document.prototype, name, function (this: Document, selector: string) {
        queries += 1;
        return Reflect.apply(method as (selector: string) => unknown, this, [selector]);
      });
    }
    const links = Array.from({length: 600}, (_, index) => `[w${index}z](#a${index})`).join(' ');
    const faq = await mountFaq(`<family-faq src="${fileOf(`## A\n\n${links}`)}"></family-faq>`);
    expect(wordsIn(faq.textContent)).to.equal(600);
    expect(queries).to.be.below(300);
  });
});
