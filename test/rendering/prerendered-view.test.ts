import {expect} from 'chai';
import {html, LitElement} from 'lit';
import {WRITTEN} from '../../src/rendering/article.js';
import {replaceView} from '../../src/rendering/prerendered-view.js';
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
