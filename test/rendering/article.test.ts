import {expect} from 'chai';
import {adoptArticle} from '../../src/rendering/adopt-article.js';
import {articleOutline} from '../../src/rendering/article-outline.js';
import {
  authorChildren,
  clearArticle,
  hasArticle,
  writeArticle,
  type Article,
} from '../../src/rendering/article.js';
import type {RenderedDocument} from '../../src/rendering/rendered-document.js';
import {fixture} from '../support/fixture.js';

const text: RenderedDocument = {
  meta: {},
  title: 'Ours',
  summary: 'Short.',
  body: [
    ['p', 'Welcome.'],
    ['h2', {id: 'group'}, 'Group'],
    ['h3', {id: 'question'}, 'Question?'],
    ['p', 'Answer.'],
  ],
  sources: [['li', 'A book']],
};

function textsOf(elements: Iterable<Element>): string[] {
  return [...elements].map((each) => `${each.localName} ${each.textContent.trim()}`);
}

/** The headings of an article, indented by level. */
function outlineText(article: Article): string[] {
  type Sections = ReturnType<typeof articleOutline>['sections'];
  const lines = (sections: Sections, indent: string): string[] =>
    sections.flatMap(({id, title, sections: inner}) => [
      `${indent}${id}: ${title}`,
      ...lines(inner, `${indent}  `),
    ]);
  return lines(articleOutline(article).sections, '');
}

describe('a document written into the page', () => {
  it('is appended to the existing children, and distinguished from them', async () => {
    const host = await fixture('<div><p>Fallback</p></div>');
    const {elements} = writeArticle(host, text, 2);
    expect(textsOf(host.children)).to.deep.equal([
      'p Fallback',
      'h2 Ours',
      'p Short.',
      'p Welcome.',
      'h3 Group',
      'h4 Question?',
      'p Answer.',
      'ol A book',
    ]);
    expect(textsOf(authorChildren(host))).to.deep.equal(['p Fallback']);
    expect(elements).to.have.length(7);
    expect(hasArticle(host)).to.equal(false);
  });

  it('can be removed', async () => {
    const host = await fixture('<div><p>Fallback</p></div>');
    writeArticle(host, text, 2);
    clearArticle(host);
    expect(textsOf(host.children)).to.deep.equal(['p Fallback']);
  });

  it('has the same outline at every level', async () => {
    for (const level of [2, 3, 4, 5]) {
      const host = await fixture('<div></div>');
      expect(outlineText(writeArticle(host, text, level))).to.deep.equal([
        'group: Group',
        '  question: Question?',
      ]);
      host.remove();
    }
  });

  it('may have nothing but its text', async () => {
    const host = await fixture('<div></div>');
    const article = writeArticle(host, {meta: {}, body: [['p', 'Hello.']], sources: []}, 2);
    expect([article.title, article.summary, article.sources]).to.deep.equal([
      undefined,
      undefined,
      undefined,
    ]);
    expect(textsOf(host.children)).to.deep.equal(['p Hello.']);
  });

  it('keeps an id that the page could not use', async () => {
    const host = await fixture('<div><i id="group"></i></div>');
    const article = writeArticle(host, text, 2);
    expect(host.querySelector('h3')!.hasAttribute('id')).to.equal(false);
    expect(outlineText(article)[0]).to.equal('group: Group');
  });
});

