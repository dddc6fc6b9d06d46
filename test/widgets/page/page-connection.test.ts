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
  const connection = new PageConnection(host, {
    isBuiltIn: false,
    text: {document: undefined},
    content: {status: 'ready', error: undefined},
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
  return {host, changes, connection, article};
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
