import {expect} from 'chai';
import {reported, spoilt} from './spoiling.js';

const ofTitle = (title: string, file = 'en/faq') =>
  reported('plain-fields', [spoilt(file, /^title: .*$/m, `title: ${title}`)]);

describe('a title or a summary with marks', () => {
  it('is reported with the marks and what to write', () => {
    for (const [title, marks, instead] of [
      ['Visits **on weekends**', '**on weekends**', 'Take the stars out.'],
      ['Visits *on weekends*', '*on weekends*', 'Take the marks out.'],
      ['Visits __on weekends__', '__on weekends__', 'Take the stars out.'],
      ['"`Visits`"', '`Visits`', 'Take the marks out.'],
      ['Visits ~~on weekends~~', '~~on weekends~~', 'Take the marks out, or'],
      ['"# Visits"', '# Visits', 'Take the # out.'],
      ['About [visits](visits.md)', '[visits](visits.md)', 'Keep the words, and write the link'],
      ['"![A house](house.png)"', '![A house](house.png)', 'Write the picture into the text'],
      ['Visits <b>on weekends</b>', '<b>', 'Take the tags out'],
      ['<h1>Visits</h1>', '<h1>Visits</h1>', 'Take the tags out'],
      ['Visits<br>on weekends', '<br>', 'Take the tags out'],
      ['Visits &amp; calls', '&amp;', 'Write the letter itself.'],
      ['Las **visitas** de fin de semana', '**visitas**', 'Take the stars out.'],
    ] as const) {
      const file = title.startsWith('Las') ? 'es/faq' : 'en/faq';
      const [message = ''] = ofTitle(title, file);
      expect(message, title).to.include(`Families would read “${marks}” in \`title\``).and.include(instead);
    }
    const summary = reported('plain-fields', [
      spoilt('es/faq', /^summary: .*$/m, 'summary: Es <i>importante</i>.'),
    ]);
    expect(summary.join()).to.match(/^summary: .* » error Families would read “<i>” in `summary`/);
  });

  it('is not reported for signs that mark nothing', () => {
    for (const title of [
      'Visits: 2 * 3 hours',
      'Less than <5 mg',
      'Who can visit? [staff only]',
      'What our_own_house does',
      'Write to help@house.example or www.house.example',
      'R&D; and AT&T',
      'I <3 visits',
      'Visits #1',
      'Preguntas *frecuentes',
    ])
      expect(ofTitle(JSON.stringify(title)), title).to.deep.equal([]);
  });
});
