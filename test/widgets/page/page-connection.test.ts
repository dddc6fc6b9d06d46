import {expect} from 'chai';
import {PageConnection} from '../../../src/widgets/page/page-connection.js';
import type {Article} from '../../../src/rendering/article.js';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {fixture} from '../../support/fixture.js';

/** A connection to a page in which this HTML is the article. */
async function connectionTo(html: string) {
  const host = await fixture<FamilyWidget>(`<div>${html}</div>`);
  Object.assign(host, {renderRoot: host.attachShadow({mode: 'open'}), addController: () => {}});
  const changes: boolean[] = [];
  const numbers = new Map<Element, Element>();
  const connection = new PageConnection(host, {
    isBuiltIn: false,
    helpLines: [],
    text: {document: undefined, numbers},
    content: {status: 'ready', error: undefined, laterProblems: undefined},
    problems: undefined,
    show: () => false,
    textChanged: (isLost) => changes.push(isLost),
    warn: () => {},
  });
  const elements = [...host.children];
  const article: Article = {
    elements,
    title: undefined,
    summary: undefined,
    text: elements,
    headings: new Map(),
  };
  return {host, changes, connection, article, numbers};
}

describe('the connection to the page, which loads after the text', () => {
  it('reports nothing for an unchanged text', async () => {
    const {changes, connection, article} = await connectionTo('<h3>One</h3><p>Two</p>');
    connection.articleChanged(article, true);
    connection.articleChanged(article, false);
    connection.articleChanged();
    expect(changes).to.deep.equal([]);
  });

  it('reports a text that lost a block before it loaded', async () => {
    const {host, changes, connection, article} = await connectionTo('<h3>One</h3><p>Two</p>');
    host.lastElementChild!.remove();
    connection.articleChanged(article, true);
    expect(changes).to.deep.equal([true]);
  });

  it('reports an article that got another block before it loaded', async () => {
    const {host, changes, connection, article} = await connectionTo('<h3>One</h3><p>Two</p>');
    host.append(document.createElement('p'));
    connection.articleChanged(article, false);
    expect(changes).to.deep.equal([true]);
  });

  it('ignores a fallback beside a text of the library', async () => {
    const {host, changes, connection, article} = await connectionTo('<h3>One</h3><p>Two</p>');
    host.append(document.createElement('p'));
    connection.articleChanged(article, true);
    expect(changes).to.deep.equal([]);
  });

  it('removes the address of our link without a target, but not of an author’s own', async () => {
    const {host, connection, article} = await connectionTo('<p><a href="#nowhere">There</a></p>');
    connection.articleChanged(article, false);
    expect(host.querySelector('a')!.getAttribute('href')).to.equal('#nowhere');
    connection.articleChanged(article, true);
    expect(host.querySelector('a')!.hasAttribute('href')).to.equal(false);
  });
});

describe('a number that a script replaces before the page connection is loaded', () => {
  /** A connection that comes after the change; says whether the text is to be written again. */
  async function reportsAfter(change: (link: HTMLAnchorElement) => void, words = '1-800-662-4357') {
    const {host, changes, connection, article, numbers} = await connectionTo(
      `<p>Call <a href="tel:+18006624357">${words}</a> or <a href="tel:911">911</a>.</p>`,
    );
    for (const link of host.querySelectorAll('a')) numbers.set(link, link.cloneNode(true) as Element);
    change(host.querySelector('a')!);
    connection.articleChanged(article, true);
    return changes;
  }

  for (const [what, change] of Object.entries<(link: HTMLAnchorElement) => void>({
    'the words': (link) => (link.textContent = '888-555-0199'),
    'the address': (link) => link.setAttribute('href', 'tel:+18885550199'),
    both: (link) => {
      link.textContent = '888-555-0199';
      link.setAttribute('href', 'tel:+18885550199');
    },
    'the whole link': (link) => (link.outerHTML = '<a href="tel:+18885550199">888-555-0199</a>'),
    'all of its paragraph': (link) => (link.parentElement!.innerHTML = 'Call 888-555-0199.'),
    'a short one, by one that contains it': (link) => (link.nextElementSibling!.textContent = '888-555-9110'),
  }))
    it(`is reported: ${what}`, async () => {
      expect(await reportsAfter(change)).to.deep.equal([true]);
    });

  for (const [what, change] of Object.entries<(link: HTMLAnchorElement) => void>({
    nothing: () => {},
    'a translation': (link) => (link.parentElement!.firstChild!.textContent = 'Llame al '),
    'other marks between the digits': (link) => (link.textContent = '1 (800) 662 4357'),
    'another scheme': (link) => link.setAttribute('href', 'callto:+18006624357'),
  }))
    it(`is not: ${what}`, async () => {
      expect(await reportsAfter(change)).to.deep.equal([]);
    });

  it('is not reported of words that named another number from the start', async () => {
    expect(await reportsAfter(() => {}, 'Llame al 555-0142 2222')).to.deep.equal([]);
  });
});
