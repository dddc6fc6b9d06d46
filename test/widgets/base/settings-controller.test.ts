import {ContextProvider} from '@lit/context';
import {expect} from 'chai';
import {LitElement, html, type TemplateResult} from 'lit';
import {SettingsController} from '../../../src/widgets/base/settings-controller.js';
import {settingsContext, type Settings} from '../../../src/widgets/base/settings.js';
import {fixture, settled} from '../../support/fixture.js';

const chooseLanguage = () => {};
const regionOf = (region: string): Settings => ({region, chooseLanguage});

class TestAsker extends LitElement {
  readonly settings = new SettingsController(this);
  drawings = 0;

  connectedMoveCallback(): void {
    this.settings.hostMoved();
  }

  protected override render(): TemplateResult {
    this.drawings += 1;
    return html`${this.settings.value?.region ?? 'none'}`;
  }
}
customElements.define('test-asker', TestAsker);

class TestGiver extends LitElement {
  readonly provider = new ContextProvider(this, {
    context: settingsContext,
    initialValue: regionOf(this.getAttribute('region') ?? 'US'),
  });

  override connectedCallback(): void {
    this.provider.setValue(regionOf(this.getAttribute('region') ?? 'US'));
    super.connectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

/** Provides settings on any element without Lit, by the community's context protocol. */
function giveByHand(element: Element, region: string): (next: string) => void {
  let tell: (value: Settings) => void = () => {};
  element.addEventListener('context-request', (event) => {
    const {context, callback} = event as Event & {
      context: unknown;
      callback: (value: Settings, unsubscribe: () => void) => void;
    };
    if (context !== Symbol.for('family-education-widgets settings')) return;
    event.stopPropagation();
    const unsubscribe = () => (tell = () => {});
    tell = (value) => callback(value, unsubscribe);
    tell(regionOf(region));
  });
  return (next) => tell(regionOf(next));
}

async function shown(asker: Element): Promise<string> {
  await settled(asker);
  return asker.shadowRoot!.textContent.trim();
}

const askerIn = (box: Element) => box.querySelector<TestAsker>('test-asker')!;

describe('the settings of an element', () => {
  it('are undefined without a provider', async () => {
    const box = await fixture('<div><test-asker></test-asker></div>');
    expect(await shown(askerIn(box))).to.equal('none');
    expect(askerIn(box).drawings).to.equal(1);
  });

  it('are received from a provider that is defined later', async () => {
    const box = await fixture('<div><test-giver region="MX"><test-asker></test-asker></test-giver></div>');
    expect(await shown(askerIn(box))).to.equal('none');
    customElements.define('test-giver', TestGiver);
    expect(await shown(askerIn(box))).to.equal('MX');
  });

  it('are available at the first rendering if the provider is defined', async () => {
    const box = await fixture('<div><test-giver region="MX"><test-asker></test-asker></test-giver></div>');
    expect(await shown(askerIn(box))).to.equal('MX');
    expect(askerIn(box).drawings).to.equal(1);
  });

  it('are undefined again after a move to a parent without a provider', async () => {
    const box = await fixture('<div><test-giver region="MX"><test-asker></test-asker></test-giver></div>');
    const asker = askerIn(box);
    box.append(asker);
    expect(asker.settings.value).to.equal(undefined);
    box.querySelector<TestGiver>('test-giver')!.provider.setValue(regionOf('CA'));
    asker.requestUpdate();
    expect(await shown(asker)).to.equal('none');
  });

  it('are those of a provider that the element was moved into', async () => {
    const box = await fixture(
      '<div><test-giver region="MX"><test-asker></test-asker></test-giver><test-giver region="CA"></test-giver></div>',
    );
    const asker = askerIn(box);
    box.lastElementChild!.append(asker);
    expect(await shown(asker)).to.equal('CA');
    box.querySelector<TestGiver>('test-giver')!.provider.setValue(regionOf('FR'));
    expect(await shown(asker)).to.equal('CA');
  });

  it('are updated by moveBefore(), in browsers that have it', async function () {
    type Movable = Element & {moveBefore?: (node: Node, child: Node | null) => void};
    const box = await fixture<Movable & HTMLElement>(
      '<div><test-giver region="MX"><test-asker></test-asker></test-giver><test-giver region="CA"></test-giver></div>',
    );
    // WebKitGTK 2.50 lacks it.
    if (!box.moveBefore) this.skip();
    const asker = askerIn(box);
    (box.lastElementChild as Movable).moveBefore(asker, null);
    expect(await shown(asker)).to.equal('CA');
    box.moveBefore(asker, null);
    asker.requestUpdate();
    expect(await shown(asker)).to.equal('none');
  });

  it('are received from any implementation of the protocol, under a symbol that two builds share', async () => {
    expect(settingsContext).to.equal(Symbol.for('family-education-widgets settings'));
    const box = await fixture('<div></div>');
    const change = giveByHand(box, 'MX');
    box.innerHTML = '<test-asker></test-asker>';
    const asker = askerIn(box);
    expect(await shown(asker)).to.equal('MX');
    change('CA');
    expect(await shown(asker)).to.equal('CA');
    asker.remove();
    change('FR');
    document.body.append(asker);
    asker.requestUpdate();
    expect(await shown(asker)).to.equal('none');
    asker.remove();
  });

  it('are not requested from providers of other contexts', async () => {
    const box = await fixture('<div></div>');
    const asked: unknown[] = [];
    box.addEventListener('context-request', (event) =>
      asked.push((event as Event & {context: unknown}).context),
    );
    box.innerHTML = '<test-asker></test-asker>';
    await shown(askerIn(box));
    expect(asked).to.deep.equal([settingsContext]);
  });
});
