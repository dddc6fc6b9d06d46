/** A long text is rendered in two steps: what fills the screen before the first paint, and the rest after it. */
import {expect} from 'chai';
import {fixture, settled} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {clearFragment} from '../../support/page.js';
import {stub} from '../../support/stub.js';
import {inState, shadow} from '../../support/widget.js';
import {article, type FamilyFaq} from './faq.js';

/** The questions of the built-in text: more than fill any screen. */
const ALL = 50;

/** What a widget shows when the first questions are rendered, and before they are painted. */
interface FirstStep {
  readonly questions: number;
  readonly isReady: boolean;
  readonly loads: number;
}

async function mounted(tag: string, atFirstStep: (faq: FamilyFaq) => void = () => {}) {
  const box = await fixture<HTMLElement>('<div></div>');
  let loads = 0;
  box.addEventListener('family-content-load', () => (loads += 1));
  box.innerHTML = tag;
  const faq = box.firstElementChild as FamilyFaq;
  const first = new Promise<FirstStep>((resolve) => {
    const look = () => {
      const questions = questionsOf(faq).length;
      if (questions === 0) return;
      watch.disconnect();
      resolve({questions, isReady: faq.matches(':state(ready)'), loads});
      atFirstStep(faq);
    };
    const watch = new MutationObserver(look);
    watch.observe(shadow(faq), {childList: true, subtree: true});
  });
  const step = await first;
  await inState(faq, 'ready');
  return {faq, step, whole: questionsOf(faq).length, loads: () => loads};
}

const questionsOf = (faq: FamilyFaq) => [...shadow(faq).querySelectorAll<HTMLElement>('[part~=question]')];
const lastOf = (faq: FamilyFaq) => questionsOf(faq).at(-1)!.getBoundingClientRect();

describe('the first screen of <family-faq>', () => {
  beforeEach(clearFragment);

  it('fills the window, and the rest follows after the first paint', async () => {
    let bottom = 0;
    let top = 0;
    const {faq, step, whole, loads} = await mounted('<family-faq></family-faq>', (partial) => {
      bottom = lastOf(partial).bottom - partial.getBoundingClientRect().top;
      top = questionsOf(partial)[0]!.getBoundingClientRect().top;
    });
    expect(whole).to.be.at.least(ALL);
    expect(step.questions)
      .to.be.above(5)
      .and.below(whole / 2);
    expect(bottom).to.be.above(innerHeight);
    expect(questionsOf(faq)[0]!.getBoundingClientRect().top, 'the first question moved').to.equal(top);
    expect(loads()).to.equal(1);
  });

  it('is not ready, and reports no load, until all is there', async () => {
    const {step} = await mounted('<family-faq></family-faq>');
    expect(step.isReady).to.equal(false);
    expect(step.loads).to.equal(0);
  });

  it('fills the window if all answers are open, too', async () => {
    let bottom = 0;
    const {step, whole} = await mounted('<family-faq layout="list"></family-faq>', (partial) => {
      bottom = lastOf(partial).bottom - partial.getBoundingClientRect().top;
    });
    expect(step.questions).to.be.below(whole / 2);
    expect(bottom).to.be.above(innerHeight);
  });

  it('has every question in the order of the text, each once', async () => {
    const {faq} = await mounted('<family-faq></family-faq>');
    const {faq: again} = await mounted('<family-faq></family-faq>', (partial) => partial.openAll());
    const ids = (of: FamilyFaq) => questionsOf(of).map(({dataset}) => dataset['id']);
    expect(new Set(ids(faq)).size).to.equal(ids(faq).length);
    expect(ids(again)).to.deep.equal(ids(faq));
  });

  it('is all of the text for a reader who is brought to a question, or opens all', async () => {
    let shown: boolean | undefined;
    let questions = 0;
    await mounted('<family-faq></family-faq>', (partial) => {
      shown = partial.show([...partial.querySelectorAll('h4')].at(-1)!.id);
      questions = questionsOf(partial).length;
    });
    expect(shown).to.equal(true);
    expect(questions).to.be.at.least(ALL);
    let open = 0;
    await mounted('<family-faq></family-faq>', (partial) => {
      partial.openAll();
      open = questionsOf(partial).filter((each) => each.hasAttribute('open')).length;
    });
    expect(open).to.be.at.least(ALL);
  });

  for (const [name, before] of [
    ['after a reload', () => stub(performance, 'getEntriesByType', () => [{type: 'reload'}])],
    [
      'after a step back',
      () => stub(performance, 'getEntriesByType', () => [{type: 'back_forward'}] as never),
    ],
    ['if the page has replaced that interface', () => stub(performance, 'getEntriesByType', undefined)],
    ['with a fragment in the address', () => history.replaceState(null, '', '#somewhere')],
    ['in a tab in the background', () => stub(document, 'visibilityState', 'hidden')],
  ] as const)
    it(`is all of the text ${name}`, async () => {
      before();
      const {step} = await mounted('<family-faq></family-faq>');
      expect(step.questions).to.be.at.least(ALL);
    });

  it('is all of the text in a frame, which may grow with it', async () => {
    const frame = await fixture<HTMLIFrameElement>('<iframe style="height: 200px"></iframe>');
    const box = await fixture<HTMLElement>('<div></div>');
    box.innerHTML = '<family-faq></family-faq>';
    const faq = box.firstElementChild as FamilyFaq;
    frame.contentDocument!.body.append(faq);
    const counts: number[] = [];
    new MutationObserver(() => counts.push(questionsOf(faq).length)).observe(shadow(faq), {
      childList: true,
      subtree: true,
    });
    await inState(faq, 'ready');
    await settled(faq);
    expect(counts.find((count) => count > 0)).to.be.at.least(ALL);
  });

  it("is all of an author's article, which was in the page before", async () => {
    const many = Array.from({length: 60}, (_, index) => `<h3>Question ${index}?</h3><p>Answer.</p>`).join('');
    const {step} = await mounted(`<family-faq><h2>Ours</h2>${many}</family-faq>`);
    expect(step.questions).to.equal(60);
  });

  it('is all of a text that replaces another one', async () => {
    const {faq, whole} = await mounted('<family-faq lang="en"></family-faq>');
    const counts = new Set<number>();
    new MutationObserver(() => counts.add(questionsOf(faq).length)).observe(shadow(faq), {
      childList: true,
      subtree: true,
    });
    faq.lang = 'es';
    await inState(faq, 'ready');
    const title = faq.querySelector('h2')!.textContent;
    while (faq.querySelector('h2')?.textContent === title)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await settled(faq);
    expect(Math.min(...counts)).to.equal(whole);
  });

  it('is all of a text that is shorter than the window', async () => {
    const {step, whole} = await mounted(`<family-faq>${article}</family-faq>`);
    expect(step.questions).to.equal(whole);
  });
});
