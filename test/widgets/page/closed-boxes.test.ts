import {expect} from 'chai';
import {isVisible} from '../../../src/widgets/page/closed-boxes.js';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {fixture, nextEvent, until} from '../../support/fixture.js';
import {sampleOf} from '../../support/nightly.js';
import {clearFragment} from '../../support/page.js';
import {pageStyle} from '../../support/stub.js';
import {brought, file, followFragment, headingOf, listen, mountAll} from './deep-links.js';
import {tags} from './removed-text.js';

/** Elements that hide a widget in a page. */
const boxes: Readonly<Record<string, (inside: string) => string>> = {
  'a closed <details>': (inside) => `<details><summary>Questions</summary>${inside}</details>`,
  'two of them': (inside) =>
    `<details><summary>All</summary><details><summary>Questions</summary>${inside}</details></details>`,
  'hidden="until-found"': (inside) => `<div hidden="until-found">${inside}</div>`,
  'the panel of a tab': (inside) =>
    `<div role="tablist"><button role="tab" aria-controls="panel" aria-selected="false">Q</button></div>
    <div role="tabpanel" id="panel" hidden>${inside}</div>`,
  'the panel of a tab that is a link': (inside) =>
    `<a role="tab" id="tab" href="#panel">Q</a><div id="panel" aria-labelledby="tab" class="none">${inside}</div>`,
  'a panel that a button opens': (inside) =>
    `<button aria-expanded="false" aria-controls="other panel">Q</button><div id="panel" class="none">${inside}</div>`,
  'a panel in a closed <details>': (inside) =>
    `<details><summary>All</summary><button aria-expanded="false" data-bs-target="#panel">Q</button><div id="panel" class="none">${inside}</div></details>`,
  'a panel with max-height 0': (inside) =>
    `<button aria-expanded="false" aria-controls="panel">Q</button><div id="panel" class="flat">${inside}</div>`,
  'a panel with height 0 that grows': (inside) =>
    `<button aria-expanded="false" aria-controls="panel">Q</button><div id="panel" class="flat slow"><div>${inside}</div></div>`,
  'a panel with a grid row of 0fr': (inside) =>
    `<button aria-expanded="false" aria-controls="panel">Q</button><div id="panel" class="rows"><div><div>${inside}</div></div></div>`,
  'an invisible panel': (inside) =>
    `<div role="tab" id="tab">Q</div><div id="panel" aria-labelledby="tab" class="invisible"><div>${inside}</div></div>`,
  'a flat panel in a closed <details>': (inside) =>
    `<details><summary>All</summary><button aria-expanded="false" aria-controls="panel">Q</button><div id="panel" class="flat">${inside}</div></details>`,
  'a flat panel in one without display': (inside) =>
    `<button aria-expanded="false" aria-controls="outer">Q</button><div id="outer" class="none"><button aria-expanded="false" aria-controls="panel">Q</button><div id="panel" class="flat">${inside}</div></div>`,
  'the panel of a button of Bootstrap 4': (inside) =>
    `<button data-toggle="collapse" data-target="#panel">Q</button><div id="panel" class="none">${inside}</div>`,
  'the panel of a button that names it by a class': (inside) =>
    `<button data-toggle="collapse" data-target=".first .panel">Q</button><div class="first"><div id="panel" class="panel none">${inside}</div></div>`,
  'the panel of a tab without a role': (inside) =>
    `<ul><li data-toggle="tab" data-tab="panel">Q</li></ul><div id="panel" class="none">${inside}</div>`,
  'the panel of a link without a role': (inside) =>
    `<ul><li><a href="#other">Other</a></li><li><a href="#panel" class="control">Q</a></li></ul><div id="other">x</div><div id="panel" class="none">${inside}</div>`,
  'a panel below a heading that is pressed': (inside) =>
    `<div><h5 class="control">Q</h5><div id="panel" class="none">${inside}</div></div>`,
  'a flat panel below a button': (inside) =>
    `<button class="control">Q</button><div id="panel" class="flat">${inside}</div>`,
  'a panel below a heading with a link': (inside) =>
    `<dl><dt><a href="#" class="control">Q</a></dt><dd id="panel" class="none">${inside}</dd></dl>`,
  'a panel with a box of its own below a heading': (inside) =>
    `<h3 class="control" tabindex="0"><span>Q</span></h3><div id="panel" class="rows"><div>${inside}</div></div>`,
  'a panel of a tab that only its place names': (inside) =>
    `<div class="et_pb_tabs"><ul class="et_pb_tabs_controls"><li class="et_pb_tab_0"><a href="#">A</a></li><li><a href="#" class="control">Q</a></li></ul><div><div>a</div><div id="panel" class="none">${inside}</div></div></div>`,
  'a panel beside the tabs that only its place names': (inside) =>
    `<nav class="tabs"><span role="button">A</span><span role="button" class="control">Q</span></nav><section>a</section><section id="panel" class="none">${inside}</section>`,
  'a panel that a checked box shows': (inside) =>
    `<input type="checkbox" id="other"><input type="checkbox" id="box"><label for="other">A</label><label for="box">Q</label><p>b</p><div class="checked none-unchecked">${inside}</div>`,
  'a panel that a chosen option shows': (inside) =>
    `<input type="radio" name="tabs" id="first" checked><input type="radio" name="tabs" id="box"><p>Tabs</p><div class="checked flat-unchecked">${inside}</div>`,
  'a popover': (inside) => `<button popovertarget="panel">Q</button><div id="panel" popover>${inside}</div>`,
};

