import {expect} from 'chai';
import {fixture, until} from '../../support/fixture.js';
import {expectSame, shadow, textOf} from '../../support/widget.js';
import {article, type FamilyFaq} from '../family-faq/faq.js';
import {
  allSettled,
  faqInside,
  faqOf,
  fromOf,
  inState,
  mountPage,
  providerOf,
  settingsOf,
  type FamilySettings,
} from './settings.js';

const named = (name: string, content = '') =>
  `<family-settings provider-name="${name}">${content}</family-settings>`;

function makeSettings(name: string): FamilySettings {
  const settings = document.createElement('family-settings');
  settings.providerName = name;
  return settings;
}

function makeFaq(): FamilyFaq {
  const faq = document.createElement('family-faq');
  faq.innerHTML = article;
  return faq;
}

describe('a widget and its <family-settings> are connected', () => {
  it('when the widget is added later', async () => {
    const box = await mountPage(named('Harbor Lane'));
    const faq = makeFaq();
    settingsOf(box).append(faq);
    await inState(faq, 'ready');
    expect(fromOf(faq)).to.equal('From Harbor Lane');
  });

  it('at the first render, without a later change', async () => {
    const box = await mountPage(named('Harbor Lane'));
    const faq = makeFaq();
    settingsOf(box).append(faq);
    await faq.updateComplete;
    expect(fromOf(faq)).to.equal('From Harbor Lane');
  });

  it('when both are added at once, in a separately created fragment', async () => {
    const box = await mountPage('');
    const settings = makeSettings('Harbor Lane');
    const section = document.createElement('section');
    section.append(makeFaq());
    settings.append(section);
    box.append(settings);
    await inState(faqOf(box), 'ready');
    expect(fromOf(faqOf(box))).to.equal('From Harbor Lane');
  });

  it('when the page is wrapped in settings later', async () => {
    const box = await mountPage(faqInside);
    const faq = faqOf(box);
    expectSame(providerOf(faq), null);
    const settings = makeSettings('Harbor Lane');
    faq.replaceWith(settings);
    settings.append(faq);
    await allSettled(settings, faq);
    expect(fromOf(faq)).to.equal('From Harbor Lane');
  });

  it('through shadow roots, open and closed', async () => {
    for (const mode of ['open', 'closed'] as const) {
      const box = await mountPage(named('Harbor Lane', '<div></div>'));
      const root = settingsOf(box).firstElementChild!.attachShadow({mode});
      root.innerHTML = `<section>${faqInside}</section>`;
      const faq = root.querySelector('family-faq')!;
      await inState(faq, 'ready');
      expect(fromOf(faq), mode).to.equal('From Harbor Lane');
    }
  });

  it('through the slot of an element that has the settings in its shadow root', async () => {
    const box = await mountPage(`<section></section>`);
    const host = box.firstElementChild!;
    host.attachShadow({mode: 'open'}).innerHTML = named('Harbor Lane', '<slot></slot>');
    host.innerHTML = faqInside;
    await inState(faqOf(box), 'ready');
    expect(fromOf(faqOf(box))).to.equal('From Harbor Lane');
  });

  it('until the widget is moved out', async () => {
    const box = await mountPage(named('Harbor Lane', faqInside));
    const faq = faqOf(box);
    box.append(faq);
    await allSettled(faq);
    expectSame(providerOf(faq), null);
    settingsOf(box).providerName = 'Elm House';
    await allSettled(settingsOf(box), faq);
    expectSame(providerOf(faq), null);
  });

  it('until the settings are removed and the widget is not', async () => {
    const box = await mountPage(named('Harbor Lane', faqInside));
    const faq = faqOf(box);
    settingsOf(box).replaceWith(faq);
    await allSettled(faq);
    expectSame(providerOf(faq), null);
  });

  it('again when the widget is re-inserted', async () => {
    const box = await mountPage(named('Harbor Lane', faqInside));
    const faq = faqOf(box);
    faq.remove();
    settingsOf(box).providerName = 'Elm House';
    await allSettled(settingsOf(box));
    settingsOf(box).append(faq);
    await allSettled(faq);
    expect(fromOf(faq)).to.equal('From Elm House');
  });

  it('after they are moved, removed and added together', async () => {
    const box = await mountPage(named('Harbor Lane', faqInside));
    const [settings, faq] = [settingsOf(box), faqOf(box)];
    const other = await fixture('<div></div>');
    other.append(settings);
    await allSettled(settings, faq);
    expect(fromOf(faq)).to.equal('From Harbor Lane');
    settings.remove();
    settings.providerName = 'Elm House';
    await allSettled(settings);
    box.append(settings);
    await allSettled(settings, faq);
    expect(fromOf(faq)).to.equal('From Elm House');
  });

  it('separately in a clone', async () => {
    const box = await mountPage(named('Harbor Lane', faqInside));
    const copy = settingsOf(box).cloneNode(true) as FamilySettings;
    box.append(copy);
    await inState(faqOf(copy), 'ready');
    copy.providerName = 'Elm House';
    await allSettled(copy, faqOf(copy), faqOf(box));
    expect([fromOf(faqOf(box)), fromOf(faqOf(copy))]).to.deep.equal(['From Harbor Lane', 'From Elm House']);
  });

  it('correctly after each of 30 moves', async () => {
    const box = await mountPage(`${named('A')}${named('B')}<section></section>${faqInside}`);
    const faq = faqOf(box);
    const places = [...box.querySelectorAll('family-settings'), box.querySelector('section')!];
    for (let move = 0; move < 30; move += 1) {
      places[move % 3]!.append(faq);
      if (move % 4 === 0) await allSettled(faq);
    }
    places[1]!.append(faq);
    await allSettled(faq);
    expect(fromOf(faq)).to.equal('From B');
    places[2]!.append(faq);
    await allSettled(faq);
    expectSame(providerOf(faq), null);
  });

  it('after moveBefore(), in browsers that have it', async function () {
    type Movable = Element & {moveBefore?: (node: Node, child: Node | null) => void};
    const box = await mountPage(`${named('A', faqInside)}${named('B')}<section></section>`);
    const [, second] = box.querySelectorAll<Movable & FamilySettings>('family-settings');
    const section = box.querySelector<Movable & HTMLElement>('section')!;
    // WebKitGTK 2.50 lacks it.
    if (!second!.moveBefore) this.skip();
    const faq = faqOf(box);
    second!.moveBefore(faq, null);
    await allSettled(faq);
    expect(fromOf(faq)).to.equal('From B');
    section.moveBefore(faq, null);
    await allSettled(faq);
    expectSame(providerOf(faq), null);
    second!.moveBefore(faq, null);
    section.moveBefore(second!, null);
    second!.providerName = 'C';
    await allSettled(second!, faq);
    expect(fromOf(faq)).to.equal('From C');
  });

  it('without a leak: a removed widget does not render again', async () => {
    const box = await mountPage(named('Harbor Lane', faqInside));
    const faq = faqOf(box);
    faq.remove();
    await allSettled(faq);
    settingsOf(box).providerName = 'Elm House';
    await allSettled(settingsOf(box), faq);
    expect(faq.isUpdatePending).to.equal(false);
    expect(fromOf(faq)).to.equal('From Harbor Lane');
  });
});

