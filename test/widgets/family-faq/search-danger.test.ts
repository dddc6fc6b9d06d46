import '../../../src/widgets/family-settings/define.js';
import {expect} from 'chai';
import {accessibilityOf} from '../../support/accessibility.js';
import {settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {clickOn, press, typeText, resizePage} from '../../support/page.js';
import {respondUrl} from '../../support/server.js';
import {expectSame, shadow, shown, sidewaysScroll, textOf} from '../../support/widget.js';
import {
  article,
  faqOfMarkdown,
  mountFaq,
  openQuestions,
  questionsOf,
  shownQuestions,
  type FamilyFaq,
} from './faq.js';

const overdose = 'How do I know if it is an overdose, and what do I do?';

function fieldOf(faq: Element): HTMLInputElement {
  return shown(faq, '[part~=search] input') as HTMLInputElement;
}

function boxOf(faq: FamilyFaq): HTMLElement | undefined {
  return shown(faq, '[part~=danger]');
}

/** The sentence that is shown and announced. */
function sentence(faq: FamilyFaq): string {
  return textOf(shadow(faq).querySelector('[aria-live=assertive]'));
}

/** The numbers in the box, in order. */
function numbers(faq: FamilyFaq): string[] {
  return [...(boxOf(faq)?.querySelectorAll<HTMLAnchorElement>('.calls a') ?? [])].map(({href}) => href);
}

async function ask(faq: FamilyFaq, text: string, isDanger = true): Promise<FamilyFaq> {
  const field = fieldOf(faq);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await until(
    () => (boxOf(faq) !== undefined) === isDanger,
    `The box ${isDanger ? 'did not come' : 'stays'}`,
  );
  await settled(faq);
  return faq;
}

describe('words of danger in the search of <family-faq>', () => {
  for (const [typed, first, answer] of [
    ['he is not waking up', 'tel:911', overdose],
    ['unconscious', 'tel:911', overdose],
    [
      'he stopped drinking and has a seizure',
      'tel:911',
      'Is it safe to stop drinking or stop pills at home?',
    ],
    ['she wants to die', 'tel:988', 'They talk about dying. What do I do?'],
    ['he beats me', 'tel:911', 'What if I do not feel safe at home?'],
    ['the baby swallowed a pill', 'tel:911', overdose],
  ] as const) {
    it(`put the number to call and the answer first: ${typed}`, async () => {
      const faq = await ask(await mountFaq('<family-faq></family-faq>'), typed);
      expect(numbers(faq)[0]).to.equal(first);
      expect(numbers(faq)).to.include.members(['tel:911', 'tel:988']);
      expect(shownQuestions(faq)[0]).to.equal(answer);
      expect(openQuestions(faq)[0]).to.equal(answer);
      // Only the field is above.
      const field = fieldOf(faq).getBoundingClientRect();
      const box = boxOf(faq)!.getBoundingClientRect();
      expect(box.top - field.bottom).to.be.within(0, 24);
      for (const {box: question} of questionsOf(faq).slice(1))
        if (question.checkVisibility() && !boxOf(faq)!.contains(question))
          expect(question.getBoundingClientRect().top).to.be.at.least(box.bottom);
    });
  }

  it('show the hotline for violence and poison', async () => {
    const faq = await ask(await mountFaq('<family-faq></family-faq>'), 'my husband hits me');
    expect(numbers(faq)).to.deep.equal(['tel:911', 'tel:+18007997233', 'tel:988']);
    await ask(faq, 'she drank bleach');
    expect(numbers(faq)).to.deep.equal(['tel:911', 'tel:+18002221222', 'tel:988']);
  });

  it('are recognised in Spanish on an English page, and in English on a Spanish one', async () => {
    const english = await ask(await mountFaq('<family-faq></family-faq>'), 'se quiere matar');
    expect(sentence(english)).to.include('Call or text 988 now.');
    expect(shownQuestions(english)[0]).to.equal('They talk about dying. What do I do?');
    const spanish = await ask(await mountFaq('<family-faq lang="es"></family-faq>'), 'not breathing');
    expect(sentence(spanish)).to.include('llame ya al 911');
    expect(numbers(spanish)[0]).to.equal('tel:911');
  });

  it('are announced once, while more of the sentence is typed', async () => {
    const faq = await mountFaq('<family-faq></family-faq>');
    const spoken: string[] = [];
    const region = shadow(faq).querySelector('[aria-live=assertive]')!;
    expect(textOf(region)).to.equal('');
    const watcher = new MutationObserver(() => spoken.push(textOf(region)));
    watcher.observe(region, {childList: true, characterData: true, subtree: true});
    await clickOn(fieldOf(faq));
    await typeText('not breathing ');
    await until(() => boxOf(faq) !== undefined);
    await typeText('help');
    await settled(faq);
    watcher.disconnect();
    expect(spoken.filter(Boolean)).to.have.length(1);
    expect(spoken.at(-1)).to.include('call 911 now');
    expectSame(shadow(faq).activeElement, fieldOf(faq));
    expectSame(shadow(faq).querySelector('[aria-live=assertive]'), region);
  });

  it('have a box with a name, and links with descriptive names', async () => {
    const faq = await ask(await mountFaq('<family-faq></family-faq>'), 'overdose');
    const box = await accessibilityOf(boxOf(faq)!);
    expect([box.role, box.name]).to.deep.equal(['group', 'In danger now']);
    const [call] = boxOf(faq)!.querySelectorAll('.calls a');
    expect(await accessibilityOf(call!)).to.include({role: 'link', name: 'Call 911'});
  });

  it('are removed when the field is emptied: the page’s order is restored, and nothing is open', async () => {
    const faq = await ask(await mountFaq('<family-faq></family-faq>'), 'overdose');
    await press('Escape');
    await until(() => boxOf(faq) === undefined);
    await settled(faq);
    expect(shownQuestions(faq)).to.have.length(questionsOf(faq).length);
    expect(shownQuestions(faq)[0]).to.equal(overdose);
    expect(openQuestions(faq)).to.deep.equal([]);
    expect(sentence(faq)).to.equal('');
  });

  it('do not prevent a reader from closing the answer', async () => {
    const faq = await ask(await mountFaq('<family-faq></family-faq>'), 'overdose');
    await clickOn(boxOf(faq)!.querySelector('summary')!);
    await ask(faq, 'overdose now');
    expect(openQuestions(faq)).to.deep.equal([]);
  });

  it('are not recognised in harmless phrases', async () => {
    const faq = await ask(await mountFaq('<family-faq></family-faq>'), 'overdose');
    await ask(faq, 'does blue cross pay for rehab', false);
    expect(sentence(faq)).to.equal('');
  });

  it('show the numbers in a partner’s FAQ without an answer, and its own answer if it has one', async () => {
    const without = await ask(
      await mountFaq('<family-faq><h3>When are you open?</h3><p>Daily.</p></family-faq>'),
      'he wants to die',
    );
    expect(numbers(without)).to.deep.equal(['tel:988', 'tel:911']);
    const written = await ask(await mountFaq(`<family-faq>${article}</family-faq>`), 'she is not breathing');
    expect(numbers(written)[0]).to.equal('tel:911');
    expect(shownQuestions(written)[0]).to.equal('What is naloxone?');
    const loaded = await ask(
      await faqOfMarkdown('# Ours\n\n## What about an overdose?\n\nCall 911.\n\n## Parking?\n\nHere.\n'),
      'unconscious',
    );
    expect(numbers(loaded)[0]).to.equal('tel:911');
    expect(shownQuestions(loaded)).to.deep.equal(['What about an overdose?']);
  });

  it('show no number of the United States in another country', async () => {
    const faq = await mountFaq('<family-settings region="MX"><family-faq></family-faq></family-settings>');
    await ask(faq, 'no respira');
    expect(numbers(faq)).to.deep.equal([]);
    expect(sentence(faq)).to.equal('If a life may be at risk, call your local emergency number now.');
    expect(shownQuestions(faq)[0]).to.equal(overdose);
  });

  it('cause no horizontal scrolling on a narrow phone, also in large text', async () => {
    await resizePage(320);
    for (const size of ['', 'font-size: 200%']) {
      const faq = await mountFaq(`<family-faq lang="es" style="${size}"></family-faq>`);
      await ask(faq, 'mi esposo me pega');
      expect(sidewaysScroll()).to.equal(0);
      for (const link of boxOf(faq)!.querySelectorAll<HTMLElement>('.calls a')) {
        expect(link.getBoundingClientRect().height).to.be.at.least(44);
        expect(link.scrollWidth).to.be.at.most(link.clientWidth + 1);
      }
    }
  });

  it('do not wait for a text that is still loading', async () => {
    const faq = await mountFaq(
      `<family-faq src="${respondUrl({body: '# A\n\n## Q?\n\nA.\n'})}"></family-faq>`,
    );
    await ask(faq, 'od');
    expect(numbers(faq)[0]).to.equal('tel:911');
  });
});
