/** The test server has no https, so two globals of a browser are simulated in Node. */
import {expect} from 'chai';
import type {ContentError} from '../../src/loading/content-error.js';
import {fetchMarkdown} from '../../src/loading/remote.js';

describe('fetching Markdown for a page that was loaded over https', () => {
  const {signal} = new AbortController();
  const before = {fetch: globalThis.fetch};
  let asked: string[];

  beforeEach(() => {
    asked = [];
    Object.assign(globalThis, {
      location: new URL('https://clinic.example/families/'),
      // A member of its interface, as in a browser.
      document: Object.create({baseURI: 'https://clinic.example/families/'}) as object,
      fetch: (url: string) => {
        asked.push(url);
        return Promise.resolve(new Response('# Text', {headers: {'content-type': 'text/markdown'}}));
      },
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'location');
    Reflect.deleteProperty(globalThis, 'document');
    Object.assign(globalThis, before);
  });

  it('refuses content over http, without a request', async () => {
    const error = await fetchMarkdown('http://clinic.example/faq.md', signal).then(
      () => undefined,
      (reason: ContentError) => reason,
    );
    expect(error).to.include({name: 'ContentError', code: 'address-refused'});
    expect(error?.message).to.include('http://clinic.example/faq.md');
    expect(asked).to.deep.equal([]);
  });

  it('loads content over https', async () => {
    expect((await fetchMarkdown('https://other.example/faq.md', signal)).text).to.equal('# Text');
    expect((await fetchMarkdown('faq.md#detox', signal)).text).to.equal('# Text');
    expect(asked).to.deep.equal(['https://other.example/faq.md', 'https://clinic.example/families/faq.md']);
  });
});
