import {expect} from 'chai';
import {accessibilityOf, accessibleNodes} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, resizePage} from '../../support/page.js';
import {hangUrl, respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {expectSame, headingsOf, shadow, shown, sidewaysScroll, textOf} from '../../support/widget.js';
import {
  allSettled,
  contactsOf,
  faqInside,
  faqOf,
  fromOf,
  mountPage,
  providerOf,
  settingsOf,
} from './settings.js';

const harbor =
  'provider-name="Harbor Lane" provider-phone="(503) 555-0134" provider-url="https://harbor.example/families"';
const around = (attributes: string, content = faqInside) =>
  `<family-settings ${attributes}>${content}</family-settings>`;

describe('<family-settings>', () => {
  it('renders no box of its own, and does not affect the layout of its children', async () => {
    const box = await mountPage(
      '<div style="display: flex"><family-settings lang="es"><p>One</p><p>Two</p></family-settings></div>',
    );
    const settings = settingsOf(box);
    expect(settings.getClientRects()).to.have.length(0);
    expect(getComputedStyle(settings).display).to.equal('contents');
    expect(textOf(settings.shadowRoot as unknown as Element)).to.equal('');
    const [one, two] = [...box.querySelectorAll('p')].map((each) => each.getBoundingClientRect());
    expect(one!.top).to.equal(two!.top);
  });

  it('is not in the accessibility tree', async () => {
    const box = await mountPage(around(harbor, '<p>One</p>'));
    const {role, name} = await accessibilityOf(settingsOf(box));
    expect(role).to.be.oneOf(['none', 'generic']);
    expect(name).to.equal('');
    const roles = (await accessibleNodes(settingsOf(box))).map((node) => node.role);
    expect(roles.filter((each) => each !== 'generic')).to.deep.equal(['paragraph']);
  });

  it('hides its children when the page hides it', async () => {
    const box = await mountPage(around(harbor));
    settingsOf(box).hidden = true;
    expect(faqOf(box).checkVisibility()).to.equal(false);
    settingsOf(box).hidden = false;
    expect(faqOf(box).checkVisibility()).to.equal(true);
  });

  it('reflects its attributes in properties', async () => {
    const box = await mountPage(around(`${harbor} heading-level="3" region="MX" content-base="/texts/"`, ''));
    const {headingLevel, region, contentBase, providerName, providerPhone, providerUrl} = settingsOf(box);
    expect({headingLevel, region, contentBase, providerName, providerPhone, providerUrl}).to.deep.equal({
      headingLevel: 3,
      region: 'MX',
      contentBase: '/texts/',
      providerName: 'Harbor Lane',
      providerPhone: '(503) 555-0134',
      providerUrl: 'https://harbor.example/families',
    });
  });

  it('has properties, which a framework can set', async () => {
    const box = await mountPage(around(''));
    Object.assign(settingsOf(box), {providerName: 'Harbor Lane', headingLevel: 4});
    await allSettled(settingsOf(box), faqOf(box));
    expect(fromOf(faqOf(box))).to.equal('From Harbor Lane');
  });
});

describe("the host's contact in a widget", () => {
  it('has the name, the phone and the site', async () => {
    const faq = faqOf(await mountPage(around(harbor)));
    expect(fromOf(faq)).to.equal('From Harbor Lane');
    expect(contactsOf(faq)).to.deep.equal([
      'Call (503) 555-0134 → tel:+15035550134',
      'Visit our website → https://harbor.example/families',
    ]);
  });

  it('is in Spanish in a Spanish widget', async () => {
    const faq = faqOf(await mountPage(around(`${harbor} lang="es"`)));
    expect(fromOf(faq)).to.equal('De Harbor Lane');
    expect(contactsOf(faq).map((each) => each.split(' → ')[0])).to.deep.equal([
      'Llamar al (503) 555-0134',
      'Visitar nuestro sitio',
    ]);
  });

  it('is a separate box with a border, outside the text and the help line', async () => {
    const faq = faqOf(await mountPage(around(harbor)));
    const box = providerOf(faq)!;
    expect(getComputedStyle(box).borderTopStyle).to.equal('solid');
    expect(parseFloat(getComputedStyle(box).borderTopWidth)).to.be.at.least(1);
    expect(box.querySelector('slot')).to.equal(null);
    expect(box.closest('[part~=help], [part~=foot]') === null).to.equal(true);
    expect(textOf(faq)).to.not.include('Harbor Lane');
  });

  it('is a named group in the accessibility tree, without violations in axe', async () => {
    const box = await mountPage(around(harbor, `${faqInside}<family-help-card></family-help-card>`));
    expect(await accessibilityOf(providerOf(faqOf(box))!)).to.include({
      role: 'group',
      name: 'From Harbor Lane',
    });
    await expectAccessible(box);
  });

  it('is in each widget inside, and in none outside', async () => {
    const box = await mountPage(
      `${around(harbor, `<section>${faqInside}</section><family-help-card></family-help-card>`)}${faqInside}`,
    );
    const [inside, outside] = box.querySelectorAll('family-faq');
    expect(fromOf(inside!)).to.equal('From Harbor Lane');
    expect(fromOf(box.querySelector('family-help-card')!)).to.equal('From Harbor Lane');
    expectSame(providerOf(outside!), null);
  });

  for (const [state, source] of [
    ['loading', () => hangUrl('headers')],
    ['error', () => respondUrl({status: 404})],
    ['empty', () => respondUrl({body: ''})],
  ] as const) {
    it(`is shown in the state ${state}`, async () => {
      collectWarnings();
      const box = await mountPage(around(harbor, `<family-faq src="${source()}"></family-faq>`), state);
      expect(contactsOf(faqOf(box))).to.have.length(2);
      expect(providerOf(faqOf(box))!.checkVisibility()).to.equal(true);
    });
  }

  for (const [attributes, contacts] of [
    ['provider-name="A"', []],
    ['provider-name="A" provider-phone="911"', ['Call 911 → tel:911']],
    ['provider-name="A" provider-url="https://a.example/"', ['Visit our website → https://a.example/']],
    ['provider-name="A" provider-phone="" provider-url=""', []],
  ] as const) {
    it(`has only what is given, without empty links: ${attributes}`, async () => {
      const faq = faqOf(await mountPage(around(attributes)));
      expect(fromOf(faq)).to.equal('From A');
      expect(contactsOf(faq)).to.deep.equal(contacts);
    });
  }

  for (const attributes of ['', 'provider-phone="555"', 'provider-name="" provider-phone="555"']) {
    it(`is absent without a name: <family-settings ${attributes}>`, async () => {
      expectSame(providerOf(faqOf(await mountPage(around(attributes)))), null);
    });
  }

  it('shows a name as text, whatever it contains', async () => {
    const box = await mountPage(around(''));
    settingsOf(box).providerName = '<img src=x onerror=alert(1)> ${1} Ünïted';
    await allSettled(settingsOf(box), faqOf(box));
    expect(fromOf(faqOf(box))).to.equal('From <img src=x onerror=alert(1)> ${1} Ünïted');
    expectSame(providerOf(faqOf(box))!.querySelector('img'), null);
  });

  it('has targets of 44 px and fits in 320 px, with a long name too', async () => {
    await resizePage(320).catch(() => resizePage(320));
    const name = 'The Donaudampfschifffahrtsgesellschaft for Families of the Northwest';
    const box = await mountPage(
      around(`provider-name="${name}" provider-phone="1-800-555-0134" provider-url="https://a.example"`),
    );
    const edge = faqOf(box).getBoundingClientRect();
    for (const link of providerOf(faqOf(box))!.querySelectorAll('a')) {
      const {height, width, right} = link.getBoundingClientRect();
      expect(Math.min(height, width), textOf(link)).to.be.at.least(44);
      expect(right).to.be.at.most(edge.right);
    }
    expect(sidewaysScroll()).to.be.at.most(0);
  });

  inEachEngine('is printed, in its box', async function () {
    const faq = faqOf(await mountPage(around(harbor)));
    // WebKitGTK cannot emulate print media.
    if (!(await emulateMedia({media: 'print'}))) this.skip();
    expect(providerOf(faq)!.getClientRects()).to.have.length(1);
    for (const link of providerOf(faq)!.querySelectorAll('a'))
      expect(link.getClientRects().length, textOf(link)).to.be.above(0);
  });
});

describe('the phone of the host', () => {
  for (const [phone, dials] of [
    ['(503) 555-0134', '+15035550134'],
    ['+1 503-555-0134', '+15035550134'],
    ['503.555.0134', '+15035550134'],
    ['+52 55 1234 5678', '+525512345678'],
    [' +1 503 555 0134 ', '+15035550134'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['1-800-662-HELP', '+18006624357'],
    ['1-800-Help-Now', '+18004357669'],
    ['1-800-662-HELP (4357)', '+18006624357'],
    ['503-555-0134 ext. 12', '+15035550134;ext=12'],
    ['503-555-0134 x12', '+15035550134;ext=12'],
    ['207-555-0142 (24/7)', '+12075550142'],
    ['Tel. 207-555-0142', '+12075550142'],
    ['Llame al 207-555-0142, de 9 a 5', '+12075550142'],
    ['988', '988'],
  ] as const) {
    it(`dials ${dials} for ${phone}, which is displayed unchanged`, async () => {
      const faq = faqOf(await mountPage(around(`provider-name="A" provider-phone="${phone}"`)));
      const contact = `Call ${phone.trim()} → tel:${dials}`;
      // The parser of words and letters is loaded on first use.
      await until(() => contactsOf(faq)[0] === contact, `It became ${contactsOf(faq)[0]}`);
      expect(contactsOf(faq)).to.deep.equal([contact]);
    });
  }

  const uncertain = [
    '555-0142',
    '207-555-0142 or 207-555-0199',
    '207-555-0142 ext. 12 or 13',
    'Fax 207-555-0143',
    'Ask at the front desk',
    '1-800-HELP',
  ];
  for (const phone of uncertain) {
    it(`is plain text if the number is ambiguous: ${phone}`, async () => {
      const warnings = collectWarnings();
      const box = await mountPage(
        around(
          `provider-name="A" provider-phone="${phone}"`,
          `${faqInside}<family-help-card region="MX"></family-help-card>`,
        ),
      );
      await until(() => warnings.length > 0, 'Nothing was said');
      await allSettled(settingsOf(box), ...box.querySelectorAll('family-faq, family-help-card'));
      expect(warnings).to.deep.equal([
        `<family-settings provider-phone=${JSON.stringify(phone)}>: This is shown as text and cannot be called, since it is not for certain one phone number. Write one, with its country: +1 207-555-0142.`,
      ]);
      for (const widget of box.querySelectorAll('family-faq, family-help-card')) {
        expect(contactsOf(widget)).to.deep.equal([]);
        expect(textOf(providerOf(widget))).to.equal(`From A ${phone}`);
        for (const link of shadow(widget).querySelectorAll('a'))
          expect(textOf(link), link.href).to.not.include(phone);
      }
      expect(textOf(shown(box.querySelector('family-help-card')!, '[role=note]'))).to.include(`A: ${phone}`);
      // Another update of the settings does not report it again.
      settingsOf(box).headingLevel = 3;
      await allSettled(settingsOf(box));
      expect(warnings).to.have.length(1);
    });
  }

  it('is a link again when it is unambiguous', async () => {
    collectWarnings();
    const box = await mountPage(around('provider-name="A" provider-phone="555-0134"'));
    await allSettled(settingsOf(box), faqOf(box));
    expect(contactsOf(faqOf(box))).to.deep.equal([]);
    settingsOf(box).setAttribute('provider-phone', '503-555-0134');
    await allSettled(settingsOf(box), faqOf(box));
    expect(contactsOf(faqOf(box))).to.deep.equal(['Call 503-555-0134 → tel:+15035550134']);
  });

  for (const [region, phone, dials] of [
    ['MX', 'Tel. 55 1234 5678', '5512345678'],
    ['MX', '55 1234 5678', '5512345678'],
    ['MX', '+1 207-555-0142', '+12075550142'],
    ['CA', '416-555-0142', '+14165550142'],
    ['PR', '(787) 555-0142', '+17875550142'],
    ['us', '207-555-0142', '+12075550142'],
    ['', '207-555-0142', '+12075550142'],
  ] as const) {
    it(`dials ${dials} for ${phone} in the region "${region}"`, async () => {
      const faq = faqOf(
        await mountPage(around(`region="${region}" provider-name="A" provider-phone="${phone}"`)),
      );
      const contact = `Call ${phone} → tel:${dials}`;
      await until(() => contactsOf(faq)[0] === contact, `It became ${contactsOf(faq)[0]}`);
    });
  }

  it('is parsed again when the region changes', async () => {
    const box = await mountPage(around('provider-name="A" provider-phone="55 1234 5678"'));
    expect(contactsOf(faqOf(box))).to.deep.equal([]);
    settingsOf(box).region = 'MX';
    await allSettled(settingsOf(box), faqOf(box));
    await until(() => contactsOf(faqOf(box))[0]?.endsWith('tel:5512345678'), 'It stayed text');
  });
});

describe('the site of the host', () => {
  const linkFor = async (url: string) => {
    const box = await mountPage(around('provider-name="A"'));
    settingsOf(box).providerUrl = url;
    await allSettled(settingsOf(box), faqOf(box));
    expect(fromOf(faqOf(box))).to.equal('From A');
    return providerOf(faqOf(box))!.querySelector('a')?.href;
  };

  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'https://user:secret@example.org/',
    'https://',
    'mailto:a@example.org',
    'tel:911',
  ]) {
    it(`is not a link for ${JSON.stringify(url)}`, async () => {
      expect(await linkFor(url)).to.equal(undefined);
    });
  }

  for (const [url, address] of [
    ['https://example.org/families?from=widget', 'https://example.org/families?from=widget'],
    ['http://example.org', 'http://example.org/'],
    ['/families', `${location.origin}/families`],
    ['//example.org/a', `${location.protocol}//example.org/a`],
  ] as const) {
    it(`leads to ${address} for ${url}`, async () => {
      expect(await linkFor(url)).to.equal(address);
    });
  }
});

