import {expect} from 'chai';
import {assignSlot} from '../../../src/widgets/base/assign-slot.js';
import {OpenSections} from '../../../src/widgets/base/open-sections.js';
import type {FamilyToggleEvent} from '../../../src/widgets/base/events.js';
import {fixture} from '../../support/fixture.js';

/** A view with two sections, and the events that it has dispatched. */
async function twoSections() {
  const host = await fixture<HTMLElement>('<div></div>');
  const root = host.attachShadow({mode: 'open'});
  const draw = () => {
    root.innerHTML =
      '<details class="more" data-id="one"></details><details class="more" data-id="two"></details>';
  };
  draw();
  const events: string[] = [];
  host.addEventListener('family-toggle', ({section, open}: FamilyToggleEvent) =>
    events.push(`${section} ${open}`),
  );
  return {sections: new OpenSections(host, '.more'), root, draw, events};
}

describe('the sections of a view that a reader opens', () => {
  it('are remembered by id while they are rendered again, and while there are none', async () => {
    const {sections, root, draw} = await twoSections();
    sections.details[1]!.open = true;
    sections.remember();
    root.replaceChildren();
    sections.remember();
    draw();
    expect([sections.has('one'), sections.has('two')]).to.deep.equal([false, true]);
  });

  it('may count as open independently of their element', async () => {
    const {sections} = await twoSections();
    sections.remember(({dataset}) => dataset['id'] === 'one');
    expect([sections.has('one'), sections.has('two')]).to.deep.equal([true, false]);
  });

  it('report each change once, and none that the reader did not make', async () => {
    const {sections, events} = await twoSections();
    const [one, two] = sections.details;
    one!.open = true;
    expect([sections.report(one!), sections.report(one!)]).to.deep.equal([true, false]);
    sections.setSilently(two!, true);
    expect(sections.report(two!)).to.equal(false);
    two!.open = false;
    sections.report(two!);
    expect(events).to.deep.equal(['one true', 'two false']);
  });
});

describe('assigning slots', () => {
  it('ignores elements that a text does not have', async () => {
    const box = await fixture('<div><p></p><p></p></div>');
    assignSlot('text', box.children[0], undefined, box.children[1]);
    expect([...box.children].map(({slot}) => slot)).to.deep.equal(['text', 'text']);
  });
});
