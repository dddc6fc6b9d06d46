import {expect} from 'chai';
import {accessibilityOf, accessibleNodes} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, press} from '../../support/page.js';
import {hangUrl, respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {announced, shadow, textOf} from '../../support/widget.js';
import {
  article,
  asked,
  faqOfMarkdown,
  mountFaq,
  questionOf,
  questionsOf,
  shownQuestions,
  type FamilyFaq,
} from './faq.js';

const table = [
  '## What does it cost?',
  '',
  '| A plan of the state | A plan of the employer | No plan at all |',
  '| --- | --- | --- |',
  '| Often nothing, or a few dollars | It depends on the plan | Ask for the sliding scale |',
].join('\n');

async function search(faq: FamilyFaq, words: string, count: number): Promise<void> {
  const field = shadow(faq).querySelector<HTMLInputElement>('input[type=search]')!;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await until(() => shownQuestions(faq).length === count, `The search did not leave ${count}`);
  await settled(faq);
}

/** The focused element, in any shadow root. */
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** A focused button before the FAQ, as the start of tabbing. */
async function comeTo(faq: FamilyFaq): Promise<void> {
  const before = document.createElement('button');
  before.textContent = 'Before';
  faq.before(before);
  const after = document.createElement('button');
  after.textContent = 'After';
  faq.after(after);
  await nextFrame();
  before.focus();
}

/** The accessible name of the focused element. */
function nameOfFocused(): string {
  const element = focused();
  if (!element || element === document.body) return '';
  if (element instanceof HTMLInputElement) return textOf(element.labels?.[0]);
  const slot = element.querySelector<HTMLSlotElement>('slot');
  return element.getAttribute('aria-label') ?? textOf(slot?.assignedElements()[0] ?? element);
}

async function tabOrder(faq: FamilyFaq): Promise<string[]> {
  await comeTo(faq);
  const names: string[] = [];
  while (names.length < 40) {
    await press('Tab');
    const name = nameOfFocused();
    if (name === 'After' || name === '') return names;
    names.push(name);
  }
  throw new Error(`The focus never left the widget: ${names.join(', ')}`);
}

describe('what <family-faq> is to a screen reader', () => {
  it('has the title and the groups as headings of their level, and the questions one level below', async () => {
    const faq = await mountFaq();
    const headings = (await accessibleNodes(faq)).filter(({role}) => role === 'heading');
    expect(headings.map(({name, level}) => `${level} ${name}`)).to.deep.equal([
      '2 Questions we hear',
      '3 Safety',
      `4 ${asked.naloxone}`,
      `4 ${asked.crisis}`,
      '3 Treatment',
      `4 ${asked.detox}`,
      `4 ${asked.visit}`,
    ]);
  });

  it('has the headings of a built-in text below the level that the page gives to its title', async () => {
    const faq = await mountFaq('<family-faq heading-level="3"></family-faq>');
    const [title, group, question] = ['h3', 'h4', 'h5'].map((name) => faq.querySelector(name)!);
    expect((await accessibilityOf(title!)).level).to.equal(3);
    expect(await accessibilityOf(group!)).to.include({role: 'heading', level: 4, name: 'Safety right now'});
    expect(await accessibilityOf(question!)).to.include({role: 'heading', level: 5});
  });

  it('has questions as buttons that are closed, and are open when they were pressed', async () => {
    const faq = await mountFaq();
    for (const {heading, summary} of questionsOf(faq)) {
      expect(await accessibilityOf(summary)).to.deep.equal({
        role: 'button',
        name: textOf(heading),
        expanded: false,
      });
    }
    const {summary, details} = questionOf(faq, asked.detox);
    summary.click();
    expect(details.open).to.equal(true);
    await until(async () => (await accessibilityOf(summary)).expanded === true, 'It is not told as open');
    expect((await accessibilityOf(questionOf(faq, asked.visit).summary)).expanded).to.equal(false);
  });

  it('has an answer only while its question is open', async () => {
    const faq = await mountFaq(
      '<family-faq><h2>Questions</h2><h3>Where?</h3><p>Here: <a href="#there">there</a>.</p><h3>When?</h3><p>Now.</p></family-faq>',
    );
    const links = async () => (await accessibleNodes(faq)).filter(({name}) => name === 'there');
    expect(await links()).to.deep.equal([]);
    questionOf(faq, 'Where?').details.open = true;
    await until(async () => (await links()).length === 1, 'The answer is not there');
    expect((await links())[0]!.role).to.equal('link');
    questionOf(faq, 'Where?').details.open = false;
    await until(async () => (await links()).length === 0, 'The answer is still there');
  });

  it('has all answers in the list layout, in which nothing is collapsed', async () => {
    const faq = await mountFaq(
      '<family-faq layout="list"><h2>Questions</h2><h3>Where?</h3><p><a href="#there">There</a></p><h3>When?</h3><p>Now.</p></family-faq>',
    );
    const nodes = await accessibleNodes(faq);
    expect(nodes.map(({name}) => name)).to.include('There');
    expect(nodes.filter(({expanded}) => expanded !== undefined)).to.deep.equal([]);
  });

  it('has the help line as a named group and the search as a named field', async () => {
    const faq = await mountFaq();
    expect(await accessibilityOf(shadow(faq).querySelector('[part~=help]')!)).to.deep.equal({
      role: 'group',
      name: 'Urgent help',
    });
    expect((await accessibilityOf(shadow(faq).querySelector('[part~=search]')!)).role).to.equal('search');
    expect(await accessibilityOf(shadow(faq).querySelector('input')!)).to.include({
      role: 'searchbox',
      name: 'Search the questions',
    });
  });

  it('hides its icons from screen readers', async () => {
    const faq = await mountFaq();
    faq.openAll();
    const icons = [...shadow(faq).querySelectorAll('svg, .sign')];
    expect(icons.length).to.be.above(8);
    const reported = (await Promise.all(icons.map(accessibilityOf))).filter(
      ({role, name}) => name !== '' || !['none', 'generic'].includes(role),
    );
    expect(reported).to.deep.equal([]);
  });

  it('announces the number of questions, and of search results, in a status line', async () => {
    const faq = await mountFaq();
    expect(announced(faq)).to.deep.equal(['4 questions in 2 groups']);
    const status = [...shadow(faq).querySelectorAll('[role=status]')].find((each) => textOf(each))!;
    expect((await accessibilityOf(status)).role).to.equal('status');
    await search(faq, 'naloxone', 1);
    // The same element, since only changes of an existing one are announced.
    expect(textOf(status)).to.equal('1 of 4 questions');
    expect(status.isConnected).to.equal(true);
  });

  it('is busy while the text is loading', async () => {
    const faq = await mountFaq(`<family-faq src="${hangUrl('headers')}"></family-faq>`, 'loading');
    expect(shadow(faq).querySelector('[part~=sheet]')!.getAttribute('aria-busy')).to.equal('true');
    expect(announced(faq)).to.deep.equal(['Loading…']);
    const ready = await mountFaq();
    expect(shadow(ready).querySelector('[part~=sheet]')!.getAttribute('aria-busy')).to.equal('false');
  });

  it('announces that the text could not be loaded', async () => {
    collectWarnings();
    const faq = await mountFaq(`<family-faq src="${respondUrl({status: 404})}"></family-faq>`, 'error');
    const alert = shadow(faq).querySelector('[role=alert]')!;
    expect((await accessibilityOf(alert)).role).to.equal('alert');
    expect(textOf(alert)).to.include('This part did not load.');
  });

  it('has the box around a table named and reachable by keyboard', async () => {
    const faq = await faqOfMarkdown(table, 'no-search');
    const box = faq.querySelector<HTMLElement>('[data-table]')!;
    box.focus();
    expect(focused()).to.not.equal(box);
    faq.openAll();
    await until(() => box.checkVisibility());
    expect(await accessibilityOf(box)).to.deep.equal({role: 'group', name: 'Table'});
    questionOf(faq, 'What does it cost?').summary.focus();
    await press('Tab');
    expect(focused()).to.equal(box);
    const spanish = await faqOfMarkdown(`---\nlang: es\n---\n\n${table}`, 'layout="list"');
    expect((await accessibilityOf(spanish.querySelector('[data-table]')!)).name).to.equal('Tabla');
  });
});

describe('<family-faq> by keyboard', () => {
  it('has its tab order in reading order', async () => {
    expect(await tabOrder(await mountFaq())).to.deep.equal([
      'Emergency 911',
      'Call or text 988',
      'Find treatment 1-800-662-4357',
      'Search the questions',
      'Open all',
      'Close all',
      ...Object.values(asked),
      'Print',
    ]);
  });

  it('has the copy link of an open answer after its question, and no stop in a closed one', async () => {
    const faq = await mountFaq('<family-faq no-search></family-faq>'.replace('></', `>${article}</`));
    questionOf(faq, asked.crisis).details.open = true;
    const order = await tabOrder(faq);
    expect(order.slice(order.indexOf(asked.naloxone))).to.deep.equal([
      asked.naloxone,
      asked.crisis,
      `Copy link ${asked.crisis}`,
      asked.detox,
      asked.visit,
      'Print',
    ]);
    expect(order).to.not.include('Search the questions');
  });

  it('has the help line last if it is at the foot', async () => {
    const order = await tabOrder(await mountFaq(`<family-faq help="foot">${article}</family-faq>`));
    expect(order[0]).to.equal('Search the questions');
    expect(order.slice(-2)).to.deep.equal(['Call or text 988', 'Find treatment 1-800-662-4357']);
  });

  it('shows a focus ring everywhere', async () => {
    const faq = await mountFaq();
    await comeTo(faq);
    const ground = getComputedStyle(shadow(faq).querySelector('[part~=sheet]')!).backgroundColor;
    let stops = 0;
    for (;;) {
      await press('Tab');
      if (nameOfFocused() === 'After' || stops > 20) break;
      stops += 1;
      const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(focused()!);
      expect(outlineStyle, nameOfFocused()).to.equal('solid');
      expect(parseFloat(outlineWidth), nameOfFocused()).to.be.at.least(2);
      expect(outlineColor, nameOfFocused()).to.not.equal(ground);
      expect(outlineColor, nameOfFocused()).to.not.match(/transparent|, 0\)|\/ 0\)/);
    }
    expect(stops).to.equal(11);
  });

  it("shows it on a link and a table of the text too, whatever the page's outlines", async () => {
    const faq = await faqOfMarkdown(`${table}\n\n[More](https://example.org/)`, 'layout="list"');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *:focus, *:focus-visible { outline: none !important }');
    document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
    try {
      await comeTo(faq);
      const seen = new Map<string, string>();
      for (let stop = 0; stop < 12 && nameOfFocused() !== 'After'; stop += 1) {
        await press('Tab');
        const {outlineStyle, outlineWidth} = getComputedStyle(focused()!);
        seen.set(nameOfFocused(), `${outlineStyle} ${outlineWidth}`);
      }
      expect([seen.get('More'), seen.get('Table')]).to.deep.equal(['solid 3px', 'solid 3px']);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
  });

  for (const key of ['Space', 'Enter']) {
    it(`opens and closes a question with ${key}`, async () => {
      const faq = await mountFaq();
      const {summary, details} = questionOf(faq, asked.detox);
      summary.focus();
      await press(key);
      await until(() => details.open, 'It did not open');
      await press(key);
      await until(() => !details.open, 'It did not close');
      expect(focused()).to.equal(summary);
    });
  }
});