describe("an author's article in the page", () => {
  async function adopt(html: string): Promise<Article> {
    return adoptArticle(await fixture(`<div>${html}</div>`));
  }

  for (const [what, html, title, summary] of [
    ['a first heading above all others', '<h2>T</h2><p>S</p><h3>a</h3><p>b</p>', 'T', 'S'],
    ['a first heading with no paragraph below', '<h2>T</h2><ul><li>x</li></ul><h3>a</h3>', 'T', undefined],
    ['a first heading with a heading below', '<h2>T</h2><h3>a</h3>', 'T', undefined],
    ['headings of one level', '<h3>a</h3><p>b</p><h3>c</h3>', undefined, undefined],
    ['one heading', '<h3>a</h3><p>b</p>', undefined, undefined],
    ['a higher heading further down', '<h3>a</h3><h2>b</h2>', undefined, undefined],
    ['another heading as high as the first', '<h2>a</h2><h3>b</h3><h2>c</h2>', undefined, undefined],
    ['words before its title', '<p>x</p><h2>T</h2><p>S</p><h3>a</h3>', 'T', 'S'],
  ] as const) {
    it(`with ${what} has the title ${title ?? '–'} and the summary ${summary ?? '–'}`, async () => {
      const article = await adopt(html);
      expect(article.title?.textContent).to.equal(title);
      expect(article.summary?.textContent).to.equal(summary);
      for (const element of [article.title, article.summary]) {
        if (element) expect(article.text).to.not.include(element);
      }
    });
  }

  it('has an outline by its levels, with written or derived ids', async () => {
    expect(
      outlineText(await adopt('<h2>T</h2><h3 id="own">Group</h3><h4>¿Qué es?</h4><p>x</p><h3>Other</h3>')),
    ).to.deep.equal(['own: Group', '  que-es: ¿Qué es?', 'other: Other']);
  });

  it('keeps its elements, comments and white space', async () => {
    const host = await fixture('<div> <h3>a</h3><!-- mine --> <p>b</p> </div>');
    const before = [...host.childNodes];
    adoptArticle(host);
    expect([...host.childNodes].map((node) => before.indexOf(node))).to.deep.equal([...before.keys()]);
  });

  it('is the same when it is adopted again', async () => {
    const host = await fixture('<div>bare<h3>a</h3>words<h3>a</h3></div>');
    const first = outlineText(adoptArticle(host));
    const markup = host.innerHTML;
    expect(outlineText(adoptArticle(host))).to.deep.equal(first);
    expect(host.innerHTML).to.equal(markup);
  });

  describe('with links to phone numbers', () => {
    const hrefsOf = (host: Element) =>
      [...host.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    const collect = () => {
      const warnings: string[] = [];
      return {warnings, warn: (message: string) => void warnings.push(message)};
    };

    it("dials the numbers, in the author's own elements", async () => {
      const host = await fixture(
        '<div><h3>a</h3><p><a class="mine" href="tel:1-800-Help-Now">call</a> <a href=" TEL:(207) 555-0142 ext. 12">us</a></p>' +
          '<ul><li><a href="sms:207-555-0142?body=Hi">write</a> <a href="tel:911">911</a> <a href="/tel:1">page</a> <a>none</a></li></ul></div>',
      );
      const links = [...host.querySelectorAll('a')];
      const {warnings, warn} = collect();
      adoptArticle(host, 'US', warn);
      expect([...host.querySelectorAll('a')]).to.deep.equal(links);
      expect(links[0]!.className).to.equal('mine');
      expect(hrefsOf(host)).to.deep.equal([
        'tel:+18004357669',
        'tel:+12075550142;ext=12',
        'sms:+12075550142?body=Hi',
        'tel:911',
        '/tel:1',
        null,
      ]);
      expect(warnings).to.deep.equal([]);
    });

    it('does not dial an ambiguous one, which becomes plain text, with one warning for its author', async () => {
      const host = await fixture(
        '<div><h3>a</h3><p><a id="x" href="tel:555-0142">Call <b>us</b></a> <a href="sms:us">write</a></p></div>',
      );
      const {warnings, warn} = collect();
      adoptArticle(host, 'US', warn);
      adoptArticle(host, 'US', warn);
      expect(hrefsOf(host)).to.deep.equal([null, null]);
      expect(host.querySelector('p')!.innerHTML).to.equal('<a id="x">Call <b>us</b></a> <a>write</a>');
      expect(warnings).to.deep.equal([
        'The link on “Call us” is text now: "tel:555-0142" is not for certain one phone number. Write one, with its country, such as tel:+12075550142.',
        'The link on “write” is text now: "sms:us" is not for certain one phone number. Write one, with its country, such as sms:+12075550142.',
      ]);
    });

    it('is read again in another country, and when its author changes an address', async () => {
      const host = await fixture(
        '<div><h3>a</h3><a href="tel:5512345678">one</a> <a href="tel:55 1234 5678">two</a></div>',
      );
      const {warn} = collect();
      adoptArticle(host, 'US', warn);
      expect(hrefsOf(host)).to.deep.equal(['tel:+15512345678', null]);
      adoptArticle(host, 'MX', warn);
      expect(hrefsOf(host)).to.deep.equal(['tel:5512345678', 'tel:5512345678']);
      host.querySelector('a')!.href = 'tel:207-555-0142';
      adoptArticle(host, 'US', warn);
      expect(hrefsOf(host)).to.deep.equal(['tel:+12075550142', null]);
    });
  });

  it('treats a heading without text as text', async () => {
    const article = await adopt('<h3>a</h3><h3> <br></h3><p>b</p>');
    const [only, ...others] = articleOutline(article).sections;
    expect(others).to.deep.equal([]);
    expect(textsOf(only!.blocks)).to.deep.equal(['h3 ', 'p b']);
  });
});
