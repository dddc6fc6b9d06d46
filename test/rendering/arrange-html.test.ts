/** HTML as editors and plugins write it, as an article inside a tag. */
import {expect} from 'chai';
import {slug} from '../../src/document/identifiers.js';
import {adoptArticle} from '../../src/rendering/adopt-article.js';
import {hasArticle} from '../../src/rendering/article.js';
import {fixture} from '../support/fixture.js';

const word = (text: string, isBold = false) =>
  `<p class=MsoNormal style='background:white'>${isBold ? '<b>' : ''}<span style='font-size:14.0pt;color:black'>${text}<o:p></o:p></span>${isBold ? '</b>' : ''}</p>`;
const bullet = (sign: string, text: string) =>
  `<p class=MsoListParagraph style='text-indent:-.25in;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><!--[endif]-->${text}</p>`;

/** The children of the widget afterwards: headings as Markdown, the rest as their words. */
type Row = readonly [name: string, html: string, ...lines: readonly string[]];

const rows: readonly Row[] = [
  [
    'headings in boxes, one around all and one around each',
    '<article><header><h2>Visits</h2></header><div id="first"><h3>When?</h3><div><p>Sunday.</p><p>At 1.</p></div></div><section lang="es"><h3>¿Quién?</h3>Todos.</section></article>',
    ...['## Visits', '### When? #first', 'Sunday.', 'At 1.', '### ¿Quién? es', 'Todos. es'],
  ],
  [
    'questions in boxes below a title among the children',
    '<h2>Visits</h2><div><h3>When?</h3><p>Sunday.</p></div><div><h3>Who?</h3><p>All.</p></div>',
    ...['## Visits', '### When?', 'Sunday.', '### Who?', 'All.'],
  ],
  [
    'Google Docs, with bold around all that is not bold',
    '<b style="font-weight:normal" id="docs-internal-guid-1"><h3 dir="ltr"><span style="color:#434343">When?</span></h3><p dir="ltr"><span style="color:#000">Sunday.</span></p><br><h3>Who?</h3><p>All.</p></b>',
    ...['### When? #docs-internal-guid-1', 'Sunday.', '### Who?', 'All.'],
  ],
  [
    'Google Docs, with questions in bold by a style',
    '<b style="font-weight:normal"><p><span style="font-weight:700">When?</span></p><p><span style="font-weight:400">Sunday.</span></p><p><span style="font-weight:700">Who?</span></p><p><span style="font-weight:400">All.</span></p></b>',
    ...['### When?', 'Sunday.', '### Who?', 'All.'],
  ],
  [
    'Word, with questions in bold and bullets in its font for signs',
    `<div class=WordSection1>${word('When?', true)}${bullet('Ø', 'Sunday')}${bullet('1.', 'Monday')}${word('Who?', true)}${word('All.')}</div>`,
    ...['### When?', '• Sunday', '1. Monday', '### Who?', 'All.'],
  ],
  [
    'Word, with a weight for other scripts',
    "<p><b style='mso-bidi-font-weight:normal'>When?</b></p><p><span style='mso-bidi-font-weight:bold'>Sunday?</span></p><p><b style='color:red;mso-bidi-font-weight: normal'>¿Quién?</b></p><p>All.</p>",
    ...['### When?', 'Sunday?', '### ¿Quién?', 'All.'],
  ],
  [
    'Outlook, with a box for each line',
    '<div><div><b>When?</b></div><div>Sunday.</div><div><br></div><div><b>Who?</b></div><div>All, <i>with</i> us.</div></div>',
    ...['### When?', 'Sunday.', '### Who?', 'All, with us.'],
  ],
  [
    'bold questions below a title, and in groups with bold titles',
    '<h2>Us</h2><p><strong>Visits</strong></p><p><strong>When?</strong></p><p>Sunday.</p><p><b>Phones</b></p><p><b>May he</b> <b>call?</b></p><p>Yes.</p>',
    ...['## Us', '### Visits', '#### When?', 'Sunday.', '### Phones', '#### May he call?', 'Yes.'],
  ],
  [
    'a bold question and its answer in one paragraph',
    '<p><strong>When?</strong><br>Sunday, <b>please</b>.</p><p>1. <strong>Who?</strong> All.</p>',
    ...['### When?', 'Sunday, please.', '### 1. Who?', 'All.'],
  ],
  [
    'bold questions with their answers in paragraphs of their own, or behind a break',
    '<p><b>When?</b></p><p>Sunday.</p><p><b>Who?</b><br>All.</p><p><strong>¿Cómo?<br></strong>\nA pie, <b>¿sí?</b> Sí.</p>',
    ...['### When?', 'Sunday.', '### Who?', 'All.', '### ¿Cómo?', 'A pie, ¿sí? Sí.'],
  ],
  [
    'bold questions before a last word that is a question',
    '<h2>Visits</h2><p><b>When?</b></p><p>Sunday.</p><p><b>Who?</b></p><p>All.</p><h2>Still have questions?</h2><p>Call.</p>',
    ...['## Visits', '### When?', 'Sunday.', '### Who?', 'All.', '## Still have questions?', 'Call.'],
  ],
  [
    'details below a title that is a question',
    '<h2>¿Tiene preguntas?</h2><details><summary>¿Cuándo?</summary>El domingo.</details><details><summary>¿Quién?</summary>Todos.</details>',
    ...['## ¿Tiene preguntas?', '### ¿Cuándo?', 'El domingo.', '### ¿Quién?', 'Todos.'],
  ],
  [
    'a letter before each question',
    '<p>Q: When?</p><p>A: Sunday. Why?</p><p>Q2. Who?</p><p>A: All.</p>',
    ...['### Q: When?', 'A: Sunday. Why?', '### Q2. Who?', 'A: All.'],
  ],
  [
    'a letter before each question, in lines of one paragraph',
    '<p>Q: When?<br>A: Sunday. Why?<br>\n<i>Q:</i> Who?<br>A: All, <b>really</b>.</p>',
    ...['### Q: When?', 'A: Sunday. Why?', '### Q: Who?', 'A: All, really.'],
  ],
  [
    'a letter before each question, all in bold',
    '<p><b>Q: When?</b></p><p>A: Sunday.</p><p><b>Q: Who?</b><br>A: All.</p>',
    ...['### Q: When?', 'A: Sunday.', '### Q: Who?', 'A: All.'],
  ],
  [
    'a word before each question, in any language',
    '<p>Frage 1: When?</p><p>Antwort: Sunday. Why?</p><p><b>Frage</b> 2: Who?</p><p>Antwort: All.</p>',
    ...['### Frage 1: When?', 'Antwort: Sunday. Why?', '### Frage 2: Who?', 'Antwort: All.'],
  ],
  [
    'details of WordPress, Notion or by hand, also in lists and groups',
    '<h2>Us</h2><details id="visits"><summary><strong>When?</strong></summary>Sunday.</details><ul><li><details><summary>Who?</summary><p>All.</p></details></li></ul>',
    ...['## Us', '### When? #visits', 'Sunday.', '### Who?', 'All.'],
  ],
  [
    'details without a question',
    '<details><summary>Sleep</summary><p>Early.</p></details><details><summary>Eat</summary><p>Well.</p></details>',
    ...['### Sleep', 'Early.', '### Eat', 'Well.'],
  ],
  [
    'the block of Yoast, whose questions stand in no paragraph',
    '<div class="schema-faq"><div id="faq-1"><strong>When?</strong> <p>Sunday.</p> </div> <div><strong>Who?</strong> <p>All.</p></div></div>',
    ...['### When? #faq-1', 'Sunday.', '### Who?', 'All.'],
  ],
  [
    'toggles of Elementor, closed by a style',
    '<div><div role="button" aria-controls="c" aria-expanded="false"><span aria-hidden="true"><i></i></span><a>When?</a></div><div id="c" style="display:none"><p>Sunday.</p></div></div><div><div role="button" aria-controls="d" aria-expanded="false"><a>Who?</a></div><div>All.</div></div>',
    ...['### When?', 'Sunday. #c', '### Who?', 'All.'],
  ],
  [
    'an accordion with buttons in its headings',
    '<ul><li><h4 role="heading"><button aria-expanded="false" aria-controls="x"><span>When?</span></button></h4><div>Sunday.</div></li></ul>',
    ...['#### When?', 'Sunday.'],
  ],
  [
    'microdata',
    '<div itemscope itemtype="https://schema.org/Question"><div itemprop="name">When?</div><div itemprop="acceptedAnswer"><div itemprop="text">Sunday.</div></div></div>',
    ...['### When?', 'Sunday.'],
  ],
  [
    'a list of questions as terms',
    '<h2>Us</h2><dl><div><dt>When?</dt><dd>Sunday.</dd><dd>Or <a href="/x">Monday</a>.</dd></div><dt>Who?</dt><dd><p>All.</p></dd></dl>',
    ...['## Us', '### When?', 'Sunday.', 'Or Monday.', '### Who?', 'All.'],
  ],
  [
    'terms that have their answer in common',
    '<dl><dt id="when">When?</dt><dt>¿Cuándo?</dt><dd>Sunday.</dd><div><dt>Who?</dt><dt>And children?</dt><dd>All.</dd><dd>Also babies.</dd></div></dl>',
    ...['### When? ¿Cuándo? #when', 'Sunday.', '### Who? And children?', 'All.', 'Also babies.'],
  ],
  [
    'a list of bold questions',
    '<ol><li><strong>When?</strong><p>Sunday.</p></li><li><strong>Who?</strong><p>All.</p></li></ol>',
    ...['### When?', 'Sunday.', '### Who?', 'All.'],
  ],
  [
    'a table for layout',
    '<table><tr><td><h3>When?</h3></td><td>Sunday.</td></tr><tr><td><h3>Who?</h3></td><td><p>All.</p></td></tr></table>',
    ...['### When?', 'Sunday.', '### Who?', 'All.'],
  ],
  [
    'titles in bold where nothing is a question',
    '<h2>Us</h2><p><b>What it is</b></p><p>A group.</p><p><b>A week</b></p><ul><li>Monday</li></ul>',
    ...['## Us', '### What it is', 'A group.', '### A week', 'Monday'],
  ],
  [
    'boxes with a date or a picture above each heading',
    '<div><div class="item"><div class="date">Days 1 to 7</div><h3>Detox</h3><p>The body clears.</p></div><div class="item"><span>Week 2</span><div><h3>Casa</h3><p>Un hogar.</p></div></div><div><p><img alt="" src="data:,"></p><h3>Home</h3><p>Months.</p></div></div>',
    ...[
      '### Detox',
      'Days 1 to 7',
      'The body clears.',
      '### Casa',
      'Week 2',
      'Un hogar.',
      '### Home',
      'Months.',
    ],
  ],
  [
    'sentences that stand loose below their headings',
    'Our <b>house</b>.<h3>When?</h3>\nSunday.<br>Bring your <b>ID</b> and <a href="/x">this map</a>.\n<h3>Who?</h3>All<!-- check --> of <i>you</i>.<p>Yes.</p><a href="/y">More</a> here <span lang="es">y allí</span>',
    ...['Our house.', '### When?', 'Sunday.Bring your ID and this map.'],
    ...['### Who?', 'All of you.', 'Yes.', 'More here y allí'],
  ],
];

