import {expect} from 'chai';
import {nextEvent, nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {clearFragment, press} from '../../support/page.js';
import {shown} from '../../support/widget.js';
import {mountFaq, openQuestions, questionOf, shownQuestions, type FamilyFaq} from './faq.js';

const [first, linked, third] = ['Where is naloxone?', 'What is a visit?', 'Who pays?'] as const;
const text = `<h3>${first}</h3><p>Ask at a visit: <a href="#visit">about visits</a>.</p>
  <h3 id="visit">${linked}</h3><p>On Sunday. <a href="#pays">Who pays</a></p>
  <h3 id="pays">${third}</h3><p>The plan.</p>`;

function fieldOf(faq: Element): HTMLInputElement {
  return shown(faq, '[part~=search] input') as HTMLInputElement;
}

async function shows(faq: FamilyFaq, query: string, questions: readonly string[]): Promise<void> {
  await until(
    () => fieldOf(faq).value === query && JSON.stringify(shownQuestions(faq)) === JSON.stringify(questions),
    `Not the results of "${query}"`,
  ).catch((error: Error) => {
    throw new Error(`${error.message}: "${fieldOf(faq).value}", ${JSON.stringify(shownQuestions(faq))}`);
  });
  await settled(faq);
}

async function type(faq: FamilyFaq, query: string, questions: readonly string[]): Promise<void> {
  const field = fieldOf(faq);
  field.focus();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await shows(faq, query, questions);
}

/** Follows the link in an answer of the results. */
async function follow(faq: FamilyFaq, question: string, hash: string): Promise<void> {
  questionOf(faq, question).details.open = true;
  const changed = nextEvent(window, 'hashchange');
  faq.querySelector<HTMLAnchorElement>(`a[href="${hash}"]`)!.click();
  await changed;
  await shows(faq, '', [first, linked, third]);
}

async function go(steps: number): Promise<void> {
  const changed = nextEvent(window, 'hashchange');
  history.go(steps);
  await changed;
  await nextFrame();
}

// Until a page has loaded, browsers replace the entry of the history by a new address instead of adding one.
before(() => until(() => document.readyState === 'complete'));
afterEach(clearFragment);

describe('Back, after a link in the results of <family-faq>', () => {
  it('has the query and the results again, and forward the place of the link', async () => {
    const faq = await mountFaq(`<family-faq>${text}</family-faq>`);
    await type(faq, 'naloxone', [first]);
    await follow(faq, first, '#visit');
    expect(openQuestions(faq)).to.include(linked);
    await go(-1);
    await shows(faq, 'naloxone', [first]);
    expect(openQuestions(faq)).to.include(first);
    await go(1);
    await shows(faq, '', [first, linked, third]);
    await go(-1);
    await shows(faq, 'naloxone', [first]);
  });

  it('has them at the entry where they were, after several links', async () => {
    const faq = await mountFaq(`<family-faq>${text}</family-faq>`);
    await type(faq, 'naloxone', [first]);
    await follow(faq, first, '#visit');
    await follow(faq, linked, '#pays');
    await go(-1);
    await shows(faq, '', [first, linked, third]);
    await go(-1);
    await shows(faq, 'naloxone', [first]);
  });

  it('has them instead of a question that the address names', async () => {
    const named = nextEvent(window, 'hashchange');
    location.hash = 'pays';
    await named;
    const faq = await mountFaq(`<family-faq>${text}</family-faq>`);
    await until(() => openQuestions(faq).includes(third));
    await type(faq, 'naloxone', [first]);
    await follow(faq, first, '#visit');
    await go(-1);
    await shows(faq, 'naloxone', [first]);
  });

  it('has them when the widget was moved meanwhile', async () => {
    const faq = await mountFaq(`<family-faq>${text}</family-faq>`);
    await type(faq, 'naloxone', [first]);
    await follow(faq, first, '#visit');
    faq.parentElement!.append(faq);
    await settled(faq);
    await go(-1);
    await shows(faq, 'naloxone', [first]);
  });

  it('has no query that the reader cleared, or replaced', async () => {
    const faq = await mountFaq(`<family-faq>${text}</family-faq>`);
    await type(faq, 'naloxone', [first]);
    await follow(faq, first, '#visit');
    await type(faq, 'plan', [third]);
    await press('Escape');
    await shows(faq, '', [first, linked, third]);
    await go(-1);
    await shows(faq, '', [first, linked, third]);
  });

  it('needs nothing in the history or the address', async () => {
    const faq = await mountFaq(`<family-faq>${text}</family-faq>`);
    const before = history.state as unknown;
    await type(faq, 'naloxone', [first]);
    await follow(faq, first, '#visit');
    expect(history.state).to.equal(null);
    expect(location.href).not.to.include('naloxone');
    await go(-1);
    await shows(faq, 'naloxone', [first]);
    expect(history.state).to.deep.equal(before);
    expect(location.href).not.to.include('naloxone');
  });
});