describe('axe finds nothing in <family-faq>', () => {
  const built = '<family-faq topic="family-faq"></family-faq>';

  it('closed', async () => {
    await expectAccessible(await mountFaq(built));
  });

  it('with one answer open', async () => {
    const faq = await mountFaq(built);
    questionsOf(faq)[0]!.details.open = true;
    await expectAccessible(faq);
  });

  it('with all answers and the sources open', async () => {
    const faq = await mountFaq(built);
    faq.openAll();
    shadow(faq).querySelector<HTMLDetailsElement>('[part~=foot] details')!.open = true;
    await settled(faq);
    await expectAccessible(faq);
  });

  it('with an article of the page', async () => {
    const faq = await mountFaq();
    faq.openAll();
    await expectAccessible(faq);
  });

  it('as a list', async () => {
    await expectAccessible(await mountFaq('<family-faq topic="family-faq" layout="list"></family-faq>'));
  });

  it('with a table, an alert, a task list and code', async () => {
    const extras = '> [!WARNING]\n> Do not drive.\n\n- [x] Done\n- [ ] To do\n\n`code`\n\n> A quote.';
    const faq = await faqOfMarkdown(`${table}\n\n${extras}`);
    faq.openAll();
    await expectAccessible(faq);
  });

  it('while it loads', async () => {
    await expectAccessible(
      await mountFaq(`<family-faq src="${hangUrl('headers')}"></family-faq>`, 'loading'),
    );
  });

  it('when the text could not be loaded', async () => {
    collectWarnings();
    await expectAccessible(
      await mountFaq(`<family-faq src="${respondUrl({status: 404})}"></family-faq>`, 'error'),
    );
  });

  it('when it is empty', async () => {
    const src = respondUrl({body: '---\ntitle: To come\n---\n'});
    await expectAccessible(await mountFaq(`<family-faq src="${src}"></family-faq>`, 'empty'));
  });

  it('when a search found something', async () => {
    const faq = await mountFaq();
    await search(faq, 'naloxone', 1);
    faq.openAll();
    await expectAccessible(faq);
  });

  it('when a search found nothing', async () => {
    const faq = await mountFaq();
    await search(faq, 'zzzzqqqq', 0);
    await expectAccessible(faq);
  });

  it('in Spanish', async () => {
    const faq = await mountFaq('<family-faq lang="es"></family-faq>');
    faq.openAll();
    await expectAccessible(faq);
  });

  it('with two of them on one page', async () => {
    const box = await fixture(
      `<div><family-faq>${article}</family-faq><family-faq src="${respondUrl({body: table})}"></family-faq></div>`,
    );
    for (const faq of box.children) await until(() => faq.matches(':state(ready)'));
    await expectAccessible(box);
  });

  it('on a dark page', async () => {
    const faq = await mountFaq(
      `<div style="color-scheme: dark; background: #000"><family-faq>${article}</family-faq></div>`,
    );
    faq.openAll();
    await settled(faq);
    await expectAccessible(faq.parentElement!);
  });

  inEachEngine("on a page that is dark by the reader's preference", async function () {
    // WebKitGTK cannot emulate system preferences; the test above sets the same scheme by style.
    if (!(await emulateMedia({colorScheme: 'dark'}))) this.skip();
    const faq = await mountFaq(
      `<div style="color-scheme: light dark; background: Canvas"><family-faq>${article}</family-faq></div>`,
    );
    expect(getComputedStyle(shadow(faq).querySelector('[part~=sheet]')!).backgroundColor).to.not.equal(
      'rgb(255, 255, 255)',
    );
    await expectAccessible(faq.parentElement!);
  });
});
