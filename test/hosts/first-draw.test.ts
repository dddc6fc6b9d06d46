/** How often a widget of the built library renders until its text is shown: once if its files load in time. */
import {expect} from 'chai';
import type {Fault} from '../runner/library.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {freshKey} from '../support/server.js';
import {helpNumbers, isShown, numbersOf, openLibrary, questionsOf, type HostPage} from './frame.js';

const TEXT = 'content/en/family-faq.js';
const FALLBACK = '<p id="numbers">Call <a href="tel:911">911</a> or <a href="tel:988">988</a>.</p>';

/** Records what each render left in the shadow root, and whether phone numbers were visible in each frame. */
const WATCH = `<script>
  globalThis.drawn = [];
  globalThis.frames = [];
  const {attachShadow} = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    const part = (name) => root.querySelector('[part~="' + name + '"]');
    const look = () => {
      const drawing = part('loading') ? 'loading' : part('question') ? 'text' : part('base') ? 'other' : '';
      if (drawing && drawn.at(-1) !== drawing) drawn.push(drawing);
    };
    new MutationObserver(look).observe(root, {childList: true, subtree: true});
    const shown = (element) => element?.checkVisibility() && element.getBoundingClientRect().height > 0;
    const frame = () => {
      // After the frame, to see what was painted.
      setTimeout(() => frames.push(shown(part('help')?.querySelector('a')) || shown(this.querySelector('a[href^="tel:"]'))));
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return root;
  };
</script>`;

const preloads = ['family-faq.js', TEXT].map((file) => `<link rel="modulepreload" href="${file}">`).join('');

interface Watched {
  readonly drawn: readonly string[];
  readonly frames: readonly boolean[];
}

const watched = ({window}: HostPage) => window as unknown as Watched;

async function opened(inside: string, faults: Readonly<Record<string, Fault>> = {}): Promise<HostPage> {
  const page = await openLibrary(faults, {
    key: freshKey(),
    body: `${WATCH}${preloads}<family-faq topic="family-faq">${inside}</family-faq>`,
  });
  await questionsOf(page.faq());
  return page;
}

describe('the first render of a widget', () => {
  it('is its text if the files were preloaded and the children contain phone numbers', async () => {
    // The script comes last, as it does on a page with several preloads.
    const page = await opened(FALLBACK, {'family-widgets.js': {delay: 400}});
    expect([...watched(page).drawn]).to.deep.equal(['text']);
    expect(watched(page).frames).to.not.include(false);
  });

  for (const [name, inside] of [
    ['without children', ''],
    ['with children that contain phone numbers', FALLBACK],
    ['with children without phone numbers', '<p>One moment</p>'],
  ] as const)
    it(`is the loading state, with phone numbers in every frame, if the text is slow: ${name}`, async () => {
      const page = await opened(inside, {[TEXT]: {delay: 900}});
      const {drawn, frames} = watched(page);
      expect([...drawn]).to.deep.equal(['loading', 'text']);
      expect(frames.length).to.be.above(1);
      expect([...frames]).to.not.include(false);
    });

  it('keeps the children visible until the text has loaded, and matches :state(loading)', async () => {
    const page = await openLibrary(
      {[TEXT]: {hang: 'headers'}},
      {body: `${WATCH}<family-faq topic="family-faq">${FALLBACK}</family-faq>`},
    );
    const faq = page.faq();
    expect(isShown(faq.querySelector('#numbers')!)).to.equal(true);
    expect(faq.matches(':state(loading)')).to.equal(true);
    await until(() => faq.shadowRoot!.querySelector('[part~="loading"]'));
    expect(faq.shadowRoot!.querySelectorAll('slot:not([name])')).to.have.lengthOf(1);
    expect(isShown(faq.querySelector('#numbers')!)).to.equal(true);
    expect(numbersOf(faq)).to.deep.equal(helpNumbers);
    expect(faq.shadowRoot!.querySelector('[part~="sheet"]')!.getAttribute('aria-busy')).to.equal('true');
  });
});
