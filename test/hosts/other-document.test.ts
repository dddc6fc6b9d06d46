/** Elements that a page's script creates in one document and moves to another: of a frame, a window, or without one. */
import {expect} from 'chai';
import {widgetTags} from '../../src/text-kinds/index.js';
import {nextEvent, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {respondUrl} from '../support/server.js';
import {helpNumbers, isShown, openHost, pageOf, type HostPage} from './frame.js';

/** A document in a frame of the host page, without any style or script of ours. */
async function frameIn({document}: HostPage): Promise<Document> {
  const frame = document.createElement('iframe');
  // As wide as the page, and high enough to need no scroll bar, since the layout depends on the width.
  Object.assign(frame.style, {
    width: `${document.documentElement.clientWidth}px`,
    height: '40000px',
    border: 0,
  });
  frame.srcdoc = '<!doctype html><html lang="en"><body>';
  const loaded = nextEvent(frame, 'load');
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!;
}

const isReady = (element: Element) => element.matches(':state(ready)');

/** Its styles and its text. */
function sightOf(element: HTMLElement): object {
  const shadow = element.shadowRoot!;
  const view = element.ownerDocument.defaultView!;
  const {paddingTop, borderRadius} = view.getComputedStyle(shadow.querySelector('[part~="sheet"]')!);
  const {marginTop} = view.getComputedStyle(element.querySelector('p, li')!);
  const {listStyleType} = view.getComputedStyle(shadow.querySelector('.foot ul')!);
  return {
    ...{paddingTop, borderRadius, marginTop, listStyleType},
    texts: element.querySelectorAll('[slot]').length,
    numbers: [...shadow.querySelectorAll<HTMLAnchorElement>('[part~="help"] a')].map(({href}) => href),
    isShown: isShown(element.querySelector('[slot="title"]')!),
  };
}

describe('a widget in another document', () => {
  for (const tag of widgetTags)
    it(`shows its text with its styles, moved there, created for it, and moved back: ${tag}`, async () => {
      const page = await openHost('fallback');
      const {document} = page;
      await until(() => page.window.customElements.get(tag));
      const first = document.createElement(tag);
      document.body.append(first);
      await until(() => isReady(first), 'The first one has no text');
      const expected = sightOf(first);
      const other = await frameIn(page);
      other.body.append(first);
      const second = document.createElement(tag);
      other.body.append(second);
      for (const element of [first, second]) {
        await until(() => isReady(element) && element.shadowRoot!.querySelector('.foot'));
        await until(() => JSON.stringify(sightOf(element)) === JSON.stringify(expected)).catch(() =>
          expect(sightOf(element)).to.deep.equal(expected),
        );
      }
      for (let time = 0; time < 2; time += 1) {
        document.body.append(first);
        await until(() => JSON.stringify(sightOf(first)) === JSON.stringify(expected)).catch(() =>
          expect(sightOf(first)).to.deep.equal(expected),
        );
        other.body.append(first);
      }
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });

  it('shows its text in a document that a script writes and never closes', async () => {
    const page = await openHost('fallback');
    await until(() => page.window.customElements.get('family-faq'));
    const other = await frameIn(page);
    other.open();
    other.write('<!doctype html><html lang="en"><body><p>Our clinic</p>');
    expect(other.readyState).to.equal('loading');
    const widget = page.document.createElement('family-faq');
    other.body.append(widget);
    await until(() => isReady(widget), 'The widget waits for the end of the page');
    expect(isShown(widget.querySelector('[slot="title"]')!)).to.equal(true);
    other.close();
    expect([...page.window.heard.errors]).to.deep.equal([]);
  });

  it('throws nothing in a document without a window, and works afterwards', async () => {
    const page = await openHost('fallback');
    const {document, window} = page;
    await until(() => window.customElements.get('family-faq'));
    const request = new window.XMLHttpRequest();
    request.open('GET', respondUrl({type: 'text/html', body: '<p>Page</p>'}));
    request.responseType = 'document';
    const answered = nextEvent(request, 'load');
    request.send();
    await answered;
    const gone = await frameIn(page);
    gone.defaultView!.frameElement!.remove();
    const documents = [
      document.implementation.createHTMLDocument('').body,
      document.createElement('template').content,
      new window.DOMParser().parseFromString('<p>Page</p>', 'text/html').body,
      new window.DOMParser().parseFromString('<page/>', 'application/xml').documentElement,
      (request.response as Document).body,
      gone.body,
    ];
    for (const tag of [...widgetTags, 'family-settings']) {
      const element = document.createElement(tag);
      for (const place of documents) {
        place.append(element);
        await new Promise((resolve) => setTimeout(resolve));
      }
      document.body.append(element);
      if (tag === 'family-settings') continue;
      await until(() => isReady(element), tag);
      expect(isShown(element.querySelector('[slot="title"]')!), tag).to.equal(true);
    }
    expect([...window.heard.errors]).to.deep.equal([]);
  });

  it('uses the help card of its own document only', async () => {
    const page = await openHost('fallback');
    const {document} = page;
    await until(() => page.window.customElements.get('family-faq'));
    const other = await frameIn(page);
    const card = document.createElement('family-help-card');
    other.body.append(card);
    await until(() => isReady(card));
    const faq = page.faq();
    await until(() => isReady(faq));
    await faq.updateComplete;
    const numbers = [...faq.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part~="help"] li a')];
    expect(numbers.filter(isShown).map(({href}) => href)).to.deep.equal(helpNumbers);
  });
});

describe('a page without an address of its own', () => {
  const html = (page: string) =>
    `<!doctype html><html lang="en"><script src="${location.origin}/test/hosts/watch.js"></script><script type="module" src="${location.origin}/library/family-widgets.js"></script><family-faq></family-faq>${page}</html>`;

  /** The printed address, and those that "Copy link" offers if the clipboard rejects. */
  async function addressesOf(faq: HTMLElement): Promise<{printed: string | undefined; links: string[]}> {
    await until(() => isReady(faq));
    const shadow = faq.shadowRoot!;
    (faq as unknown as {openAll(): void}).openAll();
    const view = faq.ownerDocument.defaultView!;
    const {navigator} = view;
    Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
    const button = shadow.querySelector<HTMLElement>('.copy button');
    button?.click();
    if (button) await until(() => shadow.querySelector('.copy input'), 'No address was shown');
    await until(() => {
      view.dispatchEvent(new Event('beforeprint'));
      return shadow.querySelector('.address');
    }, 'No address is printed');
    view.dispatchEvent(new Event('afterprint'));
    return {
      printed: shadow.querySelector('.address')?.textContent,
      links: [...shadow.querySelectorAll<HTMLInputElement>('.copy input')].map(({value}) => value),
    };
  }

  async function open(set: (frame: HTMLIFrameElement) => void): Promise<HTMLElement> {
    const page = await pageOf('<!doctype html><title>A page with a box</title>');
    const frame = page.document.createElement('iframe');
    set(frame);
    page.document.body.append(frame);
    await until(() => frame.contentDocument?.querySelector('family-faq'), 'The frame has no element');
    const faq = frame.contentDocument!.querySelector<HTMLElement>('family-faq')!;
    expect(faq.ownerDocument.defaultView!.location.protocol).to.match(/^(about|blob):$/);
    return faq;
  }

  const frames: Record<string, (frame: HTMLIFrameElement) => void> = {
    'about:srcdoc': (frame) => (frame.srcdoc = html('')),
    'about:srcdoc with a base': (frame) => (frame.srcdoc = html('<base href="https://elsewhere.example/">')),
    'blob:': (frame) => (frame.src = URL.createObjectURL(new Blob([html('')], {type: 'text/html'}))),
  };
  for (const [name, set] of Object.entries(frames))
    it(`prints and copies the address of the page around it: ${name}`, async () => {
      const faq = await open(set);
      const around = faq.ownerDocument.defaultView!.parent.location.href;
      const {printed, links} = await addressesOf(faq);
      expect(printed).to.equal(around);
      expect(links).to.have.lengthOf(1);
      expect(links[0]!.split('#')[0]).to.equal(around);
      expect(links[0]).to.match(/#[\w-]+$/);
    });

  it('offers no link and prints no address if it is unknown', async () => {
    const tell = `<script>addEventListener('family-content-load', ({target}) => target.updateComplete.then(() =>
      parent.postMessage({printed: target.shadowRoot.querySelectorAll('.address').length, links: target.shadowRoot.querySelectorAll('.copy').length, questions: target.shadowRoot.querySelectorAll('details').length}, '*')))</script>`;
    const page = await pageOf('<!doctype html><title>A page with a box</title>');
    const reported = nextEvent<MessageEvent<Record<string, number>>>(page.window, 'message');
    const frame = page.document.createElement('iframe');
    frame.src = `data:text/html,${encodeURIComponent(tell + html('').replaceAll('/library/family-widgets.js', '/__test__/respond?cors=*&type=text/javascript&file=library/family-widgets.bundle.en.js'))}`;
    page.document.body.append(frame);
    const {data} = await reported;
    expect(data).to.include({printed: 0, links: 0});
    expect(data['questions']).to.be.at.least(24);
  });
});
