import {expect} from 'chai';
import {addressOf, pathOf} from '../../src/checks/addresses/relative.js';
import {trackingIn} from '../../src/checks/addresses/tracking.js';
import type {Settings} from '../../src/checks/settings.js';
import {check, messages} from './checking.js';

/** The messages of the rule about some Markdown. */
function reported(markdown: string, settings: Partial<Settings> = {}): string[] {
  return messages(markdown, 'en/sample.md', settings).flatMap((message) =>
    message.includes(' link-target: ') ? [message.replace(' link-target:', '')] : [],
  );
}

const NO_ID = 'Link to the {#id} of a heading in one of the texts.';

describe('the target of a link', () => {
  it('is a heading of the text, by an id that is written or derived', () => {
    expect(reported('[a](#first) [b](#second-part)\n\n## One {#first}\n\n## Second part\n')).to.deep.equal(
      [],
    );
  });

  it('is a heading of another text of the language, or of the first language', () => {
    const file = (path: string, text: string) => ({path, text});
    const headings = [file('en/one.md', '## One {#one}\n'), file('es/dos.md', '## Dos {#dos}\n')];
    const links = '[uno y](#one) [dos y](#dos)\n';
    const [, , english, spanish] = check([...headings, file('en/a.md', links), file('es/a.md', links)]);
    const idsIn = ({messages: some}: typeof english & object) =>
      some.filter(({ruleId}) => ruleId === 'link-target').map(({reason}) => reason);
    expect(idsIn(english!)).to.deep.equal([`No heading has the id #dos. ${NO_ID}`]);
    expect(idsIn(spanish!)).to.deep.equal([]);
  });

  it('is a heading of the built-in texts, or an id in the settings', () => {
    expect(reported('[a](#what-is-naloxone)')).to.deep.equal([]);
    expect(reported('[a](#contact-form)')).to.deep.equal([
      `1:1 error No heading has the id #contact-form. ${NO_ID}`,
    ]);
    expect(reported('[a](#contact-form)', {ids: ['contact-form']})).to.deep.equal([]);
  });

  it('is not guessed', () => {
    expect(reported('[a](#qqqqqqqq)')).to.deep.equal([`1:1 error No heading has the id #qqqqqqqq. ${NO_ID}`]);
  });

  it('is found for a reference too, at the link', () => {
    expect(reported('Text, and [words][name].\n\n[name]: #nowhere-at-all\n')).to.deep.equal([
      `1:11 error No heading has the id #nowhere-at-all. ${NO_ID}`,
    ]);
  });

  it('suggests the nearest id of the same text first', () => {
    expect(reported('[a](#what-is-naloxon)\n\n## What is a loan {#what-is-a-loan}\n')).to.deep.equal([
      '1:1 error No heading has the id #what-is-naloxon. Did you mean #what-is-a-loan?',
    ]);
  });

  it('is a page over https, without tracking parameters', () => {
    expect(reported('[a](https://a.example/?day=3&id=4#b) [c](mailto:a@b.example)')).to.deep.equal([]);
    expect(reported('[a](http://a.example/b)')).to.deep.equal([
      '1:1 error Others can read along on the way to http://a.example/b. Write https://a.example/b',
    ]);
    expect(reported('[a](http://a.example/?day=3&utm_source=x)')).to.deep.equal([
      '1:1 error Others can read along on the way to http://a.example/?day=3&utm_source=x. Write https://a.example/?day=3',
    ]);
    expect(reported('[a](https://a.example/?utm_source=x&day=3&fbclid=y#b)')).to.deep.equal([
      '1:1 error This address tells who sent the reader (utm_source, fbclid). Write https://a.example/?day=3#b',
    ]);
  });

  it('is an existing file, in the same case', () => {
    expect(
      reported('[a](../pictures/house.png?2#b) [c](../pictures/h%6Fuse.png) [d](/anywhere)'),
    ).to.deep.equal([]);
    expect(reported('[a](pictures/house.png)')).to.deep.equal([
      '1:1 error There is no file pictures/house.png, seen from this text. Did you mean ../pictures/house.png?',
    ]);
    expect(reported('[a](leaflet-for-families.pdf)')).to.deep.equal([
      '1:1 error There is no file leaflet-for-families.pdf, seen from this text. Write an address that starts with https:// for a page elsewhere.',
    ]);
  });

  it('is not another text, which a reader would get as Markdown', () => {
    const [, file] = check([
      {path: 'en/one.md', text: '## One {#one}\n'},
      {path: 'en/two.md', text: '[a](one.md)\n'},
    ]);
    const found = file!.messages.filter(({ruleId}) => ruleId === 'link-target');
    expect(found.map(({reason, fatal, expected}) => [reason, fatal, expected])).to.deep.equal([
      [
        'A reader would get the file one.md as it is. Link to one of its headings, such as #one.',
        false,
        ['#one'],
      ],
    ]);
  });

  it('is left to the parser if it is not allowed at all', () => {
    expect(reported('[a](javascript:alert(1)) [b](ftp://a.example)')).to.deep.equal([]);
  });
});

