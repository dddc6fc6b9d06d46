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

/** As small as an element that loads something can be: it shows the title of what has come. */
class LoadingElement extends LitElement implements ContentObserver {
  request: ContentRequest = {topic: 'family-faq', language: 'en'};
  readonly reported: string[] = [];
  /** What is needed beside the document. */
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

/** A topic for one test, that answers when the test wants it to. */
function topicThat(load: (attempt: number) => Promise<RenderedDocument>): string {
  const topic = `test-${freshKey()}`;
  const languages = {en: async (attempt: number) => ({default: await load(attempt)})};
  (catalogue as Record<string, unknown>)[topic] = languages;
  return topic;
}

/** A document that comes, or fails, when the test wants it to. */
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

    it('a file, and knows where it came from', async () => {
      const target = markdownUrl('Moved');
      const element = await asking({src: respondUrl({status: 302, location: target})});
      await shows(element, 'ready: Moved');
      expect(element.content.address).to.equal(target);
    });

    it('only the hands that take an article, where nothing else is asked for', async () => {
      const element = await asking({language: 'es'});
      await until(() => element.content.status === 'ready');
      expect(element.content).to.include({document: undefined, language: 'es', address: undefined});
      const article = await fixture('<div><h2>Detox</h2><p>The first days.</p></div>');
      const {elements} = element.content.adoptArticle!(article);
      expect(elements).to.deep.equal([...article.children]);
    });

    it('what is needed beside the document, and waits for both', async () => {
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

    it('once, however often its element is drawn', async () => {
      const key = freshKey();
      const element = await asking({src: markdownUrl('Detox', {key})});
      await shows(element, 'ready: Detox');
      element.requestUpdate();
      await element.updateComplete;
      expect((await requestsOf(key)).count).to.equal(1);
      expect(element.reported).to.deep.equal(['loaded Detox']);
    });

    it('nothing while its element is not in a page', async () => {
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

  describe('when the wish changes', () => {
    it('shows the second file although the first answers last', async () => {
      const slow = markdownUrl('Slow', {delay: 150});
      // Another element waits for the first one too, so that it does come.
      const first = fetchMarkdown(slow, new AbortController().signal);
      const element = await asking({src: slow});
      element.ask({src: markdownUrl('Quick')});
      await shows(element, 'ready: Quick');
      expect((await first).text).to.equal('# Slow');
      await element.updateComplete;
      await shows(element, 'ready: Quick');
      expect(element.reported).to.deep.equal(['loaded Quick']);
    });

    it('breaks the request before off', async () => {
      const key = freshKey();
      const element = await asking({src: hangUrl('headers', key)});
      await until(async () => (await requestsOf(key)).count === 1);
      element.ask({src: markdownUrl('Next')});
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
      await shows(element, 'ready: Next');
    });

    it('shows the second topic although the first answers last', async () => {
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

    it('does not take the failure of a topic left behind for its own', async () => {
      const first = later();
      const element = await asking({topic: topicThat(() => first.document)});
      element.ask({topic: topicThat(() => Promise.resolve(titled('Second')))});
      await shows(element, 'ready: Second');
      first.fail(new Error('Too late'));
      await first.document.catch(() => {});
      await element.updateComplete;
      expect(element.content).to.include({status: 'ready', error: undefined});
    });

    it('loads once for two changes in one moment', async () => {
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

    it('comes out of an error with the next file', async () => {
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
    it('breaks the request off, and stays silent', async () => {
      const key = freshKey();
      const element = await asking({src: hangUrl('body', key)});
      await until(async () => (await requestsOf(key)).count === 1);
      element.remove();
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
      expect(element.content.status).to.equal('idle');
      expect(element.content.error).to.equal(undefined);
      expect(element.reported).to.deep.equal([]);
    });

    it('takes the load up again when it comes back', async () => {
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

    it('reports once when it is only moved in the middle of a load', async () => {
      const element = await asking({src: markdownUrl('Moved', {delay: 50})});
      const box = element.parentElement!;
      for (let move = 0; move < 5; move += 1) box.append(element);
      await shows(element, 'ready: Moved');
      expect(element.reported).to.deep.equal(['loaded Moved']);
    });

    it('does not load again when it has its text already', async () => {
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

    it('loads what was wished for while it was away', async () => {
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
    it("says the reason in the browser's words where it is not ours", async () => {
      const element = await asking({
        topic: topicThat(() => Promise.reject(new SyntaxError('Strange chunk'))),
      });
      await shows(element, 'error: ');
      expect(element.content.error).to.include({name: 'ContentError', code: 'network'});
      expect(element.content.error!.message).to.include('Strange chunk');
      expect(element.reported).to.deep.equal(['failed network']);
    });

    it('knows our own failures from a file that was built by itself', async () => {
      // There the class is another one, of the same name.
      const foreign = Object.assign(new Error('Gone'), {name: 'ContentError', code: 'not-found'});
      const element = await asking({topic: topicThat(() => Promise.reject(foreign))});
      await shows(element, 'error: ');
      expect(element.content.error).to.equal(foreign);
      expect(element.reported).to.deep.equal(['failed not-found']);
    });

    it('fails where what is needed beside the document fails, and asks for both again', async () => {
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

    it('asks again on retry', async () => {
      const element = await asking({src: markdownUrl('At last', {times: 1, status: 404})});
      await until(() => element.content.status === 'error');
      element.content.retry();
      expect(element.content.status).to.equal('loading');
      await shows(element, 'ready: At last');
      expect(element.reported).to.deep.equal(['failed not-found', 'loaded At last']);
    });

    it('gives each attempt a number of its own, since browsers remember a failed import', async () => {
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

    it('keeps that number when it was no file of ours that failed: what is here is not loaded again', async () => {
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
      ['the page comes back from the cache', () => new PageTransitionEvent('pageshow', {persisted: true})],
    ] as const) {
      it(`asks again, once, when ${happening}`, async () => {
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

      it(`leaves a topic that does not exist alone when ${happening}`, async () => {
        const element = await asking({topic: 'no-such-topic'});
        await until(() => element.content.status === 'error');
        dispatchEvent(event());
        expect(element.content.status).to.equal('error');
      });

      it(`stays silent when ${happening} without it`, async () => {
        const key = freshKey();
        const element = await asking({src: markdownUrl('Gone', {key, status: 404})});
        await until(() => element.content.status === 'error');
        element.remove();
        dispatchEvent(event());
        expect(element.content.status).to.equal('error');
        expect((await requestsOf(key)).count).to.equal(1);
      });
    }

    it('does not take a first visit for one from the cache', async () => {
      const element = await asking({src: markdownUrl('Gone', {status: 404})});
      await until(() => element.content.status === 'error');
      dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
      expect(element.content.status).to.equal('error');
    });
  });
});
