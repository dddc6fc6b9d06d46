import {expect} from 'chai';
import {fixture, nextEvent, nextFrame, settled} from '../../support/fixture.js';
import {clickOn} from '../../support/page.js';
import {respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {inState} from '../../support/widget.js';
import {article, asked, mountFaq, questionOf, type FamilyFaq} from './faq.js';

/** The own properties of an event. */
function payload(event: Event): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => name !== 'isTrusted'));
}

/** Mounts the tag inside a shadow root, and collects the events of this name that reach the document. */
async function eventsOutside<Heard extends Event>(
  name: string,
  markup: string,
  act: (faq: FamilyFaq) => Promise<unknown>,
): Promise<Heard[]> {
  const heard: Heard[] = [];
  const listening = new AbortController();
  document.addEventListener(name, (event) => heard.push(event as Heard), {signal: listening.signal});
  const host = await fixture<HTMLElement>('<div></div>');
  host.attachShadow({mode: 'open'}).innerHTML = markup;
  await act(host.shadowRoot!.querySelector('family-faq')!);
  await nextFrame();
  listening.abort();
  return heard;
}

describe('family-content-load', () => {
  it('reports the topic and the language', async () => {
    const [event] = await eventsOutside(
      'family-content-load',
      '<family-faq topic="family-faq" lang="es"></family-faq>',
      (faq) => inState(faq, 'ready'),
    );
    expect(payload(event!)).to.deep.equal({topic: 'family-faq', language: 'es'});
  });

  it('bubbles out of a shadow root, once for each text', async () => {
    const events = await eventsOutside(
      'family-content-load',
      `<family-faq>${article}</family-faq>`,
      async (faq) => {
        await inState(faq, 'ready');
        faq.layout = 'list';
        faq.noSearch = true;
        await settled(faq);
      },
    );
    expect(events).to.have.length(1);
    expect([events[0]!.bubbles, events[0]!.composed, events[0]!.cancelable]).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('is dispatched when the text is shown', async () => {
    const box = await fixture('<div></div>');
    const faq = document.createElement('family-faq');
    let seen: boolean | undefined;
    faq.addEventListener('family-content-load', () => {
      seen = faq.matches(':state(ready)') && questionOf(faq, 'Where?').heading.checkVisibility();
    });
    faq.src = respondUrl({body: '## Where?\n\nHere.'});
    box.append(faq);
    await nextEvent(faq, 'family-content-load');
    expect(seen).to.equal(true);
  });

  it("has the id of a partner's file, if any", async () => {
    const body = '---\nid: our-house\nlang: es\n---\n\n## ¿Dónde?\n\nAquí.';
    const [named] = await eventsOutside(
      'family-content-load',
      `<family-faq src="${respondUrl({body})}"></family-faq>`,
      (faq) => inState(faq, 'ready'),
    );
    expect(payload(named!)).to.deep.equal({topic: 'our-house', language: 'es'});
    const bare = respondUrl({body: '## Where?\n\nHere.'});
    const [nameless] = await eventsOutside(
      'family-content-load',
      `<family-faq src="${bare}"></family-faq>`,
      (faq) => inState(faq, 'ready'),
    );
    expect(payload(nameless!)).to.deep.equal({topic: undefined, language: undefined});
  });
});

describe('family-content-error', () => {
  it('has a code without address or text, and bubbles out of a shadow root', async () => {
    collectWarnings();
    const src = respondUrl({status: 404});
    const [event] = await eventsOutside(
      'family-content-error',
      `<family-faq src="${src}"></family-faq>`,
      (faq) => inState(faq, 'error'),
    );
    expect(payload(event!)).to.deep.equal({code: 'not-found'});
    expect([event!.bubbles, event!.composed]).to.deep.equal([true, true]);
  });

  it('is dispatched once, and no load event with it', async () => {
    collectWarnings();
    let loads = 0;
    const errors = await eventsOutside(
      'family-content-error',
      '<family-faq topic="nothing"></family-faq>',
      (faq) => {
        faq.addEventListener('family-content-load', () => (loads += 1));
        return inState(faq, 'error');
      },
    );
    expect([errors.map(payload), loads]).to.deep.equal([[{code: 'unknown-topic'}], 0]);
  });
});

describe('family-toggle', () => {
  it('reports the opened or closed question by its id, without its text', async () => {
    const faq = await mountFaq();
    const {summary} = questionOf(faq, asked.visit);
    for (const open of [true, false]) {
      const toggled = nextEvent(faq, 'family-toggle');
      await clickOn(summary);
      const event = await toggled;
      expect(payload(event)).to.deep.equal({section: 'can-children-visit', open});
      expect([event.bubbles, event.composed]).to.deep.equal([false, false]);
    }
  });

  it("does not bubble: widgets do not receive each other's", async () => {
    const faq = await mountFaq();
    let heard = 0;
    faq.parentElement!.addEventListener('family-toggle', () => (heard += 1));
    const toggled = nextEvent(faq, 'family-toggle');
    await clickOn(questionOf(faq, asked.visit).summary);
    await toggled;
    expect(heard).to.equal(0);
  });

  it('is dispatched for each question that openAll() opens', async () => {
    const faq = await mountFaq();
    const sections: string[] = [];
    faq.addEventListener('family-toggle', ({section}) => sections.push(section));
    faq.show('what-is-detox');
    await nextEvent(faq, 'family-toggle');
    faq.openAll();
    await nextEvent(faq, 'family-toggle');
    await nextFrame();
    expect(sections.sort()).to.deep.equal([
      'can-children-visit',
      'is-the-crisis-line-free',
      'what-is-detox',
      'what-is-naloxone',
    ]);
  });

  it('is not dispatched for the initial state of a text', async () => {
    const box = await fixture('<div></div>');
    const faq = document.createElement('family-faq');
    let heard = 0;
    faq.addEventListener('family-toggle', () => (heard += 1));
    faq.innerHTML = article;
    box.append(faq);
    await inState(faq, 'ready');
    await nextFrame();
    expect(heard).to.equal(0);
  });
});

describe('family-navigate', () => {
  it('contains the id of the section that the reader was brought to, and does not bubble', async () => {
    const faq = await mountFaq();
    const navigated = nextEvent(faq, 'family-navigate');
    faq.show('what-is-detox');
    const event = await navigated;
    expect(payload(event)).to.deep.equal({section: 'what-is-detox'});
    expect([event.bubbles, event.composed]).to.deep.equal([false, false]);
  });

  it('has the id of the group, if it is a group', async () => {
    const faq = await mountFaq();
    const navigated = nextEvent(faq, 'family-navigate');
    faq.show('treatment');
    expect(payload(await navigated)).to.deep.equal({section: 'treatment'});
  });
});
