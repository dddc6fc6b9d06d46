/** The structured data of a page: `prerender(page, {jsonLd: true})`. */
import {expect} from 'chai';
import {join} from 'node:path';
import {parse, type DefaultTreeAdapterTypes} from 'parse5';
import {contentFiles} from '../../src/build/content-files.js';
import {documentOf} from '../../src/prerender/library.js';
import {prerender, type PrerenderOptions} from '../../src/prerender/prerender.js';
import {familyPrerender} from '../../src/prerender/vite-plugin.js';
import type {FaqPage, JsonLd, MedicalWebPage} from '../../src/rendering/json-ld.js';
import {temporaryFolder} from '../support/temporary-folder.js';
import {faultsOf} from './schema-org.js';

type Node = DefaultTreeAdapterTypes.Node;

const FAQ = '<family-faq></family-faq>';
const IOP = '<family-program-explainer></family-program-explainer>';

const SCRIPT = /<script type="application\/ld\+json" data-family-json-ld>/g;

const write = (html: string, options: PrerenderOptions = {}) =>
  prerender(html, {jsonLd: true, textOnly: true, ...options});

/** The text of each of our JSON-LD scripts, as a browser finds them. */
function scriptsIn(node: Node): string[] {
  if (!('childNodes' in node)) return [];
  const isOurs = 'attrs' in node && node.attrs.some(({name}) => name === 'data-family-json-ld');
  return isOurs
    ? [node.childNodes.map((child) => ('value' in child ? child.value : '')).join('')]
    : node.childNodes.flatMap(scriptsIn);
}

/** The entries of the JSON-LD of a page, which have to be valid. */
function entriesIn(html: string): JsonLd['@graph'] {
  const [script, ...others] = scriptsIn(parse(html));
  expect(others).to.deep.equal([]);
  if (script === undefined) return [];
  const {'@context': context, '@graph': graph} = JSON.parse(script) as JsonLd;
  expect([context, graph.flatMap(faultsOf)]).to.deep.equal(['https://schema.org', []]);
  return graph;
}

/** `FAQPage en`, `MedicalWebPage es Title`. */
const namesIn = (html: string) =>
  entriesIn(html).map((entry) =>
    [entry['@type'], entry.inLanguage, 'name' in entry && entry.name].filter(Boolean).join(' '),
  );

const faqsIn = (html: string) =>
  entriesIn(html).filter((entry): entry is FaqPage => entry['@type'] === 'FAQPage');
const questionsIn = (html: string) =>
  faqsIn(html).flatMap(({mainEntity}) => mainEntity.map(({name, acceptedAnswer: {text}}) => [name, text]));