describe('an attribute of <family-settings> that changes', () => {
  it('changes the contact in all widgets', async () => {
    const box = await mountPage(around(harbor, `${faqInside}<family-help-card></family-help-card>`));
    const settings = settingsOf(box);
    const widgets = [...box.querySelectorAll('family-faq, family-help-card')];
    settings.setAttribute('provider-name', 'Elm House');
    settings.setAttribute('provider-phone', '207-555-0199');
    settings.removeAttribute('provider-url');
    await allSettled(settings, ...widgets);
    for (const widget of widgets) {
      expect(fromOf(widget)).to.equal('From Elm House');
      expect(contactsOf(widget)).to.deep.equal(['Call 207-555-0199 → tel:+12075550199']);
    }
    settings.removeAttribute('provider-name');
    await allSettled(settings, ...widgets);
    for (const widget of widgets) expectSame(providerOf(widget), null);
  });

  it('changes the language of text and interface', async () => {
    const box = await mountPage(around('lang="en"', '<family-help-card></family-help-card>'));
    const card = box.querySelector('family-help-card')!;
    settingsOf(box).lang = 'es';
    await until(() => textOf(card.querySelector('h2')) === 'Ayuda ahora mismo', 'It stayed English');
    await allSettled(card);
    expect(textOf(shadow(card).querySelector('.ways'))).to.include('Llamar al 911');
    settingsOf(box).removeAttribute('lang');
    await until(() => textOf(card.querySelector('h2')) === 'Help right now', 'It stayed Spanish');
  });

  it('changes the levels of headings', async () => {
    const box = await mountPage(around('heading-level="3"', '<family-help-card></family-help-card>'));
    const card = box.querySelector('family-help-card')!;
    const level = () => headingsOf(card)[0]!.slice(0, 2);
    expect(level()).to.equal('h3');
    settingsOf(box).setAttribute('heading-level', '5');
    await allSettled(settingsOf(box), card);
    expect(level()).to.equal('h5');
    settingsOf(box).removeAttribute('heading-level');
    await allSettled(settingsOf(box), card);
    expect(level()).to.equal('h2');
  });

  it('changes the region', async () => {
    const box = await mountPage(around('', `${faqInside}<family-help-card></family-help-card>`));
    const card = box.querySelector('family-help-card')!;
    settingsOf(box).setAttribute('region', 'MX');
    await allSettled(settingsOf(box), card, faqOf(box));
    expect(shown(card, '[role=note]')?.checkVisibility()).to.equal(true);
    settingsOf(box).removeAttribute('region');
    await allSettled(settingsOf(box), card, faqOf(box));
    expectSame(shown(card, '[role=note]'), undefined);
  });
});

