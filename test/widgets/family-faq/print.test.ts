import {expect} from 'chai';
import {settled, until} from '../../support/fixture.js';
import {emulateMedia} from '../../support/page.js';
import {stub} from '../../support/stub.js';
import {buttonOf, shadow, textOf} from '../../support/widget.js';
import {
  asked,
  faqOfMarkdown,
  mountFaq,
  openQuestions,
  questionOf,
  questionsOf,
  shownQuestions,
} from './faq.js';

const all = Object.values(asked);

/** Dispatches the events of printing. */
function printing(moment: 'before' | 'after'): void {
  dispatchEvent(new Event(`${moment}print`));
}

/** `toggle` events are queued: that of an element opened later is dispatched last. */
async function queuedToggles(): Promise<void> {
  const last = document.createElement('details');
  const reported = new Promise((resolve) => last.addEventListener('toggle', resolve, {once: true}));
  document.body.append(last);
  last.open = true;
  await reported;
  last.remove();
}

async function search(faq: Element, words: string, count: number): Promise<void> {
  const field = shadow(faq).querySelector<HTMLInputElement>('input[type=search]')!;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await until(() => shownQuestions(faq).length === count, `The search did not leave ${count}`);
  await settled(faq);
}

describe('printing <family-faq>', () => {
  it('opens every question, and closes those again that were closed', async () => {
    const faq = await mountFaq();
    questionOf(faq, asked.detox).details.open = true;
    printing('before');
    expect(openQuestions(faq)).to.deep.equal(all);
    printing('after');
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
  });

  it('opens those too that a search hides', async () => {
    const faq = await mountFaq();
    await search(faq, 'naloxone', 1);
    printing('before');
    expect(openQuestions(faq)).to.deep.equal(all);
    printing('after');
    expect(openQuestions(faq)).to.deep.equal([]);
    expect(shownQuestions(faq)).to.deep.equal([asked.naloxone]);
  });

  it('opens the list of sources', async () => {
    const faq = await faqOfMarkdown('---\nsources: [A leaflet]\n---\n\n## Is this so?\n\nYes.');
    const sources = shadow(faq).querySelector<HTMLDetailsElement>('[part~=foot] details')!;
    printing('before');
    expect(sources.open).to.equal(true);
    printing('after');
    expect(sources.open).to.equal(false);
  });

  it('dispatches no events for questions opened or closed', async () => {
    const faq = await mountFaq();
    let toggles = 0;
    faq.addEventListener('family-toggle', () => (toggles += 1));
    printing('before');
    printing('after');
    await queuedToggles();
    expect(toggles).to.equal(0);
    // The listener works.
    questionOf(faq, asked.visit).details.open = true;
    await until(() => toggles === 1, 'A question opened by hand was not told');
  });

  it('does the same the second time', async () => {
    const faq = await mountFaq();
    printing('before');
    printing('after');
    questionOf(faq, asked.crisis).details.open = true;
    printing('before');
    expect(openQuestions(faq)).to.deep.equal(all);
    printing('after');
    expect(openQuestions(faq)).to.deep.equal([asked.crisis]);
  });

  it('closes again what was opened, when it is taken out of the page meanwhile', async () => {
    const faq = await mountFaq();
    questionOf(faq, asked.crisis).details.open = true;
    printing('before');
    const parent = faq.parentElement!;
    faq.remove();
    parent.append(faq);
    await settled(faq);
    expect(openQuestions(faq)).to.deep.equal([asked.crisis]);
  });

  it('does not change a list, which is open already', async () => {
    const faq = await mountFaq('<family-faq topic="family-faq" layout="list"></family-faq>');
    printing('before');
    printing('after');
    expect(questionsOf(faq).every(({answer}) => answer.every((each) => each.checkVisibility()))).to.equal(
      true,
    );
  });
});

describe('<family-faq> on paper', () => {
  // WebKitGTK cannot emulate print media.
  const onPaper = async (test: Mocha.Context) => {
    if (!(await emulateMedia({media: 'print'}))) test.skip();
  };

  it('shows every answer, with no script to open it', async function () {
    const faq = await mountFaq();
    questionOf(faq, asked.detox).details.open = true;
    expect(unseen(faq)).to.have.length(4);
    await onPaper(this);
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
    expect(unseen(faq)).to.deep.equal([]);
  });

  it('shows every question and answer, those too that a search hides', async function () {
    const faq = await mountFaq();
    await search(faq, 'naloxone', 1);
    await onPaper(this);
    expect(shownQuestions(faq)).to.deep.equal(all);
    expect(unseen(faq)).to.deep.equal([]);
    const headings = [...faq.querySelectorAll('h3')];
    expect(headings.filter((each) => each.getClientRects().length === 0)).to.deep.equal([]);
  });

  it('shows every answer of a search that found nothing, without the suggestions', async function () {
    const faq = await mountFaq();
    await search(faq, 'zzzzqqqq', 0);
    await onPaper(this);
    expect(unseen(faq)).to.deep.equal([]);
    expect(shadow(faq).querySelector<HTMLElement>('.none')!.checkVisibility()).to.equal(false);
  });

  it('has no search, no button and no link to copy', async function () {
    const faq = await mountFaq();
    faq.openAll();
    await settled(faq);
    const view = () =>
      [...shadow(faq).querySelectorAll<HTMLElement>('button, [role=search], input, [role=status]')].filter(
        (each) => each.getClientRects().length > 0,
      );
    expect(view().length).to.be.above(6);
    await onPaper(this);
    expect(
      view()
        .filter((each) => !each.matches('.unseen'))
        .map((each) => each.outerHTML),
    ).to.deep.equal([]);
  });

  it('has no address to copy either, if the clipboard was rejected', async function () {
    const faq = await mountFaq();
    questionOf(faq, asked.naloxone).details.open = true;
    stub(navigator, 'clipboard', undefined);
    buttonOf(faq, 'Copy link').click();
    await until(() => shadow(faq).querySelector('.copy input'), 'The address was not shown');
    await onPaper(this);
    expect(shadow(faq).querySelector<HTMLElement>('.copy input')!.getClientRects()).to.have.length(0);
  });

  it('keeps the title, the help line, the review state and the sources', async function () {
    const faq = await faqOfMarkdown('---\ntitle: Leaflet\nsources: [A book]\n---\n\n## Is this so?\n\nYes.');
    await onPaper(this);
    const kept = [
      faq.querySelector('h2')!,
      shadow(faq).querySelector('[part~=help] a')!,
      shadow(faq).querySelector('[part~=foot] li')!,
      shadow(faq).querySelector('[part~=foot] summary')!,
    ];
    expect(kept.filter((each) => each.getClientRects().length === 0)).to.deep.equal([]);
  });

  it('is black on white, also on a dark page', async function () {
    const faq = await mountFaq(
      '<div style="color-scheme: dark"><family-faq topic="family-faq" style="--family-accent: hotpink"></family-faq></div>',
    );
    await onPaper(this);
    expect(getComputedStyle(questionsOf(faq)[0]!.heading).color).to.equal('rgb(0, 0, 0)');
    const sheet = shadow(faq).querySelector('[part~=sheet]')!;
    expect(getComputedStyle(sheet).backgroundColor).to.equal('rgb(255, 255, 255)');
  });
});

/** Elements of answers without a box, which are not visible. */
function unseen(faq: Element): string[] {
  return questionsOf(faq)
    .flatMap(({answer}) => answer)
    .filter((each) => !each.checkVisibility() || each.getBoundingClientRect().height === 0)
    .map(textOf);
}
