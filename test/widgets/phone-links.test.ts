import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {respondUrl} from '../support/server.js';
import {collectWarnings} from '../support/stub.js';
import {textOf} from '../support/widget.js';
import {allSettled, mountPage, settingsOf} from './family-settings/settings.js';

/** The phone links in the text of a widget: `call → tel:988`. */
function phonesIn(widget: Element): string[] {
  return [...widget.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')].map(
    (link) => `${textOf(link)} → ${link.getAttribute('href')}`,
  );
}

const markdown = (addresses: readonly string[]) =>
  `## Whom do I call? {#whom}\n\n${addresses.map((address) => `[call](<${address}>)`).join(', ')}.`;

describe("a number in a phone link of a partner's file", () => {
  const faqWith = (addresses: readonly string[], region = '') =>
    `<family-settings ${region}><family-faq src="${respondUrl({body: markdown(addresses)})}"></family-faq></family-settings>`;

  it('dials what is written', async () => {
    const warnings = collectWarnings();
    const box = await mountPage(
      faqWith(['tel:1-800-Help-Now', 'tel:(207) 555-0142 x12', 'sms:741741', 'tel:911']),
    );
    expect(phonesIn(box.querySelector('family-faq')!)).to.deep.equal([
      'call → tel:+18004357669',
      'call → tel:+12075550142;ext=12',
      'call → sms:741741',
      'call → tel:911',
    ]);
    expect(warnings).to.deep.equal([]);
  });

  it('is plain text if it is ambiguous, and the console names element, file and line', async () => {
    const warnings = collectWarnings();
    const box = await mountPage(faqWith(['tel:555-0142', 'tel:911']));
    const faq = box.querySelector('family-faq')!;
    expect(phonesIn(faq)).to.deep.equal(['call → tel:911']);
    expect(textOf(faq)).to.include('call, call.');
    expect(warnings).to.have.length(1);
    expect(warnings[0])
      .to.match(/^<family-faq src=".*">: http.*:3:1 warning: This link is left out: "tel:555-0142" /)
      .and.include('such as tel:+12075550142');
  });

  it('is read in the country of the page, also when that changes', async () => {
    collectWarnings();
    const box = await mountPage(faqWith(['tel:55 1234 5678'], 'region="MX"'));
    const faq = box.querySelector('family-faq')!;
    expect(phonesIn(faq)).to.deep.equal(['call → tel:5512345678']);
    settingsOf(box).region = 'US';
    await until(() => phonesIn(faq).length === 0, 'It still dials');
    settingsOf(box).region = 'MX';
    await until(() => phonesIn(faq)[0] === 'call → tel:5512345678', 'It stayed words');
  });
});

describe('a number in a phone link of an article in the tag', () => {
  const article = (...addresses: readonly string[]) =>
    `<h3>Whom do I call?</h3><p>${addresses.map((address) => `<a href="${address}">call</a>`).join(', ')}.</p>`;

  it('dials what is written, and is plain text if it is ambiguous', async () => {
    const warnings = collectWarnings();
    const box = await mountPage(
      `<family-faq>${article('tel:1-800-Help-Now', 'tel:555-0142', 'sms:207.555.0142')}</family-faq>`,
    );
    const faq = box.querySelector('family-faq')!;
    expect(phonesIn(faq)).to.deep.equal(['call → tel:+18004357669', 'call → sms:+12075550142']);
    expect(textOf(faq)).to.include('call, call, call.');
    expect(warnings).to.deep.equal([
      '<family-faq>: The link on “call” is text now: "tel:555-0142" is not for certain one phone number. Write one, with its country, such as tel:+12075550142.',
    ]);
    faq.headingLevel = 4;
    await allSettled(faq);
    expect(warnings).to.have.length(1);
  });

  it('is read in the country of the widget, also when that changes', async () => {
    collectWarnings();
    const box = await mountPage(
      `<family-help-card region="MX"><h2>A quién llamar</h2>${article('tel:55 1234 5678')}</family-help-card>`,
    );
    const card = box.querySelector('family-help-card')!;
    expect(phonesIn(card)).to.deep.equal(['call → tel:5512345678']);
    card.setAttribute('region', 'US');
    await allSettled(card);
    expect(phonesIn(card)).to.deep.equal([]);
    card.setAttribute('region', 'MX');
    await allSettled(card);
    expect(phonesIn(card)).to.deep.equal(['call → tel:5512345678']);
  });

  it('does not count as a number of the card if it dials nothing: the help line remains', async () => {
    collectWarnings();
    const box = await mountPage(
      `<family-help-card><h2>Whom to call</h2>${article('tel:555-0142')}</family-help-card>`,
    );
    const help = box.querySelector('family-help-card')!.shadowRoot!.querySelector('[part~=help]');
    expect([...help!.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:911',
      'tel:988',
      'tel:+18006624357',
    ]);
  });
});
