import {expect} from 'chai';
import {parseMarkdown} from '../../src/document/parse.js';
import {messages} from './checking.js';
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
      ['Visits <u>on weekends</u>', '<u>', 'Take the tags out'],
      ['Visits &amp; calls', '&amp;', 'Write the letter itself.'],
      ['Las **visitas** de fin de semana', '**visitas**', 'Take the stars out.'],
    ] as const) {
      const file = title.startsWith('Las') ? 'es/faq' : 'en/faq';
      const [message = ''] = ofTitle(title, file);
      expect(message, title).to.include(`Families would read “${marks}” in \`title\``).and.include(instead);
    }
  });

  it('is reported once, in its line, if an editor may have put the tags there', () => {
    for (const [title, plain] of [
      ['Visits <b>on weekends</b>', 'Visits on weekends'],
      ['<h1>Visits</h1>', 'Visits'],
      ['<p>¿Cuándo <em>puedo</em> ir?</p>', '¿Cuándo puedo ir?'],
      ['Visits<br>on weekends', 'Visits on weekends'],
      ['Visits&nbsp;today', 'Visits today'],
    ] as const) {
      const file = spoilt('en/faq', /^title: .*$/m, `title: ${title}`);
      expect(messages(file.text), title).to.deep.equal([
        `5:1 error front-matter: This line must be plain text, without HTML. Write \`title: ${plain}\`.`,
      ]);
      expect(parseMarkdown(file.text, {file: ''}).document.meta.title?.replace(/\s+/g, ' ')).to.equal(plain);
    }
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