/** Classes that hide a panel in the ways of accordions, tabs and drawers. */
const CLOSED = `
  .none {display: none}
  .flat {max-height: 0; overflow: hidden}
  .slow {transition: max-height 300ms; max-height: 2000px; overflow: hidden}
  .slow.flat {max-height: 0}
  .rows {display: grid; grid-template-rows: 0fr}
  .rows > div {overflow: hidden; min-height: 0}
  .invisible {visibility: hidden}
  .control {cursor: pointer}
  #box:not(:checked) ~ .none-unchecked {display: none}
  .flat-unchecked {max-height: 2000px; overflow: hidden; transition: max-height 200ms}
  #box:not(:checked) ~ .flat-unchecked {max-height: 0}
`;

/** A page's script for its tabs and buttons, with a delay. */
function openPanels(): void {
  pageStyle(CLOSED);
  listen(document, 'click', (event) => {
    const control = (event.target as Element).closest('[role=tab], [aria-expanded], [data-toggle], .control');
    if (!control) return;
    setTimeout(() => {
      const panel =
        document.getElementById(control.getAttribute('aria-controls') ?? '') ??
        document.getElementById('panel')!;
      panel.hidden = false;
      panel.classList.remove('none', 'flat', 'rows', 'invisible');
      control.setAttribute('aria-expanded', 'true');
    }, 30);
  });
}

