import {expect} from 'chai';
import {readWordsOf, splitSentences, wordsOf} from '../../src/checks/language/readability/sentences.js';

const sentences = (text: string) => splitSentences(text).map(({start, end}) => text.slice(start, end));

describe('the sentences of a passage', () => {
  it('end at each period, exclamation or question mark', () => {
    expect(sentences(' Call now. Stay close!\n¿Sí? Wait… Good ')).to.deep.equal([
      'Call now.',
      'Stay close!',
      '¿Sí?',
      'Wait…',
      'Good',
    ]);
  });

  it('include a quoted sentence, unless the sentence continues after it', () => {
    expect(sentences('Ask: "How are you?" Then “listen.” Wait')).to.deep.equal([
      'Ask: "How are you?"',
      'Then “listen.”',
      'Wait',
    ]);
    expect(sentences('"How are you?" you can ask. (Then wait.) Go')).to.deep.equal([
      '"How are you?" you can ask.',
      '(Then wait.)',
      'Go',
    ]);
  });

  it('do not end in an abbreviation, a number or an address', () => {
    for (const one of [
      'Ask Dr. Gil or Mrs. Soto in St. Louis.',
      'Come from 9 a.m. to 5 p.m. on most days.',
      'La Dra. Soto vive en EE. UU. desde 2020.',
      'Level 2.1 is on FindTreatment.gov now.',
    ])
      expect(sentences(one)).to.deep.equal([one]);
    expect(sentences('Come at 9 a.m. Bring a coat. Take vitamin C. Rest.')).to.have.length(4);
  });

  it('contain a letter or a digit', () => {
    expect(sentences('… — ! ?')).to.deep.equal([]);
    expect(sentences('')).to.deep.equal([]);
  });

  it('are split quickly, whatever the text', () => {
    const started = performance.now();
    for (const hostile of ['a', '.', '. ', ' ', '."', 'a@', 'a.gov/', "'", '(']) {
      const text = hostile.repeat(100_000);
      splitSentences(text);
      readWordsOf(`/${text}`);
      wordsOf(text);
    }
    // Many times the usual duration, since the machine may be busy.
    expect(performance.now() - started).to.be.lessThan(20_000);
  });
});

describe('the words of a sentence', () => {
  it('are all words and numbers, for the length of a sentence', () => {
    expect(wordsOf('Call 911, or 1-800-662-4357: it’s a 12-step group.')).to.deep.equal([
      'Call',
      '911,',
      'or',
      '1-800-662-4357',
      'it’s',
      'a',
      '12-step',
      'group.',
    ]);
  });

  it('exclude numbers, phone numbers and addresses, for a score', () => {
    expect(readWordsOf('Call 911 or 1-800-662-4357 at 9:30.')).to.deep.equal(['Call', 'or', 'at']);
    expect(readWordsOf('See FindTreatment.gov, (https://a.example/b) or help@a.example.')).to.deep.equal([
      'See',
      'or',
    ]);
  });

  it('are the parts of a hyphenated word, and one word with an apostrophe', () => {
    expect(readWordsOf("It's a 12-step follow-up.")).to.deep.equal(["It's", 'a', 'step', 'follow', 'up']);
  });

  it('are the same with a combining accent', () => {
    expect(readWordsOf('adicción'.normalize('NFD'))).to.have.length(1);
  });
});
