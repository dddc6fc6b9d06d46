import '../family-settings/settings.js';
import {expect} from 'chai';
import {printAlone} from '../../../src/widgets/page/print.js';
import {fixture, nextFrame} from '../../support/fixture.js';
import {emulateMedia} from '../../support/page.js';
import {pageStyle, stub} from '../../support/stub.js';
import {buttonOf, expectSame, shadow} from '../../support/widget.js';
import {article, mountFaq, questionsOf} from '../family-faq/faq.js';
import {mountPage, faqOf} from '../family-settings/settings.js';

const marked = () => [...document.querySelectorAll('[data-family-not-printed]')];
const isOff = (element: Element) => element.closest('[data-family-not-printed]') !== null;

let prints = 0;

beforeEach(() => {
  prints = 0;
  stub(window, 'print', () => (prints += 1));
});

// A browser dispatches it when the print dialog is closed.
afterEach(() => dispatchEvent(new Event('afterprint')));

/** Emulates paper, as during a print. */
async function onPaper(test: Mocha.Context): Promise<void> {
  // WebKitGTK cannot emulate print media.
  if (!(await emulateMedia({media: 'print'}))) test.skip();
  await nextFrame();
}

const hasBox = (element: Element) => element.getClientRects().length > 0;

describe('printing one element alone', () => {
  it('prints once, without the rest of the page', async () => {
    const box = await fixture('<main><p>Before</p><div><p>Beside</p><p id="it">It</p></div></main>');
    await fixture('<footer>After</footer>');
    let off: string[] = [];
    stub(window, 'print', () => {
      prints += 1;
      off = [...document.querySelectorAll('main p, footer')].filter(isOff).map((each) => each.textContent);
    });
    printAlone(box.querySelector('#it')!);
    expect(prints).to.equal(1);
    expect(off).to.deep.equal(['Before', 'Beside', 'After']);
  });

  it('restores the page after the print, and not before', async () => {
    const box = await fixture('<main><p>Before</p><p id="it">It</p></main>');
    const before = document.documentElement.outerHTML;
    printAlone(box.querySelector('#it')!);
    expect(marked().length).to.be.above(0);
    dispatchEvent(new Event('afterprint'));
    expect(marked()).to.have.length(0);
    expect(document.documentElement.outerHTML).to.equal(before);
  });

  it('prints nothing else, whatever styles the page has', async function () {
    pageStyle('nav, .aside { display: block !important } footer { display: flex }');
    const box = await fixture(
      '<main><nav>Menu</nav><div class="aside">Ads</div><section><h1>Title</h1><p id="it">It</p></section><footer>Foot</footer></main>',
    );
    printAlone(box.querySelector('#it')!);
    await onPaper(this);
    expect([...box.querySelectorAll('*')].filter(hasBox).map((each) => each.localName)).to.deep.equal([
      'section',
      'p',
    ]);
  });

  it('changes nothing on the screen', async () => {
    const box = await fixture('<main><p id="other">Other</p><p id="it">It</p></main>');
    printAlone(box.querySelector('#it')!);
    expect(hasBox(box.querySelector('#other')!)).to.equal(true);
  });

  it('does not hide its content', async () => {
    const box = await fixture('<main><section id="it"><p>One</p><p>Two</p></section></main>');
    printAlone(box.querySelector('#it')!);
    expect(box.querySelectorAll('section [data-family-not-printed]')).to.have.length(0);
  });

  it('prints an element in a shadow root, and nothing around it', async function () {
    const host = await fixture('<section><b slot="shown">Slotted</b></section>');
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<div><p id="it">It</p><p class="beside">Beside</p></div><slot name="shown"></slot>';
    const outside = await fixture('<p>Outside</p>');
    printAlone(root.querySelector('#it')!);
    expect(isOff(root.querySelector('.beside')!) && isOff(root.querySelector('slot')!)).to.equal(true);
    expect(isOff(outside)).to.equal(true);
    await onPaper(this);
    expect(hasBox(root.querySelector('#it')!)).to.equal(true);
    expect(
      [...root.querySelectorAll('.beside'), host.querySelector('b')!, outside].filter(hasBox),
    ).to.have.length(0);
    dispatchEvent(new Event('afterprint'));
    expect(root.querySelectorAll('[data-family-not-printed]')).to.have.length(0);
    expect(hasBox(host.querySelector('b')!)).to.equal(true);
  });

  it('prints a slotted element', async function () {
    const host = await fixture('<section><p id="it">It</p><p id="other">Other</p></section>');
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<h2>View</h2><div><slot></slot></div>';
    printAlone(host.querySelector('#it')!);
    await onPaper(this);
    expect(hasBox(host.querySelector('#it')!)).to.equal(true);
    expect([root.querySelector('h2')!, host.querySelector('#other')!].filter(hasBox)).to.have.length(0);
  });

  it('prints one element of the text of a widget', async function () {
    const faq = await mountFaq();
    faq.openAll();
    const [first, second] = questionsOf(faq);
    printAlone(first!.answer[0]!);
    await onPaper(this);
    expect(hasBox(first!.answer[0]!)).to.equal(true);
    expect(hasBox(second!.heading)).to.equal(false);
    expect(hasBox(shadow(faq).querySelector('[part~=help]')!)).to.equal(false);
  });

  const boxes: Record<string, string> = {
    'as high as the window, and scrolls': 'block-size: 100vh; overflow: auto',
    'fixed to the window': 'position: fixed; inset: 0 0 0 auto; inline-size: 200px; overflow: hidden',
    'of a size of its own': 'contain: strict; block-size: 50px; max-block-size: 50px',
    'not displayed in print': 'display: none !important',
    'invisible in print': 'visibility: hidden !important; opacity: 0 !important',
    'scaled and clipped': 'transform: scale(0.1); clip-path: inset(50%)',
    'in columns beside others': 'display: grid; grid-template-columns: 50px 1fr; columns: 2; float: left',
  };
  for (const [what, style] of Object.entries(boxes))
    it(`prints all of it where it stands in a box ${what}`, async function () {
      pageStyle(`@media print { #around#around { ${style} } }`);
      const box = await fixture(
        '<main><div id="around"><div id="it"><p>Top</p><p>End</p></div></div></main>',
      );
      const it = box.querySelector<HTMLElement>('#it')!;
      pageStyle('#it p { block-size: 900px; margin: 0 }');
      printAlone(it);
      await onPaper(this);
      const shown = it.getBoundingClientRect();
      expect(shown.height).to.equal(1800);
      const around = box.querySelector('#around')!.getBoundingClientRect();
      expect([around.height, around.width]).to.deep.equal([1800, document.documentElement.clientWidth]);
      const {visibility, opacity, clipPath, position} = getComputedStyle(it.parentElement!);
      expect([visibility, opacity, clipPath, position]).to.deep.equal(['visible', '1', 'none', 'static']);
      dispatchEvent(new Event('afterprint'));
      expect(document.querySelectorAll('[data-family-printed]')).to.have.length(0);
    });

  it('keeps the attributes that others have set', async () => {
    const box = await fixture(
      '<main><p id="theirs" data-family-not-printed>Theirs</p><p id="it">It</p></main>',
    );
    printAlone(box.querySelector('#it')!);
    dispatchEvent(new Event('afterprint'));
    expectSame(marked()[0], box.querySelector('#theirs'));
    expect(marked()).to.have.length(1);
  });

  it('prints another element the next time', async () => {
    const box = await fixture('<main><p id="one">One</p><p id="two">Two</p></main>');
    const [one, two] = box.children;
    printAlone(one!);
    dispatchEvent(new Event('afterprint'));
    printAlone(two!);
    expect([isOff(one!), isOff(two!)]).to.deep.equal([true, false]);
    dispatchEvent(new Event('afterprint'));
    expect(marked()).to.have.length(0);
  });

  it('prints another element even if the first print has dispatched no afterprint event', async () => {
    const box = await fixture('<main><p id="one">One</p><p id="two">Two</p></main>');
    const [one, two] = box.children;
    printAlone(one!);
    printAlone(two!);
    expect([isOff(one!), isOff(two!)]).to.deep.equal([true, false]);
    dispatchEvent(new Event('afterprint'));
    expect(marked()).to.have.length(0);
  });

  it('restores an element that has been removed from the page meanwhile', async () => {
    const box = await fixture('<main><p id="other">Other</p><p id="it">It</p></main>');
    const other = box.querySelector('#other')!;
    printAlone(box.querySelector('#it')!);
    other.remove();
    dispatchEvent(new Event('afterprint'));
    expect(other.hasAttribute('data-family-not-printed')).to.equal(false);
  });
});

describe('the print button of a widget', () => {
  it('prints the widget alone, without the page and the other widgets', async function () {
    const box = await mountPage(
      `<h1>Page</h1><family-settings provider-name="Harbor Lane"><p>Words</p><family-faq>${article}</family-faq></family-settings><family-help-card></family-help-card>`,
    );
    buttonOf(faqOf(box), 'Print').click();
    expect(prints).to.equal(1);
    expect(isOff(faqOf(box))).to.equal(false);
    await onPaper(this);
    expect(
      [...box.querySelectorAll('h1, p:not(family-faq p), family-help-card')].filter(hasBox),
    ).to.have.length(0);
    expect([...faqOf(box).children].filter((each) => !hasBox(each))).to.have.length(0);
    expect(hasBox(shadow(faqOf(box)).querySelector('[part~=provider]')!)).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(marked()).to.have.length(0);
    expect(
      box.querySelector('family-settings')!.shadowRoot!.querySelectorAll('[data-family-not-printed]'),
    ).to.have.length(0);
  });
});
