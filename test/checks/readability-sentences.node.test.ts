import {expect} from 'chai';
import {readWordsOf, splitSentences, wordsOf} from '../../src/checks/language/readability/sentences.js';

const sentences = (text: string) => splitSentences(text).map(({start, end}) => text.slice(start, end));

describe('a text that is read in one go', () => {
  it('has a sentence up to each full stop, exclamation or question mark', () => {
    expect(sentences(' Call now. Stay close!\n¿Sí? Wait… Good ')).to.deep.equal([
      'Call now.',
      'Stay close!',
      '¿Sí?',
      'Wait…',
      'Good',
    ]);
  });

  it('has a quoted sentence for one more, unless the sentence goes on behind it', () => {
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

  it('has no end in a shortened word, a number or an address', () => {
    for (const one of [
      'Ask Dr. Gil or Mrs. Soto in St. Louis.',
      'Come from 9 a.m. to 5 p.m. on most days.',
      'La Dra. Soto vive en EE. UU. desde 2020.',
      'Level 2.1 is on FindTreatment.gov now.',
    ])
      expect(sentences(one)).to.deep.equal([one]);
    expect(sentences('Come at 9 a.m. Bring a coat. Take vitamin C. Rest.')).to.have.length(4);
  });

  it('has none without a letter or a digit', () => {
    expect(sentences('… — ! ?')).to.deep.equal([]);
    expect(sentences('')).to.deep.equal([]);
  });

  it('is parted in no time, whatever stands in it', () => {
    const started = performance.now();
    for (const hostile of ['a', '.', '. ', ' ', '."', 'a@', 'a.gov/', "'", '(']) {
      const text = hostile.repeat(100_000);
      splitSentences(text);
      readWordsOf(`/${text}`);
      wordsOf(text);
    }
    // Many times what it takes, since machines are busy with other things, too.
    expect(performance.now() - started).to.be.lessThan(20_000);
  });
});

describe('the words of a sentence', () => {
  it('are all words and numbers, when it may be too long', () => {
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

  it('are those that are read, when it is scored: no numbers, telephones and addresses', () => {
    expect(readWordsOf('Call 911 or 1-800-662-4357 at 9:30.')).to.deep.equal(['Call', 'or', 'at']);
    expect(readWordsOf('See FindTreatment.gov, (https://a.example/b) or help@a.example.')).to.deep.equal([
      'See',
      'or',
    ]);
  });

  it('are the parts of a word with a hyphen, and one word with an apostrophe', () => {
    expect(readWordsOf("It's a 12-step follow-up.")).to.deep.equal(["It's", 'a', 'step', 'follow', 'up']);
  });

  it('are the same with an accent of its own', () => {
    expect(readWordsOf('adicción'.normalize('NFD'))).to.have.length(1);
  });
});
