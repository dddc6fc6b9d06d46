import {expect} from 'chai';
import {press, typeText} from '../support/page.js';
import {shadow} from '../support/widget.js';
import {mountFaq} from './family-faq/faq.js';

/** A page with hotkeys; returns the keys that they handled. */
function listen(signal: AbortSignal, target: EventTarget = document): string[] {
  const heard: string[] = [];
  for (const type of ['keydown', 'keypress', 'keyup'])
    target.addEventListener(
      type,
      (event) => {
        const {key, target: from} = event as KeyboardEvent;
        // Such libraries ignore keys in a field.
        if ((from as Element).matches?.('input, textarea, select, button')) return;
        heard.push(key);
        if (key.length === 1) event.preventDefault();
      },
      {signal},
    );
  return heard;
}

describe('hotkeys of the page', () => {
  for (const [where, target] of [
    ['document', document],
    ['window', window],
    ['body', document.body],
  ] as const) {
    it(`do not handle what is typed into the search: listeners of ${where}`, async () => {
      const end = new AbortController();
      const faq = await mountFaq();
      const heard = listen(end.signal, target);
      const field = shadow(faq).querySelector<HTMLInputElement>('#search')!;
      field.focus();
      await typeText('s/?jk x');
      expect(field.value).to.equal('s/?jk x');
      await press('Backspace');
      await press('ArrowLeft');
      expect(heard).to.deep.equal([]);
      end.abort();
    });
  }

  it('receive Escape, Tab and keys with a modifier', async () => {
    const end = new AbortController();
    const faq = await mountFaq();
    const field = shadow(faq).querySelector<HTMLInputElement>('#search')!;
    const heard = listen(end.signal);
    const send = (key: string, more: KeyboardEventInit = {}) =>
      field.dispatchEvent(
        new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...more}),
      );
    for (const key of ['Escape', 'Tab', 'F1', 'PageDown', 'Shift']) send(key);
    send('k', {ctrlKey: true});
    send('s', {metaKey: true});
    send('p', {altKey: true});
    const passed = ['Escape', 'Tab', 'F1', 'PageDown', 'Shift', 'k', 's', 'p'];
    expect(heard).to.deep.equal(passed);
    // All of them type text: by AltGr, by an input method, with a dead key. WebKitGTK cannot dispatch AltGr by script.
    const byAltGr = {ctrlKey: true, altKey: true, modifierAltGraph: true};
    if (new KeyboardEvent('keydown', byAltGr).getModifierState('AltGraph')) send('@', byAltGr);
    for (const key of ['Process', 'Dead', 'Unidentified', 'é', '語', 'Enter', ' ']) send(key);
    send('Escape', {isComposing: true});
    send('a', {isComposing: true});
    expect(heard).to.deep.equal(passed);
    end.abort();
  });

  it('do not handle Space and Enter on a button of a widget', async () => {
    const end = new AbortController();
    const faq = await mountFaq();
    const heard = listen(end.signal);
    for (const control of shadow(faq).querySelectorAll<HTMLElement>('button, summary')) {
      for (const key of [' ', 'Enter'])
        control.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
    }
    expect(heard).to.deep.equal([]);
    shadow(faq)
      .querySelector('button')!
      .dispatchEvent(new KeyboardEvent('keydown', {key: 'j', bubbles: true, composed: true}));
    expect(heard).to.deep.equal(['j']);
    end.abort();
  });
});
