import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {pageStyle, stub} from '../../support/stub.js';
import {buttonOf} from '../../support/widget.js';
import {openQuestions, shownQuestions, type FamilyFaq} from '../family-faq/faq.js';
import {brought, doubleIds, file, followFragment, headingOf, mountAll, tall} from './deep-links.js';
import {tags} from './removed-text.js';

/** The element is on the screen and visible. */
function expectInView(place: HTMLElement, why: string): void {
  const {top, bottom} = place.getBoundingClientRect();
  expect(place.checkVisibility(), `${why}: visible`).to.equal(true);
  expect(top, `${why}: top`).to.be.within(-1, innerHeight);
  expect(bottom, `${why}: bottom`).to.be.at.most(innerHeight + 1);
}

describe('a target in a text', () => {
  for (const tag of tags) {
    it(`is reached in <${tag}>: a section, a subsection, a heading in a quote`, async () => {
      const [widget] = await mountAll(`${tall}${file(tag)}${tall}`);
      for (const [id, words] of [
        ['visits', 'Visits'],
        ['at-night', 'Who answers at night?'],
        ['by-phone', 'By phone'],
        ['note', 'A note'],
      ] as const) {
        // On a card, the heading of a group is only a label.
        if (tag === 'family-wellness-tips' && id === 'visits') continue;
        scrollTo(0, 0);
        expect(await brought(widget!, () => expect(widget!.show(id)).to.equal(true)), id).to.equal(id);
        await nextFrame();
        expectInView(headingOf(widget!, words), `show() ${id}`);
        scrollTo(0, 0);
        expect(await brought(widget!, () => followFragment(id)), id).to.equal(id);
        await nextFrame();
        expectInView(headingOf(widget!, words), `address ${id}`);
        await followFragment('nothing');
      }
      expect(widget!.show('nothing')).to.equal(false);
      expect(widget!.show('')).to.equal(false);
    });

    it(`is reached in an article in <${tag}>: an item, a cell, a wrapped heading, with the page's own id`, async () => {
      const [widget] = await mountAll(
        `${tall}<${tag}><h2>Ours</h2><h3>One</h3><h4>First?</h4><p>A.</p><ul><li id="item">I</li></ul>
        <h4>Second?</h4><div><h5 id="wrapped">W</h5><details><summary>More</summary><p id="inner">P</p></details></div>
        <table><tr><td id="cell">C</td></tr></table></${tag}>${tall}`,
      );
      for (const id of ['item', 'wrapped', 'inner', 'cell']) {
        scrollTo(0, 0);
        await brought(widget!, () => widget!.show(id));
        await nextFrame();
        expectInView(document.getElementById(id)!, id);
      }
    });
  }

  it('in an answer opens only its question, and clears a search that hides it', async () => {
    const [widget] = await mountAll(file('family-faq'));
    const faq = widget as FamilyFaq;
    await brought(faq, () => faq.show('by-phone'));
    expect(openQuestions(faq)).to.deep.equal(['Who answers at night?']);
    const field = faq.shadowRoot!.querySelector<HTMLInputElement>('#search')!;
    field.value = 'shoes';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await until(() => shownQuestions(faq).length === 1, 'The search found no difference');
    await brought(faq, () => faq.show('note'));
    await settled(faq);
    expect(field.value).to.equal('');
    expect(openQuestions(faq)).to.include('May we visit?');
  });
});

describe('a heading whose id is a global name', () => {
  const names = [
    ...[
      'Location',
      'Status',
      'History',
      'Name',
      'Top',
      'Self',
      'Close',
      'Print',
      'Length',
      'Event',
      'Origin',
    ],
    ...['constructor', 'Forms', 'Images', 'Links', 'Title', 'Body', 'Head', 'Cookie', 'Fetch', 'Parent'],
    // Not defined yet, but tested by many scripts.
    ...['Process', 'Module', 'Define', 'Analytics'],
  ];
  const slugs = names.map((name) => name.toLowerCase().replaceAll('_', ''));
  /** The values of these names on the window and the document. */
  const read = (): unknown[] =>
    slugs
      .filter((slug) => slug !== 'proto')
      .flatMap((slug) =>
        [window, document].map((owner) => (owner as never as Record<string, unknown>)[slug]),
      );

  for (const tag of tags) {
    it(`is reached in <${tag}>, and does not shadow the name`, async () => {
      const before = read();
      const body = names.map((name) => `## ${name}\n\nText of ${name}.`).join('\n\n');
      const [widget] = await mountAll(file(tag, body));
      expect(read().every((value, index) => value === before[index])).to.equal(true);
      for (const [index, id] of slugs.entries()) {
        expect(await brought(widget!, () => expect(widget!.show(id), id).to.equal(true))).to.equal(id);
        expect(headingOf(widget!, names[index]!).checkVisibility(), id).to.equal(true);
      }
      for (const id of ['location', 'name', 'top', 'constructor', 'process']) {
        expect(await brought(widget!, () => followFragment(id)), id).to.equal(id);
      }
    });
  }

  it('is reached with an id of its own in an article, in any case', async () => {
    const ids = ['Location', 'name', 'toString', '__proto__', 'NAME'];
    const [article] = await mountAll(
      `<family-faq>${ids.map((id) => `<h3 id="${id}">About ${id}?</h3><p>A.</p>`).join('')}<h3>History</h3><p>B.</p></family-faq>`,
    );
    for (const id of [...ids, 'history'])
      expect(await brought(article!, () => article!.show(id)), id).to.equal(id);
    expect(window.name).to.be.a('string');
  });

  it('has a link to copy, and links in the text that lead there', async () => {
    const copied: string[] = [];
    stub(navigator, 'clipboard', {writeText: (text: string) => Promise.resolve(void copied.push(text))});
    const [widget] = await mountAll(
      file('family-faq', '## Location\n\nHere.\n\n## Way?\n\nSee [where](#location).'),
    );
    const faq = widget as FamilyFaq;
    await brought(faq, () => faq.show('way'));
    await brought(faq, () => faq.querySelector<HTMLElement>('a[href="#location"]')!.click());
    expect(openQuestions(faq)).to.deep.equal(['Location', 'Way?']);
    buttonOf(faq, 'Copy link').click();
    await nextFrame();
    expect(copied).to.deep.equal([`${location.href.split('#', 1)[0]}#location`]);
  });
});

