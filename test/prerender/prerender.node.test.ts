import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {documentOf, version} from '../../src/prerender/library.js';
import {prerender, type PrerenderMessage, type PrerenderOptions} from '../../src/prerender/prerender.js';
import type {Markup} from '../../src/rendering/markup.js';
import {isAttributes} from '../../src/rendering/markup.js';
import {temporaryFolder} from '../support/temporary-folder.js';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {articlesIn, lastKept, withoutArticles} from './articles.js';

const {version: packageVersion} = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'),
) as {version: string};

/** Pages with `@` where an article is inserted; everything else must be unchanged. */
const pages = {
  'a page':
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body><family-faq topic="family-faq">@</family-faq></body></html>\n',
  'a piece of a page': '<family-help-card>@</family-help-card>',
  'a piece that begins with a byte order mark': '\uFEFF<p>é</p><family-help-card>@</family-help-card>',
  'lines that end in CR and LF':
    '<div>\r\n<family-help-card>\r\n<p>Fallback</p>\r\n@</family-help-card>\r\n</div>\r\n',
  'tags in capitals': '<BODY><FAMILY-HELP-CARD LANG=ES>@</FAMILY-HELP-CARD></BODY>',
  'odd characters': '<p title="a > b">😀 &amp; &nbsp; & <</p><family-help-card>@</family-help-card >',
  'comments and all that is no tag':
    '<!-- <family-faq></family-faq> --><script>"<family-faq></family-faq>"</script><style><family-faq></family-faq></style>' +
    '<textarea><family-faq></family-faq></textarea><template><family-faq></family-faq></template>' +
    '<noscript><family-faq></family-faq></noscript><iframe><family-faq></family-faq></iframe><p title="<family-faq></family-faq>">' +
    '&lt;family-faq></p><family-faq-list></family-faq-list><svg><family-faq></family-faq></svg><family-help-card>@</family-help-card>',
  'a widget in the fallback of another':
    '<family-faq><p>Wait</p><family-wellness-tips>@</family-wellness-tips>@</family-faq>',
  'a tag in preformatted text': '<pre>\n<family-help-card>@</family-help-card>\n</pre>',
  'a page of frames':
    '<html><frameset><frame src="a.html"></frameset><noframes><family-faq></family-faq></noframes></html>',
  'pieces that are not closed':
    '<ul><li>One<li><family-help-card>@</family-help-card><li>Two</ul><p>Three<p>Four',
  'a tag in a table, where none belongs':
    '<table><tr><family-help-card>@</family-help-card><td>1</td></tr></table>',
  'a tag in a cell in a paragraph': '<p><object><family-help-card>@</family-help-card></object></p>',
  'several widgets':
    '<family-help-card>@</family-help-card><family-program-explainer>@</family-program-explainer><family-help-card>@</family-help-card>',
  "an author's own article": '<family-faq><h2>Ours</h2><p>Words</p></family-faq>',
  "an author's own article in a box, as an accordion, or as questions": [
    '<family-faq><article><h2>Ours</h2><p>Words</p></article></family-faq>',
    '<family-faq><details><summary>Ours</summary>Words</details></family-faq>',
    '<family-faq><p>One?</p><p>Two?</p><p>Three?</p></family-faq>',
    '<family-faq><p>Need help now?</p>@</family-faq>',
    '<family-faq><p><b>Visits</b></p><p>Sunday.</p><div><p> <u>Calls</u> </p>At 7.</div></family-faq>',
    '<family-faq><p><b><strong>Please wait.</strong></b></p><div><p><b>Or</b> call.</p></div>@</family-faq>',
    '<family-faq><p><b>Help</b></p><p><a href="tel:911">911</a></p><p><b>Us</b></p><p>At 7.</p>@</family-faq>',
  ].join('\n'),
  'marks of other programs around a tag':
    '<?php if ($a > 1): ?>{% if a < b %}<%= render "x" %><!--#include virtual="/a.html" --><family-help-card topic="help-card">{{ wait }}@</family-help-card>{% endif %}<?php endif; ?>',
  'no tag of ours': '<p>Words</p>',
  nothing: '',
};

