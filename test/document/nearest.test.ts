import {expect} from 'chai';
import {nearest} from '../../src/document/nearest.js';

const FIELDS = ['kind', 'id', 'lang', 'title', 'also', 'summary', 'sources', 'region'];

describe('the name that was meant', () => {
  it('may differ by a third of the letters, and by two in a word of four or five', () => {
    for (const [written, meant] of [
      ['titel', 'title'],
      ['sumary', 'summary'],
      ['souces', 'sources'],
      ['regoin', 'region'],
      ['lnag', 'lang'],
    ] as const)
      expect(nearest(written, FIELDS), written).to.equal(meant);
    expect(nearest('what-is-naloxne', ['what-is-naloxone', 'what-is-detox'])).to.equal('what-is-naloxone');
  });

  it('may differ by one letter from a short word, or have its letters in another order', () => {
    for (const [written, names, meant] of [
      ['idd', FIELDS, 'id'],
      ['i', FIELDS, 'id'],
      ['di', FIELDS, 'id'],
      ['faw', ['faq', 'tips'], 'faq'],
      ['fqa', ['faq', 'tips'], 'faq'],
      ['FAQs', ['faq', 'FAQ', 'tips'], 'FAQ'],
      ['ur', ['id', 'url', 'year'], 'url'],
      ['lun', ['lun', 'mar'], 'lun'],
    ] as const)
      expect(nearest(written, names), written).to.equal(meant);
  });

  it('is none for words that share next to nothing', () => {
    for (const written of ['x', 'ad', 'ur', 'tag', 'abc', 'ides', 'page', 'date', ''])
      expect(
        nearest(
          written,
          FIELDS.filter((name) => name !== 'title'),
        ),
        written,
      ).to.equal(written === 'ad' ? 'id' : undefined);
    for (const written of ['box', 'map', 'faqs!', 'fig'])
      expect(nearest(written, ['faq']), written).to.equal(undefined);
  });
});
