import {expect} from 'chai';
import {accessibilityOf} from '../../support/accessibility.js';
import {settled, until} from '../../support/fixture.js';
import {clearFragment, clickOn, press} from '../../support/page.js';
import {stub} from '../../support/stub.js';
import {announced, buttonOf, expectSame, findButton, shadow, shown} from '../../support/widget.js';
import {article, asked, mountFaq, questionOf, type FamilyFaq} from './faq.js';

/** A clipboard that accepts or rejects; returns what was written to it. */
function clipboard(answer: 'takes' | 'refuses' | 'is absent'): string[] {
  const written: string[] = [];
  const writeText = (text: string) => {
    if (answer === 'refuses') return Promise.reject(new DOMException('Not allowed.', 'NotAllowedError'));
    written.push(text);
    return Promise.resolve();
  };
  stub(navigator, 'clipboard', answer === 'is absent' ? undefined : {writeText});
  return written;
}

/** Delays timers of some seconds until they are released. */
function heldTimers(): () => void {
  const {setTimeout: start, clearTimeout: stop} = window;
  const held = new Map<number, () => void>();
  stub(window, 'setTimeout', (act: () => void, delay = 0, ...rest: unknown[]) => {
    if (delay < 1000 || delay > 4500) return start(act, delay, ...rest);
    held.set(-1 - held.size, act);
    return -held.size;
  });
  stub(window, 'clearTimeout', (timer: number) => (timer < 0 ? held.delete(timer) : stop(timer)));
  return () => {
    for (const [timer, act] of held) if (held.delete(timer)) act();
  };
}

async function openAnswer(faq: FamilyFaq, title = asked.detox): Promise<void> {
  questionOf(faq, title).details.open = true;
  await settled(faq);
}

function linkTo(id: string): string {
  return `${location.href.split('#', 1)[0]}#${id}`;
}

