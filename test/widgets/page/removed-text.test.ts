import {expect} from 'chai';
import {settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {sampleOf} from '../../support/nightly.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow, textOf} from '../../support/widget.js';
import {article, markups, mountWidget, nameless, replacements, rest, tags, textIn} from './removed-text.js';

describe('a built-in text that a script of the page removes', () => {
  let warnings: string[];
  let thrown: string[];
  const listen = (event: ErrorEvent) => thrown.push(event.message);
  beforeEach(() => {
    warnings = collectWarnings();
    thrown = [];
    addEventListener('error', listen);
  });
  afterEach(() => {
    removeEventListener('error', listen);
    expect(thrown).to.deep.equal([]);
  });

  for (const [index, tag] of tags.entries()) {
    for (const [source, markup] of sampleOf(Object.entries(markups), 2, index)) {
      it(`is written again in <${tag}> with ${source}, however it is removed`, async () => {
        const widget = await mountWidget(markup(tag));
        const before = textIn(widget);
        expect(before).to.have.length.of.at.least(2);
        for (const [how, remove] of Object.entries(replacements)) {
          remove(widget);
          await rest(widget);
          expect(textIn(widget), how).to.deep.equal(before);
          expect(widget.matches(':state(ready)'), how).to.equal(true);
          expect(nameless(widget), how).to.deep.equal([]);
        }
        expect(warnings.filter((each) => !each.includes('day'))).to.deep.equal([]);
      });
    }

    it(`is replaced by an article of the page's own in <${tag}>`, async () => {
      const widget = await mountWidget(markups['its default topic'](tag));
      widget.innerHTML = article;
      await until(() => textIn(widget)[0]?.includes('Our house'), 'The article was not taken');
      await rest(widget);
      expect(textIn(widget).join()).to.include('On Sundays.');
      expect(widget.querySelector('[data-family-written]')).to.equal(null);
      expect(nameless(widget)).to.deep.equal([]);
    });

    for (const source of ['a topic', 'a file'] as const) {
      it(`is not replaced by a fallback with headings in <${tag}> with ${source}`, async () => {
        const widget = await mountWidget(markups[source](tag));
        const before = textIn(widget);
        widget.innerHTML = article;
        await rest(widget);
        expect(textIn(widget)).to.deep.equal(before);
        const [title] = [...widget.children].filter((each) => textOf(each) === 'Our house' && !each.slot);
        expect(title!.isConnected).to.equal(true);
        expect(title!.checkVisibility()).to.equal(false);
      });
    }

    it(`is written on re-insertion if it was removed while disconnected, in <${tag}>`, async () => {
      const widget = await mountWidget(markups['a topic'](tag));
      const before = textIn(widget);
      const place = widget.parentElement!;
      widget.remove();
      widget.innerHTML = '<p>x</p>';
      await settled(widget);
      place.append(widget);
      await rest(widget);
      expect(textIn(widget)).to.deep.equal(before);
      expect(shadow(widget).querySelector('[part~=loading], [part~=error]')).to.equal(null);
    });
  }
});