describe('a widget in two <family-settings>', () => {
  it('receives the inner ones', async () => {
    const box = await mountPage(named('Outer', named('Inner', faqInside) + faqInside));
    const [inner, outer] = box.querySelectorAll('family-faq');
    expect([fromOf(inner!), fromOf(outer!)]).to.deep.equal(['From Inner', 'From Outer']);
  });

  it('receives the inner ones only: what they do not set is undefined', async () => {
    const box = await mountPage(
      `<family-settings provider-name="Outer" heading-level="4" region="MX"><family-settings><family-help-card></family-help-card></family-settings></family-settings>`,
    );
    const card = box.querySelector('family-help-card')!;
    expectSame(providerOf(card), null);
    expect(card.querySelectorAll('h2')).to.have.length(1);
    expectSame(shadow(card).querySelector('[role=note]'), null);
  });

  it('does not receive changes of the outer ones', async () => {
    const box = await mountPage(named('Outer', named('Inner', faqInside)));
    settingsOf(box).providerName = 'Outside';
    await allSettled(settingsOf(box), faqOf(box));
    expect(fromOf(faqOf(box))).to.equal('From Inner');
  });

  it('receives the outer ones when it leaves the inner ones, and the inner ones when it returns', async () => {
    const box = await mountPage(named('Outer', named('Inner', faqInside)));
    const [outer, inner] = box.querySelectorAll('family-settings');
    const faq = faqOf(box);
    outer!.append(faq);
    await allSettled(faq);
    expect(fromOf(faq)).to.equal('From Outer');
    inner!.append(faq);
    await allSettled(faq);
    expect(fromOf(faq)).to.equal('From Inner');
    inner!.replaceWith(faq);
    await allSettled(faq);
    expect(fromOf(faq)).to.equal('From Outer');
  });

  it('receives the inner ones when those move with it into another', async () => {
    const box = await mountPage(named('Outer') + named('Inner', faqInside));
    const [outer, inner] = box.querySelectorAll('family-settings');
    outer!.append(inner!);
    await allSettled(inner!, faqOf(box));
    expect(fromOf(faqOf(box))).to.equal('From Inner');
    inner!.providerName = 'Inside';
    await allSettled(inner!, faqOf(box));
    expect(fromOf(faqOf(box))).to.equal('From Inside');
  });

  it('has the language of the inner one', async () => {
    const box = await mountPage(
      '<family-settings lang="en"><family-settings lang="es"><family-help-card></family-help-card></family-settings></family-settings>',
    );
    expect(textOf(box.querySelector('h2'))).to.equal('Ayuda ahora mismo');
    settingsOf(box).firstElementChild!.removeAttribute('lang');
    await until(() => textOf(box.querySelector('h2')) === 'Help right now', 'It stayed Spanish');
  });
});