describe('a link that leads nowhere', () => {
  const nowhere =
    '1:1 error This link leads nowhere. Write where it leads: [words](https://…), or [words](#id) with the id of a heading.';

  it('is reported with no address, or half of one', () => {
    for (const link of ['[a]()', '[a](#)', '[a][b]\n\n[b]: <>'])
      expect(reported(link), link).to.deep.equal([nowhere]);
    expect(reported('[a](mailto:)')).to.deep.equal([
      '1:1 error This link writes to nobody. Write the whole address: mailto:name@example.org',
    ]);
    for (const address of ['https:///a', 'http:///a', 'https:a', 'https:/a.example'])
      expect(reported(`[a](${address})`), address).to.deep.equal([
        `1:1 error ${address} does not say on which site the page is. Write its whole address, such as https://www.cdc.gov/overdose`,
      ]);
  });

  it('is reported if its brackets are shown', () => {
    const noLink = (place: string, rest: string) =>
      `${place} error This is no link, and is shown with its brackets${rest}`;
    expect(reported('Ask [a page][nope] now')).to.deep.equal([
      noLink('1:5', ': nothing says which address “nope” stands for. Write [words](address).'),
    ]);
    expect(reported('[A **page**][nope]')).to.have.length(1);
    expect(reported('[A page][]')).to.deep.equal([
      noLink('1:1', ': nothing says which address it has. Write [words](address).'),
    ]);
    expect(reported('A [term](glossary: iop)')).to.deep.equal([
      noLink('1:3', '. Write [words](address), with no space in the address, nor before it.'),
    ]);
    expect(reported('![A dog][nope]')).to.deep.equal([
      '1:2 error This is no picture, and is shown with its brackets: nothing says which address “nope” stands for. Write ![what it shows](address).',
    ]);
  });

  it('is not reported if brackets are intended', () => {
    const meant = [
      '\\[a\\]\\[b\\]',
      '`[a][b]`',
      'He [the doctor] said',
      '[1][2]',
      '[x] (a)',
      '[a][b]\n\n[b]: https://a.example',
    ];
    for (const words of meant) expect(reported(words), words).to.deep.equal([]);
  });
});

describe('a short address', () => {
  it('is reported, to be written in full', () => {
    for (const address of [
      'https://bit.ly/a',
      'http://t.co/a',
      'https://maps.app.goo.gl/a',
      '//lnkd.in/a',
      'https://TinyURL.com/a',
    ])
      expect(reported(`[a](${address})`), address).to.deep.equal([
        `1:1 error ${address} is a short address: it hides where it leads, and counts who comes. Write the address of the page itself.`,
      ]);
    for (const address of ['https://rabbit.ly/a', 'https://a.example/bit.ly', 'https://t.com/a'])
      expect(reported(`[a](${address})`), address).to.deep.equal([]);
  });
});

describe('the address of a source that a text describes itself', () => {
  const front = (sources: string) => `---\ntitle: A\nsources:${sources}\n---\n\nText.\n`;

  it('is checked like that of a link', () => {
    expect(reported(front(' [{id: x, title: y, url: "https://x.example?utm_source=x"}]'))).to.deep.equal([
      '3:29 error This address tells who sent the reader (utm_source). Write https://x.example',
    ]);
    expect(reported(front('\n  - id: x\n    title: y\n    url: https://bit.ly/x'))).to.have.length(1);
  });

  it('may be plain, left out, or left to another rule', () => {
    for (const sources of [
      ' [S01]',
      ' [{title: y}]',
      ' [{title: y, url: https://x.example/a}]',
      ' [{title: y, url: 5}]',
      ' a',
      '',
    ])
      expect(reported(front(sources)), sources).to.deep.equal([]);
  });
});

describe('a tracking parameter', () => {
  for (const name of [
    'utm_source',
    'UTM_Campaign',
    'fbclid',
    'gclid',
    'mc_eid',
    'msclkid',
    '_hsenc',
    'mkt_tok',
    'srsltid',
    'trk',
    'ref_src',
    'pk_campaign',
    'mtm_source',
    '__hstc',
    'wt.mc_id',
  ])
    it(`is ${name}`, () => {
      expect(trackingIn(`https://a.example/b?${name}=1`)).to.deep.equal({
        parameters: [name],
        without: 'https://a.example/b',
      });
    });

  it('is `si` on sites for videos and songs, and only there', () => {
    for (const address of [
      'https://youtu.be/a',
      'https://www.youtube.com/watch?v=a',
      'https://open.spotify.com/a',
    ])
      expect(trackingIn(`${address}${address.includes('?') ? '&' : '?'}si=1`), address).to.deep.equal({
        parameters: ['si'],
        without: address,
      });
    for (const address of ['https://a.example/?si=1', 'https://myyoutube.com.example/?si=1'])
      expect(trackingIn(address).parameters, address).to.deep.equal([]);
  });

  it('is not one that selects a page', () => {
    const address = 'https://a.example/b?id=1&page=2&q=gclid&source=x&trkb=1&ref=2#utm_source=y';
    expect(trackingIn(address)).to.deep.equal({parameters: [], without: address});
  });
});

describe('a relative address', () => {
  it('is resolved against the folder of the text', () => {
    expect(pathOf('a.png', 'content/en/b.md')).to.equal('content/en/a.png');
    expect(pathOf('../a%20b.png?c', 'content/en/b.md')).to.equal('content/a b.png');
    expect(pathOf('../../../a.png', 'en/b.md')).to.equal('../../a.png');
    expect(pathOf('./100%.png', '/srv/b.md')).to.equal('/srv/100%.png');
  });

  it('can be restored from the path', () => {
    expect(addressOf('content/a.png', 'content/en/b.md')).to.equal('../a.png');
    expect(addressOf('content/en/a.png', 'content/en/b.md')).to.equal('a.png');
    expect(addressOf('a.png', 'b.md')).to.equal('a.png');
  });
});
