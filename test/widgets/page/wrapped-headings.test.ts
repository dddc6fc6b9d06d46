/** Scripts that put each heading of a page into a box of their own, as anchors and tables of contents do. */
import {expect} from 'chai';
import {until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {collectWarnings} from '../../support/stub.js';
import {markups, mountWidget, rest, tags, textIn} from './removed-text.js';

/** Wraps each heading as it appears, until the end that is returned. */
function wrapHeadings(widget: Element, boxes: string): () => void {
  const wrap = () => {
    for (const heading of widget.querySelectorAll('h2, h3, h4')) {
      if (heading.closest('.wrap')) continue;
      const outer = document.createElement('div');
      outer.innerHTML = boxes;
      const box = outer.firstElementChild!;
      heading.before(box);
      (box.querySelector('.in') ?? box).append(heading);
    }
  };
  const observer = new MutationObserver(wrap);
  observer.observe(widget, {childList: true});
  wrap();
  return () => observer.disconnect();
}

describe('a script that wraps each heading as it appears', () => {
  const boxes = ['<div class="wrap"></div>', '<div class="wrap"><span class="in"></span></div>'];
  for (const [index, tag] of tags.entries())
    it(`leaves no headings of ours behind: <${tag}>`, async () => {
      collectWarnings();
      const widget = await mountWidget(markups['a topic'](tag));
      const before = textIn(widget);
      const end = wrapHeadings(widget, boxes[index % 2]!);
      await until(() => widget.matches(':state(error)'), 'It did not give up');
      end();
      await rest(widget);
      expect(widget.querySelectorAll('h2, h3, h4, .wrap')).to.have.lengthOf(0);
      await until(() => widget.matches(':state(ready)'), 'It did not come back');
      await rest(widget);
      expect(textIn(widget)).to.deep.equal(before);
    });

  it('keeps what else it has put into the box, and the headings of the page', async () => {
    collectWarnings();
    const widget = await mountWidget('<family-faq topic="family-faq"><h3>Loading</h3></family-faq>');
    const end = wrapHeadings(widget, '<div class="wrap"><a href="#x">#</a></div>');
    await rest(widget);
    end();
    await until(() => widget.matches(':state(ready)'), 'It did not come back');
    const left = [...widget.querySelectorAll('.wrap')];
    expect(left.length).to.be.above(1);
    expect(left.every((box) => box.querySelector('a'))).to.equal(true);
    expect(
      left.flatMap((box) => [...box.querySelectorAll('h3')]).map((each) => each.textContent),
    ).to.deep.equal(['Loading']);
  });
});
