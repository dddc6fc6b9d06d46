import {expect} from 'chai';
import {fixture, nextFrame} from '../../support/fixture.js';
import {stub} from '../../support/stub.js';
import {buttonOf} from '../../support/widget.js';
import {openQuestions, questionOf, type FamilyFaq} from '../family-faq/faq.js';
import {brought, file, followFragment, linkTo, listen, mountAll} from './deep-links.js';

/** Records what a page's router receives until the end of the test: events, and links that it handles as routes. */
function router(): string[] {
  const heard: string[] = [];
  for (const type of ['hashchange', 'popstate']) listen(window, type, () => heard.push(type));
  listen(document, 'click', (event) => {
    const link = (event.target as Element).closest('a');
    if (!link) return;
    // Like the simplest routers: does not check whether the click was already handled.
    event.preventDefault();
    heard.push(link.getAttribute('href')!);
  });
  return heard;
}

/** If the link were followed, the test page would be unloaded. */
function stay(): void {
  listen(window, 'click', (event) => event.preventDefault());
}

async function openFaq(): Promise<FamilyFaq> {
  const [widget] = await mountAll(file('family-faq'));
  questionOf(widget!, 'Who answers at night?').details.open = true;
  return widget as FamilyFaq;
}

describe('a link in a text, on a page with a router', () => {
  for (const hash of ['#/families', '#!/families', '#!families', '#/', '#/a/b?c=d', '#state=open&tab=2']) {
    it(`brings the reader there, and does not reach the router: ${hash}`, async () => {
      history.replaceState(null, '', hash);
      const faq = await openFaq();
      const heard = router();
      const {href} = location;
      expect(await brought(faq, () => linkTo(faq, 'visit').click())).to.equal('visit');
      expect(openQuestions(faq)).to.deep.equal(['Who answers at night?', 'May we visit?']);
      await nextFrame();
      expect([location.href, heard]).to.deep.equal([href, []]);
    });
  }

  it('brings the reader there with a router that handles every click, without a route in the fragment', async () => {
    const faq = await openFaq();
    const heard: string[] = [];
    listen(document, 'click', () => heard.push('click'));
    expect(await brought(faq, () => linkTo(faq, 'visit').click())).to.equal('visit');
    expect(heard).to.deep.equal([]);
    // The browser's own navigation: the reader can go back.
    expect(location.hash).to.equal('#visit');
  });

  it('brings the reader there if a script has handled the click before us', async () => {
    const faq = await openFaq();
    listen(document, 'click', (event) => event.preventDefault(), true);
    expect(await brought(faq, () => linkTo(faq, 'visit').click())).to.equal('visit');
  });

  it('brings the reader from one widget into another', async () => {
    history.replaceState(null, '', '#/families');
    const [faq, card] = await mountAll(
      file('family-faq', '## One?\n\nSee [two](#two).') + file('family-help-card', '## Two\n\nB.'),
    );
    const heard = router();
    expect(await brought(card!, () => linkTo(faq!, 'two').click())).to.equal('two');
    expect([location.hash, heard]).to.deep.equal(['#/families', []]);
  });

  it('is left to the browser with a modifier key, another button, a target or a download', async () => {
    history.replaceState(null, '', '#/families');
    const faq = await openFaq();
    const link = linkTo(faq, 'visit');
    stay();
    const prevented: boolean[] = [];
    listen(document, 'click', (event) => prevented.push(event.defaultPrevented));
    const click = (init: MouseEventInit = {}) =>
      link.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true, cancelable: true, ...init}));
    for (const init of [{ctrlKey: true}, {metaKey: true}, {shiftKey: true}, {altKey: true}, {button: 1}])
      click(init);
    link.target = '_blank';
    click();
    link.removeAttribute('target');
    link.download = 'x';
    click();
    await nextFrame();
    expect(prevented).to.deep.equal(Array(7).fill(false));
    expect(openQuestions(faq)).to.deep.equal(['Who answers at night?']);
  });

  it('can be observed by the author of an article, and is still followed', async () => {
    history.replaceState(null, '', '#/families');
    const [faq] = await mountAll(
      '<family-faq><h3>One?</h3><p><a href="#two">Two</a></p><h3 id="two">Two?</h3><p>B.</p></family-faq>',
    );
    const heard: string[] = [];
    listen(faq!.parentElement!, 'click', (event) => heard.push((event.target as Element).localName));
    expect(await brought(faq!, () => linkTo(faq!, 'two').click())).to.equal('two');
    expect([heard, location.hash]).to.deep.equal([['a'], '#/families']);
  });

  it('is left to the page if it leads to a part of the page itself', async () => {
    await fixture('<h2 id="office">Our office</h2>');
    const [faq] = await mountAll(file('family-faq', '## One?\n\nSee [it](#office).'));
    stay();
    const prevented: boolean[] = [];
    listen(document, 'click', (event) => prevented.push(event.defaultPrevented));
    linkTo(faq!, 'office').click();
    expect(prevented).to.deep.equal([false]);
  });
});

