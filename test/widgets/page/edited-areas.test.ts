/** Widgets in areas that an editor edits, and saves with all that is in them. */
import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {sampleOf} from '../../support/nightly.js';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {fallback, tags, topics, type Tag} from './removed-text.js';

/** An article of a page's author, which a widget would give slots, ids and copies of loose text. */
const article = '<h3>When may we visit?</h3> On Sundays. <h3>¿Qué llevamos?</h3><p>Ropa cómoda.</p>';

const htmlOf = (tag: Tag, children: string) =>
  children === article
    ? `<${tag}>${children}</${tag}>`
    : `<${tag} topic="${topics[tag]}">${children}</${tag}>`;

/** Mounts a box around a widget. */
async function mount(box: string, html: string): Promise<{area: HTMLElement; widget: FamilyWidget}> {
  const area = await fixture<HTMLElement>(box.replace('…', html));
  const widget = area.querySelector<FamilyWidget>(html.slice(1).split(/[ >]/)[0]!)!;
  await settled(widget);
  return {area, widget};
}

const isReady = (widget: FamilyWidget) => () => widget.matches(':state(ready)');

/** Waits until a widget has its text, though it may not write it: it says that it was loaded. */
async function rest(widget: FamilyWidget): Promise<void> {
  await until(() => widget.hasUpdated);
  for (let frames = 0; frames < 20; frames += 1) await nextFrame();
  await settled(widget);
}

const areas = {
  'an editable area': '<div contenteditable>…</div>',
  'an area for plain text': '<div contenteditable="plaintext-only"><section>…</section></div>',
  'a part of it that nobody can write in':
    '<div contenteditable="true"><section contenteditable="false">…</section></div>',
};

describe('a widget in an area that an editor saves', () => {
  for (const [name, box] of Object.entries(areas))
    for (const tag of sampleOf(tags, 2))
      for (const children of [fallback, '', article])
        it(`leaves what its author wrote, in ${name}: ${htmlOf(tag, children).slice(0, 60)}`, async () => {
          const html = htmlOf(tag, children);
          const {area, widget} = await mount(box, html);
          await rest(widget);
          expect(widget.outerHTML).to.equal(html);
          expect(area.innerHTML).to.include(html);
          expect(widget.shadowRoot!.querySelector('a[href="tel:911"]')!.checkVisibility()).to.equal(true);
        });

  for (const tag of tags)
    it(`takes its text back when the area becomes editable, and writes it again: ${tag}`, async () => {
      const html = htmlOf(tag, fallback);
      const {area, widget} = await mount('<div>…</div>', html);
      await until(isReady(widget));
      const written = widget.textContent;
      expect(written.length).to.be.above(500);
      for (const open of ['true', '', 'plaintext-only']) {
        area.setAttribute('contenteditable', open);
        await until(() => !isReady(widget)(), 'The text stayed');
        expect(area.innerHTML).to.equal(html);
        expect(widget.querySelector('a')!.checkVisibility()).to.equal(true);
        area.removeAttribute('contenteditable');
        await until(isReady(widget), 'The text did not come back');
        expect(widget.textContent).to.equal(written);
      }
    });

  it('shows an article of its author as the author wrote it while it is edited', async () => {
    const {area, widget} = await mount('<div>…</div>', htmlOf('family-faq', article));
    await until(isReady(widget));
    area.contentEditable = 'true';
    await until(() => !isReady(widget)(), 'The article stayed arranged');
    expect(widget.querySelector('[slot], [data-family-written]')).to.equal(null);
    widget.querySelector('h3')!.textContent = 'When may my sister visit?';
    area.contentEditable = 'inherit';
    await until(isReady(widget), 'The article did not come back');
    expect(widget.querySelector('[slot^=question]')!.textContent).to.equal('When may my sister visit?');
  });

  it('has no text twice after a page was saved with it', async () => {
    const {area, widget} = await mount('<div>…</div>', htmlOf('family-faq', fallback));
    await until(isReady(widget));
    const titles = widget.querySelectorAll('h2,h3,h4').length;
    const saved = area.innerHTML;
    for (const box of ['<div>…</div>', areas['an editable area']]) {
      const {widget: loaded} = await mount(box, saved);
      await rest(loaded);
      const isEditor = box !== '<div>…</div>';
      if (!isEditor) await until(isReady(loaded));
      expect(loaded.querySelectorAll('h2,h3,h4').length).to.equal(isEditor ? 0 : titles);
      expect(loaded.querySelectorAll('a[href="tel:988"]').length, 'the fallback').to.be.at.least(1);
      loaded.remove();
    }
  });
});
