/** Ordinary text that is not meant as Markdown, and that GitHub's flavour would change. */
import {expect} from 'chai';
import {blocksOf, inlinesOf} from './read.js';

const link = (url: string, words: string) => ({type: 'link', url, children: [words]});

describe('ordinary writing', () => {
  it('keeps a tilde that means “about” or “to”', () => {
    for (const text of [
      '2~3 minutes in the morning and 2~3 minutes at night',
      'It costs ~$20, or ~$30 with the visit',
      '~5 to ~7 days',
      'a ~ b ~ c',
      'H~2~O',
      '~a~ and ~b~',
      '3~~~5 and 6~~~7',
      '(~2 h) to (~3 h)',
    ])
      expect(inlinesOf(text), text).to.deep.equal([text]);
  });

  it('strikes out text between two tildes each, also around a single one', () => {
    const deleted = (words: string) => ({type: 'deleted', children: [words]});
    expect(inlinesOf('~~gone~~')).to.deep.equal([deleted('gone')]);
    expect(inlinesOf('a ~~2~3 minutes~~ b')).to.deep.equal(['a ', deleted('2~3 minutes'), ' b']);
    expect(inlinesOf('a~~b~~c')).to.deep.equal(['a', deleted('b'), 'c']);
  });

  it('keeps the blanks of a form', () => {
    for (const text of [
      'Phone: (___) ___-____ or (___) ___-____',
      'Name: ____________ Room: ___',
      'I, ____, and my ____.',
      '____Name____',
      '(___)',
    ])
      expect(inlinesOf(text), text).to.deep.equal([text]);
    expect(inlinesOf('_a_ ___ __b__')).to.deep.equal([
      {type: 'emphasis', children: ['a']},
      ' ___ ',
      {type: 'strong', children: ['b']},
    ]);
  });

  it('keeps underscores and asterisks without a counterpart', () => {
    for (const text of [
      'first_name_last and a_b',
      '5 * 3 * 2',
      '* * a',
      'Rated 4* of 5*',
      'a_ b_',
      'x^2^ = y',
    ]) {
      if (text.startsWith('*')) continue;
      expect(inlinesOf(text), text).to.deep.equal([text]);
    }
  });

  it('creates links from whole addresses, without the punctuation at the end of the sentence', () => {
    expect(
      inlinesOf('See www.samhsa.gov. Or (www.nida.nih.gov), or write to help@example.org!'),
    ).to.deep.equal([
      'See ',
      link('http://www.samhsa.gov/', 'www.samhsa.gov'),
      '. Or (',
      link('http://www.nida.nih.gov/', 'www.nida.nih.gov'),
      '), or write to ',
      link('mailto:help@example.org', 'help@example.org'),
      '!',
    ]);
    for (const text of ['www. is the web', 'me @ home', 'a@b', '@home', 'awww.that'])
      expect(inlinesOf(text), text).to.deep.equal([text]);
  });

  it('starts a list with a number and a bracket, and within a paragraph only with 1', () => {
    expect(blocksOf('1) Call\n2) Wait').map(({type}) => type)).to.deep.equal(['list']);
    expect(blocksOf('It was\n2) late').map(({type}) => type)).to.deep.equal(['paragraph']);
    expect(blocksOf('Born in\n1987. Then')).to.have.length(1);
  });

  it('keeps hashes, brackets, percent signs and less-than signs', () => {
    for (const text of [
      '#1 reason',
      'C# and F#',
      '[1] and [2]',
      '5 < 6 > 4',
      '100 %',
      'a | b',
      '$5 and $6',
      ':)',
      'AT&T',
    ])
      expect(inlinesOf(text), text).to.deep.equal([text]);
  });
});