describe("a widget's own attributes override those of <family-settings>", () => {
  const cardOf = (box: Element) => box.querySelector('family-help-card')!;
  const levelIn = (box: Element) => headingsOf(cardOf(box))[0]!.slice(0, 2);

  for (const [own, given, level] of [
    ['heading-level="4"', 'heading-level="3"', 'h4'],
    ['', 'heading-level="3"', 'h3'],
    ['heading-level="4"', '', 'h4'],
    ['', '', 'h2'],
    ['', 'heading-level="1"', 'h2'],
    ['', 'heading-level="9"', 'h5'],
    ['', 'heading-level="many"', 'h2'],
  ] as const) {
    it(`for headings: ${level} with "${own}" in "${given}"`, async () => {
      expect(
        levelIn(await mountPage(around(given, `<family-help-card ${own}></family-help-card>`))),
      ).to.equal(level);
    });
  }

  it('for headings, until they are removed', async () => {
    const box = await mountPage(
      around('heading-level="3"', '<family-help-card heading-level="4"></family-help-card>'),
    );
    cardOf(box).removeAttribute('heading-level');
    await allSettled(cardOf(box));
    expect(levelIn(box)).to.equal('h3');
  });

  for (const [own, given, isAbroad] of [
    ['region="US"', 'region="MX"', false],
    ['region="MX"', 'region="US"', true],
    ['', 'region="MX"', true],
    ['', 'region="us"', false],
    ['', 'region=""', false],
    ['', '', false],
  ] as const) {
    it(`for the region: ${isAbroad ? 'a' : 'no'} warning with "${own}" in "${given}"`, async () => {
      const box = await mountPage(around(given, `<family-help-card ${own}></family-help-card>`));
      expect(Boolean(shown(cardOf(box), '[role=note]'))).to.equal(isAbroad);
    });
  }

  it('for the language', async () => {
    const box = await mountPage(around('lang="es"', '<family-help-card lang="en"></family-help-card>'));
    expect(textOf(cardOf(box).querySelector('h2'))).to.equal('Help right now');
  });
});