describe('the JSON-LD of a page', () => {
  it('is written on request only, and is removed by a run without the request', () => {
    for (const page of [
      `<html lang="en"><meta charset="utf-8"><body>\n<p>A</p>\n${FAQ}\n</body></html>\n`,
      `<html lang="en"><meta charset="utf-8"><body>${FAQ}</body></html>`,
      `<div>${FAQ}\n\n</div>\n<p>Footer</p>`,
      `<html lang="en"><meta charset="utf-8">\r\n<body>\r\n${FAQ}\r\n  </body>\r\n</html>\r\n`,
    ]) {
      const plain = prerender(page, {textOnly: true}).html;
      const {html, messages} = write(page);
      expect([plain.match(SCRIPT), html.match(SCRIPT)?.length, messages], page).to.deep.equal([null, 1, []]);
      expect(prerender(html, {textOnly: true}).html, page).to.equal(plain);
      expect(write(plain).html, page).to.equal(html);
      if (page.includes('\r')) expect(html).to.not.match(/(?<!\r)\n/);
    }
  });

  it('changes nothing in a second run', () => {
    for (const page of [
      `<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body>${FAQ}${IOP}</body></html>`,
      `<html lang="en"><meta charset="utf-8"><body>${FAQ}<script>a()</script>\n\n  </body></html>`,
      `${FAQ}\r\n`,
      `<ul><li>${IOP}<li>B</ul>`,
      `<table><tr><td>${IOP}</table><p>B`,
      `<main>${FAQ}</main></body>`,
      `<family-settings>${IOP}${FAQ}</family-settings>`,
      `<family-faq><p>Wait</p>${IOP}</family-faq>`,
    ]) {
      const first = write(page);
      expect(first.html.match(SCRIPT), page).to.have.lengthOf(1);
      expect(write(first.html), page).to.deep.equal(first);
    }
  });

  it('stands before </body>, or behind the last widget of a page without one', () => {
    for (const [page, marked] of [
      [`<body>${FAQ}<footer></footer>\n</body>`, '<body><footer></footer>\n@\n</body>'],
      [`<body>${FAQ}<footer></footer></body>`, '<body><footer></footer>\n@</body>'],
      [`<body>${IOP}<hr>${FAQ}<footer></footer>`, '<body><hr>\n@<footer></footer>'],
      [`<p>A</p>\n${FAQ}\n<!-- </body> -->`, '<p>A</p>\n\n@\n<!-- </body> -->'],
      [`<family-faq>${IOP}</family-faq><p>B`, '\n@<p>B'],
    ] as const)
      expect(
        write(page)
          .html.replace(/<family-(\w+)[^>]*>[^]*<\/family-\1>|<(family-[\w-]+)>[^]*?<\/\2>/g, '')
          .replace(/<script type="application\/ld\+json".*?<\/script>/g, '@'),
        page,
      ).to.equal(marked);
  });

  it('replaces that of an earlier run where it stands, and removes others', () => {
    const {html} = write(`<html lang="en"><head><meta charset="utf-8"></head><body>${FAQ}</body></html>`);
    const [script] = /<script type="application\/ld\+json".*?<\/script>/.exec(html)!;
    const moved = html
      .replace(script, '')
      .replace('</head>', `${script.replace('naloxone', 'nothing')}</head>`)
      .replace('</html>', `${script}</html>`);
    const again = write(moved).html;
    expect(again).to.include(`<head><meta charset="utf-8">${script}</head>`);
    expect(again.match(SCRIPT)).to.have.lengthOf(1);
    expect(write(again).html).to.equal(again);
    const other = write(again.replace('<family-faq>', '<family-faq lang="es">')).html;
    expect(namesIn(other)[0]).to.equal('FAQPage es');
    expect(scriptsIn(parse(write(again.replace(/<family-faq>[^]*<\/family-faq>/, '')).html))).to.deep.equal(
      [],
    );
  });

  it('holds valid data for every topic in every language', () => {
    for (const {topic, language} of contentFiles()) {
      const tag = topic === 'family-faq' ? 'family-faq' : 'family-program-explainer';
      const html = write(`<${tag} topic="${topic}" lang="${language}"></${tag}>`).html;
      const entry = entriesIn(html).at(-1) as MedicalWebPage;
      const {title, sources, meta} = documentOf(topic, language);
      expect([entry.name, entry.inLanguage, entry.lastReviewed], topic).to.deep.equal([
        ...[title, language, meta.lastReviewed],
      ]);
      expect(entry.citation, topic).to.have.lengthOf(sources.length);
      expect(entry, topic).to.not.have.property('reviewedBy');
    }
  });

  it('has one FAQPage for each language, an entry for each text, and a text that is shown twice once', () => {
    const spanish = '<family-faq lang="es"></family-faq>';
    for (const [page, names] of [
      ['<p>Words</p>', []],
      [IOP, ['MedicalWebPage en Intensive outpatient program (IOP)']],
      [FAQ, ['FAQPage en', 'MedicalWebPage en Questions families ask']],
      [FAQ + FAQ, ['FAQPage en', 'MedicalWebPage en Questions families ask']],
      [
        FAQ + IOP + spanish,
        [
          ...['FAQPage en', 'FAQPage es', 'MedicalWebPage en Questions families ask'],
          'MedicalWebPage en Intensive outpatient program (IOP)',
          'MedicalWebPage es Preguntas de las familias',
        ],
      ],
    ] as const)
      expect(namesIn(write(`<body>${page}</body>`).html), page).to.deep.equal(names);
    const [once, twice] = [FAQ, FAQ + FAQ].map((page) => questionsIn(write(page).html));
    expect(once).to.have.length.of.at.least(50);
    expect(twice).to.deep.equal(once);
  });

  it('claims nothing of an article that the author wrote into the tag', () => {
    const own = '<family-faq><h2>Ours?</h2><p>Yes.</p></family-faq>';
    expect(write(own)).to.deep.equal({html: own, messages: [], count: 0});
    expect(questionsIn(write(own + FAQ).html).flat()).to.not.include('Ours?');
  });

  it('adds no second FAQPage to a page with one of its own, and says where that is', () => {
    const data = (type: string) =>
      `<script type="application/ld+json">{"@context":"https://schema.org", "@type" : ${type}, "mainEntity":[]}</script>`;
    for (const own of [
      data('"FAQPage"'),
      data('["WebPage", "FAQPage"]'),
      data('"https://schema.org/FAQPage"'),
      data('"FAQPage"').replace('application/ld+json', 'Application/LD+JSON; charset=utf-8'),
      data('"FAQPage"').replace('{', '{broken'),
      '<div itemscope itemtype="https://schema.org/FAQPage"></div>',
      '<div vocab="https://schema.org/" typeof="WebPage FAQPage"></div>',
    ]) {
      const page = `<html lang="en"><meta charset="utf-8"><body>\n  ${own}\n${FAQ}</body></html>`;
      const {html, messages, count} = write(page, {path: 'site/page.html'});
      const [{message, ...place}, ...others] = messages as [(typeof messages)[0]];
      expect([place, others, count], own).to.deep.equal([
        {severity: 'warning', file: 'site/page.html', line: 2, column: 3},
        ...[[], 1],
      ]);
      expect(message).to.match(
        /^This page has a FAQPage of its own, .* To publish them, remove this FAQPage\.$/,
      );
      expect(namesIn(html), own).to.deep.equal(['MedicalWebPage en Questions families ask']);
      expect(html).to.include(own);
      expect(write(html, {path: 'site/page.html'})).to.deep.equal({html, messages, count});
      expect(write(page.replace(FAQ, IOP)).messages, own).to.deep.equal([]);
      expect(prerender(page).messages, own).to.deep.equal([]);
    }
    for (const other of [
      data('"Organization"'),
      data('"WebPage", "name": "FAQPage"'),
      `<!-- ${data('"FAQPage"')} -->`,
      `<template>${data('"FAQPage"')}</template>`,
      '<div itemtype="https://schema.org/QAPage" typeof="MyFAQPage"></div>',
    ]) {
      const {html, messages} = write(`${other}${FAQ}`);
      expect([messages, namesIn(html)[0]], other).to.deep.equal([[], 'FAQPage en']);
    }
  });

  it('is an option of the Vite plugin', () => {
    const page = `<html lang="en"><meta charset="utf-8"><body>${FAQ}</body></html>`;
    const {transformIndexHtml} = familyPrerender({jsonLd: true, textOnly: true});
    expect(transformIndexHtml.handler(page, {filename: 'index.html'})).to.equal(write(page).html);
  });

  describe("of a partner's own text", () => {
    const folder = temporaryFolder();
    after(() => folder.remove());

    /** The page with a text, as `<family-faq>` shows it. */
    const pageWith = (text: string, attributes = '') => {
      folder.write('own.md', text);
      return write(
        `<html lang="en"><meta charset="utf-8"><body><family-faq src="own.md" ${attributes}></family-faq></body></html>`,
        {
          path: join(folder.path, 'page.html'),
        },
      );
    };
    const answerTo = (answer: string) => questionsIn(pageWith(`## Why?\n\n${answer}\n`).html)[0]?.[1];

    it('has its questions, in the language of the text, else in that of the page', () => {
      const questions = '## When?\n\nOn Sundays.\n\n## Where?\n\nHere.\n';
      for (const [text, names] of [
        [questions, ['FAQPage en']],
        [`---\nlang: de\ntitle: Fragen\n---\n\n${questions}`, ['FAQPage de']],
        [`---\nlang: pt-BR\n---\n\n${questions}`, ['FAQPage pt-BR']],
        [`## Visits\n\n${questions.replaceAll('##', '###')}`, ['FAQPage en']],
      ] as const) {
        const {html} = pageWith(text);
        expect(namesIn(html), text).to.deep.equal(names);
        expect(questionsIn(html), text).to.deep.equal([
          ['When?', '<p>On Sundays.</p>'],
          ['Where?', '<p>Here.</p>'],
        ]);
      }
    });

    it('takes only questions with an answer', () => {
      for (const [heading, isQuestion] of [
        ['¿Cuándo?', true],
        ['"When?"', true],
        ['何ですか？', true],
        ['متى؟', true],
        ['When? {#when}', true],
        ['*When*?', true],
        ['Visits', false],
        ['When? On Sundays', false],
      ] as const)
        expect(questionsIn(pageWith(`## ${heading}\n\nText\n`).html).length > 0, heading).to.equal(
          isQuestion,
        );
      for (const answer of ['', '---', '~~No~~'])
        expect(questionsIn(pageWith(`## When?\n\n${answer}\n\n## Why?\n\nSo.\n`).html), answer).to.deep.equal(
          [['Why?', '<p>So.</p>']],
        );
      expect(write('<family-help-card></family-help-card>').html).to.not.include('FAQPage');
    });

    it('has answers as HTML that search engines show', () => {
      for (const [markdown, html] of [
        ['One **two** *three* `four`.', '<p>One <strong>two</strong> <em>three</em> four.</p>'],
        ['One  \ntwo', '<p>One<br>two</p>'],
        ['1. One\n2. Two\n   - Three', '<ol><li>One</li><li>Two<ul><li>Three</li></ul></li></ol>'],
        ['- [ ] Ask', '<ul><li> Ask</li></ul>'],
        ['[A](https://example.org/?a&b)', '<p><a href="https://example.org/?a&amp;b">A</a></p>'],
        ['[A](#why) [B](days.html) [C](/d)', '<p>A B C</p>'],
        ['Call [us](tel:207-555-0142)', '<p>Call <a href="tel:+12075550142">us</a></p>'],
        ['![A door](door.png)', '<p>A door</p>'],
        ['Not ~~this~~ that', '<p>Not  that</p>'],
        ['> Quoted', '<p>Quoted</p>'],
        ['> [!NOTE]\n> Noted', '<p><strong>Note</strong></p><p>Noted</p>'],
        ['```\na < b\n```', '<p>a &lt; b</p>'],
        ['| A | B |\n| - | - |\n| 1 | 2 |', '<p>A, B</p><p>1, 2</p>'],
        ['One\n\n### More\n\nTwo', '<p>One</p><h3>More</h3><p>Two</p>'],
      ] as const)
        expect(answerTo(markdown), markdown).to.equal(html);
    });

    it('cannot end the script, nor be read as markup', () => {
      for (const text of [
        '</script><script>a()</script>',
        '<!-- <script>',
        '<p onclick="a()">',
        '&lt;b>',
        ']]>',
      ]) {
        const escaped = text.replaceAll('`', '');
        const {html} = pageWith(`## Why ${'`'}${escaped}${'`'}?\n\nSo ${'`'}${escaped}${'`'}.\n`);
        const [[name, answer]] = questionsIn(html) as [[string, string]];
        expect(name).to.equal(`Why ${escaped}?`);
        expect(answer).to.match(/^<p>So [^<>]*\.<\/p>$/);
      }
    });

    it('keeps characters of all scripts', () => {
      const words = '😀 é ‏שלום‏ “quoted” "plain" 日本 \u00A0 a\u0301';
      expect(questionsIn(pageWith(`## ${words}?\n\n${words} &#8232; b\n`).html)).to.deep.equal([
        [`${words}?`, `<p>${words} \u2028 b</p>`],
      ]);
    });

    it('says who reviewed it, and when, and what it cites, where it says so itself', () => {
      const medical = (fields: string, body = '## Visits\n\nOn Sundays.\n') =>
        entriesIn(pageWith(`---\nlang: en\n${fields}\n---\n\n${body}`).html);
      const base = {'@type': 'MedicalWebPage', name: 'Ours', inLanguage: 'en'} as const;
      const work = {'@type': 'CreativeWork'} as const;
      for (const [fields, more] of [
        ['title: Ours', undefined],
        ['lastReviewed: 2026-11-23', undefined],
        ['title: Ours\nlastReviewed: 2026-11-23', {lastReviewed: '2026-11-23'}],
        ['title: Ours\nlastReviewed: last week', undefined],
        ['title: Ours\nreviewedBy:', undefined],
        ['title: Ours\nreviewedBy: A. Person', {reviewedBy: {'@type': 'Person', name: 'A. Person'}}],
        [
          'title: Ours\nreviewedBy: {name: A. Person, role: Nurse}',
          {reviewedBy: {'@type': 'Person', name: 'A. Person', jobTitle: 'Nurse'}},
        ],
        ['title: Ours\nsources: [{id: a, title: Leaflet}]', {citation: [{...work, name: 'Leaflet'}]}],
        [
          'title: Ours\nsources: [{id: a, title: Us, url: "mailto:us@example.org"}]',
          {citation: [{...work, name: 'Us'}]},
        ],
        [
          'title: Ours\nsources: [{id: a, title: Leaflet, year: 2020}, {id: b, title: Book, publisher: "A, B"}]',
          {
            citation: [
              {...work, name: 'Leaflet', datePublished: '2020'},
              {...work, name: 'Book', publisher: {'@type': 'Organization', name: 'A, B'}},
            ],
          },
        ],
        [
          'title: Ours\nsources: [{id: a, title: Here, url: leaflet.pdf}, {id: b, title: There, url: "https://example.org/a", publisher: Us, year: 2020}]',
          {
            citation: [
              {...work, name: 'Here'},
              {
                ...{...work, name: 'There', url: 'https://example.org/a', datePublished: '2020'},
                publisher: {'@type': 'Organization', name: 'Us'},
              },
            ],
          },
        ],
      ] as const)
        expect(medical(fields), fields).to.deep.equal(more ? [{...base, ...more}] : []);
    });

    it('says nothing of a text that is loaded in the browser only', () => {
      const {html} = write('<family-faq src="https://example.org/faq.md"></family-faq>');
      expect(html).to.not.match(SCRIPT);
    });

    it('follows a text that has changed', () => {
      const first = pageWith('## Why?\n\nOld.\n').html;
      folder.write('own.md', '## Why?\n\nNew.\n');
      const {html} = write(first, {path: join(folder.path, 'page.html')});
      expect(questionsIn(html)).to.deep.equal([['Why?', '<p>New.</p>']]);
      expect(html.match(SCRIPT)).to.have.lengthOf(1);
    });
  });
});
