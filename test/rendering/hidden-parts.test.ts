/** What an author has hidden in an article, and what only waits for a script that would open it. */
import {expect} from 'chai';
import {fixture} from '../support/fixture.js';
import {resizePage} from '../support/page.js';
import {inTurn as it} from '../support/in-turn.js';
import {sidewaysScroll, textOf} from '../support/widget.js';
import {mountFaq, questionsOf, type FamilyFaq} from '../widgets/family-faq/faq.js';

/** The words that a family can read once everything is open. */
async function readable(article: string): Promise<string[]> {
  const faq = await mountFaq(`<family-faq>${article}</family-faq>`);
  faq.openAll();
  for (const details of faq.querySelectorAll('details')) details.open = true;
  const walker = document.createTreeWalker(faq, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) {
    const {parentElement, nodeValue} = walker.currentNode;
    const isShown = parentElement!.checkVisibility({visibilityProperty: true});
    if (nodeValue!.trim() && isShown && parentElement!.getClientRects().length > 0)
      words.push(nodeValue!.trim());
  }
  return words;
}

const hidden: readonly (readonly [name: string, html: string])[] = [
  ['by its attribute', '<p hidden>Draft</p>'],
  ['by a style', '<p style="display:none">Draft</p>'],
  ['by a style with spaces and others', '<div style="color: red; DISPLAY : none"><p>Draft</p></div>'],
  ['by its visibility', '<p style="visibility: hidden">Draft</p>'],
  ['in a sentence', '<p>All. <span style="display:none">Draft</span></p>'],
  ['in Spanish', '<ul><li>Todos</li><li hidden lang="es">Borrador</li></ul>'],
  ['with a question', '<div hidden><h3>Draft?</h3><p>Draft.</p></div>'],
  ['as a question', '<h3 hidden>Draft?</h3><p hidden>Draft.</p>'],
  ['as a question, by a style', '<h3 style="display:none">Draft?</h3><p style="display:none">Draft.</p>'],
  ['as details', '<details hidden><summary>Draft?</summary>Draft.</details>'],
];

const panels: readonly (readonly [name: string, html: string])[] = [
  [
    'the ARIA pattern',
    '<h3><button aria-expanded="true" aria-controls="p1" id="b1">When?</button></h3><div id="p1" role="region" aria-labelledby="b1"><p>Sunday.</p></div><h3><button aria-expanded="false" aria-controls="p2" id="b2">Who?</button></h3><div id="p2" role="region" aria-labelledby="b2" hidden><p>All.</p></div>',
  ],
  [
    'boxes that a script of the page opens',
    '<h3 class="accordion">When?</h3><div class="panel" style="display:none"><p>Sunday.</p></div><h3 class="accordion">Who?</h3><div class="panel" style="display: none;"><p>All.</p></div>',
  ],
  [
    'paragraphs',
    '<h3>When?</h3><p style="display:none">Sunday.</p><h3>Who?</h3><p style="display:none">All.</p>',
  ],
  [
    'items with a box for each title',
    '<div><div><h3>When?</h3><i>+</i></div><div hidden><p>Sunday.</p></div></div><div><div><h3>Who?</h3></div><div style="visibility:hidden">All.</div></div>',
  ],
  [
    'tabs',
    '<ul><li><a href="#visits">Visits</a></li><li><a href="#people">People</a></li></ul><div id="visits"><h3>When?</h3><p>Sunday.</p></div><div id="people" style="display:none"><h3>Who?</h3><p>All.</p></div>',
  ],
  [
    'terms',
    '<dl><dt>When?</dt><dd hidden>Sunday.</dd><dt>Who?</dt><dd hidden>All.</dd><dt>How?</dt><dd>By bus.</dd></dl>',
  ],
  [
    'found by the browser',
    '<h3>When?</h3><div hidden="until-found">Sunday.</div><h3>Who?</h3><p>You.</p><div hidden="until-found">All.</div>',
  ],
  [
    'an exclusive accordion',
    '<details name="faq" open><summary>When?</summary>Sunday.</details><details name="faq"><summary>Who?</summary>All.</details>',
  ],
  [
    'an exclusive accordion in an answer',
    '<h3>When?</h3><details name="a"><summary>In summer</summary>Sunday.</details><details name="a"><summary>In winter</summary>Monday.</details><h3>Who?</h3><p>All.</p>',
  ],
];