describe('another region in a widget', () => {
  const noNumbers = 'We do not have the numbers of your country.';
  const helpOf = (faq: Element) => shadow(faq).querySelector('[part~=help]')!;

  it('has a notice instead of numbers that do not work there', async () => {
    const faq = faqOf(await mountPage(around('region="MX"')));
    expect(textOf(helpOf(faq))).to.include(noNumbers);
    expect(helpOf(faq).querySelectorAll('a')).to.have.length(0);
  });

  it("shows the provider's number with the notice, if it has one", async () => {
    const box = await mountPage(
      around('region="MX" provider-name="Casa Elm" provider-phone="+52 55 1234 5678"', `${faqInside}`),
    );
    const links = [...helpOf(faqOf(box)).querySelectorAll('a')];
    expect(links.map((link) => `${textOf(link)} → ${link.getAttribute('href')}`)).to.deep.equal([
      'Casa Elm +52 55 1234 5678 → tel:+525512345678',
    ]);
  });

  it("shows the provider's number as text, if that is ambiguous", async () => {
    collectWarnings();
    const phone = '55 1234 5678 o 55 1234 5679';
    const faq = faqOf(
      await mountPage(around(`region="MX" provider-name="Casa Elm" provider-phone="${phone}"`)),
    );
    expect(textOf(helpOf(faq))).to.include(`Casa Elm ${phone}`);
    expect(helpOf(faq).querySelectorAll('a')).to.have.length(0);
  });

  it("shows the provider's number on the card, if it has one", async () => {
    const box = await mountPage(
      around(
        'region="MX" provider-name="Casa Elm" provider-phone="+52 55 1234 5678"',
        '<family-help-card></family-help-card>',
      ),
    );
    const note = shown(box.querySelector('family-help-card')!, '[role=note]')!;
    expect(textOf(note)).to.include('Casa Elm: Call +52 55 1234 5678');
    expect(note.querySelector('a')!.getAttribute('href')).to.equal('tel:+525512345678');
  });
});