/** What is an article as its author wrote it, and stays so. */
const unchanged: Record<string, string> = {
  'words in bold below questions':
    '<h3>When?</h3><p><strong>Worried?</strong></p><p><b>No bags</b></p><p><strong>Why?</strong> So.</p><h3>Who?</h3><p><b>Sure?</b> All.</p>',
  'words in bold below several headings':
    '<h3>Sleep</h3><p><b>Tonight</b></p><p>Early.</p><h3>Eat</h3><p><b>Today</b></p><p>Well.</p>',
  'bold questions below the second of three titles, which is a question':
    '<h2>Us</h2><h3>When?</h3><p><b>At noon?</b></p><p>No.</p><p><b>At one?</b></p><p>Yes.</p><h3>Phones</h3><p>No.</p>',
  'a bold question below the only heading': '<h3>When?</h3><p><b>On Sunday?</b></p><p>Yes.</p>',
  'one question in bold in a sentence': '<h3>Sleep</h3><p><b>Worried?</b> Call us.</p><p>Early.</p>',
  'details and terms in an answer':
    '<h3>When?</h3><details><summary>And parking?</summary>Behind us.</details><dl><dt>Day</dt><dd>Sunday</dd></dl><h3>Who?</h3><p>All.</p>',
  'a box with a title in an answer':
    '<h3>When?</h3><div><h4>Note</h4><p>Sunday.</p></div><h3>Who?</h3><p>All.</p>',
  'a table of hours': '<h3>When?</h3><table><tr><th><h4>Day</h4></th></tr><tr><td>Sunday</td></tr></table>',
  'a heading in a quote or an element of the page':
    '<h3>When?</h3><blockquote><h4>Anna</h4><p>Good.</p></blockquote><my-card><h3>Who?</h3></my-card>',
  'one label, and sentences of one word':
    '<h2>Us</h2><p>Note: who pays?</p><p>Nobody. Why? We are a charity.</p><p>Really. Is that so?</p>',
  'a list of bold terms': '<h2>Bring</h2><ul><li><b>Shoes</b> for walks</li><li><b>Papers</b></li></ul>',
};