describe('a page with a sticky header', () => {
  for (const [what, css] of [
    ['scroll-margin-top on headings', 'h2, h3, h4, h5 {scroll-margin-top: 120px}'],
    ['scroll-margin-top on what has an id', '[id] {scroll-margin-top: 120px !important}'],
    ['scroll-padding-top', 'html {scroll-padding-top: 120px}'],
    ['scroll-margin in its own box', '#box > * :is(h3, h4) {scroll-margin: 120px 0 0}'],
  ] as const) {
    it(`has every target below it: ${what}`, async () => {
      pageStyle(css);
      for (const tag of tags.filter((each) => each !== 'family-wellness-tips')) {
        const [widget] = await mountAll(`${tall}<div id="box">${file(tag)}</div>${tall}`);
        for (const [id, words] of [
          ['visits', 'Visits'],
          ['at-night', 'Who answers at night?'],
          ['visit', 'May we visit?'],
        ] as const) {
          scrollTo(0, 0);
          await brought(widget!, () => widget!.show(id));
          await nextFrame();
          const {top} = headingOf(widget!, words).getBoundingClientRect();
          // A question starts a little above its heading.
          expect(top, `${tag} ${id}`).to.be.within(119, 160);
        }
        expect(widget!.querySelectorAll('[style]')).to.have.lengthOf(0);
        widget!.remove();
      }
    });
  }

  it('has a card of tips below it', async () => {
    pageStyle('h2, h3, h4 {scroll-margin-top: 120px}');
    const [widget] = await mountAll(`${tall}${file('family-wellness-tips')}${tall}`);
    scrollTo(0, document.documentElement.scrollHeight);
    await brought(widget!, () => widget!.show('visit'));
    await nextFrame();
    const row = widget!.shadowRoot!.querySelector('.cards')!;
    expect(row.getBoundingClientRect().top).to.be.at.least(119);
  });

  it('keeps the scroll margin of a heading by the author of an article', async () => {
    const [widget] = await mountAll(
      `${tall}<family-program-explainer><h3>A</h3><p>B</p><h3 id="far" style="scroll-margin-top: 90px">C</h3><p>D</p></family-program-explainer>${tall}`,
    );
    await brought(widget!, () => widget!.show('far'));
    await nextFrame();
    const heading = document.getElementById('far')!;
    // In addition to the widget's own scroll margin of 1em.
    expect(heading.getBoundingClientRect().top).to.be.within(89, 112);
    expect(heading.style.scrollMarginTop).to.equal('90px');
  });
});

describe('ids in the page', () => {
  it('are unique: of headings in quotes and lists, in other widgets, in the page around', async () => {
    await fixture('<h2 id="contact">Contact us</h2>');
    const body =
      '## One {#one}\n\n> ## Contact {#contact}\n>\n> By phone.\n\n- a\n\n  ### Two {#two}\n\n## Contact 2 {#two-b}\n\nB.';
    const widgets = await mountAll(tags.map((tag) => file(tag, body)).join(''));
    await nextFrame();
    expect(doubleIds()).to.deep.equal([]);
    expect(document.getElementById('contact')!.textContent).to.equal('Contact us');
    for (const widget of widgets) expect(widget.show('one')).to.equal(true);
  });

  it('are assigned again if a script moves a heading out of its widget', async () => {
    const [widget] = await mountAll(file('family-help-card'));
    document.body.prepend(headingOf(widget!, 'Visits'));
    const stray = document.body.firstElementChild!;
    await nextFrame();
    await settled(widget!);
    expect(doubleIds()).to.deep.equal([]);
    expect(widget!.querySelector('#visits')!.textContent).to.equal('Visits');
    stray.remove();
  });
});
