import {expect} from 'chai';
import {accessibleNodes} from '../../support/accessibility.js';
import {nextEvent, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {clickOn} from '../../support/page.js';
import {freshKey, hangUrl, requestsOf, respondUrl} from '../../support/server.js';
import {collectWarnings, stub} from '../../support/stub.js';
import {
  announced,
  buttonOf,
  expectSame,
  findButton,
  inState,
  shown,
  textOf,
  wordsOn,
} from '../../support/widget.js';
import {article, asked, mountFaq, shownQuestions, type FamilyFaq} from './faq.js';

const states = ['loading', 'ready', 'empty', 'error', 'offline'];
const body = '## Where?\n\nHere.';

function statesOf(faq: Element): string[] {
  return states.filter((state) => faq.matches(`:state(${state})`));
}

function isBusy(faq: Element): boolean {
  return shown(faq, '[aria-busy=true]') !== undefined;
}

/** Collects errors in the page, and unhandled rejections. */
function watchForErrors(): string[] {
  const thrown: string[] = [];
  const listening = new AbortController();
  addEventListener('error', ({message}) => thrown.push(message), {signal: listening.signal});
  addEventListener('unhandledrejection', ({reason}) => thrown.push(String(reason)), {
    signal: listening.signal,
  });
  after(() => listening.abort());
  return thrown;
}

describe('<family-faq> while it loads', () => {
  it('has the state loading, is busy, and has a text for it', async () => {
    const faq = await mountFaq(`<family-faq src="${hangUrl('headers')}"></family-faq>`, 'loading');
    expect(statesOf(faq)).to.deep.equal(['loading']);
    expect(isBusy(faq)).to.equal(true);
    expect(announced(faq)).to.deep.equal(['Loading…']);
    expectSame(shown(faq, '[part~=foot], [part~=search]'), undefined);
  });

  it('has the state loading from its first moment in the page', async () => {
    const faq = document.createElement('family-faq');
    faq.src = hangUrl('headers');
    document.body.append(faq);
    await settled(faq);
    expect(statesOf(faq)).to.deep.equal(['loading']);
    faq.remove();
  });

  it('is loading again when another text is requested', async () => {
    const faq = await mountFaq();
    faq.src = hangUrl('body');
    await inState(faq, 'loading');
    expect(statesOf(faq)).to.deep.equal(['loading']);
    expect(shownQuestions(faq)).to.deep.equal([]);
  });
});

describe('<family-faq> that is ready', () => {
  it('has the state ready, and is not busy', async () => {
    const faq = await mountFaq(`<family-faq src="${respondUrl({body})}"></family-faq>`);
    expect(statesOf(faq)).to.deep.equal(['ready']);
    expect(isBusy(faq)).to.equal(false);
    expect(wordsOn(faq)).to.not.include('Loading');
  });
});

describe('<family-faq> with nothing to show', () => {
  for (const [what, text] of [
    ['an empty file', ''],
    ['a file of spaces', ' \n\n \n'],
    ['a file with its front matter only', '---\nlang: en\n---\n'],
    ['a file with a title only', '# Our house\n'],
    ['a file with comments only', '[note]: https://example.org\n'],
  ] as const) {
    it(`is empty with ${what}, and has a text for it`, async () => {
      const faq = await mountFaq(`<family-faq src="${respondUrl({body: text})}"></family-faq>`, 'empty');
      expect(statesOf(faq)).to.deep.equal(['empty']);
      expect(wordsOn(faq)).to.include('There is nothing here yet.');
      expectSame(shown(faq, '[part~=search]'), undefined);
    });
  }

  it('is ready when another file has a text', async () => {
    const faq = await mountFaq(`<family-faq src="${respondUrl({body: ''})}"></family-faq>`, 'empty');
    faq.src = respondUrl({body});
    await inState(faq, 'ready');
    expect(shownQuestions(faq)).to.deep.equal(['Where?']);
  });
});

describe('<family-faq> whose text cannot be loaded', () => {
  let warnings: string[];
  beforeEach(() => (warnings = collectWarnings()));

  for (const [what, code, attributes, cause] of [
    ['a file that is not there', 'not-found', () => `src="${respondUrl({status: 404})}"`, 'status 404'],
    ['a file that is gone', 'not-found', () => `src="${respondUrl({status: 410})}"`, 'status 410'],
    ['a file that is not for us', 'refused', () => `src="${respondUrl({status: 403})}"`, 'status 403'],
    [
      'a web page instead of Markdown',
      'wrong-type',
      () => `src="${respondUrl({type: 'text/html', body})}"`,
      'text/html',
    ],
    [
      'a web page that says it is Markdown',
      'wrong-type',
      () => `src="${respondUrl({body: '<!doctype html><p>'})}"`,
      'web page',
    ],
    ['a file of 1 MB', 'too-large', () => `src="${respondUrl({bytes: 1_000_000})}"`, '256 kB'],
    [
      'a topic that we do not have',
      'unknown-topic',
      () => 'topic="gardening"',
      'Known topics: coming-home-plan',
    ],
    ['an address that is none', 'address-refused', () => 'src="http://["', 'not an address'],
    ['an address of a script', 'address-refused', () => 'src="javascript:alert(1)"', 'javascript:'],
    ['an address with a password', 'address-refused', () => 'src="https://a:b@example.org/"', 'password'],
  ] as const) {
    it(`shows the reader a plain sentence, and the developer the cause: ${what}`, async () => {
      const faq = await mountFaq(`<family-faq ${attributes()}></family-faq>`, 'error');
      expect(statesOf(faq)).to.deep.equal(['error']);
      expect(isBusy(faq)).to.equal(false);
      expect(textOf(shown(faq, '[role=alert]'))).to.equal(
        'This part did not load. The phone numbers here still work. Try again',
      );
      expect(warnings).to.have.length(1);
      const [name] = attributes().split('=', 1);
      expect(warnings[0]).to.match(new RegExp(`^<family-faq( ${name}="|>: )`));
      expect(warnings[0]).to.include(cause);
      expect(warnings[0]).to.include(`(${code})`);
      expect(wordsOn(faq)).to.not.include(cause);
    });
  }

  it('names the invalid attribute in the console', async () => {
    const src = respondUrl({status: 404});
    await mountFaq(`<family-faq src="${src}"></family-faq>`, 'error');
    await mountFaq('<family-faq topic="gardening"></family-faq>', 'error');
    expect(warnings[0]).to.include(`<family-faq src="${src}">: `);
    expect(warnings[1]).to.include('<family-faq topic="gardening">: ');
  });

  it('reports the line of a problem in a file, and shows the rest', async () => {
    const src = respondUrl({body: '---\ntitle: [1]\nlastReviewed: soon\n---\n\n## Where?\n\nHere.'});
    const faq = await mountFaq(`<family-faq src="${src}"></family-faq>`);
    expect(shownQuestions(faq)).to.deep.equal(['Where?']);
    expect(warnings.map((warning) => /:(\d+):\d+ error: (.*)$/.exec(warning)!.slice(1))).to.deep.equal([
      ['2', '`title` must be text. Put it in quotes.'],
      ['3', '`lastReviewed` must be a day, written like 2026-11-23, not "soon".'],
    ]);
  });

  it('announces it at once', async () => {
    const faq = await mountFaq('<family-faq topic="gardening"></family-faq>', 'error');
    const nodes = await accessibleNodes(faq);
    expect(nodes.map(({role}) => role)).to.include('alert');
    expect(nodes.filter(({role}) => role === 'button').map(({name}) => name)).to.deep.equal(['Try again']);
  });

  it('retries on a button press, and shows the text when it is loaded', async () => {
    const key = freshKey();
    const src = respondUrl({key, status: 404, times: 1, body});
    const faq = await mountFaq(`<family-faq src="${src}"></family-faq>`, 'error');
    expect((await requestsOf(key)).count).to.equal(1);
    const loaded = nextEvent(faq, 'family-content-load');
    await clickOn(buttonOf(faq, 'Try again'));
    await loaded;
    await settled(faq);
    expect(statesOf(faq)).to.deep.equal(['ready']);
    expect(shownQuestions(faq)).to.deep.equal(['Where?']);
    expectSame(findButton(faq, 'Try again'), undefined);
    expect((await requestsOf(key)).count).to.equal(2);
  });

  it('is loading while it retries, and announces another failure', async () => {
    const faq = await mountFaq(
      `<family-faq src="${respondUrl({status: 404, delay: 400})}"></family-faq>`,
      'error',
    );
    const failed = nextEvent(faq, 'family-content-error');
    // Not by the mouse, which may take longer than the response.
    buttonOf(faq, 'Try again').click();
    await faq.updateComplete;
    expect(statesOf(faq)).to.deep.equal(['loading']);
    await failed;
    await inState(faq, 'error');
    expect(buttonOf(faq, 'Try again').checkVisibility()).to.equal(true);
  });

  it('retries automatically after a temporary failure of the server', async () => {
    const key = freshKey();
    const faq = await mountFaq(
      `<family-faq src="${respondUrl({key, status: 503, times: 1, body})}"></family-faq>`,
    );
    expect(shownQuestions(faq)).to.deep.equal(['Where?']);
    expect((await requestsOf(key)).count).to.equal(2);
    expect(warnings).to.deep.equal([]);
  });

  it('shows another text that is requested instead', async () => {
    const faq = await mountFaq('<family-faq topic="gardening"></family-faq>', 'error');
    faq.topic = 'family-faq';
    await inState(faq, 'ready');
    expectSame(shown(faq, '[role=alert]'), undefined);
  });

  it('keeps the error when its other attributes change, without another request', async () => {
    const key = freshKey();
    const faq = await mountFaq(`<family-faq src="${respondUrl({key, status: 404})}"></family-faq>`, 'error');
    faq.layout = 'list';
    faq.headingLevel = 3;
    await settled(faq);
    expect(statesOf(faq)).to.deep.equal(['error']);
    expect((await requestsOf(key)).count).to.equal(1);
  });
});

describe('<family-faq> without a network', () => {
  let warnings: string[];
  beforeEach(() => (warnings = collectWarnings()));

  async function offline(src: string): Promise<FamilyFaq> {
    stub(navigator, 'onLine', false);
    return mountFaq(`<family-faq src="${src}"></family-faq>`, 'offline');
  }

  it('has the state offline, and has a text for it', async () => {
    const faq = await offline(respondUrl({status: 404}));
    expect(statesOf(faq)).to.deep.equal(['offline']);
    expect(textOf(shown(faq, '[role=alert]'))).to.equal(
      'You are offline. The phone numbers here still work. Try again',
    );
    expect(warnings).to.have.length(1);
  });

  it('retries when the network is back', async () => {
    const faq = await offline(respondUrl({key: freshKey(), status: 404, times: 1, body}));
    stub(navigator, 'onLine', true);
    dispatchEvent(new Event('online'));
    await inState(faq, 'ready');
    expect(shownQuestions(faq)).to.deep.equal(['Where?']);
  });

  it('keeps showing a loaded text', async () => {
    const faq = await mountFaq();
    stub(navigator, 'onLine', false);
    dispatchEvent(new Event('offline'));
    faq.layout = 'list';
    await settled(faq);
    expect(statesOf(faq)).to.deep.equal(['ready']);
    expect(shownQuestions(faq)).to.deep.equal(Object.values(asked));
  });

  it("retries when the page returns from the browser's back/forward cache", async () => {
    const faq = await mountFaq(
      `<family-faq src="${respondUrl({key: freshKey(), status: 404, times: 1, body})}"></family-faq>`,
      'error',
    );
    dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    await inState(faq, 'ready');
  });
});

describe('<family-faq> in every state', () => {
  it('throws nothing into the page', async () => {
    collectWarnings();
    const thrown = watchForErrors();
    const faq = await mountFaq(`<family-faq>${article}</family-faq>`);
    for (const change of [
      {topic: 'gardening'},
      {src: respondUrl({status: 404})},
      {src: hangUrl('headers')},
      {src: respondUrl({body: ''})},
      {src: respondUrl({bytes: 1_000_000})},
      {src: 'http://['},
      {src: respondUrl({body: '\0 ## \u202E\n\n## {#}\n\n## [](javascript:x)'})},
      {src: undefined, topic: undefined},
    ] as Partial<FamilyFaq>[]) {
      Object.assign(faq, change);
      await settled(faq);
      if (change.src?.includes('hang')) continue;
      await until(() => statesOf(faq)[0] !== 'loading', `It stayed loading with ${JSON.stringify(change)}`);
    }
    expect(shownQuestions(faq)).to.deep.equal(Object.values(asked));
    expect(thrown).to.deep.equal([]);
  });
});
