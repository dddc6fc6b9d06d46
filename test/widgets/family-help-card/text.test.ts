import {expect} from 'chai';
import {helpLines} from '../../../content/help-lines.yaml';
import {settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {headingsOf, shadow, shown, textOf} from '../../support/widget.js';
import {
  cardOfMarkdown,
  checkedDay,
  drawn,
  mountCard,
  plainCard,
  sectionsOf,
  warningOf,
  type FamilyHelpCard,
} from './card.js';

const spanishCard = '<family-help-card lang="es"></family-help-card>';

/** The section with this heading, with all its text. */
function sectionOf(card: Element, title: string): {text: string; ways: readonly string[]; known: string} {
  const index = sectionsOf(card).findIndex(({heading}) => textOf(heading) === title);
  const {box, ways, known} = sectionsOf(card)[index]!;
  const pieces = [...box.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements());
  return {text: pieces.map(textOf).join(' '), ways, known};
}

describe('the text of <family-help-card>', () => {
  it('has whom to call, the emergency first', async () => {
    const card = await mountCard();
    expect(headingsOf(card)).to.deep.equal([
      'h2 Help right now',
      'h3 Call 911 now if',
      'h3 If it may be an overdose',
      'h3 Call, text or chat 988',
      'h3 Find treatment',
    ]);
  });

  it('has the same sections in Spanish', async () => {
    const card = await mountCard(spanishCard);
    expect(headingsOf(card)).to.deep.equal([
      'h2 Ayuda ahora mismo',
      'h3 Llame ya al 911 si',
      'h3 Si puede ser una sobredosis',
      'h3 Llame, escriba o chatee con el 988',
      'h3 Busque tratamiento',
    ]);
  });

  it('has when to call 911: signs as a list, and a button to call', async () => {
    const card = await mountCard();
    const {box, ways, heading} = sectionsOf(card)[0]!;
    expect(box.part.contains('emergency')).to.equal(true);
    expect(ways).to.deep.equal(['Call 911 → tel:911']);
    const signs = [...heading.parentElement!.querySelectorAll('ul > li')].filter((each) =>
      box.contains(each.closest('[slot]')!.assignedSlot),
    );
    expect(signs.length).to.be.at.least(4);
    expect(signs.map(textOf)).to.include('They are not breathing.');
  });

  it('has what to do in an overdose: steps in order, with naloxone and 911', async () => {
    const card = await mountCard();
    const steps = [...card.querySelectorAll('ol:not([slot=sources]) > li')];
    expect(steps.length).to.be.at.least(4);
    expect(textOf(steps[0])).to.match(/Call 911.*naloxone/);
    expect(textOf(steps.at(-1))).to.match(/^Stay until help comes/);
    const heading = card.querySelectorAll('h3')[1]!;
    expect(sectionsOf(card)[1]!.heading === heading).to.equal(true);
    expect(sectionsOf(card)[1]!.box.contains((steps[0]!.parentElement as Element).assignedSlot)).to.equal(
      true,
    );
  });

  it('has 988 to call, to text and to chat with, and how to get Spanish', async () => {
    const {text, ways} = sectionOf(await mountCard(), 'Call, text or chat 988');
    expect(ways).to.deep.equal([
      'Call 988 → tel:988',
      'Text 988 → sms:988',
      'Chat online → https://988lifeline.org',
    ]);
    expect(text).to.match(/For Spanish, press 2, or text AYUDA to 988/);
    expect(text).to.not.match(/press 3/i);
  });

  it('has 988 in Spanish: oprima 2, AYUDA', async () => {
    const {text, ways} = sectionOf(await mountCard(spanishCard), 'Llame, escriba o chatee con el 988');
    expect(ways).to.deep.equal([
      'Llamar al 988 → tel:988',
      'Mandar un texto al 988 → sms:988',
      'Chatear por internet → https://988lifeline.org',
    ]);
    expect(text).to.match(/oprima 2 para español, o mande AYUDA por texto al 988/);
  });

  it('has the National Helpline and where to search for treatment', async () => {
    const card = await mountCard();
    const {text, ways} = sectionOf(card, 'Find treatment');
    expect(ways).to.deep.equal(['Call 1-800-662-4357 → tel:+18006624357']);
    expect(text).to.include('1-800-662-4357').and.to.include('FindTreatment.gov');
    expect([...card.querySelectorAll('a')].map(({href}) => href)).to.include('https://findtreatment.gov/');
    const spanish = sectionOf(await mountCard(spanishCard), 'Busque tratamiento');
    expect(spanish.ways).to.deep.equal(['Llamar al 1-800-662-4357 → tel:+18006624357']);
  });

  it('has links that dial the number that they show', async () => {
    for (const content of [plainCard, spanishCard]) {
      const links = [...(await mountCard(content)).querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')];
      expect(links.length).to.be.at.least(4);
      for (const link of links) {
        const digits = textOf(link).replace(/\D/g, '');
        expect(link.getAttribute('href')).to.be.oneOf([`tel:${digits}`, `tel:+${digits}`]);
      }
    }
  });

  for (const [language, hours, languages] of [
    ['en', 'Day and night', 'English, Spanish'],
    ['es', 'Día y noche', 'inglés, español'],
  ] as const) {
    it(`has the details of each number, in ${language}: hours, languages, the day it was checked, sources`, async () => {
      const card = await mountCard(`<family-help-card lang="${language}"></family-help-card>`);
      const [emergency, overdose, crisis, treatment] = sectionsOf(card);
      for (const [section, id] of [
        [emergency!, 'emergency'],
        [crisis!, 'crisis-lifeline'],
        [treatment!, 'treatment-helpline'],
      ] as const) {
        const parts = section.known.split(' · ');
        expect(parts[0]).to.equal(hours);
        // WebKitGTK capitalises names of languages.
        expect(parts[1]!.toLowerCase()).to.equal(languages.toLowerCase());
        expect(parts[2]).to.include(checkedDay(id, language));
        expect(section.sources).to.match(/^(Sources|Fuentes): \S/);
      }
      expect(overdose!.ways).to.deep.equal([]);
      expect(overdose!.known).to.equal('');
    });
  }

  it('has numbers with complete data: hours, languages, region, source, day', () => {
    const shownHere = helpLines.filter(({id}) =>
      ['emergency', 'crisis-lifeline', 'treatment-helpline'].includes(id),
    );
    expect(shownHere).to.have.length(3);
    for (const line of shownHere) {
      expect(line).to.include({region: 'US', hours: '24/7'});
      expect(line.languages).to.include.members(['en', 'es']);
      expect(line.source).to.not.equal('');
      expect(line.checkedOn).to.match(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('starts at the heading level that the page requests', async () => {
    const card = await mountCard('<family-help-card heading-level="4"></family-help-card>');
    expect(headingsOf(card).map((each) => each.slice(0, 2))).to.deep.equal(['h4', 'h5', 'h5', 'h5', 'h5']);
  });

  it('has the same ids in both languages', async () => {
    const ids = ['help-emergency', 'help-overdose', 'help-crisis', 'help-treatment'];
    const card = await mountCard();
    expect([...card.querySelectorAll('h3')].map(({id}) => id)).to.deep.equal(ids);
    card.remove();
    const spanish = await mountCard(spanishCard);
    expect([...spanish.querySelectorAll('h3')].map(({id}) => id)).to.deep.equal(ids);
  });
});

describe('<family-help-card> with scripts and styles off', () => {
  /** The text in the page, without the view. */
  async function bare(content: string): Promise<Document> {
    const card = await mountCard(content);
    const {outerHTML} = card;
    // Of two cards on a page, only one has the ids.
    card.remove();
    return new DOMParser().parseFromString(outerHTML, 'text/html');
  }

  it('starts with the emergency, and has 911 as its first number', async () => {
    for (const content of [plainCard, spanishCard]) {
      const page = await bare(content);
      const [title, lead, section] = [...page.querySelector('family-help-card')!.children];
      expect(title!.localName).to.equal('h2');
      expect(textOf(lead)).to.match(/911.*988/);
      expect(section!.id).to.equal('help-emergency');
      expect(page.querySelector('a')!.getAttribute('href')).to.equal('tel:911');
    }
  });

  it('has all of its numbers as links in the text', async () => {
    const page = await bare(plainCard);
    const addresses = [...page.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(addresses).to.include.members([
      'tel:911',
      'tel:988',
      'sms:988',
      'https://988lifeline.org/',
      'tel:+18006624357',
      'https://findtreatment.gov/',
    ]);
    expect(page.querySelectorAll('[hidden], [style]')).to.have.length(0);
  });
});

describe('the region of <family-help-card>', () => {
  const warning =
    'The numbers on this card work in the United States only. Where you are, call your local emergency number.';

  it('is the United States by default, without a warning', async () => {
    expect(warningOf(await mountCard())).to.equal('');
  });

  for (const region of ['US', 'us', '']) {
    it(`is the United States with region="${region}"`, async () => {
      const card = await mountCard(`<family-help-card region="${region}"></family-help-card>`);
      expect(warningOf(card)).to.equal('');
      expect(sectionsOf(card)[0]!.ways).to.deep.equal(['Call 911 → tel:911']);
    });
  }

  for (const region of ['MX', 'gb', 'DE', '??']) {
    it(`has a warning with region="${region}", and no button to call`, async () => {
      const card = await mountCard(`<family-help-card region="${region}"></family-help-card>`);
      expect(warningOf(card)).to.equal(warning);
      expect(shadow(card).querySelectorAll('.ways, .known')).to.have.length(0);
      const note = shown(card, '[role=note]')!;
      const [first] = sectionsOf(card);
      expect(note.getBoundingClientRect().bottom).to.be.at.most(first!.heading.getBoundingClientRect().top);
      expect(headingsOf(card)).to.have.length(5);
    });
  }

  it('has a warning in Spanish', async () => {
    const card = await mountCard('<family-help-card region="MX" lang="es"></family-help-card>');
    expect(warningOf(card)).to.match(/^Los números de esta tarjeta solo funcionan en Estados Unidos\./);
  });

  it('is followed when it changes', async () => {
    const card = await mountCard();
    card.region = 'CA';
    await settled(card);
    expect(warningOf(card)).to.equal(warning);
    card.removeAttribute('region');
    card.region = undefined;
    await settled(card);
    expect(warningOf(card)).to.equal('');
    card.setAttribute('region', 'FR');
    await settled(card);
    expect(warningOf(card)).to.equal(warning);
    card.removeAttribute('region');
    await settled(card);
    expect(warningOf(card)).to.equal('');
  });
});

const partners = `---
title: Whom to call
summary: Ask for the night nurse first.
---

## Emergency

Call [112](tel:112).

## Crisis

Call [116 123](tel:116123).

### At night

The same number.

## Something else

A word of ours.
`;

describe("a partner's own card", () => {
  it('has no warning in another region, and no built-in numbers', async () => {
    const card = await cardOfMarkdown(partners, 'region="DE"');
    expect(warningOf(card)).to.equal('');
    expect(shadow(card).querySelectorAll('.known')).to.have.length(0);
    expect(sectionsOf(card).flatMap(({ways}) => ways)).to.deep.equal(['Call 112 → tel:112']);
    expect(sectionsOf(card).map(({heading}) => textOf(heading))).to.deep.equal([
      'Emergency',
      'Crisis',
      'Something else',
    ]);
    expect(sectionsOf(card)[0]!.box.part.contains('emergency')).to.equal(true);
  });

  it('has no built-in buttons in the United States either', async () => {
    const card = await cardOfMarkdown(partners);
    expect(sectionsOf(card).map(({ways}) => ways)).to.deep.equal([['Call 112 → tel:112'], [], []]);
  });

  const calls: Readonly<Record<string, string>> = {
    '[112](tel:112)': 'Call 112 → tel:112',
    'The ward: [207-555-0142](tel:+12075550142), then [112](tel:112).':
      'Call 207-555-0142 → tel:+12075550142',
    '- One\n- [Call us: (207) 555-0142](tel:+12075550142)': 'Call (207) 555-0142 → tel:+12075550142',
    '### At night\n\n[Night nurse, 24/7](tel:999)': 'Call 999 → tel:999',
    '[030 12 34 56](tel:+49-30-12-34-56)': 'Call +4930123456 → tel:+4930123456',
    '[Text us](sms:112), or [call 112](tel:112)': 'Call 112 → tel:112',
  };
  for (const [text, call] of Object.entries(calls)) {
    it(`calls the first number of its own emergency: ${JSON.stringify(text)}`, async () => {
      const card = await cardOfMarkdown(`## Our emergency\n\n${text}\n\n## Crisis\n\n[988](tel:988)`);
      expect(sectionsOf(card).map(({ways}) => ways)).to.deep.equal([[call], []]);
    });
  }

  for (const text of [
    'Call 112.',
    '[Text us](sms:112)',
    '[Write](mailto:us@example.org)',
    'Ask at the desk.',
  ]) {
    it(`has nothing that looks like a call if it has no number to call: ${text}`, async () => {
      const card = await cardOfMarkdown(`## Our emergency\n\n${text}\n\n## Crisis\n\n[988](tel:988)`);
      const [emergency] = sectionsOf(card);
      expect(emergency!.ways).to.deep.equal([]);
      expect(emergency!.box.querySelectorAll('a, button, svg')).to.have.length(0);
      expect(isSeen(emergency!.heading)).to.equal(true);
    });
  }

  it('calls the number of an article in the tag, with its extension, in the language of the page', async () => {
    const card = await mountCard(
      `<family-help-card lang="es"><h2>A quién llamar</h2><h3 id="our-emergency">Urgencias</h3>
        <ul><li>Recepción: <a href="tel:+52-55-1234-5678;ext=9"><b>55 1234</b> 5678</a></li></ul></family-help-card>`,
    );
    expect(sectionsOf(card)[0]!.ways).to.deep.equal(['Llamar al 55 1234 5678 → tel:+525512345678;ext=9']);
  });

  it('calls only plain numbers', async () => {
    for (const href of ['tel:', 'tel:abc', 'tel:%31%31', 'tel:12 or 34', 'javascript:tel:911', '#tel:911']) {
      const card = await mountCard(
        `<family-help-card><h2>Ours</h2><h3 id="our-emergency">Emergency</h3><p><a href="${href}">911</a></p></family-help-card>`,
      );
      expect(sectionsOf(card)[0]!.ways, href).to.deep.equal([]);
      card.remove();
    }
  });

  it('has no warning if it is an article in the tag', async () => {
    const card = await mountCard(
      '<family-help-card region="MX"><h2>A quién llamar</h2><p>Primero al 911.</p><h3>Urgencias</h3><p><a href="tel:911">911</a></p></family-help-card>',
    );
    expect(warningOf(card)).to.equal('');
    expect(card.querySelectorAll('h3')).to.have.length(1);
  });

  it('shows all of its text, including the lead', async () => {
    const card = await cardOfMarkdown(partners);
    for (const words of [
      'Ask for the night nurse first.',
      'Call 112.',
      'At night',
      'The same number.',
      'A word of ours.',
    ]) {
      const piece = [...card.children].find((each) => textOf(each) === words);
      expect(isSeen(piece), words).to.equal(true);
    }
  });

  it('shows the lead of an article in the tag', async () => {
    const card = await mountCard(
      '<family-help-card><h2>Whom to call</h2><p id="lead">Ask for the night nurse.</p><h3>Emergency</h3><p>112</p></family-help-card>',
    );
    expect(isSeen(card.querySelector('#lead'))).to.equal(true);
  });

  it('is replaced by the built-in text with its warning when `src` is removed', async () => {
    const card = await cardOfMarkdown(partners, 'region="DE"');
    card.removeAttribute('src');
    await until(() => card.querySelector('h2')?.textContent === 'Help right now');
    await settled(card);
    expect(warningOf(card)).to.not.equal('');
  });

  const odd: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    'text before the first heading': ['Call us first.\n\n## Emergency\n\n112', ['Call us first.', '112']],
    'no heading at all': ['Call [112](tel:112).\n\nThen us.', ['Call 112.', 'Then us.']],
    'a heading with nothing below': ['## Emergency\n\n## Crisis\n\nCall.', ['Emergency', 'Crisis', 'Call.']],
    'two emergencies': ['## Emergency\n\nOne.\n\n## Emergency\n\nTwo.', ['One.', 'Two.']],
    'an emergency at the end': ['## Crisis\n\nOne.\n\n## Emergency\n\nTwo.', ['One.', 'Two.']],
    'levels left out': [
      '## One\n\n#### Deep\n\nFar down.\n\n## Two\n\nHere.',
      ['Deep', 'Far down.', 'Here.'],
    ],
    'a table, a list, a quote': [
      '## Crisis\n\n- One\n\n> Two\n\n| Three | Four |\n| --- | --- |\n| Five | Six |',
      ['One', 'Two', 'Three Four Five Six'],
    ],
  };
  for (const [what, [markdown, words]] of Object.entries(odd)) {
    for (const width of [320, 1000]) {
      it(`is completely visible with ${what}, ${width} px wide`, async () => {
        const warnings = collectWarnings();
        const src = respondUrl({body: markdown});
        const card = await mountCard(
          `<div style="inline-size: ${width}px"><family-help-card src="${src}"></family-help-card></div>`,
        );
        for (const text of words) {
          const piece = [...card.children].find((each) => readable(each) === text);
          expect(isSeen(piece), text).to.equal(true);
        }
        expect(warnings.filter((each) => !/level/i.test(each))).to.deep.equal([]);
      });
    }
  }
});

/** Text with spaces between cells. */
function readable(element: Element): string {
  const cells = [...element.querySelectorAll('th, td')];
  return cells.length > 0 ? cells.map(textOf).join(' ') : textOf(element);
}

/** The element is rendered, and not clipped. */
function isSeen(element: Element | null | undefined): boolean {
  if (!element?.checkVisibility()) return false;
  const {height, width} = element.getBoundingClientRect();
  return height > 0 && width > 0 && getComputedStyle(element).clipPath === 'none';
}

describe('<family-help-card> without its text', () => {
  const numbers = ['tel:911', 'tel:988', 'tel:+18006624357'];
  const helpOf = (card: FamilyHelpCard) =>
    [...shadow(card).querySelectorAll<HTMLElement>('[part~=help] a')]
      .filter((each) => each.checkVisibility())
      .map((each) => each.getAttribute('href'));

  beforeEach(() => void collectWarnings());

  it('has the complete help line if the text fails to load', async () => {
    const card = await mountCard(
      `<family-help-card src="${respondUrl({status: 404})}"></family-help-card>`,
      'error',
    );
    expect(helpOf(card)).to.deep.equal(numbers);
  });

  it('has it even if another card is on the page', async () => {
    await mountCard();
    const card = await mountCard('<family-help-card topic="gardening"></family-help-card>', 'error');
    expect(helpOf(card)).to.deep.equal(numbers);
  });

  it('has it if the text is empty', async () => {
    const src = respondUrl({body: '---\ntitle: To come\n---\n'});
    expect(
      helpOf(await mountCard(`<family-help-card src="${src}"></family-help-card>`, 'empty')),
    ).to.deep.equal(numbers);
  });

  it('has it until the text has loaded', async () => {
    const src = respondUrl({file: 'content/en/help-card.md', delay: 500});
    const card = Object.assign(document.createElement('family-help-card'), {src});
    const box = await mountCard();
    box.after(card);
    await card.updateComplete;
    expect(helpOf(card)).to.deep.equal(numbers);
    await until(() => card.matches(':state(ready)'));
    await settled(card);
    expect(helpOf(card)).to.deep.equal([]);
    expect(drawn(card).length).to.be.above(20);
  });

  it('has it if another text fails to load later', async () => {
    const card = await mountCard();
    card.src = respondUrl({status: 404});
    await until(() => card.matches(':state(error)'));
    await settled(card);
    expect(helpOf(card)).to.deep.equal(numbers);
  });
});