describe('"Copy link" in an open answer of <family-faq>', () => {
  it('is visible once the answer is open', async () => {
    const faq = await mountFaq();
    expectSame(findButton(faq, 'Copy link'), undefined);
    await openAnswer(faq);
    expect(await accessibilityOf(buttonOf(faq, 'Copy link'))).to.deep.equal({
      role: 'button',
      name: `Copy link ${asked.detox}`,
    });
  });

  it("copies the page's address with the id of the question", async () => {
    const written = clipboard('takes');
    const faq = await mountFaq();
    await openAnswer(faq);
    await clickOn(buttonOf(faq, 'Copy link'));
    expect(written).to.deep.equal([linkTo('what-is-detox')]);
  });

  it('adds no other fragment, and encodes ids', async () => {
    const written = clipboard('takes');
    history.replaceState(null, '', '#somewhere-else');
    const faq = await mountFaq('<family-faq><h3 id="año&quot;nuevo">¿Año?</h3><p>A.</p></family-faq>');
    await openAnswer(faq, '¿Año?');
    await clickOn(buttonOf(faq, 'Copy link'));
    clearFragment();
    expect(written).to.deep.equal([linkTo('a%C3%B1o%22nuevo')]);
  });

  it('opens its question when the link is followed', async () => {
    const written = clipboard('takes');
    const faq = await mountFaq(
      '<family-faq><h3>One?</h3><p>A.</p><h3 id="año 1">¿Año?</h3><p>B.</p></family-faq>',
    );
    await openAnswer(faq, '¿Año?');
    await clickOn(buttonOf(faq, 'Copy link'));
    faq.closeAll();
    clearFragment();
    location.hash = new URL(written[0]!).hash;
    await until(() => questionOf(faq, '¿Año?').details.open);
    clearFragment();
  });

  it('shows and announces that the link was copied', async () => {
    clipboard('takes');
    const faq = await mountFaq();
    await openAnswer(faq);
    await clickOn(buttonOf(faq, 'Copy link'));
    await until(() => findButton(faq, 'Link copied'));
    expect(announced(faq)).to.include('Link copied');
  });

  it('shows it in that answer only', async () => {
    clipboard('takes');
    const faq = await mountFaq();
    await openAnswer(faq);
    await openAnswer(faq, asked.visit);
    await clickOn(buttonOf(faq, 'Copy link'));
    const copied = await until(() => findButton(faq, 'Link copied'));
    expect(questionOf(faq, asked.detox).details.contains(copied)).to.equal(true);
    expect(questionOf(faq, asked.visit).details.contains(buttonOf(faq, 'Copy link'))).to.equal(true);
  });

  it('can be used again some seconds later', async () => {
    const written = clipboard('takes');
    const release = heldTimers();
    const faq = await mountFaq();
    await openAnswer(faq);
    await clickOn(buttonOf(faq, 'Copy link'));
    await until(() => findButton(faq, 'Link copied'));
    release();
    await until(() => findButton(faq, 'Copy link'), 'The button did not return');
    expect(announced(faq)).to.not.include('Link copied');
    await clickOn(buttonOf(faq, 'Copy link'));
    await until(() => findButton(faq, 'Link copied'));
    expect(written).to.have.length(2);
  });

  it('keeps the focus', async () => {
    clipboard('takes');
    const faq = await mountFaq();
    await openAnswer(faq);
    const button = buttonOf(faq, 'Copy link');
    button.focus();
    await press('Enter');
    await until(() => findButton(faq, 'Link copied'));
    expectSame(shadow(faq).activeElement, button);
  });

  it('resets when the widget leaves the page', async () => {
    clipboard('takes');
    const faq = await mountFaq();
    await openAnswer(faq);
    await clickOn(buttonOf(faq, 'Copy link'));
    await until(() => findButton(faq, 'Link copied'));
    const parent = faq.parentElement!;
    faq.remove();
    parent.append(faq);
    await settled(faq);
    expectSame(findButton(faq, 'Link copied'), undefined);
    expect(announced(faq)).to.not.include('Link copied');
  });

  it('is in Spanish in Spanish', async () => {
    clipboard('takes');
    const faq = await mountFaq(`<family-faq lang="es">${article}</family-faq>`);
    await openAnswer(faq);
    await clickOn(buttonOf(faq, 'Copiar enlace'));
    await until(() => findButton(faq, 'Enlace copiado'));
  });

  it('exists for each question of a list', async () => {
    const written = clipboard('takes');
    const faq = await mountFaq(`<family-faq layout="list">${article}</family-faq>`);
    const {box} = questionOf(faq, asked.visit);
    await clickOn(box.querySelector('button')!);
    expect(written).to.deep.equal([linkTo('can-children-visit')]);
  });

  for (const answer of ['refuses', 'is absent'] as const) {
    it(`shows the link in a field if the clipboard ${answer}`, async () => {
      clipboard(answer);
      const faq = await mountFaq();
      await openAnswer(faq);
      await clickOn(buttonOf(faq, 'Copy link'));
      const field = (await until(() => shown(faq, '[part~=question] input'))) as HTMLInputElement;
      expect([field.readOnly, field.value]).to.deep.equal([true, linkTo('what-is-detox')]);
      expect(await accessibilityOf(field)).to.deep.include({role: 'textbox', name: 'Copy link'});
      field.focus();
      expect(field.value.slice(field.selectionStart!, field.selectionEnd!)).to.equal(field.value);
      expectSame(findButton(faq, 'Link copied'), undefined);
      expect(announced(faq)).to.not.include('Link copied');
    });
  }

  it('removes the field once the clipboard accepts the link', async () => {
    clipboard('refuses');
    const faq = await mountFaq();
    await openAnswer(faq);
    await clickOn(buttonOf(faq, 'Copy link'));
    await until(() => shown(faq, '[part~=question] input'));
    const written = clipboard('takes');
    await clickOn(buttonOf(faq, 'Copy link'));
    await until(() => findButton(faq, 'Link copied'));
    expectSame(shown(faq, '[part~=question] input'), undefined);
    expect(written).to.have.length(1);
  });
});