describe('the folder of texts', () => {
  const body = (name: string) => `respond?body=${encodeURIComponent(`## Is this ${name}?\n\nYes.`)}`;
  const endpoints = `${location.origin}/__test__/`;
  const questionIn = async (base: string, src: string) => {
    const box = await mountPage(
      around(`content-base="${base}"`, `<family-faq src="${src.replaceAll('"', '')}"></family-faq>`),
    );
    return textOf(faqOf(box).querySelector('h2, h3'));
  };

  it('is what a relative src is relative to', async () => {
    expect(await questionIn(endpoints, body('far'))).to.equal('Is this far?');
  });

  it('may itself be relative to the page', async () => {
    expect(await questionIn('/__test__/', body('near'))).to.equal('Is this near?');
  });

  it('does not affect an absolute src', async () => {
    expect(await questionIn('https://nowhere.example/', `${endpoints}${body('absolute')}`)).to.equal(
      'Is this absolute?',
    );
  });

  it('is applied when it changes, and when it is removed', async () => {
    collectWarnings();
    const box = await mountPage(
      around('content-base="/no/such/folder/"', `<family-faq src="${body('there')}"></family-faq>`),
      'error',
    );
    settingsOf(box).setAttribute('content-base', endpoints);
    await until(() => textOf(faqOf(box).querySelector('h2')) === 'Is this there?', 'It was not asked again');
    settingsOf(box).removeAttribute('content-base');
    await until(() => faqOf(box).matches(':state(error)'), 'The folder was still used');
  });

  for (const base of ['javascript:', 'data:text/markdown,', 'http://', '']) {
    it(`does not bypass the rules for addresses: ${base}`, async () => {
      const warnings = collectWarnings();
      const box = await mountPage(
        around(`content-base="${base}"`, '<family-faq src="no-such-file.md"></family-faq>'),
        'error',
      );
      expect(faqOf(box).querySelectorAll('h2, h3')).to.have.length(0);
      expect(warnings).to.have.length(1);
    });
  }
});