const errorsOf = (html: string, options?: PrerenderOptions) =>
  prerender(html, options).messages.map(
    ({severity, line, column, message}) => `${severity} ${line}:${column} ${message}`,
  );

function textIn(markup: Markup): string {
  if (typeof markup === 'string') return markup;
  const [, ...parts] = markup;
  return parts.map((part) => (isAttributes(part) ? '' : textIn(part))).join('');
}

describe('prerender', () => {
  for (const [what, page] of Object.entries(pages)) {
    it(`changes only the content of the tag, and nothing in a second run: ${what}`, () => {
      const html = page.replaceAll('@', '');
      const result = prerender(html);
      expect(result.messages).to.deep.equal([]);
      expect(withoutArticles(result.html)).to.equal(page);
      expect(result.count).to.equal(page.split('@').length - 1);
      expect(prerender(result.html)).to.deep.equal(result);
      if (page.includes('\r\n')) expect(result.html).to.not.match(/(?<!\r)\n/);
    });
  }

  const templates: Record<string, readonly [page: string, mark: string]> = {
    'PHP in a value': ['<family-faq topic="<?= $topic ?>"></family-faq>', '<?= $topic ?>'],
    'Jinja in a value': ['<family-faq src="{{ url }}"></family-faq>', '{{ url }}'],
    'ERB around an attribute': ['<family-faq <% if a %>topic="detox"<% end %>></family-faq>', '<%'],
    'Liquid in the language of the page': [
      '<html lang="{{ lang }}"><family-faq></family-faq></html>',
      '{{ lang }}',
    ],
    'PHP that writes the language of the page': [
      '<html <?php language_attributes(); ?>><family-faq></family-faq></html>',
      '<?php',
    ],
    'a country in the settings': [
      '<family-settings region="{{ country }}"><family-faq></family-faq></family-settings>',
      '{{ country }}',
    ],
    'a number in the settings': [
      '<family-settings provider-name="Us" provider-phone="<?= $phone ?>"><family-faq></family-faq></family-settings>',
      '<?= $phone ?>',
    ],
    'an attribute of the settings': [
      '<family-settings <?php settings(); ?>><family-faq></family-faq></family-settings>',
      '<?php',
    ],
    'an include in the place of the article': [
      '<family-faq><!--#include virtual="/faq.html" --></family-faq>',
      '#include',
    ],
    'PHP in the place of the article': ['<family-faq><?php the_content(); ?></family-faq>', 'the_content'],
    'a mark in a box in the place of the article': [
      '<family-faq><div>{{ content }}</div></family-faq>',
      '{{ content }}',
    ],
  };
  for (const [what, [page, mark]] of Object.entries(templates))
    it(`leaves a tag alone that another program completes, with a warning: ${what}`, () => {
      const {html, messages} = prerender(
        `${page}<family-help-card topic="help-card" lang="en"></family-help-card>`,
      );
      expect(html.startsWith(page.replace('</html>', ''))).to.equal(true);
      expect(html).to.include('data-family-written');
      expect(messages.map(({severity}) => severity)).to.deep.equal(['warning']);
      expect(messages[0]!.message).to.include(mark).and.include('is for another program');
    });

  for (const code of [
    `<?php if ($user->isFamily) { echo '<family-help-card></family-help-card>'; } ?>`,
    `<?php $a = ['x' => 1]; echo "<family-faq topic=\\"iop\\"></family-faq>"; `,
    `{% set card = "<family-faq topic='iop'></family-faq>" %}`,
    `<% if a > b %><% puts "<family-faq></family-faq>" if b > a %><% end %>`,
  ])
    it(`changes no code of another program: ${code}`, () => {
      const html = `<p>A</p><family-help-card></family-help-card>\n${code}`;
      const result = prerender(html);
      expect(result.html.endsWith(`\n${code}`)).to.equal(true);
      expect([result.count, result.messages]).to.deep.equal([1, []]);
    });

  it('fills a tag between marks of another program', () => {
    for (const html of [
      '{% if a %}<family-help-card></family-help-card>{% endif %}',
      '<?php if ($a): ?><family-help-card></family-help-card><?php endif ?>',
    ])
      expect(prerender(html).count, html).to.equal(1);
  });

  it('leaves a page alone that a server sends as XML, where a tag may close itself', () => {
    for (const path of ['page.xhtml', 'page.XHT'])
      expect(errorsOf('<family-faq></family-faq>', {path})[0]).to.include('This is XML');
  });

  it('writes the complete text and no other text', () => {
    for (const [topic, language] of [
      ['family-faq', 'es'],
      ['iop', 'en'],
    ] as const) {
      const [article] = articlesIn(
        prerender(`<family-faq topic="${topic}" lang="${language}"></family-faq>`).html,
      );
      const {title, summary, body, sources} = documentOf(topic, language);
      expect(article!.words).to.equal([title, summary, ...body.map(textIn), ...sources.map(textIn)].join(''));
    }
  });

  it('applies the attributes of the tag and of the settings around it', () => {
    for (const [html, expected] of [
      ['<family-faq></family-faq>', {topic: 'family-faq', language: 'en', level: 2}],
      ['<family-stage-timeline></family-stage-timeline>', {topic: 'stages', language: 'en', level: 2}],
      [
        '<family-program-explainer topic=“detox”></family-program-explainer>',
        {topic: 'detox', language: 'en', level: 2},
      ],
      [
        '<html lang="es-MX"><family-help-card></family-help-card>',
        {topic: 'help-card', language: 'es', level: 2},
      ],
      [
        '<div lang="es"><b lang=""><family-help-card lang="en" heading-level="4"></family-help-card></b></div>',
        {topic: 'help-card', language: 'en', level: 4},
      ],
      [
        '<family-settings lang="es" heading-level="3"><family-settings><family-help-card heading-level="x"></family-help-card></family-settings></family-settings>',
        {topic: 'help-card', language: 'es', level: 2},
      ],
      [
        '<family-settings lang="es" heading-level="9"><family-help-card></family-help-card></family-settings>',
        {topic: 'help-card', language: 'es', level: 5},
      ],
    ] as const) {
      const [{stamp, writtenBy, levels}] = articlesIn(prerender(html).html) as [
        ReturnType<typeof articlesIn>[0],
      ];
      expect(stamp, html).to.deep.include(expected);
      expect([writtenBy, version()], html).to.deep.equal([packageVersion, packageVersion]);
      expect(levels[0], html).to.equal(expected.level);
    }
  });

  it('sets `lang` on a text that is not in the language of the page', () => {
    const langs = (html: string) => articlesIn(prerender(html).html)[0]!.langs;
    expect(langs('<html lang="en"><family-help-card></family-help-card>')).to.deep.equal([]);
    expect(langs('<html lang="en"><family-help-card lang="es"></family-help-card>')).to.deep.equal([]);
    expect(new Set(langs('<family-help-card></family-help-card>'))).to.deep.equal(new Set(['en']));
  });

  it('writes no duplicate ids, and no ids that scripts look for', () => {
    const twice = '<h2 id="what-is-naloxone">Ours</h2><family-faq></family-faq><family-faq></family-faq>';
    const [first, second] = articlesIn(prerender(twice).html);
    expect(first!.ids).to.not.include('what-is-naloxone');
    expect(first!.otherIds).to.deep.equal(['what-is-naloxone']);
    expect(second!.ids).to.deep.equal([]);
    expect(second!.otherIds).to.have.length(first!.ids.length + 1);
  });

  it('adds a help line if the page would have no phone numbers without it', () => {
    const helpOf = (html: string) => articlesIn(prerender(html).html)[0]!.help;
    const line = 'Need help now? Emergency 911 · Call or text 988 · Find treatment 1-800-662-4357';
    for (const [html, help] of [
      [
        '<family-program-explainer></family-program-explainer>',
        [line, 'tel:911', 'tel:988', 'tel:+18006624357'],
      ],
      [
        '<family-program-explainer><p>Wait</p></family-program-explainer>',
        [line, 'tel:911', 'tel:988', 'tel:+18006624357'],
      ],
      [
        '<family-program-explainer><p>Call <a href="tel:911">911</a></p></family-program-explainer>',
        undefined,
      ],
      ['<family-help-card></family-help-card>', undefined],
      [
        '<family-settings region="mx" provider-name="Casa" provider-phone="55 1234 5678"><family-program-explainer lang="en"></family-program-explainer></family-settings>',
        [
          'Need help now? We do not have the numbers of your country. In an emergency, call your local emergency number. Casa 55 1234 5678',
          'tel:5512345678',
        ],
      ],
    ] as const)
      expect(helpOf(html), html).to.deep.equal(help);
    expect(
      articlesIn(prerender('<family-program-explainer></family-program-explainer>').html)[0]!.parts.indexOf(
        'help',
      ),
    ).to.equal(2);
    const tips = articlesIn(prerender('<family-wellness-tips></family-wellness-tips>').html)[0]!.parts;
    expect(tips.at(-1)).to.equal('help');
  });

  it("keeps an author's fallback, and replaces the output of an earlier run", () => {
    const fallback = '<p>Call <a href="tel:988">988</a></p>';
    const {html} = prerender(`<family-faq topic="iop">${fallback}</family-faq>`);
    const other = html
      .replace('topic="iop"', 'topic="php"')
      .replace(/(<p [^>]*data-family-written)/, '<p>Mine</p>$1');
    const again = prerender(other).html;
    expect(articlesIn(again).map(({stamp}) => stamp.topic)).to.deep.equal(['php']);
    expect(again).to.include(fallback).and.include('<p>Mine</p>');
    expect(prerender(again).html).to.equal(again);
    const own = prerender(html.replace(fallback, '<h2>Ours</h2>').replace(' topic="iop"', '')).html;
    expect(own).to.equal('<family-faq><h2>Ours</h2></family-faq>');
  });

  it('leaves no line break at the end of a tag, not even when the widget has removed its marks', () => {
    for (const tag of widgetTags)
      for (const attributes of ['', ' lang="es"', ' help="top"', ' topic="iop" help="foot"'])
        for (const textOnly of [false, true]) {
          const {html, count} = prerender(`<${tag}${attributes}>\n</${tag}>`, {textOnly});
          expect(count, `${tag}${attributes}`).to.equal(1);
          expect(lastKept(html), html.slice(-200)).to.not.equal('#text');
          expect(prerender(html, {textOnly}).html).to.equal(html);
        }
  });

  it("keeps the line breaks of what an author has written after an earlier run's text", () => {
    const {html} = prerender('<family-faq topic="iop">\n</family-faq>');
    const more = html.replace('</family-faq>', '\n<p>Mine</p>\n</family-faq>');
    expect(prerender(more).html).to.equal(more);
    const older = html.replace('</family-faq>', '\n</family-faq>');
    expect(prerender(older).html).to.equal(html);
  });

  it('reads a topic as the element does: in capitals, and with blanks', () => {
    const {html} = prerender('<family-faq topic="family-faq"></family-faq>');
    for (const topic of ['Family FAQ', 'family_faq', ' family-faq/ ']) {
      const written = prerender(`<family-faq topic="${topic}"></family-faq>`);
      expect(written.messages, topic).to.deep.equal([]);
      expect(written.html.replace(`topic="${topic}"`, 'topic="family-faq"'), topic).to.equal(html);
    }
  });

  it('warns of an empty topic or source, which counts as absent', () => {
    const {html} = prerender('<family-faq></family-faq>');
    for (const [name, value] of [
      ['topic', ''],
      ['topic', '“”'],
      ['src', ''],
      ['src', ' '],
    ] as const) {
      const written = prerender(`<div>\n<family-faq ${name}="${value}"></family-faq>`);
      expect(written.html.replace(` ${name}="${value}"`, ''), name).to.equal(`<div>\n${html}`);
      expect(written.messages, name).to.deep.equal([
        {
          ...{severity: 'warning', file: undefined, line: 2, column: 1},
          message: `${name} is empty, and counts as if it were not there.`,
        },
      ]);
    }
  });

  it('reads a language as the element does: a locale, and a value that names none', () => {
    const {html} = prerender('<html lang="es"><meta charset="utf-8"><family-faq></family-faq>');
    for (const lang of ['es_MX', 'es_ES.UTF-8', 'ES,en']) {
      const written = prerender(`<html lang="${lang}"><meta charset="utf-8"><family-faq></family-faq>`);
      expect(written.messages, lang).to.deep.equal([]);
      expect(written.html.replace(`lang="${lang}"`, 'lang="es"'), lang).to.equal(html);
    }
    for (const lang of ['null', 'undefined', 'spanish', '']) {
      const written = prerender(
        `<html lang="es"><meta charset="utf-8"><family-faq lang="${lang}"></family-faq>`,
      );
      expect(written.messages, lang).to.deep.equal([]);
      expect(written.html.replace(` lang="${lang}"`, ''), lang).to.equal(html);
    }
  });

  it('reports problems with line and column, and leaves the tag unchanged', () => {
    for (const [html, message] of [
      [
        '\n <family-faq topic="family-fak"></family-faq>',
        'error 2:2 There is no topic "family-fak". Did you mean family-faq?',
      ],
      [
        '<family-faq topic="gardening-in-june"></family-faq>',
        /^error 1:1 There is no topic "gardening-in-june"\. Known topics: coming-home-plan, /,
      ],
      [
        '<html lang="fr"><family-faq></family-faq>',
        /^error 1:17 There is no "fr" text of family-faq, only en, es\. Write lang="en"/,
      ],
      ['<family-faq topic="iop" /><p>Words', /^error 1:1 This tag is not closed where it is opened/],
      [
        '<p><span><family-faq></family-faq></span></p>',
        /^error 1:10 This tag stands in a <p>, which HTML closes .* Remove the <p> around it\.$/,
      ],
      [
        '<a href="/"><div><family-faq></family-faq></div></a>',
        /^error 1:18 This tag stands in a <a>, .* Remove the <a> around it\.$/,
      ],
      ['<p><family-faq></p><h2>A</h2><p></family-faq></p>', /^error 1:4 This tag is not closed/],
      [
        '<meta charset="iso-8859-1"><family-faq></family-faq>',
        /^error 1:1 This page says that it is iso-8859-1\. /,
      ],
      [
        '<meta http-equiv=Content-Type content="text/html; charset=utf-16le"><family-faq></family-faq>',
        /^error 1:1 This page says/,
      ],
      ['<meta charset="no-such">', /^error 1:1 This page says that it is no-such/],
      ['Words alone', /^error 1:1 This is no HTML page: there is no tag/],
      ['{"html": "<p>Words</p>"}', /^error 1:1 This is no HTML page, but JSON/],
      ['\uFEFF<?xml version="1.0"?><html/>', /^error 1:1 This is XML/],
      ['<p>\0</p>', /^error 1:1 This is no HTML page, but a file with zero bytes/],
      ['<family-faq src="own.md"></family-faq>', /^error 1:1 The file own\.md is looked for beside the page/],
    ] as const) {
      const [found, ...others] = errorsOf(html);
      if (typeof message === 'string') expect(found).to.equal(message);
      else expect(found).to.match(message);
      expect([others, prerender(html).html], html).to.deep.equal([[], html]);
    }
    const mixed = prerender('<family-faq topic="none"></family-faq><family-help-card></family-help-card>');
    expect([mixed.messages.length, mixed.count]).to.deep.equal([1, 1]);
  });

  it('warns of a complete page that does not say that it is UTF-8', () => {
    const card = '<family-help-card lang="es"></family-help-card>';
    for (const [html, place] of [
      [`<!doctype html>\n<html lang="es">\n <head><title>A</title></head><body>${card}</body></html>`, '3:2'],
      [`<!doctype html>\n<html lang="en"><body>${card}`, '2:1'],
      [`<HEAD><meta name="charset" content="utf-8"></HEAD>${card}`, '1:1'],
      [`<html><head><meta http-equiv="content-type" content="text/html"><body>${card}`, '1:7'],
      [`<html><head><!-- <meta charset="utf-8"> --></head><body><?php a(); ?>${card}`, '1:7'],
    ] as const) {
      const {html: written, messages} = prerender(html, {path: 'site/page.html'});
      expect(written, html).to.include('data-family-written');
      expect(
        messages.map(({file, severity, line, column}) => [file, severity, `${line}:${column}`]),
      ).to.deep.equal([['site/page.html', 'warning', place]]);
      expect(messages[0]!.message).to.include('Write <meta charset="utf-8">');
    }
    for (const html of [
      `<html><head><meta charset=UTF8></head><body>${card}`,
      `<html><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><body>${card}`,
      `\uFEFF<html><head></head><body>${card}`,
      `<html><head><?php wp_head(); ?></head><body>${card}`,
      `<html><head>{% include "head.html" %}</head><body>${card}`,
      `<html><head>{{> head}}</head><body>${card}`,
      `<body>${card}</body>`,
      `<main>${card}</main>`,
      '<html><head></head><body><p>Words</p>',
    ])
      expect(errorsOf(html), html).to.deep.equal([]);
  });

  it('throws a TypeError for a page that is no string', () => {
    const page = Buffer.from('<p>Words</p>');
    for (const [given, message] of [
      [page, /got bytes: read a file with readFileSync\(path, 'utf8'\)/],
      [new Uint8Array(page), /got bytes/],
      [page.buffer, /got bytes/],
      [undefined, /got undefined\.$/],
      [null, /got null\.$/],
      [7, /got number\.$/],
      [Promise.resolve(''), /got object\.$/],
    ] as const)
      expect(() => prerender(given as unknown as string)).to.throw(TypeError, message);
  });

  it('takes linear time in the number of widgets', () => {
    const html = '<div lang="en"><family-help-card></family-help-card></div>\n';
    const secondsFor = (count: number) => {
      const page = html.repeat(count);
      const start = process.cpuUsage();
      const first = prerender(page);
      expect(prerender(first.html).html).to.equal(first.html);
      expect(first.count).to.equal(count);
      return process.cpuUsage(start).user;
    };
    secondsFor(10);
    // Eight times as many widgets: quadratic time would be 64 times as long.
    const ratio = Math.min(...[1, 2].map(() => secondsFor(200) / secondsFor(25)));
    expect(ratio).to.be.below(24);
  });

  describe('for a Markdown file beside the page', () => {
    const folder = temporaryFolder();
    const page = (html: string, more: PrerenderOptions = {}) =>
      prerender(html, {path: join(folder.path, 'site/en/page.html'), ...more});
    const root = join(folder.path, 'site');

    before(() => {
      folder.write(
        'site/texts/own.md',
        '---\nlang: en\ntitle: Visits\n---\n\n## When\n\nOn [Sundays](days.html?a#b), see [us](/contact) and ![a door](door.png), or call [us](tel:207-555-0142). [Others](https://example.org/).\n',
      );
      folder.write('site/texts/bold.md', '# Us\n\n**When?**\n\nSunday.\n\n**Who?** All.\n');
      folder.write('site/texts/es.md', '---\nlang: es\n---\n\n## Cuándo\n\nDomingo.\n');
      folder.write('site/en/empty.md', '');
      folder.write('site/en/picture.md', '\0\x01\x02\x03\x04');
      folder.write('site/en/large.md', 'word '.repeat(60_000));
      folder.write('site/en/wrong.md', '## When\n\n[A](javascript:alert(1))\n');
    });
    after(() => folder.remove());

    it('reads it as at run time, with addresses relative to the page', () => {
      for (const [html, options] of [
        ['<family-faq src="../texts/own.md"></family-faq>', {}],
        [
          '<family-settings content-base="../texts"><family-faq src="own.md"></family-faq></family-settings>',
          {},
        ],
        ['<base href="../texts/"><family-faq src="own.md"></family-faq>', {}],
        ['<family-faq src="/texts/own.md"></family-faq>', {root}],
        [
          '<family-settings content-base="/texts/"><family-faq src=own.md></family-faq></family-settings>',
          {root},
        ],
      ] as const) {
        const {html: written, messages} = page(html, options);
        expect(messages, html).to.deep.equal([]);
        const [article] = articlesIn(written);
        expect(article!.stamp, html).to.deep.include({src: '../texts/own.md', region: 'US', language: 'en'});
        expect(article!.stamp, html).to.not.have.property('topic');
        expect(article!.addresses, html).to.deep.equal([
          '../texts/days.html?a#b',
          '/contact',
          '../texts/door.png',
          'tel:+12075550142',
          'https://example.org/',
        ]);
        expect(page(written, options).html).to.equal(written);
      }
      const [spanish] = articlesIn(
        page('<html lang="en"><family-faq src="../texts/es.md"></family-faq>').html,
      );
      expect(new Set(spanish!.langs)).to.deep.equal(new Set(['es']));
      expect(spanish!.help?.[0]).to.include('Emergencia 911');
      expect(spanish!.levels).to.deep.equal([2]);
    });

    it('notes the query and the fragment of an address, with which the widget asks for the file', () => {
      for (const more of ['?v=3', '#visits', '?v=3&lang=es#visitas', '?']) {
        const [article] = articlesIn(page(`<family-faq src="../texts/own.md${more}"></family-faq>`).html);
        expect(article!.stamp).to.deep.include({src: `../texts/own.md${more}`});
        expect(article!.addresses[0]).to.equal('../texts/days.html?a#b');
      }
      const [{message}] = page('<family-faq src="none.md?v=3#a"></family-faq>').messages as [
        PrerenderMessage,
      ];
      expect(message).to.match(/^There is no file none\.md \(/);
    });

    it('makes headings of questions in bold, and asks for headings', () => {
      const {html, messages} = page('<family-faq src="../texts/bold.md"></family-faq>');
      expect([...html.matchAll(/<h3[^>]*>([^<]*)/g)].map(([, words]) => words)).to.deep.equal([
        'When?',
        'Who?',
      ]);
      expect(messages.map(({line}) => line)).to.deep.equal([3]);
      expect(messages[0]!.message).to.include('“When?” is shown as a heading');
    });

    it('reports a file that does not exist or cannot be shown', () => {
      for (const [src, message, options] of [
        ['none.md', /^error 1:1 There is no file none\.md \(.*none\.md\)\.$/, {}],
        ['.', /^error 1:1 .* is no file\.$/, {}],
        ['empty.md', /^error 1:1 empty\.md holds no text that is shown\.$/, {}],
        ['picture.md', /^error 1:1 picture\.md is no text that can be read/, {}],
        ['large.md', /^error 1:1 large\.md has 300000 bytes/, {}],
        ['/texts/own.md', /^error 1:1 \/texts\/own\.md begins with a slash/, {}],
        ['http://[', /^error 1:1 http:\/\/\[ is no address\.$/, {}],
        ['https://example.org/own.md', /^warning 1:1 .* is on another site/, {}],
        ['//example.org/own.md', /^warning 1:1 .* is on another site/, {root}],
      ] as const) {
        const html = `<family-faq src="${src}"></family-faq>`;
        const result = page(html, options);
        const [{severity, line, column, message: found}, ...others] = result.messages as [
          (typeof result.messages)[0],
        ];
        expect(`${severity} ${line}:${column} ${found}`).to.match(message);
        expect([others, result.html], src).to.deep.equal([[], html]);
      }
      const {messages, count} = page('<family-faq src="wrong.md"></family-faq>');
      expect([messages[0], count]).to.deep.equal([
        {...messages[0], severity: 'warning', file: join(folder.path, 'site/en/wrong.md'), line: 3},
        1,
      ]);
    });
  });
});
