import {expect} from 'chai';
import {LitElement, html, type TemplateResult} from 'lit';
import {catalogue} from 'virtual:family-content';
import {
  ContentController,
  type ContentObserver,
  type ContentRequest,
} from '../../src/loading/content-controller.js';
import type {ContentError} from '../../src/loading/content-error.js';
import {fetchMarkdown} from '../../src/loading/remote.js';
import type {RenderedDocument} from '../../src/rendering/rendered-document.js';
import {fixture, nextFrame, until} from '../support/fixture.js';
import {freshKey, hangUrl, requestsOf, respondUrl, type Answer} from '../support/server.js';

/** A minimal element that loads something: it shows the title of the loaded document. */
class LoadingElement extends LitElement implements ContentObserver {
  request: ContentRequest = {topic: 'family-faq', language: 'en'};
  readonly reported: string[] = [];
  /** Loads what is needed besides the document. */
  prepare: (attempt: number) => Promise<unknown> = () => Promise.resolve();
  readonly content = new ContentController(
    this,
    this,
    () => this.request,
    (attempt) => this.prepare(attempt),
  );

  ask(request: Partial<ContentRequest>): void {
    this.request = {language: 'en', ...request};
    this.requestUpdate();
  }

  contentLoaded(): void {
    this.reported.push(`loaded ${this.content.document?.title}`);
  }

  contentFailed({code}: ContentError): void {
    this.reported.push(`failed ${code}`);
  }

  protected override render(): TemplateResult {
    return html`${this.content.status}: ${this.content.document?.title}`;
  }
}
customElements.define('test-loading', LoadingElement);

async function asking(request: Partial<ContentRequest>): Promise<LoadingElement> {
  const element = document.createElement('test-loading') as LoadingElement;
  element.ask(request);
  const box = await fixture('<div></div>');
  box.append(element);
  await element.updateComplete;
  return element;
}

function markdownUrl(title: string, answer: Answer = {}): string {
  return respondUrl({key: freshKey(), body: `# ${title}`, ...answer});
}

async function shows(element: LoadingElement, text: string): Promise<void> {
  await until(
    () => element.shadowRoot!.textContent === text,
    `It shows "${element.shadowRoot!.textContent}", not "${text}"`,
  );
}

const titled = (title: string): RenderedDocument => ({
  meta: {id: 'test', lang: 'en'},
  title,
  summary: undefined,
  body: [],
  sources: [],
});

/** A topic for one test, which loads with this function. */
function topicThat(load: (attempt: number) => Promise<RenderedDocument>): string {
  const topic = `test-${freshKey()}`;
  const languages = {en: async (attempt: number) => ({default: await load(attempt)})};
  (catalogue as Record<string, unknown>)[topic] = languages;
  return topic;
}

/** A document that loads, or fails, when the test decides. */
function later() {
  let come!: (document: RenderedDocument) => void;
  let fail!: (reason: Error) => void;
  const document = new Promise<RenderedDocument>((resolve, reject) => {
    come = resolve;
    fail = reject;
  });
  return {document, come, fail};
}

afterEach(() => {
  for (const topic of Object.keys(catalogue)) {
    if (topic.startsWith('test-')) Reflect.deleteProperty(catalogue, topic);
  }
});

