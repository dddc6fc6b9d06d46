/** `embed.html` of the built library in a frame, with and without the script for the page around it. */
import {expect} from 'chai';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {version} from '../../src/widgets/base/define.js';
import {documentedExamples} from '../support/documented.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {freshKey, origins, requestsOf, respondUrl} from '../support/server.js';
import {shownWidget, stateOf, widgetsOf} from './block-pages.js';
import {isShown, pageOf, questionsOf, type HostPage} from './frame.js';

const EMBED = '/library/embed.html';
const FRAME_SCRIPT = '<script defer src="/library/family-frame.js"></script>';

/** What a test reads of a page in a frame of the same origin. */
type Inner = Pick<HostPage, 'document'> & {readonly window: Window & typeof globalThis};

interface Framed {
  readonly page: HostPage;
  readonly frame: HTMLIFrameElement;
  readonly inner: HostPage;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Opens a page that frames this address. */
async function framing(
  src: string,
  {attributes = '', script = FRAME_SCRIPT, width = 600} = {},
): Promise<Framed> {
  const page = await pageOf(
    `<!doctype html><html lang="en"><meta charset="utf-8"><script src="/test/hosts/watch.js"></script>${script}<body>
      <h1>Page</h1><iframe title="Questions" width="${width}" height="200" ${attributes} src="${escaped(src)}"></iframe><p>Below</p></body></html>`,
  );
  const frame = page.document.querySelector('iframe')!;
  const inner: Inner = {
    get window() {
      return frame.contentWindow as Window & typeof globalThis;
    },
    get document() {
      return frame.contentDocument!;
    },
  };
  return {page, frame, inner: inner as HostPage};
}

const address = (parameters: Record<string, string>, page = EMBED) =>
  `${page}?${String(new URLSearchParams(parameters))}`;

const hasHeight = ({frame}: Framed) =>
  until(
    () => (parseFloat(frame.style.height) > 300 ? frame.style.height : undefined),
    'The frame got no height',
  );

describe('the page to be framed', () => {
  for (const tag of widgetTags)
    it(`shows ${tag} in all its height, without a scroll bar in 320 px`, async () => {
      for (const [widget, width] of [
        [tag.replace('family-', ''), 320],
        [tag, 600],
      ] as const) {
        const framed = await framing(address({widget}), {width});
        await shownWidget(framed.inner);
        await hasHeight(framed);
        await until(() => {
          const {scrollHeight, clientHeight, scrollWidth, clientWidth} =
            framed.inner.document.documentElement;
          return scrollHeight <= clientHeight && scrollWidth <= clientWidth && clientWidth >= width - 4;
        }, 'A scroll bar stayed');
        expect(framed.page.window.heard.errors).to.deep.equal([]);
      }
    });

  it('lies at the address that stays the same, too', async () => {
    for (const page of ['/family-widgets/embed.html', `/family-widgets/${version}/embed.html`]) {
      const framed = await framing(address({widget: 'faq'}, page));
      await shownWidget(framed.inner);
      await hasHeight(framed);
    }
  });

  it('is as the docs show it', async () => {
    const [html] = await documentedExamples('stories/docs/frames.md');
    expect(html).to.match(/^<iframe/);
    const page = await pageOf(`<!doctype html><html lang="en"><body>${html}</body></html>`);
    const frame = page.document.querySelector('iframe')!;
    const inner = {document: frame.contentDocument!} as HostPage;
    expect((await shownWidget(inner)).style.getPropertyValue('--family-accent')).to.equal('#7a3f74');
  });

  it('passes its parameters to the widget', async () => {
    const {inner} = await framing(
      address({
        widget: 'program-explainer',
        topic: 'detox',
        lang: 'es',
        accent: 'rgb(122, 63, 116)',
        'heading-level': '3',
      }),
    );
    const widget = await shownWidget(inner);
    expect(widget.querySelector('h3[slot="title"]')!.closest('[lang]')!.getAttribute('lang')).to.equal('es');
    expect(widget.topic).to.equal('detox');
    expect(widget.style.getPropertyValue('--family-accent')).to.equal('rgb(122, 63, 116)');
  });

  it('takes a text of its own site, and of no other', async () => {
    const src = respondUrl({file: 'test/hosts/partner.md', type: 'text/markdown'});
    const own = await framing(address({widget: 'faq', src}));
    expect(await questionsOf(await shownWidget(own.inner))).to.have.lengthOf(2);
    const {cross} = await origins();
    for (const foreign of [cross, cross.replace(/^http:/, '')]) {
      const key = freshKey();
      const theirs = respondUrl({key, cors: '*', file: 'test/hosts/partner.md'}, cross).replace(
        cross,
        foreign,
      );
      const other = await framing(address({widget: 'faq', src: theirs}));
      const widget = await shownWidget(other.inner);
      expect(widget.src).to.equal(undefined);
      expect((await requestsOf(key)).count).to.equal(0);
    }
    const key = freshKey();
    const theirs = respondUrl({key, cors: '*', file: 'test/hosts/partner.md', type: 'text/markdown'}, cross);
    const redirected = await framing(
      address({widget: 'faq', src: respondUrl({status: 302, location: theirs})}),
    );
    await until(() => {
      const [widget] = widgetsOf(redirected.inner);
      return widget && stateOf(widget) === 'error';
    }, 'The redirect was followed');
    expect((await requestsOf(key)).count).to.equal(0);
    for (const scheme of ['data:text/markdown,# Words', 'javascript:alert(1)', 'blob:x']) {
      const other = await framing(address({widget: 'faq', src: scheme}));
      expect((await shownWidget(other.inner)).src).to.equal(undefined);
    }
  });

  it('names no provider, whatever its address says', async () => {
    const {inner} = await framing(
      address({
        widget: 'faq',
        'provider-name': 'Not us',
        'provider-phone': '900-555-0100',
        style: 'color:red',
        onclick: 'x',
      }),
    );
    const widget = await shownWidget(inner);
    expect(widget.shadowRoot!.querySelector('[part~="provider"]')).to.equal(null);
    expect(widget.getAttributeNames()).to.deep.equal([]);
  });

  it('makes no markup and no style of its parameters', async () => {
    const attack = '"><img src=x onerror=parent.attacked=1>';
    const {page, inner} = await framing(
      address({
        widget: 'faq',
        lang: attack,
        layout: attack,
        accent: 'red;background:url(/x)',
        surface: attack,
      }),
    );
    const widget = await shownWidget(inner);
    expect(widget.getAttribute('style')).to.equal(null);
    expect(inner.document.querySelector('img')).to.equal(null);
    expect(page.window).to.not.have.property('attacked');
  });

  it('keeps the numbers for an unknown widget or topic, and without a script', async () => {
    const numbers = ({inner}: Framed) =>
      [...inner.document.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')]
        .filter(isShown)
        .map(({href}) => href);
    const wanted = ['tel:911', 'tel:988', 'tel:+18006624357'];
    for (const parameters of [{}, {widget: ''}, {widget: 'faqs'}, {widget: '<img>'}]) {
      const framed = await framing(address(parameters as Record<string, string>));
      expect(new Set(numbers(framed))).to.deep.equal(new Set(wanted));
      expect(widgetsOf(framed.inner)).to.deep.equal([]);
    }
    expect(
      new Set(numbers(await framing(address({widget: 'faq'}), {attributes: 'sandbox="allow-same-origin"'}))),
    ).to.deep.equal(new Set(wanted));
    const unknown = await framing(address({widget: 'faq', topic: 'nowhere'}));
    await until(() => widgetsOf(unknown.inner)[0] && stateOf(widgetsOf(unknown.inner)[0]!) === 'error');
    expect(numbers(unknown)).to.include.members(wanted);
  });

  it('works without the script for the page around it, and scrolls', async () => {
    const {frame, inner} = await framing(address({widget: 'faq'}), {script: ''});
    await shownWidget(inner);
    expect(frame.style.height).to.equal('');
    expect(inner.document.documentElement.scrollHeight).to.be.above(
      inner.document.documentElement.clientHeight,
    );
  });

  it('works outside a frame, with its own links to answers', async () => {
    const page = await pageOf('<!doctype html>');
    expect(page.document.querySelector('iframe')).to.equal(null);
    const frame = page.frame;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
    frame.src = `${address({widget: 'faq'})}#what-is-naloxone`;
    await loaded;
    const widget = await shownWidget(page);
    await until(() => isShown(widget.querySelector('#what-is-naloxone')!));
  });
});

describe('a widget in a frame', () => {
  it('has no “Copy link”, whose address would be that of the frame, and prints', async () => {
    const {inner} = await framing(address({widget: 'faq', layout: 'list'}));
    const root = (await shownWidget(inner)).shadowRoot!;
    const copy = await until(() => root.querySelector('.copy'));
    expect(isShown(copy)).to.equal(false);
    expect(isShown(root.querySelector('.foot > .button')!)).to.equal(true);
  });

  it('has no print button in a sandbox that may not print', async () => {
    for (const [sandbox, isPrinting] of [
      ['allow-scripts allow-same-origin', false],
      ['allow-scripts allow-same-origin allow-modals', true],
    ] as const) {
      const {inner} = await framing(address({widget: 'program-explainer'}), {
        attributes: `sandbox="${sandbox}"`,
      });
      const root = (await shownWidget(inner)).shadowRoot!;
      const buttons = ['.foot > .button', '.questions .row > .button'].map((selector) =>
        root.querySelector(selector)!,
      );
      expect(buttons.map(isShown), sandbox).to.deep.equal([isPrinting, isPrinting]);
    }
  });

  it('shows every number as text, where a sandbox makes a dead link of it', async () => {
    for (const widget of ['faq', 'help-card']) {
      const {inner} = await framing(address({widget}));
      const element = await shownWidget(inner);
      const links = [element, element.shadowRoot!].flatMap((root) => [
        ...root.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]'),
      ]);
      expect(links).to.not.be.empty;
      for (const {href, textContent} of links)
        expect(textContent.replace(/\D/g, ''), textContent).to.include(
          href.replace(/\D/g, '').replace(/^1(?=\d{10})/, ''),
        );
    }
  });

  it('opens links of other pages in place of the whole page, and no others', async () => {
    for (const [attributes, target] of [
      ['', '_top'],
      ['sandbox="allow-scripts allow-same-origin allow-popups"', '_blank'],
      ['sandbox="allow-scripts allow-same-origin allow-top-navigation-by-user-activation"', '_top'],
    ] as const) {
      const {inner} = await framing(address({widget: 'faq'}), {attributes});
      const widget = await shownWidget(inner);
      inner.window.addEventListener('click', (event) => event.preventDefault());
      const targetOf = (link: HTMLAnchorElement) => {
        link.click();
        return link.target;
      };
      expect(targetOf(widget.querySelector<HTMLAnchorElement>('a[href^="https:"]')!)).to.equal(target);
      expect(targetOf(widget.querySelector<HTMLAnchorElement>('a[href^="#"]')!)).to.equal('');
      expect(targetOf(widget.querySelector<HTMLAnchorElement>('a[href^="tel:"]')!)).to.equal('');
    }
  });
});

describe('the script for the page around a frame', () => {
  it('sets the height in a sandbox, on another site, and with borders and padding counted by the theme', async () => {
    const {crossSite, cross} = await origins();
    for (const [src, attributes] of [
      [address({widget: 'faq'}), 'sandbox="allow-scripts"'],
      [address({widget: 'faq', lang: 'es'}), 'sandbox="allow-scripts allow-popups"'],
      [address({widget: 'faq'}, `${crossSite}${EMBED}`), ''],
      [address({widget: 'faq'}, `${cross}${EMBED}`), 'style="box-sizing: border-box; border: 10px solid"'],
    ] as const) {
      // Of the text, not of the numbers that come first.
      const framed = await framing(src, {attributes});
      await until(() => parseFloat(framed.frame.style.height) > 1500, `No height: ${src} ${attributes}`);
    }
  });

  it('works wherever it stands, and shrinks the frame again', async () => {
    for (const script of [
      FRAME_SCRIPT,
      FRAME_SCRIPT.replace('defer', ''),
      FRAME_SCRIPT.replace('defer', 'type="module"'),
    ]) {
      const framed = await framing(address({widget: 'faq'}), {script});
      const widget = await shownWidget(framed.inner);
      const {body} = framed.inner.document;
      await until(() => Math.abs(parseFloat(framed.frame.style.height) - body.offsetHeight) < 2);
      const closed = body.offsetHeight;
      widget.openAll();
      await until(() => parseFloat(framed.frame.style.height) > closed + 500);
      widget.closeAll();
      await until(() => parseFloat(framed.frame.style.height) < closed + 100);
    }
    const late = await framing(address({widget: 'faq'}), {script: ''});
    await shownWidget(late.inner);
    late.page.document.body.append(
      Object.assign(late.page.document.createElement('script'), {src: '/library/family-frame.js'}),
    );
    await hasHeight(late);
  });

  it('takes nothing from other frames, other origins and other messages', async () => {
    const framed = await framing(address({widget: 'faq'}));
    await shownWidget(framed.inner);
    await hasHeight(framed);
    const {page, frame} = framed;
    const message = {familyFrame: {height: 7, top: 9}};
    page.window.postMessage(message, '*');
    page.window.dispatchEvent(
      new page.window.MessageEvent('message', {
        data: message,
        source: frame.contentWindow,
        origin: 'https://other.example',
      }),
    );
    for (const data of [
      null,
      'words',
      7,
      {},
      {familyFrame: null},
      {familyFrame: {height: 'x'}},
      {familyFrame: {height: Infinity}},
    ])
      page.window.dispatchEvent(
        new page.window.MessageEvent('message', {data, source: frame.contentWindow, origin: location.origin}),
      );
    const other = page.document.createElement('iframe');
    other.srcdoc = '<script>parent.postMessage({familyFrame: {height: 7}}, "*"); parent.told = true</script>';
    page.document.body.append(other);
    await until(() => (page.window as unknown as {told?: boolean}).told);
    await new Promise((resolve) => page.window.requestAnimationFrame(() => setTimeout(resolve)));
    expect(parseFloat(frame.style.height)).to.be.above(300);
    expect(other.style.height).to.equal('');
    expect(page.window.heard.errors).to.deep.equal([]);
  });

  it('brings the reader to the answer that the page’s address names, then and later', async () => {
    const {crossSite} = await origins();
    for (const site of ['', crossSite]) {
      const framed = await framing(address({widget: 'faq'}, `${site}${EMBED}`));
      await until(() => parseFloat(framed.frame.style.height) > 1500);
      const {page} = framed;
      for (const id of ['what-is-naloxone', 'overdose-what-to-do']) {
        const before = page.window.scrollY;
        page.window.location.hash = id;
        await until(() => page.window.scrollY !== before, `Not scrolled to ${id} ${site}`);
        if (!site) expect(isShown(framed.inner.document.querySelector(`#${id}`)!)).to.equal(true);
      }
    }
  });

  it('brings the reader below a header of the page, if the page reserves no space for it', async () => {
    for (const [style, isHeader] of [
      ['position: fixed; inset: 0 0 auto', true],
      ['position: sticky; inset-block-start: 0', true],
      ['position: absolute; inset: 0 0 auto', false],
    ] as const) {
      const framed = await framing(address({widget: 'faq'}));
      await until(() => parseFloat(framed.frame.style.height) > 1500);
      const {page, frame, inner} = framed;
      page.document.body.insertAdjacentHTML(
        'afterbegin',
        `<header style="${style}; block-size: 70px; background: #fff">Our house</header>`,
      );
      page.window.location.hash = 'what-is-naloxone';
      const answer = () =>
        frame.getBoundingClientRect().top +
        frame.clientTop +
        inner.document.querySelector('#what-is-naloxone')!.getBoundingClientRect().top;
      const expected = isHeader ? 70 : 0;
      await until(
        () => {
          if (answer() > expected - 1 && answer() < expected + 60) return true;
          throw new Error(`It is at ${answer()}`);
        },
        style,
        8000,
      );
    }
  });
});