function lineOf(element: Element): string {
  const words = element.textContent.replace(/\s+/g, ' ').trim();
  const level = Number(/^H(\d)$/.exec(element.tagName)?.[1] ?? 0);
  const isWritten = element.id && element.id !== slug(words);
  const lang = element.getAttribute('lang');
  return `${level ? `${'#'.repeat(level)} ` : ''}${words}${isWritten ? ` #${element.id}` : ''}${lang ? ` ${lang}` : ''}`;
}

describe('HTML that editors write', () => {
  for (const [name, html, ...lines] of rows)
    it(`is an article: ${name}`, async () => {
      const host = await fixture(`<div>${html}</div>`);
      const nodes = [...host.querySelectorAll('p, a, i')].filter(({textContent}) => textContent);
      const warnings: string[] = [];
      const {headings} = adoptArticle(host, 'US', (message) => warnings.push(message));
      const shown = [...host.children].filter(({textContent}) => textContent.trim());
      expect(shown.map(lineOf)).to.deep.equal(lines);
      expect(headings.size).to.be.above(0);
      expect(warnings).to.deep.equal([]);
      // A second look, as after a change of the page, changes nothing, and paragraphs and links are the author's own.
      const markup = host.innerHTML;
      adoptArticle(host, 'US', (message) => warnings.push(message));
      expect(host.innerHTML).to.equal(markup);
      const links = nodes.filter((node) => node.matches('a[href]'));
      expect(links.filter((link) => !host.contains(link))).to.deep.equal([]);
    });

  for (const [name, html] of Object.entries(unchanged))
    it(`stays as it is: ${name}`, async () => {
      const host = await fixture(`<div>${html}</div>`);
      const before = [...host.querySelectorAll('*')];
      adoptArticle(host, 'US', () => undefined);
      expect([...host.querySelectorAll('*')]).to.deep.equal(before);
    });

  it('stays as it is where a framework or an editor holds it, with advice', async () => {
    const warnings: string[] = [];
    const held = await fixture('<div><div><h3>When?</h3><p>Sunday.</p></div></div>');
    Object.assign(held.firstElementChild!, {__reactFiber$1: {}});
    const edited = await fixture('<div contenteditable="true"><div><h3>When?</h3><p>Sunday.</p></div></div>');
    for (const host of [held, edited]) {
      adoptArticle(host, 'US', (message) => warnings.push(message));
      expect(host.firstElementChild!.localName).to.equal('div');
      expect(warnings.splice(0)[0]).to.include('a framework or an editor holds');
    }
  });

  it('keeps loose sentences where a framework may insert others between their words', async () => {
    const loose = '<h3>When?</h3>On <b>Sunday</b>.';
    const comments = ['', ' ', '?lit$1$', 'v-if', '[', '$', 'container', 'bindings={ "a": "b" }'];
    const hosts = await Promise.all(
      ['', ...comments.map((words) => `<!--${words}-->`)].map((end) => fixture(`<div>${loose}${end}</div>`)),
    );
    hosts[0]!.append('');
    const edited = await fixture(`<div contenteditable="true">${loose}</div>`);
    const owned = await fixture(`<div>${loose}</div>`);
    Object.assign(owned.lastChild!, {__reactFiber$1: {}});
    for (const host of [...hosts, edited, owned]) {
      const before = [...host.childNodes];
      adoptArticle(host, 'US', () => undefined);
      expect([...host.childNodes].filter((node) => before.includes(node))).to.deep.equal(before);
    }
  });

  it('without any title is shown as it is, with advice', async () => {
    const warnings: string[] = [];
    const host = await fixture(`<div><p>${'Words of ours. '.repeat(40)}</p></div>`);
    adoptArticle(host, 'US', (message) => warnings.push(message));
    expect(warnings.join()).to.include('This text has no headings');
  });

  it('has no paragraphs that an editor leaves empty, and keeps what is seen without words', async () => {
    const host = await fixture(
      '<div><h2>Us</h2><p>&nbsp;</p><p>Hello.</p><h3>When?</h3><p><br></p><div>\u200b</div><p>Sunday.</p><p><img alt="" src="data:,"></p><hr><h3>Who?</h3></div>',
    );
    const {summary, text} = adoptArticle(host);
    expect(summary?.textContent).to.equal('Hello.');
    expect(text.map((each) => each.textContent.trim() || each.innerHTML || each.localName)).to.deep.equal([
      ...['When?', 'Sunday.', '<img alt="" src="data:,">', 'hr', 'Who?'],
    ]);
  });

  it('loses colours, sizes and places that a style forces on it, and what Word hides', async () => {
    const host = await fixture(
      '<div><h3>When?</h3><p style="color: black !important; position: fixed !important; margin: 1px">Sunday.' +
        '<span style="display:none;mso-hide:all">Draft</span></p><p id="closed" style="display: none !important">Monday.</p></div>',
    );
    adoptArticle(host);
    const [sunday, monday] = host.querySelectorAll('p');
    expect(sunday!.style.getPropertyPriority('color')).to.equal('');
    expect(sunday!.style.getPropertyPriority('position')).to.equal('');
    expect(monday!.style.getPropertyPriority('display')).to.equal('important');
    expect(host.querySelector('span')!.hidden).to.equal(true);
  });

  describe('is an article rather than a fallback', () => {
    const kinds: readonly (readonly [html: string, isArticle: boolean])[] = [
      ['<div><h3>Visits</h3></div>', true],
      ['<details><summary>Visits</summary>Sunday.</details>', true],
      [
        '<dl><dt>When?</dt><dd>Sunday.</dd><dt>Who?</dt><dd>All.</dd><dt>How?</dt><dd>By bus.</dd></dl>',
        true,
      ],
      [`<p>${'Words of ours. '.repeat(40)}</p>`, true],
      [
        '<p><strong>Need help now?</strong> Call <a href="tel:911">911</a>.</p><p lang="es"><strong>¿Necesita ayuda?</strong> Llame al <a href="tel:911">911</a>.</p>',
        false,
      ],
      ['<dl><dt>Emergency</dt><dd><a href="tel:911">911</a></dd><dt>Crisis</dt><dd>988</dd></dl>', false],
      ['<p><b>Visits</b></p><p>Sunday.</p><p> <strong>Llamadas</strong></p><p>A las 7.</p>', true],
      [
        '<div><div><span><b>Visits</b></span></div><div>Sunday.</div><div><u>Calls</u></div>At 7.</div>',
        true,
      ],
      [
        '<p class="font_7"><span style="font-weight:bold"><span>¿Cuándo?</span></span></p><p>Domingo.</p><p><span style="font-weight: 700">Who?</span></p><p>All.</p>',
        true,
      ],
      [
        '<p><span style="font-weight:normal">Please</span></p><p style="font-weight: 400"><b style="font-weight:normal">wait</b></p><p><span style="font-weight:300">.</span></p>',
        false,
      ],
      ['<p><b><strong>Please wait.</strong></b></p><div><p>Our questions.</p></div>', false],
      [
        '<p><b>Need help?</b></p><p>Call <a href="tel:911">911</a>.</p><p><b>Crisis</b></p><p>Call 988.</p>',
        false,
      ],
      ['<p><b>Wait</b>, please.</p><p><b>Or</b> call us.</p><p><b> </b></p><p><b></b></p>', false],
      [`<p>Please wait.</p>${' \n'.repeat(600)}<p>Or call us.</p>`, false],
      [`<style>${'.a{margin:0}'.repeat(50)}</style><p>Please wait.</p>`, false],
      [
        `<div><script type="application/ld+json">${'"a?",'.repeat(99)}</script><!-- ${'a? > '.repeat(99)} --><noscript>${'<p>a?</p>'.repeat(99)}</noscript>Please wait.</div>`,
        false,
      ],
      [`<p title="${'Words of ours. '.repeat(40)}">${'&nbsp; '.repeat(99)}Please wait.</p>`, false],
      ['', false],
    ];
    for (const [html, isArticle] of kinds)
      it(`${isArticle ? 'yes' : 'no'}: ${html.slice(0, 60)}`, async () => {
        expect(hasArticle(await fixture(`<div>${html}</div>`))).to.equal(isArticle);
      });
  });
});
