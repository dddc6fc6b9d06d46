/** `dist/<version>/html`: each topic as HTML, for servers without Node. */
import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {toString} from 'mdast-util-to-string';
import {parseFragment, type DefaultTreeAdapterTypes} from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {contentFiles} from '../../src/build/content-files.js';
import {shellWords} from '../../src/localization/words.js';
import type {Language} from '../../src/localization/languages.js';
import {documentOf} from '../../src/prerender/library.js';
import {prerender} from '../../src/prerender/prerender.js';
import {attributesOf, textOf} from '../../src/rendering/markup.js';
import {textKindOf} from '../../src/text-kinds/index.js';
import {distFiles, readDist, versioned} from '../embed/dist.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const LEVELS = [2, 3, 4, 5];
const FORMS = ['', 'text.'];
const ending = (level: number) => (level === 2 ? 'html' : `h${level}.html`);

/** All descendant elements, in document order. */
function elementsIn(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

function textIn(node: Node): string {
  if (node.nodeName === 'script') return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

const attribute = ({attrs}: Element, name: string) => attrs.find((each) => each.name === name)?.value;
const withoutSpace = (text: string) => text.replace(/\s+/g, '');

const roots = new Map<string, Element>();

/** The one element of a file, which has to be valid in a body. */
function rootOf(path: string): Element {
  const root = roots.get(path) ?? parsed(readDist(path));
  roots.set(path, root);
  return root;
}

function parsed(html: string): Element {
  const errors: string[] = [];
  const {childNodes} = parseFragment(html, {
    onParseError: ({code}) => errors.push(code),
  });
  const [root, ...others] = childNodes;
  expect([errors, others.map(textIn)]).to.deep.equal([[], ['\n']]);
  return root as Element;
}

/** The text of a Markdown file as another parser reads it, block by block, without the lines that name sources. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  const processor = unified().use(remarkParse).use(remarkGfm, {singleTilde: false});
  visit(processor.parse(markdown.replace(/^---\n[^]*?\n---\n/, '')), (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      blocks.push(toString(node));
  });
  return blocks
    .map((text) => withoutSpace(text.replace(/\s*\{#[\w-]+\}$/, '').replace(/^\[!\w+\]/, '')))
    .filter((text) => text !== '' && !/^(?:Sources|Fuentes):/.test(text));
}

describe('the HTML files of the topics', () => {
  const texts = contentFiles().map((file) => {
    const markdown = readFileSync(file.path, 'utf8');
    const [, kind] = /^kind: (.+)$/m.exec(markdown)!;
    return {...file, markdown, widget: textKindOf({kind})!.widget};
  });
  const files = texts.flatMap((text) =>
    LEVELS.flatMap((level) =>
      FORMS.map((form) => {
        const path = versioned(`html/${text.language}/${text.topic}.${form}${ending(level)}`);
        return {...text, level, path, hasTag: form === ''};
      }),
    ),
  );

  after(() => roots.clear());

  it('are there for every topic, in every language, at every level, with and without the tag', () => {
    expect(texts).to.have.length.of.at.least(38);
    expect(distFiles('.html').filter((file) => file.startsWith(versioned('html/')))).to.deep.equal(
      files.map(({path}) => path).sort(),
    );
  });

  it('are one valid element each, which names its language, and no element has the id of another', () => {
    for (const {path, language, topic, widget, level, hasTag} of files) {
      const html = readDist(path);
      const root = rootOf(path);
      const elements = elementsIn(root);
      // The parser has added and moved nothing.
      expect(elements.length + 1, path).to.equal(html.match(/<[a-z]/g)!.length);
      const attributes = Object.fromEntries(root.attrs.map(({name, value}) => [name, value]));
      const onTag = hasTag && {topic, 'heading-level': String(level)};
      expect([root.tagName, attributes], path).to.deep.equal([
        hasTag ? widget : 'article',
        {...onTag, lang: language},
      ]);
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      const {body} = documentOf(topic, language);
      const expected = body.flatMap((markup) => attributesOf(markup)['id'] ?? []);
      expect(ids, path).to.deep.equal([...new Set(expected)]);
    }
  });

  it('have the title at the level in their name, and no heading above it', () => {
    for (const {path, level} of files) {
      const levels = elementsIn(rootOf(path)).flatMap(
        ({tagName}) => /^h(\d)$/.exec(tagName)?.slice(1).map(Number) ?? [],
      );
      expect(levels[0], path).to.equal(level);
      expect(Math.min(...levels.slice(1)), path).to.equal(level + 1);
      for (const [index, each] of levels.entries())
        expect(each - (levels[index - 1] ?? level), path).to.be.at.most(1);
    }
  });

  it('hold the text that a widget shows, word for word, and besides it a help line', () => {
    for (const {path, language, topic, widget} of files) {
      const root = rootOf(path);
      const {helpNow} = shellWords[language as Language];
      const helpLines = root.childNodes.filter((node) => textIn(node).startsWith(`${helpNow} `));
      expect(
        helpLines.map((node) => elementsIn(node).map((each) => attribute(each, 'href'))),
        path,
      ).to.deep.equal(widget === 'family-help-card' ? [] : [['tel:911', 'tel:988', 'tel:+18006624357']]);
      const text = withoutSpace(
        root.childNodes
          .filter((node) => !helpLines.includes(node))
          .map(textIn)
          .join(''),
      );
      const {title = '', summary = '', body, sources} = documentOf(topic, language);
      const shown = [title, summary, ...body, ...sources].map(textOf).join('');
      expect(text, path).to.equal(withoutSpace(shown));
    }
  });

  it('hold the text of the Markdown, in its order', () => {
    for (const {language, topic, markdown} of texts) {
      const text = withoutSpace(textIn(rootOf(versioned(`html/${language}/${topic}.html`))));
      let end = 0;
      for (const block of blocksOf(markdown)) {
        const start = text.indexOf(block, end);
        expect(start, `${language}/${topic}: ${block}`).to.be.at.least(end);
        end = start + block.length;
      }
    }
  });

  it('have nothing for a script, if they are without the tag', () => {
    for (const {path, hasTag} of files) {
      const html = readDist(path);
      expect(html.includes('data-family-written'), path).to.equal(hasTag);
      expect(html.includes('<script'), path).to.equal(hasTag);
    }
  });

  it('have nothing that a template language replaces', () => {
    for (const {path} of files) expect(readDist(path), path).to.not.match(/<[?%]|\{[{%#]/);
  });

  it('are what the command would write, and are left alone by it', () => {
    const pages = [
      (piece: string) =>
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>A</title><body>${piece}</body></html>`,
      (piece: string) =>
        `<!doctype html><html lang="es"><meta charset="utf-8"><body><main>\n${piece}</main></body></html>`,
      (piece: string) => `<body><h1>Ours</h1>${piece}<p>Ours</p>`,
      (piece: string) =>
        `<div lang="fr"><family-settings lang="en" heading-level="4">${piece}</family-settings></div>`,
    ];
    for (const [index, {path}] of files.filter(({hasTag}) => hasTag).entries()) {
      // In turn, shifted by one for each text, so that each page gets files of all levels.
      const page = pages[(index + Math.floor(index / LEVELS.length)) % pages.length]!(readDist(path));
      expect(prerender(page, {textOnly: true}), path).to.deep.equal({html: page, messages: [], count: 1});
    }
  });
});
