import {expect} from 'chai';
import {catalogue} from 'virtual:family-content';
import {loadBuiltIn} from '../../src/loading/built-in.js';
import type {ContentError} from '../../src/loading/content-error.js';
import {freshKey, requestsOf, respondUrl} from '../support/server.js';

async function failure(promise: Promise<unknown>): Promise<ContentError> {
  return promise.then(
    () => {
      throw new Error('It did not fail.');
    },
    (error: ContentError) => error,
  );
}

describe('loading a built-in topic', () => {
  it('returns the document in the requested language', async () => {
    const {document, language} = await loadBuiltIn('family-faq', 'en', 0);
    expect(language).to.equal('en');
    expect(document.meta).to.include({id: 'family-faq', lang: 'en'});
    expect(document.body).to.not.be.empty;
  });

  for (const [asked, language] of [
    ['es', 'es'],
    ['es-MX', 'es'],
    ['ES-419', 'es'],
    ['en-GB', 'en'],
    ['fr', 'en'],
    ['est', 'en'],
    ['', 'en'],
    ['not a language', 'en'],
    ['__proto__', 'en'],
    ['constructor', 'en'],
  ] as const) {
    it(`returns ${language} for the requested ${JSON.stringify(asked)}`, async () => {
      const loaded = await loadBuiltIn('family-faq', asked, 0);
      expect(loaded.language).to.equal(language);
      expect(loaded.document.meta.lang).to.equal(language);
    });
  }

  for (const topic of ['detox-tomorrow', '', '__proto__', 'constructor', 'toString', 'Family-FAQ']) {
    it(`rejects the topic ${JSON.stringify(topic)}, and lists those that exist`, async () => {
      const error = await failure(loadBuiltIn(topic, 'en', 0));
      expect(error).to.include({name: 'ContentError', code: 'unknown-topic'});
      expect(error.message).to.include(`"${topic}"`).and.include(Object.keys(catalogue).join(', '));
    });
  }

  it('returns a separate document to each caller, so that a saved file counts as a new one', async () => {
    const [one, two] = await Promise.all([0, 0].map((attempt) => loadBuiltIn('family-faq', 'en', attempt)));
    expect(one!.document).to.not.equal(two!.document);
    expect(one!.document).to.deep.equal(two!.document);
  });

  describe('from a server that fails', () => {
    const key = freshKey();
    const module = respondUrl({
      key,
      type: 'text/javascript',
      times: 1,
      status: 503,
      then: 200,
      body: 'export default {meta: {id: "flaky"}}',
    });
    const load = (attempt: number) => import(`${module}${attempt ? `&attempt=${attempt}` : ''}`);

    before(() => Object.assign(catalogue, {flaky: {es: load}}));
    after(() => Reflect.deleteProperty(catalogue, 'flaky'));

    it('fails like the browser does', async () => {
      expect(await failure(loadBuiltIn('flaky', 'es', 0))).to.be.instanceOf(TypeError);
    });

    it('returns it with the next attempt', async () => {
      const {document, language} = await loadBuiltIn('flaky', 'es', 1);
      expect(document.meta.id).to.equal('flaky');
      expect(language).to.equal('es');
      expect((await requestsOf(key)).count).to.equal(2);
    });

    it('returns it in its only language if neither the requested one nor English is available', async () => {
      const {document, language} = await loadBuiltIn('flaky', 'fr', 1);
      expect(document.meta.id).to.equal('flaky');
      expect(language).to.equal('es');
    });
  });
});
