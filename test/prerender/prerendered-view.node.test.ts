/** The view of a prerendered widget, as declarative shadow DOM. */
import {expect} from 'chai';
import {html, nothing, svg} from 'lit';
import {parse, parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import {prerender, type PrerenderOptions} from '../../src/prerender/prerender.js';
import {templateHtml} from '../../src/prerender/template-html.js';
import {defaultTopics, widgetTags} from '../../src/text-kinds/widgets.js';
import {readDist, versioned} from '../embed/dist.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const attribute = ({attrs}: Element, name: string) => attrs.find((each) => each.name === name)?.value;

/** All descendant elements, those of templates too, in document order. */
function elementsIn(node: Node): Element[] {
  const inside = 'content' in node ? node.content.childNodes : 'childNodes' in node ? node.childNodes : [];
  return inside.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

interface Written {
  readonly html: string;
  readonly host: Element;
  /** The elements of the shadow tree. */
  readonly view: readonly Element[];
}

function written(page: string, tag: string, options?: PrerenderOptions): Written {
  const {html, messages} = prerender(page, options);
  expect(messages).to.deep.equal([]);
  const host = elementsIn(parse(html)).find(({tagName}) => tagName === tag)!;
  const template = host.childNodes.find(
    (node) => 'tagName' in node && attribute(node, 'shadowrootmode') !== undefined,
  );
  return {html, host, view: template ? elementsIn(template) : []};
}

const attributesOf: Readonly<Record<string, readonly string[]>> = {
  'family-faq': ['', 'layout="list"', 'no-search'],
  'family-stage-timeline': ['', 'current="iop"', 'current="none"'],
  'family-wellness-tips': ['', 'layout="list"', 'group="sleep"', 'start="today"'],
  'family-program-explainer': ['', 'topic="wallet-card"', 'compare="iop php"'],
  'family-help-card': ['', 'region="MX"'],
};

describe('a prerendered view', () => {
  for (const tag of widgetTags)
    for (const lang of ['en', 'es'])
      for (const attributes of attributesOf[tag]!) {
        const page = `<html lang="${lang}"><meta charset="utf-8"><p>Before</p><${tag} ${attributes}><p>Wait</p></${tag}></html>\n`;

        it(`of <${tag} lang="${lang}" ${attributes}> has a slot for each piece of the text, and is written once`, () => {
          const {html, host, view} = written(page, tag);
          expect(prerender(html).html).to.equal(html);
          const slots = view.filter(({tagName}) => tagName === 'slot').map((slot) => attribute(slot, 'name'));
          const assigned = elementsIn(host).flatMap((element) => attribute(element, 'slot') ?? []);
          expect(assigned).to.have.length.of.at.least(3);
          // The cards show names of groups as labels.
          const unseen = [...new Set(assigned)].filter((name) => !slots.includes(name));
          expect(tag === 'family-wellness-tips' ? [] : unseen).to.deep.equal([]);
          const [first] = view.filter(
            ({tagName, attrs}) => tagName === 'slot' && !attrs.some(({name}) => name === 'name'),
          );
          expect(attribute(first!, 'hidden')).to.equal('');
          expect(html).to.not.match(/<!--|lit\$|\[object|undefined|NaN|@click|@toggle/);
        });

        it(`of <${tag} lang="${lang}" ${attributes}> is left out on request, and removed from what an earlier run wrote`, () => {
          const textOnly = prerender(page, {textOnly: true}).html;
          expect(textOnly).to.not.match(/<template|<style|slot=/);
          expect(prerender(prerender(page).html, {textOnly: true}).html).to.equal(textOnly);
          expect(prerender(textOnly).html).to.equal(prerender(page).html);
        });
      }

  it('leaves everything outside of the tag as it is, also where lines end in CR and LF', () => {
    const page = '<DIV >\r\n<Family-Faq  topic=family-faq>\r\n</family-faq>\r\n<p>a &amp; b\r\n</div>';
    const {html} = prerender(page);
    const [start, end] = [html.indexOf('\r\n<template'), html.lastIndexOf('</family-faq>')];
    expect(html.slice(0, start) + html.slice(end)).to.equal(page);
    expect(html).to.not.match(/(?<!\r)\n/);
  });

  it('is parsed without an error', () => {
    for (const tag of widgetTags) {
      const errors: string[] = [];
      const {html} = prerender(`<${tag} lang="en"></${tag}>`);
      const root = html.replace(/^[^]*?<template shadowrootmode[^>]*>/, '').replace(/<\/template>[^]*/, '');
      parseFragment(root, {onParseError: ({code}) => errors.push(code)});
      expect(errors, tag).to.deep.equal([]);
    }
  });

  it('has the styles of the text once a page, and those of each widget once for its kind', () => {
    const page =
      '<html lang="en"><meta charset="utf-8"><family-faq></family-faq><family-help-card></family-help-card><family-faq></family-faq>';
    const root = parse(prerender(page).html);
    const sheets = elementsIn(root).filter(({tagName}) => tagName === 'style');
    const places = sheets.map(({parentNode}) => (parentNode as Partial<Element>).tagName ?? 'shadow root');
    expect(places).to.deep.equal([
      ...['family-faq', 'shadow root'],
      ...['family-help-card', 'shadow root'],
      'shadow root',
    ]);
  });

  it('links its styles for a policy that forbids them in the page', () => {
    for (const styleFolder of ['/family/0.1.0', '/family/0.1.0/', '../a&b']) {
      const {html} = prerender(
        '<html lang="en"><meta charset="utf-8"><family-faq></family-faq><family-faq></family-faq>',
        {
          styleFolder,
        },
      );
      expect(html).to.not.match(/<style|style="/);
      const links = elementsIn(parse(html)).filter(({tagName}) => tagName === 'link');
      const folder = styleFolder.replace(/\/$/, '');
      expect(links.map((link) => attribute(link, 'href'))).to.deep.equal(
        ['family-faq.text.css', 'family-faq.css', 'family-faq.css'].map((name) => `${folder}/${name}`),
      );
      expect(prerender(html, {styleFolder}).html).to.equal(html);
    }
  });

  it('has style sheets in the package that are the same as those in the page', () => {
    for (const tag of widgetTags) {
      const {html} = prerender(`<${tag} lang="en"></${tag}>`);
      const [text, shadow] = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) =>
        css!.trim(),
      );
      expect(readDist(versioned(`${tag}.css`)).trim(), tag).to.equal(shadow);
      expect(readDist(versioned(`${tag}.text.css`)).replace(/\s/g, ''), tag).to.equal(
        text!.replace(/\s/g, ''),
      );
    }
  });

  it('links to the help card of the page, unless that is hidden', () => {
    const card = '<family-help-card></family-help-card>';
    for (const [html, isShort] of [
      [`<html lang="en"><meta charset="utf-8"><family-faq></family-faq>${card}`, true],
      [`<html lang="en"><meta charset="utf-8">${card}<family-faq></family-faq>`, true],
      [`<html lang="en"><meta charset="utf-8"><family-faq></family-faq>`, false],
      [`<html lang="en"><meta charset="utf-8"><family-faq></family-faq><div hidden>${card}</div>`, false],
      [`<html lang="en"><meta charset="utf-8"><family-faq></family-faq><dialog>${card}</dialog>`, false],
    ] as const) {
      const {view} = written(html, 'family-faq');
      const link = view.find((element) => attribute(element, 'class') === 'to-card');
      expect(link !== undefined, html).to.equal(isShort);
      if (link) expect(attribute(link, 'href')).to.match(/^#help-card-\w+|^#\w+/);
    }
  });

  it('writes a link whose target is not in the page as text', () => {
    const stages = (more: string) =>
      written(
        `<html lang="en"><meta charset="utf-8"><family-stage-timeline></family-stage-timeline>${more}`,
        'family-stage-timeline',
      ).host;
    const links = (host: Element) => elementsIn(host).filter(({tagName}) => tagName === 'a');
    const missing = links(stages('')).filter((link) => attribute(link, 'data-family-href') !== undefined);
    expect(missing).to.not.be.empty;
    expect(missing.every((link) => attribute(link, 'href') === undefined)).to.equal(true);
    const [target] = missing.map((link) => attribute(link, 'data-family-href')!);
    const found = links(stages(`<p id="${target!.slice(1)}"></p>`));
    expect(found.map((link) => attribute(link, 'href'))).to.include(target);
  });

  it("has the provider's contact and the numbers of the region", () => {
    const {html} = prerender(
      '<family-settings lang="en" region="US" provider-name="Harbor & Lane" provider-phone="(503) 555-0134" provider-url="https://example.org/"><family-faq></family-faq></family-settings>',
    );
    expect(html).to.include('part="provider"').and.include('Harbor &amp; Lane');
    expect(html).to.include('href="tel:+15035550134"').and.include('href="https://example.org/"');
    const abroad = prerender(
      '<family-settings lang="en" region="MX"><family-faq></family-faq></family-settings>',
    ).html;
    expect(/<template shadowrootmode[^]*?<\/template>/.exec(abroad)![0]).to.not.include('tel:911');
  });

  it('is not written for an article of the author, nor where there is an error', () => {
    for (const page of [
      '<family-faq><h2>Ours</h2></family-faq>',
      '<family-faq topic="none"></family-faq>',
      '<p>Words</p>',
    ])
      expect(prerender(page).html).to.equal(page);
    expect(defaultTopics['family-faq']).to.equal('family-faq');
  });
});

describe('a template as HTML', () => {
  const cases: readonly (readonly [unknown, string])[] = [
    [
      html`<p class="a ${'b'}" id=${'c"<'} ?hidden=${true} ?inert=${false} .value=${1} @click=${() => {}}>
        ${'<&>'}
      </p>`,
      '<p class="a b" id="c&quot;&lt;" hidden>&lt;&amp;></p>'.replace('></p>', '&gt;</p>'),
    ],
    [
      html`<p title=${nothing} lang="${nothing} x" dir=${undefined}>
        ${[1, html`<b>${2}</b>`, nothing, null, undefined, '']}
      </p>`,
      '<p dir="">1<b>2</b></p>',
    ],
    [html`<a href="tel:${'1'}">x</a>`, '<a href="tel:1">x</a>'],
    [
      html`<svg viewBox="0 0 ${1} 2">${svg`<path d=${'M0'} />`}</svg>`,
      '<svg viewBox="0 0 1 2"><path d="M0" /></svg>',
    ],
    [html`<p title="a>${'b'}">c ${'d'} "${'e'}" = ${'f'}</p>`, '<p title="a>b">c d "e" = f</p>'],
    [[], ''],
    [nothing, ''],
    [0, '0'],
    [false, 'false'],
  ];
  for (const [template, expected] of cases)
    it(`is ${expected || 'empty'}`, () =>
      expect(templateHtml(template).replace(/(?<=>) | (?=<)/g, '')).to.equal(expected));
});