describe('ContentController', () => {
  describe('loads', () => {
    it('a topic: loading, then ready, and reports once', async () => {
      const element = await asking({topic: topicThat(() => Promise.resolve(titled('Detox')))});
      expect(element.content.status).to.equal('loading');
      expect(element.content.document).to.equal(undefined);
      await shows(element, 'ready: Detox');
      expect(element.reported).to.deep.equal(['loaded Detox']);
      expect(element.content).to.include({language: 'en', address: undefined, error: undefined});
    });

    it('a file, and has its address', async () => {
      const target = markdownUrl('Moved');
      const element = await asking({src: respondUrl({status: 302, location: target})});
      await shows(element, 'ready: Moved');
      expect(element.content.address).to.equal(target);
    });

    it('only `adoptArticle` if neither a topic nor a file is requested', async () => {
      const element = await asking({language: 'es'});
      await until(() => element.content.status === 'ready');
      expect(element.content).to.include({document: undefined, language: 'es', address: undefined});
      const article = await fixture('<div><h2>Detox</h2><p>The first days.</p></div>');
      const {elements} = element.content.adoptArticle!(article);
      expect(elements).to.deep.equal([...article.children]);
    });

    it('what is needed besides the document, and waits for both', async () => {
      const element = document.createElement('test-loading') as LoadingElement;
      let prepare = () => {};
      element.prepare = () => new Promise<void>((resolve) => (prepare = resolve));
      const document_ = Promise.resolve(titled('Detox'));
      element.ask({topic: topicThat(() => document_)});
      (await fixture('<div></div>')).append(element);
      await document_;
      await element.updateComplete;
      expect(element.content.status).to.equal('loading');
      prepare();
      await shows(element, 'ready: Detox');
    });

    it('once, however often its element renders', async () => {
      const key = freshKey();
      const element = await asking({src: markdownUrl('Detox', {key})});
      await shows(element, 'ready: Detox');
      element.requestUpdate();
      await element.updateComplete;
      expect((await requestsOf(key)).count).to.equal(1);
      expect(element.reported).to.deep.equal(['loaded Detox']);
    });

    it('nothing while its element is disconnected', async () => {
      let loads = 0;
      const topic = topicThat(() => {
        loads += 1;
        return Promise.resolve(titled('Detox'));
      });
      const element = document.createElement('test-loading') as LoadingElement;
      element.ask({topic});
      element.content.retry();
      await nextFrame();
      expect(loads).to.equal(0);
    });
  });

  describe('when the request changes', () => {
    it('shows the second file although the first loads last', async () => {
      const slow = markdownUrl('Slow', {delay: 150});
      // Another element waits for the first one too, so that it is not aborted.
      const first = fetchMarkdown(slow, new AbortController().signal);
      const element = await asking({src: slow});
      element.ask({src: markdownUrl('Quick')});
      await shows(element, 'ready: Quick');
      expect((await first).text).to.equal('# Slow');
      await element.updateComplete;
      await shows(element, 'ready: Quick');
      expect(element.reported).to.deep.equal(['loaded Quick']);
    });

    it('aborts the previous request', async () => {
      const key = freshKey();
      const element = await asking({src: hangUrl('headers', key)});
      await until(async () => (await requestsOf(key)).count === 1);
      element.ask({src: markdownUrl('Next')});
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
      await shows(element, 'ready: Next');
    });

    it('shows the second topic although the first loads last', async () => {
      const first = later();
      const element = await asking({topic: topicThat(() => first.document)});
      element.ask({topic: topicThat(() => Promise.resolve(titled('Second')))});
      await shows(element, 'ready: Second');
      first.come(titled('First'));
      await first.document;
      await element.updateComplete;
      await shows(element, 'ready: Second');
      expect(element.reported).to.deep.equal(['loaded Second']);
    });

    it('ignores the failure of a previous topic', async () => {
      const first = later();
      const element = await asking({topic: topicThat(() => first.document)});
      element.ask({topic: topicThat(() => Promise.resolve(titled('Second')))});
      await shows(element, 'ready: Second');
      first.fail(new Error('Too late'));
      await first.document.catch(() => {});
      await element.updateComplete;
      expect(element.content).to.include({status: 'ready', error: undefined});
    });

    it('loads once for two changes in one task', async () => {
      const loads: string[] = [];
      const topics = ['One', 'Two'].map((title) =>
        topicThat(() => {
          loads.push(title);
          return Promise.resolve(titled(title));
        }),
      );
      const element = await asking({});
      element.ask({topic: topics[0]!});
      element.ask({topic: topics[1]!});
      await shows(element, 'ready: Two');
      expect(loads).to.deep.equal(['Two']);
    });

    it('recovers from an error with the next file', async () => {
      const element = await asking({src: markdownUrl('Gone', {status: 404})});
      await until(() => element.content.status === 'error');
      element.ask({src: markdownUrl('Here')});
      await shows(element, 'ready: Here');
      expect(element.content.error).to.equal(undefined);
      expect(element.reported).to.deep.equal(['failed not-found', 'loaded Here']);
    });

    it('loads a topic again in another language', async () => {
      const element = await asking({topic: 'family-faq'});
      await until(() => element.content.status === 'ready');
      const english = element.content.document!.title;
      element.ask({topic: 'family-faq', language: 'es'});
      await until(() => element.content.language === 'es');
      expect(element.content.document!.title).to.not.equal(english);
    });
  });

  describe('when its element leaves the page', () => {
    it('aborts the request, and reports nothing', async () => {
      const key = freshKey();
      const element = await asking({src: hangUrl('body', key)});
      await until(async () => (await requestsOf(key)).count === 1);
      element.remove();
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
      expect(element.content.status).to.equal('idle');
      expect(element.content.error).to.equal(undefined);
      expect(element.reported).to.deep.equal([]);
    });

    it('loads again when it is re-inserted', async () => {
      const key = freshKey();
      const element = await asking({src: markdownUrl('Back', {key, delay: 1500})});
      const box = element.parentElement!;
      await until(async () => (await requestsOf(key)).count === 1);
      element.remove();
      await nextFrame();
      expect(element.content.status).to.equal('idle');
      box.append(element);
      await shows(element, 'ready: Back');
      expect((await requestsOf(key)).count).to.equal(2);
      expect(element.reported).to.deep.equal(['loaded Back']);
    });

    it('reports once if it is only moved while it loads', async () => {
      const element = await asking({src: markdownUrl('Moved', {delay: 50})});
      const box = element.parentElement!;
      for (let move = 0; move < 5; move += 1) box.append(element);
      await shows(element, 'ready: Moved');
      expect(element.reported).to.deep.equal(['loaded Moved']);
    });

    it('does not load again if it already has its text', async () => {
      const key = freshKey();
      const element = await asking({src: markdownUrl('Kept', {key})});
      const box = element.parentElement!;
      await shows(element, 'ready: Kept');
      element.remove();
      box.append(element);
      element.requestUpdate();
      await element.updateComplete;
      await shows(element, 'ready: Kept');
      expect((await requestsOf(key)).count).to.equal(1);
    });

    it('loads what was requested while it was disconnected', async () => {
      const element = await asking({src: markdownUrl('Before')});
      const box = element.parentElement!;
      await shows(element, 'ready: Before');
      element.remove();
      element.ask({src: markdownUrl('After')});
      await element.updateComplete;
      box.append(element);
      await shows(element, 'ready: After');
    });
  });

  describe('after a failure', () => {
    it("reports the browser's message for an error that is not a ContentError", async () => {
      const element = await asking({
        topic: topicThat(() => Promise.reject(new SyntaxError('Strange chunk'))),
      });
      await shows(element, 'error: ');
      expect(element.content.error).to.include({name: 'ContentError', code: 'network'});
      expect(element.content.error!.message).to.include('Strange chunk');
      expect(element.reported).to.deep.equal(['failed network']);
    });

    it('recognises a ContentError from a separately built file', async () => {
      // That file has its own class of the same name.
      const foreign = Object.assign(new Error('Gone'), {name: 'ContentError', code: 'not-found'});
      const element = await asking({topic: topicThat(() => Promise.reject(foreign))});
      await shows(element, 'error: ');
      expect(element.content.error).to.equal(foreign);
      expect(element.reported).to.deep.equal(['failed not-found']);
    });

    it('fails if what is needed besides the document fails, and a retry loads both again', async () => {
      const element = document.createElement('test-loading') as LoadingElement;
      const attempts: number[] = [];
      element.prepare = (attempt) => {
        attempts.push(attempt);
        return attempt === 0 ? Promise.reject(new TypeError('No view')) : Promise.resolve();
      };
      element.ask({topic: topicThat(() => Promise.resolve(titled('Detox')))});
      (await fixture('<div></div>')).append(element);
      await shows(element, 'error: ');
      expect(element.content.error!.message).to.include('No view');
      element.content.retry();
      await shows(element, 'ready: Detox');
      expect(attempts).to.deep.equal([0, 1]);
    });

    it('loads again on retry', async () => {
      const element = await asking({src: markdownUrl('At last', {times: 1, status: 404})});
      await until(() => element.content.status === 'error');
      element.content.retry();
      expect(element.content.status).to.equal('loading');
      await shows(element, 'ready: At last');
      expect(element.reported).to.deep.equal(['failed not-found', 'loaded At last']);
    });

    it('numbers the attempts, since browsers cache a failed import', async () => {
      const attempts: number[] = [];
      const topic = topicThat((attempt) => {
        attempts.push(attempt);
        return attempt < 2 ? Promise.reject(new Error('No')) : Promise.resolve(titled('Third time'));
      });
      const element = await asking({topic});
      await until(() => element.reported.length === 1);
      element.content.retry();
      await until(() => element.reported.length === 2);
      element.content.retry();
      await shows(element, 'ready: Third time');
      expect(attempts).to.deep.equal([0, 1, 2]);
    });

    it('keeps that number if no module of the library failed, so that none is loaded again', async () => {
      const element = document.createElement('test-loading') as LoadingElement;
      const attempts: number[] = [];
      element.prepare = (attempt) => {
        attempts.push(attempt);
        return Promise.resolve();
      };
      element.ask({src: markdownUrl('At last', {times: 1, status: 404})});
      (await fixture('<div></div>')).append(element);
      await until(() => element.content.status === 'error');
      element.content.retry();
      await shows(element, 'ready: At last');
      expect(attempts).to.deep.equal([0, 0]);
    });

    for (const [happening, event] of [
      ['the device is online again', () => new Event('online')],
      ['the page is restored from the bfcache', () => new PageTransitionEvent('pageshow', {persisted: true})],
    ] as const) {
      it(`loads again, once, when ${happening}`, async () => {
        const key = freshKey();
        const element = await asking({src: markdownUrl('At last', {key, times: 1, status: 404})});
        await until(() => element.content.status === 'error');
        dispatchEvent(event());
        dispatchEvent(event());
        await shows(element, 'ready: At last');
        dispatchEvent(event());
        await element.updateComplete;
        expect(element.content.status).to.equal('ready');
        expect((await requestsOf(key)).count).to.equal(2);
      });

      it(`does not retry a topic that does not exist when ${happening}`, async () => {
        const element = await asking({topic: 'no-such-topic'});
        await until(() => element.content.status === 'error');
        dispatchEvent(event());
        expect(element.content.status).to.equal('error');
      });

      it(`does nothing when ${happening} while it is disconnected`, async () => {
        const key = freshKey();
        const element = await asking({src: markdownUrl('Gone', {key, status: 404})});
        await until(() => element.content.status === 'error');
        element.remove();
        dispatchEvent(event());
        expect(element.content.status).to.equal('error');
        expect((await requestsOf(key)).count).to.equal(1);
      });
    }

    it('does not load again on a pageshow event of a first visit', async () => {
      const element = await asking({src: markdownUrl('Gone', {status: 404})});
      await until(() => element.content.status === 'error');
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
      expect(element.content.status).to.equal('error');
    });
  });
});
