import {expect} from 'chai';
import {PageConnection} from '../../../src/widgets/page/page-connection.js';
import type {Article} from '../../../src/rendering/article.js';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {fixture} from '../../support/fixture.js';

/** A connection to a page in which this HTML is the article. */
async function connectionTo(html: string) {
  const host = await fixture<FamilyWidget>(`<div>${html}</div>`);
  host.attachShadow({mode: 'open'});
  host.addController = () => {};
  const changes: boolean[] = [];
  const connection = new PageConnection(host, {
    isBuiltIn: false,
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

describe('the connection to the page, which comes after the text', () => {
  it('is content with a text that stands there as it was written', async () => {
    const {changes, connection, article} = await connectionTo('<h3>One</h3><p>Two</p>');
    connection.articleChanged(article, true);
    connection.articleChanged(article, false);
    connection.articleChanged();
    expect(changes).to.deep.equal([]);
  });

  it('has a text written again that lost a block before it came', async () => {
    const {host, changes, connection, article} = await connectionTo('<h3>One</h3><p>Two</p>');
    host.lastElementChild!.remove();
    connection.articleChanged(article, true);
    expect(changes).to.deep.equal([true]);
  });

  it('has an article taken again that got one more block before it came', async () => {
    const {host, changes, connection, article} = await connectionTo('<h3>One</h3><p>Two</p>');
    host.append(document.createElement('p'));
    connection.articleChanged(article, false);
    expect(changes).to.deep.equal([true]);
  });

  it('leaves a fallback beside our own text alone', async () => {
    const {host, changes, connection, article} = await connectionTo('<h3>One</h3><p>Two</p>');
    host.append(document.createElement('p'));
    connection.articleChanged(article, true);
    expect(changes).to.deep.equal([]);
  });

  it('takes the address from a link of ours that leads nowhere, and never from an author’s own', async () => {
    const {host, connection, article} = await connectionTo('<p><a href="#nowhere">There</a></p>');
    connection.articleChanged(article, false);
    expect(host.querySelector('a')!.getAttribute('href')).to.equal('#nowhere');
    connection.articleChanged(article, true);
    expect(host.querySelector('a')!.hasAttribute('href')).to.equal(false);
  });
});
