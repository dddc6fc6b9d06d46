import {expect} from 'chai';
import {
  deadLinks,
  endedOption,
  linksOf,
  looseNumbers,
  readOne,
  unsafeLinks,
  wordsOfDocument,
  wrongNumbers,
} from './read-content.js';
import {files, found, sampleWith} from './samples.js';

describe('the links and numbers of the content', () => {
  it('dial only numbers of help-lines.yaml, with the same number as their text', () => {
    expect(found(({document}) => wrongNumbers(document))).to.deep.equal({});
    const wrong = '[911](tel:912), [988](sms:989), [1-800-662-4358](tel:+18006624357), [text 911](sms:911).';
    expect(wrongNumbers(sampleWith('Call [911](tel:911).', wrong).document)).to.deep.equal([
      'tel:912 is no number of content/help-lines.yaml',
      'sms:989 is no number of content/help-lines.yaml',
      'tel:+18006624357 says 1-800-662-4358',
      'sms:911 is no number of content/help-lines.yaml',
    ]);
  });

  it('make every long number a link', () => {
    expect(found(({document}) => looseNumbers(document))).to.deep.equal({});
    const loose = 'Call 1-800-662-4357 or 212-555-0100 or [1-800-799-7233](tel:+18007997233).';
    expect(looseNumbers(sampleWith('Call [911](tel:911).', loose).document)).to.deep.equal([
      '1-800-662-4357',
      '212-555-0100',
    ]);
  });

  it('lead to existing headings in the same language, or in English', () => {
    expect(
      found(({document, language}) =>
        deadLinks(
          document,
          files.filter((other) => other.language === language || other.language === 'en'),
        ),
      ),
    ).to.deep.equal({});
    const dead = sampleWith('Call [911](tel:911).', '[a](#now) [b](#nowhere) [c](#iop-week)').document;
    expect(deadLinks(dead, files)).to.deep.equal(['#nowhere']);
    expect(deadLinks(dead, [])).to.deep.equal(['#nowhere', '#iop-week']);
  });

  it('lead to the same headings in each language', () => {
    const waysOf = (name: string) =>
      readOne(name)
        .groups.flatMap((group) => [group, ...group.sections])
        .map(({id, blocks}) => [
          id,
          [...new Set(linksOf(blocks).map(({url}) => url))].filter((url) => url.startsWith('#')).sort(),
        ]);
    for (const {topic, language} of files)
      if (language === 'es') expect(waysOf(`es/${topic}`), topic).to.deep.equal(waysOf(`en/${topic}`));
  });

  it('use https, without tracking parameters', () => {
    expect(found(({document}) => unsafeLinks(document))).to.deep.equal({});
    const unsafe =
      '[a](http://a.example) [b](https://b.example/?utm_source=x) [c](https://c.example/?d) <e@f.example>';
    expect(unsafeLinks(sampleWith('Call [911](tel:911).', unsafe).document)).to.deep.equal([
      'http://a.example/',
      'https://b.example/?utm_source=x',
      'mailto:e@f.example',
    ]);
  });

  it('are not hidden in raw HTML or pictures', () => {
    expect(found(({markdown}) => markdown.match(/<[a-z!/?][^>]*>|!\[/gi) ?? [])).to.deep.equal({});
    expect(sampleWith('Call [911](tel:911).', 'Call <b>911</b>.').problems).to.have.length(2);
  });

  it('do not mention the option of 988 that ended', () => {
    expect(found(({document}) => endedOption(wordsOfDocument(document)))).to.deep.equal({});
    for (const ended of [
      'Call 988 and press 3.',
      'Press the number 3',
      'Llame al 988 y oprima 3',
      'marque 3',
    ])
      expect(endedOption(ended), ended).to.have.length(1);
    expect(endedOption('Oprima 2. Press 2, or call 3 people.')).to.deep.equal([]);
  });
});
