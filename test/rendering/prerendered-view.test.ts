import {expect} from 'chai';
import {html, LitElement} from 'lit';
import {WRITTEN} from '../../src/rendering/article.js';
import {replaceView, scrolledTables} from '../../src/rendering/prerendered-view.js';
import {nextFrame} from '../support/fixture.js';

/** For each update, whether it had scheduled another one by its end: then a development build of Lit warns. */
const hasScheduled: boolean[] = [];

class PrerenderedElement extends LitElement {
  override render() {
    return html`<p>View</p>`;
  }

  override performUpdate(): void {
    super.performUpdate();
    hasScheduled.push(this.isUpdatePending);
  }
}
customElements.define('prerendered-element', PrerenderedElement);

describe('replacing a prerendered view', () => {
  it('updates the widget once more, since what it has found is removed, but not within its update', async () => {
    const host = new PrerenderedElement();
    const root = host.attachShadow({mode: 'open'});
    const [sheet, view] = [document.createElement('style'), document.createElement('div')];
    for (const each of [sheet, view]) each.setAttribute(WRITTEN, '');
    root.append(sheet, view);
    replaceView(host, []);
    document.body.append(host);
    await nextFrame();
    expect(hasScheduled).to.deep.equal([false, false]);
    expect([sheet, view].filter(({isConnected}) => isConnected)).to.deep.equal([]);
    host.remove();
  });
});

describe('the tables that a reader has scrolled', () => {
  const read: string[] = [];
  const host = document.createElement('prerendered-element') as PrerenderedElement;
  const boxes = ['closed', 'asked', 'shown'].map((slot) => {
    const box = document.createElement('div');
    Object.assign(box, {slot}).setAttribute('data-table', '');
    Object.defineProperty(box, 'scrollLeft', {get: () => read.push(slot)});
    return box;
  });
  const root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const slots = boxes.map(({slot}) => Object.assign(document.createElement('slot'), {name: slot}));
  summary.append(slots[1]!);
  details.append(summary, slots[0]!);
  root.append(details, slots[2]!);
  host.append(...boxes);

  it('are found without a position in a closed section, which the browser would lay out', () => {
    expect(scrolledTables(host).map(({box}) => box.slot)).to.deep.equal(['asked', 'shown']);
    expect(read).to.deep.equal(['asked', 'shown']);
  });

  it('are found in an open section too', () => {
    details.open = true;
    expect(scrolledTables(host).map(({box}) => box.slot)).to.deep.equal(['closed', 'asked', 'shown']);
  });
});
