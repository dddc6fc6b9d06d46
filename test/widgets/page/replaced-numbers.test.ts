/** Scripts that replace phone numbers in the text of a page: call tracking, links to other phone programs, translations. */
import {expect} from 'chai';
import {until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow, textOf} from '../../support/widget.js';
import {markups, mountWidget, rest, tags, textIn} from './removed-text.js';

const OTHER = '888-555-0199';
const digitsIn = (text: string) => text.replaceAll(/\D/g, '');

/** The links whose words are a whole number. */
const numbersIn = (widget: Element) =>
  [
    ...widget.querySelectorAll<HTMLAnchorElement>(
      ':scope > [slot] [href^="tel:"], :scope > [slot] [href^="sms:"]',
    ),
  ].filter((link) => digitsIn(link.textContent).length >= 10);

/** How such a script replaces the number of one link. */
const ways: Readonly<Record<string, (link: HTMLAnchorElement) => void>> = {
  'the words': (link) => (link.textContent = OTHER),
  'the words in their place': (link) => eachText(link, (text) => text.replace(/[\d(][\d ().-]{8,}/, OTHER)),
  'the words, by other elements': (link) => (link.innerHTML = `<span>Call <b>${OTHER}</b></span>`),
  'one digit of the words': (link) =>
    eachText(link, (text) => text.replace(/\d(?=\D*$)/, (last) => `${9 - Number(last)}`)),
  'the words and the address': (link) => {
    link.textContent = OTHER;
    link.setAttribute('href', `tel:+1${digitsIn(OTHER)}`);
  },
};

/** What a translation or an extension does to one, which still reads as what it dials. */
const changes: Readonly<Record<string, (link: HTMLAnchorElement) => void>> = {
  'other marks between the digits': (link) => eachText(link, (text) => text.replaceAll('-', ' ')),
  'the digits of another language': (link) =>
    eachText(link, (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))),
  'words with other digits behind it': (link) => link.append(' (24 hours, 365 days)'),
};

describe('a number of a built-in text', () => {
  for (const tag of tags)
    it(`reads as what it dials, whatever a script replaces: <${tag}>`, async () => {
      const warnings = collectWarnings();
      const widget = await mountWidget(markups['its default topic'](tag));
      const before = textIn(widget);
      for (const [what, replaceIn] of Object.entries(ways)) {
        for (const link of numbersIn(widget)) replaceIn(link);
        await rest(widget);
        expect(textIn(widget), what).to.deep.equal(before);
      }
      expect(widget.matches(':state(ready)')).to.equal(true);
      expect(warnings).to.deep.equal([]);
    });

  for (const [what, change] of Object.entries(changes))
    it(`is left as it is where it gets ${what}`, async () => {
      const widget = await mountWidget(markups['its default topic']('family-help-card'));
      const links = numbersIn(widget);
      expect(links).to.not.deep.equal([]);
      for (const link of links) change(link);
      const changed = links.map(textOf);
      await rest(widget);
      expect(numbersOrNone(links)).to.deep.equal(changed);
    });

  it('is never left wrong by a script that replaces it each time: the help line stays', async () => {
    const warnings = collectWarnings();
    const widget = await mountWidget(markups['its default topic']('family-faq'));
    const observer = new MutationObserver(() => {
      for (const link of numbersIn(widget)) if (textOf(link) !== OTHER) link.textContent = OTHER;
    });
    observer.observe(widget, {childList: true, subtree: true});
    numbersIn(widget)[0]!.textContent = OTHER;
    await until(() => widget.matches(':state(error)'), 'It did not give up');
    observer.disconnect();
    expect(numbersIn(widget).map(textOf)).to.not.include(OTHER);
    const help = [...shadow(widget).querySelectorAll('[part~=help] a b')].map(textOf);
    expect(help).to.deep.equal(['911', '988', '1-800-662-4357']);
    expect(warnings.join()).to.include('removed');
  });
});

/** Of links that are still in the page. */
const numbersOrNone = (links: readonly Element[]) =>
  links.map((link) => (link.isConnected ? textOf(link) : undefined));

function eachText(link: Element, change: (text: string) => string): void {
  const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) (walker.currentNode as Text).data = change((walker.currentNode as Text).data);
}