describe('a widget that the page hides', () => {
  for (const [index, [what, box]] of Object.entries(boxes).entries()) {
    it(`is shown by a link to its text, by an address and by show(): in ${what}`, async () => {
      openPanels();
      for (const [number, tag] of tags.entries()) {
        for (const lead of sampleOf(['address', 'show', 'link'] as const, 3, index + number)) {
          const [widget] = await mountAll(box(file(tag)));
          expect(isVisible(widget!)).to.equal(false);
          const act = {
            address: () => followFragment('visit'),
            show: () => void widget!.show('visit'),
            link: async () => (await fixture<HTMLElement>('<a href="#visit">Visit</a>')).click(),
          }[lead];
          expect(await brought(widget!, act), `${tag} ${lead}`).to.equal('visit');
          expect(isVisible(headingOf(widget!, 'May we visit?')), `${tag} ${lead}`).to.equal(true);
          for (const panel of document.body.querySelectorAll('#panel')) expect(panel.scrollTop).to.equal(0);
          expect(location.hash, `${tag} ${lead}`).to.equal(lead === 'show' ? '' : '#visit');
          widget!.parentElement!.remove();
          document.body.querySelectorAll('#panel, #outer').forEach((panel) => panel.parentElement!.remove());
          clearFragment();
        }
      }
    });
  }

  it('is shown when the page is loaded with an address of an element in it', async () => {
    openPanels();
    for (const box of Object.values(boxes)) {
      history.replaceState(null, '', '#visit');
      const place = await fixture<HTMLElement>('<div></div>');
      const brought = nextEvent(place, 'family-content-load');
      place.innerHTML = box(file('family-faq'));
      await brought;
      const widget = place.querySelector<FamilyWidget>('family-faq')!;
      await until(() => isVisible(headingOf(widget, 'May we visit?')), 'It stayed closed');
      await until(
        () => widget.shadowRoot!.querySelector('details[open] [name^=question]'),
        'It did not open',
      );
      place.remove();
    }
  });

  it('dispatches the same event to the page as find-in-page', async () => {
    const [widget] = await mountAll(`<div hidden="until-found">${file('family-faq')}</div>`);
    const found = nextEvent(widget!.parentElement!, 'beforematch');
    await brought(widget!, () => followFragment('visit'));
    expect((await found).bubbles).to.equal(true);
  });

  it('does not open other elements, and does not change open ones', async () => {
    const [widget] = await mountAll(
      `<details id="beside"><summary>Other</summary>x</details>
      <details open id="around"><summary>Q <button aria-expanded="false" aria-controls="menu">M</button></summary>${file('family-faq')}</details><div id="menu" hidden>m</div>`,
    );
    const clicks: Event[] = [];
    listen(document, 'click', (event) => clicks.push(event));
    await brought(widget!, () => followFragment('visit'));
    expect(document.querySelector<HTMLDetailsElement>('#beside')!.open).to.equal(false);
    expect(document.querySelector<HTMLDetailsElement>('#around')!.open).to.equal(true);
    expect(clicks).to.have.lengthOf(0);
  });

  it('is not opened if another one with the id is visible', async () => {
    const [closed, seen] = await mountAll(
      `<details><summary>Q</summary>${file('family-faq')}</details>${file('family-faq')}`,
    );
    await brought(seen!, () => followFragment('visit'));
    expect(closed!.closest('details')!.open).to.equal(false);
  });

  /** What stands before a panel that nobody can open by it. */
  const others: Readonly<Record<string, string>> = {
    'a heading that cannot be pressed': '<h2 class="heard">Q</h2>',
    'a link to another page': '<h2><a href="/guide" class="heard">Guide</a></h2>',
    'a button that sends a form': '<form><button class="heard">Send</button></form>',
    'several controls': '<p><button class="heard">Buy</button><button class="heard">Delete</button></p>',
    'as many buttons as boxes, which are no tabs':
      '<p><button class="heard">Buy</button><button class="heard">Delete</button></p><p>b</p>',
    'a field that does not show it': '<input type="checkbox" class="heard"><p>Newsletter</p>',
    'a control that is hidden itself': '<button class="heard none">Q</button>',
    'a button that names another panel by an invalid selector':
      '<h2>Q</h2><button data-toggle="modal" data-target="#1 >" class="heard none">Q</button>',
  };
  for (const [what, before] of Object.entries(others))
    it(`is not opened by ${what} before it`, async () => {
      pageStyle(CLOSED);
      const [widget] = await mountAll(`${before}<div class="none">${file('family-faq')}</div>`);
      const clicks: Event[] = [];
      listen(document, 'click', (event) => {
        event.preventDefault();
        clicks.push(event);
      });
      await followFragment('visit');
      widget!.show('visit');
      expect(clicks).to.have.lengthOf(0);
    });
});