describe('a link of the page, into a text', () => {
  it('keeps the route in the address', async () => {
    history.replaceState(null, '', '#/families');
    const faq = await openFaq();
    const link = await fixture<HTMLAnchorElement>('<a href="#visit">Visit</a>');
    const changes: string[] = [];
    listen(window, 'hashchange', () => changes.push(location.hash));
    expect(await brought(faq, () => link.click())).to.equal('visit');
    await nextFrame();
    expect([location.hash, changes]).to.deep.equal(['#/families', []]);
  });

  for (const how of ['sets no address', 'sets the address', 'pushes a state'] as const) {
    it(`opens the question if smooth scrolling handles the click and ${how}`, async () => {
      const faq = await openFaq();
      const link = await fixture<HTMLAnchorElement>('<a href="#bag">Bag</a>');
      // Like the well-known snippets for jQuery.
      listen(document, 'click', (event) => {
        const hash = (event.target as Element).closest('a')?.getAttribute('href');
        if (!hash?.startsWith('#')) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        document.scrollingElement!.scrollTop = document.querySelector(hash)!.getBoundingClientRect().top;
        if (how === 'sets the address') location.hash = hash;
        if (how === 'pushes a state') history.pushState(null, '', hash);
      });
      expect(await brought(faq, () => link.click())).to.equal('bag');
      expect(openQuestions(faq)).to.include('What do we bring?');
    });
  }

  it('opens the question again if the address has its fragment already', async () => {
    const faq = await openFaq();
    const link = await fixture<HTMLAnchorElement>('<a href="#bag"><b>Bag</b></a>');
    await brought(faq, () => link.click());
    faq.closeAll();
    await brought(faq, () => link.querySelector('b')!.click());
    expect(openQuestions(faq)).to.deep.equal(['What do we bring?']);
  });

  it('does not leave a page with a <base>', async () => {
    const faq = await openFaq();
    const base = Object.assign(document.createElement('base'), {href: 'https://elsewhere.example/'});
    document.head.append(base);
    const left: boolean[] = [];
    listen(window, 'click', (event) => left.push(!event.defaultPrevented));
    stay();
    const link = await fixture<HTMLAnchorElement>('<a href="#bag">Bag</a>');
    try {
      expect(await brought(faq, () => link.click())).to.equal('bag');
      expect(await brought(faq, () => linkTo(faq, 'visit').click())).to.equal('visit');
    } finally {
      base.remove();
    }
    expect(left).to.not.include(true);
  });

  for (const target of ['_blank', '_top'])
    it(`opens no other window on a page with a <base target="${target}">`, async () => {
      const faq = await openFaq();
      const base = Object.assign(document.createElement('base'), {target});
      document.head.append(base);
      const left: boolean[] = [];
      listen(window, 'click', (event) => left.push(!event.defaultPrevented));
      stay();
      const link = await fixture<HTMLAnchorElement>('<a href="#bag">Bag</a>');
      const here = await fixture<HTMLAnchorElement>('<a href="#bag" target="_self">Bag</a>');
      try {
        expect(await brought(faq, () => link.click())).to.equal('bag');
        expect(left).to.deep.equal([false]);
        let isFollowed = true;
        const click = new MouseEvent('click', {bubbles: true, cancelable: true, composed: true});
        const follow = () => void (isFollowed = linkTo(faq, 'visit').dispatchEvent(click));
        expect(await brought(faq, follow)).to.equal('visit');
        expect(isFollowed).to.equal(false);
        here.click();
        expect(left).to.deep.equal([false, true]);
      } finally {
        base.remove();
      }
    });
});

describe('an address with a route and an id', () => {
  for (const route of ['#/families', '#!/families', '#/a?b=c']) {
    it(`is followed, and copied: ${route}#visit`, async () => {
      const copied: string[] = [];
      stub(navigator, 'clipboard', {writeText: (text: string) => Promise.resolve(void copied.push(text))});
      const faq = await openFaq();
      expect(await brought(faq, () => followFragment(`${route}#visit`))).to.equal('visit');
      faq.closeAll();
      questionOf(faq, 'What do we bring?').details.open = true;
      await faq.updateComplete;
      buttonOf(faq, 'Copy link').click();
      await nextFrame();
      expect(copied.map((each) => each.slice(each.indexOf('#')))).to.deep.equal([`${route}#bag`]);
      expect(await brought(faq, () => followFragment(new URL(copied[0]!).hash))).to.equal('bag');
    });
  }
});