describe('an article with hidden parts', () => {
  for (const [name, html] of hidden)
    it(`keeps them hidden: ${name}`, async () => {
      const words = await readable(`<h3>When?</h3><p>Sunday.</p>${html}<h3>Who?</h3><p>You.</p>`);
      expect(words.join(' ')).to.include('When? Sunday.').and.include('Who? You.');
      expect(words.join(' ')).to.not.match(/Draft|Borrador/);
    });

  for (const [name, html] of panels)
    it(`shows the answers that a script would open: ${name}`, async () => {
      const words = (await readable(html)).join(' ');
      expect(words).to.match(/When\?.*Sunday\..*Who\?.*All\./);
    });

  it('keeps a hidden paragraph below its title out of its summary', async () => {
    const faq = await mountFaq(
      '<family-faq><h2>Visits</h2><p hidden>Draft</p><p>Short.</p><h3>When?</h3><p>Sunday.</p></family-faq>',
    );
    const [draft, short] = faq.querySelectorAll('p');
    expect(draft!.checkVisibility()).to.equal(false);
    expect(short!.slot).to.equal('summary');
  });

  it('shows what its script shows later', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>When?</h3><p>Sunday.</p><p id="more" style="display:none">At one.</p><h3>Who?</h3><p>All.</p></family-faq>',
    );
    faq.openAll();
    const more = faq.querySelector<HTMLElement>('#more')!;
    more.style.display = '';
    expect(more.checkVisibility()).to.equal(true);
  });

  it('prints all details of an answer', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>When?</h3><details name="a"><summary>In summer</summary>Sunday.</details><details name="a"><summary>In winter</summary>Monday.</details></family-faq>',
    );
    const details = [...faq.querySelectorAll('details')];
    dispatchEvent(new Event('beforeprint'));
    expect(details.map(({open}) => open)).to.deep.equal([true, true]);
    dispatchEvent(new Event('afterprint'));
    expect(details.map(({open}) => open)).to.deep.equal([false, false]);
  });
});

describe('a list of an author', () => {
  const signsOf = (faq: FamilyFaq) =>
    [...faq.querySelectorAll('ol, ul')].map(
      (list) => getComputedStyle(list.querySelector('li')!).listStyleType,
    );

  it('keeps its letters and numbers', async () => {
    const lists = [
      'type="a"',
      'type="A" start="3"',
      'type="i" reversed',
      'style="list-style-type:lower-roman"',
      '',
    ];
    const faq = await mountFaq(
      `<family-faq><h3>How?</h3>${lists.map((each) => `<ol ${each}><li value="4">Call.</li></ol>`).join('')}<div><ol><li style="list-style-type:upper-alpha">Ven.</li></ol></div></family-faq>`,
    );
    expect(signsOf(faq)).to.deep.equal([
      ...['lower-alpha', 'upper-alpha', 'lower-roman', 'lower-roman', 'decimal', 'upper-alpha'],
    ]);
    expect([faq.querySelectorAll('ol')[1]!.start, faq.querySelectorAll('ol')[2]!.reversed]).to.deep.equal([
      ...[3, true],
    ]);
    expect(faq.querySelector('li')!.value).to.equal(4);
  });
});

describe('what is wider than a phone in an article', () => {
  const cells = (tag: string) => `<tr>${`<${tag}>Wednesday_at_noon</${tag}>`.repeat(8)}</tr>`;
  const table = `<table><thead>${cells('th')}</thead><tbody>${cells('td')}</tbody></table>`;
  for (const [name, html] of [
    [
      'a table of WordPress',
      `<figure class="wp-block-table">${table}<figcaption>Visits</figcaption></figure>`,
    ],
    ['a table in boxes', `<div><div>${table}</div></div>`],
    ['a table in an item', `<ul><li>Visits ${table}</li></ul>`],
    ['code in a box', `<div><pre><code>${'word '.repeat(80)}</code></pre></div>`],
  ] as const)
    it(`does not make the page wider: ${name}`, async () => {
      await resizePage(320);
      const faq = await mountFaq(`<family-faq><h3>When?</h3>${html}<h3>Who?</h3><p>All.</p></family-faq>`);
      faq.openAll();
      await fixture('<p></p>');
      expect(sidewaysScroll()).to.equal(0);
      expect(textOf(questionsOf(faq)[0]!.answer[0])).to.not.equal('');
      const {right} = faq.getBoundingClientRect();
      for (const box of faq.querySelectorAll('figure, div, li, pre'))
        expect(box.getBoundingClientRect().right, box.localName).to.be.at.most(right);
    });
});
